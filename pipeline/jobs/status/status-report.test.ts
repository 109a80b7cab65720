import { readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { metaWith, writeMeta } from "../../editions/fixtures/small-edition.ts";
import { freshnessOf } from "../../sources/freshness.ts";
import { makeSmallWorkspace } from "../fixtures/small-workspace.ts";
import { appendRun, type RunRecord } from "../ledger.ts";
import { withLock } from "../lock.ts";
import { readSourceFacts } from "./source-facts.ts";
import { statusLines } from "./status-lines.ts";
import { reportStatus } from "./status-report.ts";
import { writeStatusPage } from "./write-status.ts";

const today = new Date("2026-10-02T12:00:00Z");
const report = (map: string) => reportStatus(map, readSourceFacts(map), today);

function run(number: number, more: Partial<RunRecord> = {}): RunRecord {
  return {
    run: String(number),
    command: "refresh",
    startedAt: `2026-10-0${number}T06:00:00.000Z`,
    finishedAt: `2026-10-0${number}T06:00:05.000Z`,
    durationMs: 5432,
    result: "gelukt",
    peakMemoryMb: 300,
    contentHash: null,
    rows: null,
    steps: [],
    error: null,
    proces: null,
    planning: null,
    ...more,
  };
}

test("a workspace in which nothing happened yet says what to do, and when the first run is", () => {
  const map = makeSmallWorkspace();
  expect(report(map)).toMatchObject({
    gemeente: "Kleinstad",
    peildatum: "2026-10-01",
    bezig: null,
    edities: [],
    runs: [],
  });
  expect(report(map).planning).toEqual([
    // Six in the morning in summer time.
    { taak: "verversen", laatste: null, volgende: "2026-10-03T04:00:00.000Z" },
  ]);
  expect(statusLines(report(map))).toContain("  geen; maak er een met npm run refresh");
});

test("sources are told with their age in whole days today, next to their own limits", () => {
  const map = makeSmallWorkspace();
  const path = join(map, "raw", "enquete", "bron.yml");
  writeFileSync(path, `${readFileSync(path, "utf8")}versheid: { waarschuwing: 30, fout: 60 }\n`);
  expect(
    report(map).bronnen.map(({ id, leverdatum, dagenOud, versheid }) => [id, leverdatum, dagenOud, versheid]),
  ).toEqual([
    ["enquete", "2026-09-01", 31, "oud"],
    ["participatie", "2026-01-31", 244, "actueel"],
    ["rivm", "2021-06-17", 1933, "te oud"],
  ]);
});

test("limits follow from what a source promises, when it does not name them", () => {
  const fallback = { waarschuwing: 400, fout: 800 };
  expect(freshnessOf({}, fallback)).toEqual(fallback);
  expect(freshnessOf({ "elke-maanden": 12 }, fallback)).toEqual({ waarschuwing: 372, fout: 800 });
  expect(freshnessOf({ "elke-maanden": 48 }, fallback)).toEqual({ waarschuwing: 1488, fout: 1488 });
  expect(freshnessOf({ "uiterlijk-maanden": 3 }, fallback)).toEqual({ waarschuwing: 93, fout: 93 });
});

test("who is working, editions and the last ten runs are told, a failed one with the first line of its error", async () => {
  const map = makeSmallWorkspace();
  writeMeta(join(map, "editions"), metaWith({ contentHash: "0123456789abcdef" }));
  const ledger = join(map, "build", "runs.jsonl");
  appendRun(ledger, run(1));
  appendRun(ledger, run(2, { result: "bezig", finishedAt: null }));
  const planning = { taak: "verversen", gepland: "2026-10-02T04:00:00.000Z", gemist: 0 };
  appendRun(ledger, run(3, { command: "schedule", planning }));
  appendRun(ledger, run(4, { result: "mislukt", error: "gemeente.yml:2: Fout.\n  → Herstel." }));
  const made = await withLock(join(map, "build"), async () => report(map), "publiceren");
  expect(made.bezig).toMatchObject({ werk: "publiceren", pid: process.pid });
  expect(made.runs.map(({ run: id, result }) => `${id} ${result}`)).toEqual([
    "1 gelukt",
    "2 afgebroken",
    "3 gelukt",
    "4 mislukt",
  ]);
  expect(made.planning[0]?.laatste).toEqual({ gepland: planning.gepland, result: "gelukt" });
  const lines = statusLines(made);
  expect(lines).toContain("  concept                concept  0123456789ab");
  expect(lines.at(-1)).toBe("  2026-10-04 08:00  refresh  mislukt     5,4 s  gemeente.yml:2: Fout.");
});

test("the page has a heading per table, no script, and tells what is wrong in words", async () => {
  const map = makeSmallWorkspace();
  appendRun(join(map, "build", "runs.jsonl"), run(1, { result: "mislukt", error: "<b>Fout</b>" }));
  await writeStatusPage(map, today);
  const read = () => readFileSync(join(map, "build", "status.html"), "utf8");
  expect(read()).toContain('<html lang="nl">');
  expect(read()).not.toMatch(/<script|<b>/);
  expect(read()).toContain("De laatste run (refresh) is mislukt.");
  expect(read()).toContain("Te oud of nooit geleverd: Gezondheid.");
  // What is known of the sources is kept until their configuration changes.
  const path = join(map, "gemeente.yml");
  writeFileSync(path, readFileSync(path, "utf8").replace("Kleinstad", "Grootstad"));
  utimesSync(path, new Date(), new Date(Date.now() + 60_000));
  await writeStatusPage(map, today);
  expect(read()).toContain("Status van Grootstad");
});
