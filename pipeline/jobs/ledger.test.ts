import { spawnSync } from "node:child_process";
import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import {
  appendRun,
  closeLostRuns,
  fileLedger,
  peakMemoryMb,
  type RunRecord,
  readRuns,
  resultOf,
  rotateLedger,
} from "./ledger.ts";
import { thisProcess } from "./process-identity.ts";

function record(run: string): RunRecord {
  return {
    run,
    command: "refresh",
    startedAt: "2026-10-01T06:00:00.000Z",
    finishedAt: "2026-10-01T06:00:05.000Z",
    durationMs: 5000,
    result: "gelukt",
    peakMemoryMb: 300,
    contentHash: "abc",
    rows: { gelezen: 10, geladen: 9, afgekeurd: 1, weggelaten: 0 },
    steps: [{ title: "Laden", durationMs: 1000, detail: "10 rijen" }],
    error: null,
    proces: null,
    planning: null,
  };
}

const newLedger = () => join(temporaryFolder(), "build", "runs.jsonl");

describe("the ledger", () => {
  test("keeps every run, oldest first, one per line", () => {
    const path = newLedger();
    appendRun(path, record("een"));
    appendRun(path, { ...record("twee"), error: "regel een\nregel twee" });
    expect(readRuns(path)).toEqual([record("een"), { ...record("twee"), error: "regel een\nregel twee" }]);
    expect(readFileSync(path, "utf8").trim().split("\n")).toHaveLength(2);
  });

  test("that does not exist has no runs", () => {
    expect(readRuns(newLedger())).toEqual([]);
  });

  test("skips a line that a crash left half written", () => {
    const path = newLedger();
    appendRun(path, record("een"));
    appendFileSync(path, '{"run":"twee","comm');
    expect(readRuns(path).map(({ run }) => run)).toEqual(["een"]);
  });

  test("does not lose the run that comes after a half line", () => {
    const path = newLedger();
    appendRun(path, record("een"));
    appendFileSync(path, '{"run":"twee","comm');
    appendRun(path, record("drie"));
    expect(readRuns(path).map(({ run }) => run)).toEqual(["een", "drie"]);
  });

  test("tells a run by its last line: it began, and it ended", () => {
    const path = newLedger();
    appendRun(path, { ...record("een"), result: "bezig", finishedAt: null });
    appendRun(path, record("twee"));
    appendRun(path, record("een"));
    expect(readRuns(path)).toEqual([record("een"), record("twee")]);
  });

  test("closes a run whose process was killed, once, and leaves one that goes on", () => {
    const path = newLedger();
    const begun = { ...record("weg"), result: "bezig", finishedAt: null } as const;
    const dead = { ...thisProcess(), gestart: null, pid: spawnSync(process.execPath, ["-e", ""]).pid };
    appendRun(path, { ...begun, proces: dead });
    appendRun(path, { ...begun, run: "hier", proces: thisProcess() });
    expect(readRuns(path).map(resultOf)).toEqual(["afgebroken", "bezig"]);
    expect(closeLostRuns(fileLedger(path)).map(({ run }) => run)).toEqual(["weg"]);
    expect(closeLostRuns(fileLedger(path))).toEqual([]);
    expect(readRuns(path).map(({ run, result }) => [run, result])).toEqual([
      ["weg", "afgebroken"],
      ["hier", "bezig"],
    ]);
  });

  test("begins a new file when one is full, and still knows the runs of the last", () => {
    const path = newLedger();
    appendRun(path, { ...record("vol"), error: "x".repeat(1_000_000) });
    rotateLedger(path, new Date("2026-10-01T06:00:00Z"));
    appendRun(path, record("nieuw"));
    rotateLedger(path, new Date("2026-10-02T06:00:00Z"));
    expect(readdirSync(dirname(path)).sort()).toEqual(["runs-2026-10-01T060000.jsonl", "runs.jsonl"]);
    expect(readRuns(path).map(({ run }) => run)).toEqual(["vol", "nieuw"]);
  });
});

test("the memory of this process is told in megabytes", () => {
  expect(peakMemoryMb()).toBeGreaterThan(20);
  expect(Number.isInteger(peakMemoryMb())).toBe(true);
});
