import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { appendRun, peakMemoryMb, type RunRecord, readRuns } from "./ledger.ts";

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
});

test("the memory of this process is told in megabytes", () => {
  expect(peakMemoryMb()).toBeGreaterThan(20);
  expect(Number.isInteger(peakMemoryMb())).toBe(true);
});
