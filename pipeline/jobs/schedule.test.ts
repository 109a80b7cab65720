import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { problemsOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { readRuns } from "./ledger.ts";
import { runInChild, runScheduled, type ScheduleOptions, startSchedule } from "./schedule.ts";

/** A clock that goes on a second each time it is asked. */
function tickingClock(): () => Date {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 9, 1, 6, 0, seconds++));
}

function scheduleWith(codes: Record<string, number>, cron = "0 6 * * *") {
  const ran: string[] = [];
  const options: ScheduleOptions = {
    cron,
    ledger: join(temporaryFolder(), "build", "runs.jsonl"),
    commands: [
      ["refresh", "--workspace", "w"],
      ["build", "--workspace", "w"],
    ],
    runCommand: async ([name = ""]) => {
      ran.push(name);
      return codes[name] ?? 0;
    },
    clock: tickingClock(),
    onRun: () => undefined,
  };
  return { options, ran };
}

describe("a scheduled run", () => {
  test("does its commands in order and writes one line in the ledger", async () => {
    const { options, ran } = scheduleWith({});
    const record = await runScheduled(options);
    expect(ran).toEqual(["refresh", "build"]);
    expect(readRuns(options.ledger)).toEqual([record]);
    expect(record).toMatchObject({
      command: "schedule",
      result: "gelukt",
      error: null,
      startedAt: "2026-10-01T06:00:00.000Z",
      finishedAt: "2026-10-01T06:00:05.000Z",
      durationMs: 5000,
      steps: [
        { title: "refresh --workspace w", durationMs: 1000, detail: "afgesloten met 0" },
        { title: "build --workspace w", durationMs: 1000, detail: "afgesloten met 0" },
      ],
    });
  });

  test("stops at the first command that fails, and says which", async () => {
    const { options, ran } = scheduleWith({ refresh: 1 });
    const record = await runScheduled(options);
    expect(ran).toEqual(["refresh"]);
    expect(record).toMatchObject({ result: "mislukt", error: "refresh sloot af met 1" });
    expect(readRuns(options.ledger)).toHaveLength(1);
  });
});

describe("the scheduler", () => {
  test.each(["elke dag", "61 * * * *", ""])("refuses the cron '%s' with an example", async (cron) => {
    const problems = await problemsOf(() => startSchedule(scheduleWith({}, cron).options));
    expect(problems.map(({ code }) => code)).toEqual(["optie-ongeldig"]);
    expect(problems[0]?.hint).toContain('schema: "0 6 * * *"');
  });

  test("starts without running anything, and stops", async () => {
    const { options, ran } = scheduleWith({}, "0 6 1 1 *");
    const stop = startSchedule(options);
    await stop();
    expect(ran).toEqual([]);
  });
});

test("a command runs in a process of its own, of which the exit code comes back", async () => {
  const folder = temporaryFolder({ "cli.mjs": "process.exit(Number(process.argv[2]));\n" });
  const run = runInChild(join(folder, "cli.mjs"));
  expect(await run(["0"])).toBe(0);
  expect(await run(["3"])).toBe(3);
});
