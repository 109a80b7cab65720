import { appendFileSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { systemProblem } from "../errors/system-problem.ts";
import { problemsOf } from "../sources/fixtures/temporary-folder.ts";
import { workspacePaths } from "../sources/workspace-paths.ts";
import { faultsAfterKill, leftovers } from "./fixtures/kill-runs.ts";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { type RunRecord, readRuns, resultOf } from "./ledger.ts";
import { withLock } from "./lock.ts";
import { recordRun } from "./record-run.ts";
import { refreshIfChanged } from "./refresh-if-changed.ts";
import { refreshRun } from "./refresh-run.ts";
import { writeStatusPage } from "./status/write-status.ts";
import { readLastRefresh } from "./unchanged/last-refresh.ts";

let map = "";
let paths = workspacePaths("");
beforeAll(async () => {
  map = makeSmallWorkspace();
  paths = workspacePaths(map);
  await refreshIfChanged({ workspace: map });
}, 120_000);

const last = () => readRuns(paths.ledger).at(-1);

/** What must hold after any fault: the next refresh goes well by itself, nothing is left, the ledger says so. */
async function recovers(): Promise<void> {
  expect(faultsAfterKill(map)).toEqual([]);
  await refreshIfChanged({ workspace: map });
  expect(leftovers(map)).toEqual([]);
  expect(readRuns(paths.ledger).filter((run) => resultOf(run) === "bezig")).toEqual([]);
  expect(last()?.result).toBe("ongewijzigd");
}

/** A process of this machine that is no more. */
const dead = () => ({ host: "dood", pid: 1, gestart: null });

function leaveLock(minutesAgo: number, owner: object | null): void {
  mkdirSync(`${paths.build}.lock`);
  if (owner) writeFileSync(join(paths.build, "lock.json"), JSON.stringify(owner));
  const then = new Date(Date.now() - minutesAgo * 60_000);
  utimesSync(`${paths.build}.lock`, then, then);
}

const cutOff = (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -20));

const leftByCrash: [string, () => void][] = [
  ["a line of the ledger that was half written", () => appendFileSync(paths.ledger, '{"run":"half","comm')],
  [
    "bytes in the ledger that are no text",
    () => appendFileSync(paths.ledger, Buffer.from([0, 255, 254, 10])),
  ],
  ["a lock that nobody signed", () => leaveLock(1, null)],
  [
    "a lock of another machine that was not confirmed any more",
    () => leaveLock(6, { ...dead(), werk: "verversen", sinds: "2026-10-01T04:00:00Z" }),
  ],
  ["hashes of files that were cut off", () => cutOff(join(paths.build, "cache", "bestanden.json"))],
  [
    "an edition that was half made",
    () => mkdirSync(join(paths.editions, "concept.nieuw-1", "public"), { recursive: true }),
  ],
  [
    "a concept that was put aside for one that never came",
    () => renameSync(join(paths.editions, "concept"), join(paths.editions, "concept.oud-1")),
  ],
  ["a database that was half made", () => writeFileSync(join(paths.build, "warehouse-1.duckdb"), "half")],
  ["a folder of the database that did not fit in memory", () => mkdirSync(join(paths.build, "uitloop-1-1"))],
];

describe("the next refresh goes well by itself after", () => {
  test.each(leftByCrash)("%s", async (_, leave) => {
    leave();
    await recovers();
  });

  test("a run that began and whose process is no more, which it closes as cut off", async () => {
    const begun: RunRecord = { ...(last() as RunRecord), run: "weg", result: "bezig", proces: null };
    appendFileSync(paths.ledger, `${JSON.stringify(begun)}\n`);
    await recovers();
    expect(readRuns(paths.ledger).find(({ run }) => run === "weg")?.result).toBe("afgebroken");
  });

  test("a note of the last refresh that was cut off counts as none", () => {
    const path = join(paths.build, "laatste-verversing.json");
    const text = readFileSync(path, "utf8");
    cutOff(path);
    expect(readLastRefresh(map)).toBeNull();
    writeFileSync(path, text);
  });
});

const systemFault = (code: string) =>
  Object.assign(new Error(`${code}: write`), { code, path: "/werkomgeving/x" });

describe("a refresh that fails halfway gives the lock back, is in the ledger, and hinders nobody", () => {
  test.each([
    ["a full disk", systemFault("ENOSPC"), "schijf-vol"],
    ["a database that finds the disk full", new Error("IO Error: No space left on device"), "schijf-vol"],
    ["a workspace that is read-only", systemFault("EROFS"), "niet-te-schrijven"],
    ["a folder of somebody else", systemFault("EACCES"), "niet-te-schrijven"],
    ["too many open files", systemFault("EMFILE"), "te-veel-bestanden"],
    ["a mistake of ours", new Error("unknown maat: x"), undefined],
    [
      "a delivery that is replaced meanwhile",
      new InputError([problem("levering-gewijzigd", { bestand: "x" })]),
      undefined,
    ],
  ])("%s", async (_, fault, code) => {
    await expect(refreshRun({ workspace: map }, () => Promise.reject(fault))).rejects.toBe(fault);
    expect(last()).toMatchObject({ result: "mislukt", error: fault.message });
    expect(systemProblem(fault)?.code).toBe(code);
    await recovers();
  });
});

test("of two refreshes at once one does its work, the other is told and leaves no trace", async () => {
  const before = readRuns(paths.ledger).length;
  const work = () => problemsOf(() => refreshIfChanged({ workspace: map }));
  expect(await withLock(paths.build, work)).toMatchObject([{ code: "run-bezig" }]);
  expect(readRuns(paths.ledger)).toHaveLength(before);
  await recovers();
});

test("a clock that is put back during a run makes no run of less than nothing", async () => {
  const times = ["2026-10-25T02:30:00Z", "2026-10-25T02:30:00Z", "2026-10-25T01:30:00Z"];
  const clock = () => new Date(times.shift() ?? "2026-10-25T01:30:00Z");
  const outcome = { result: "gelukt" } as const;
  const { record } = await refreshRun({ workspace: map, clock }, async () => ({ outcome }));
  expect(record.durationMs).toBe(0);
});

test("when even the ledger cannot be written, what went wrong first is what is told", async () => {
  const lines: RunRecord[] = [];
  const append = (record: RunRecord) => {
    if (lines.length > 0) throw systemFault("ENOSPC");
    lines.push(record);
  };
  const ledger = { append, runs: () => lines };
  const failing = recordRun({ ledger, command: "refresh" }, () => Promise.reject(new Error("eerst dit")));
  await expect(failing).rejects.toThrow("eerst dit");
  expect(lines.map(({ result }) => result)).toEqual(["bezig"]);
});

test("facts of sources that were cut off are read again for the status", async () => {
  await writeStatusPage(map, new Date("2026-10-02T12:00:00Z"));
  cutOff(join(paths.build, "cache", "bronnen.json"));
  await writeStatusPage(map, new Date("2026-10-02T12:00:00Z"));
  expect(readFileSync(join(paths.build, "status.html"), "utf8")).toContain("Status van Kleinstad");
});
