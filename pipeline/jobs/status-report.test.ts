import { join } from "node:path";
import { expect, test } from "vitest";
import { metaWith, writeMeta } from "../editions/fixtures/small-edition.ts";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { appendRun } from "./ledger.ts";
import { readStatus, statusLines } from "./status-report.ts";

const today = new Date("2026-10-02T12:00:00Z");

test("a workspace in which nothing happened yet says what to do", () => {
  const report = readStatus(makeSmallWorkspace(), today);
  expect(report).toMatchObject({ gemeente: "Kleinstad", peildatum: "2026-10-01", edities: [], runs: [] });
  expect(statusLines(report)).toContain("  geen; maak er een met npm run refresh");
});

test("sources are told with their age in whole days, counted from today", () => {
  const { bronnen } = readStatus(makeSmallWorkspace(), today);
  expect(bronnen.map(({ id, leverdatum, dagenOud }) => [id, leverdatum, dagenOud])).toEqual([
    ["enquete", "2026-09-01", 31],
    ["participatie", "2026-01-31", 244],
    ["rivm", "2021-06-17", 1933],
  ]);
});

test("editions and the last five runs are told, a failed one with the first line of its error", () => {
  const map = makeSmallWorkspace();
  writeMeta(join(map, "editions"), metaWith({ contentHash: "0123456789abcdef" }));
  for (const run of [1, 2, 3, 4, 5, 6]) {
    appendRun(join(map, "build", "runs.jsonl"), {
      run: String(run),
      command: "refresh",
      startedAt: `2026-10-0${run}T06:00:00.000Z`,
      finishedAt: `2026-10-0${run}T06:00:05.000Z`,
      durationMs: 5432,
      result: run === 6 ? "mislukt" : "gelukt",
      peakMemoryMb: 300,
      contentHash: null,
      rows: null,
      steps: [],
      error: run === 6 ? "gemeente.yml:2: Fout.\n  → Herstel." : null,
      proces: null,
      planning: null,
    });
  }
  const report = readStatus(map, today);
  expect(report.runs.map(({ run }) => run)).toEqual(["2", "3", "4", "5", "6"]);
  const lines = statusLines(report);
  expect(lines[0]).toBe('Kleinstad, peildatum 2026-10-01, planning "0 6 * * *"');
  expect(lines).toContain("  concept                concept  0123456789ab");
  expect(lines.at(-1)).toBe("  2026-10-06T06:00:00.000Z  refresh  mislukt  5,4 s  gemeente.yml:2: Fout.");
});

test("a workspace without sources says so", () => {
  const without = {
    "raw/enquete/bron.yml": null,
    "raw/enquete/peiling_2022.csv": null,
    "raw/enquete/peiling_2026.csv": null,
    "raw/participatie/bron.yml": null,
    "raw/participatie/initiatieven.csv": null,
    "raw/participatie/maatjes.csv": null,
    "raw/rivm/bron.yml": null,
    "raw/rivm/cijfers.csv": null,
  };
  const report = readStatus(makeSmallWorkspace(without), today);
  expect(report.bronnen).toEqual([]);
  expect(statusLines(report).slice(2, 4)).toEqual(["Bronnen", "  geen"]);
});
