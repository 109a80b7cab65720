import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextMoment, readCron } from "../../sources/planning/cron-moments.ts";
import { dutchClock } from "../../wording/dutch-time.ts";
import type { RunRecord } from "../ledger.ts";
import { type Job, unknownJobs } from "./plan.ts";
import { createScheduler, type Scheduler } from "./scheduler.ts";

const NIGHTS = 1000;
const DAY = 86_400_000;

function job(taak: string, schema: string): Job {
  const cron = readCron(schema);
  if (!cron) throw new Error(`no cron: ${schema}`);
  return { taak, cron, commands: [["fetch"], ["refresh"]] };
}

const jobs = [
  job("verversen", "30 2 * * *"),
  job("ophalen:rivm", "0 4 * * 1"),
  job("ophalen:kwb", "0 4 * * *"),
];

/** What may happen in a night; `goed` most of the time. */
const events = [
  ...Array.from({ length: 10 }, () => "goed" as const),
  "mislukt",
  "bezet",
  "gedood",
  "gestopt",
  "machine-uit",
  "klok-terug",
  "klok-vooruit",
] as const;

/** A machine on which a scheduler runs: its clock, and a ledger that survives it. */
class Machine {
  now = new Date("2026-01-01T12:00:00Z").getTime();
  event: (typeof events)[number] = "goed";
  readonly lines: RunRecord[] = [];
  #alive = true;
  #scheduler: Scheduler = this.newScheduler();

  start(): void {
    // Whatever an earlier process began and did not end, its process is no more.
    for (const [index, line] of this.lines.entries()) this.lines[index] = { ...line, proces: null };
    this.#alive = true;
    this.#scheduler = this.newScheduler();
  }

  newScheduler(): Scheduler {
    return createScheduler({
      ledger: { append: (record) => this.append(record), runs: () => this.runs() },
      clock: () => new Date(this.now),
      readPlanning: () => ({ jobs, opmerkingen: [] }),
      runCommand: async (_, signal) => this.command(signal),
      wait: async (milliseconds) => {
        this.now += milliseconds;
      },
      onRun: () => undefined,
      onRemark: () => undefined,
    });
  }

  append(record: RunRecord): void {
    if (!this.#alive) throw new Error("a dead process writes nothing");
    this.lines.push(structuredClone(record));
  }

  runs(): RunRecord[] {
    return [...new Map(this.lines.map((line) => [line.run, line])).values()];
  }

  async command(signal: AbortSignal): Promise<number> {
    const { event } = this;
    this.event = "goed";
    this.now += 20_000;
    if (event === "gedood") {
      this.#alive = false;
      throw new Error("kill -9");
    }
    if (event === "gestopt") {
      void this.#scheduler.stop();
      return signal.aborted ? 143 : 0;
    }
    return { mislukt: 1, bezet: 75 }[event as string] ?? 0;
  }

  /** Runs what is due, and starts the scheduler again after it died or was stopped. */
  async tick(): Promise<void> {
    await this.#scheduler.tick();
    const last = this.runs().at(-1);
    const ended = !this.#alive || last?.result === "afgebroken";
    if (!ended) return;
    this.start();
    await this.#scheduler.tick();
  }
}

async function night(machine: Machine, event: (typeof events)[number], chance: number): Promise<void> {
  machine.event = event;
  if (event === "klok-terug") machine.now -= chance * 3 * 3_600_000;
  if (event === "klok-vooruit") machine.now += chance * 20 * 3_600_000;
  if (event === "machine-uit") {
    machine.now += chance * 5 * DAY;
    machine.start();
  }
  const moments = jobs.flatMap(({ cron }) => nextMoment(cron, new Date(machine.now))?.getTime() ?? []);
  for (const moment of moments.filter((time) => time < machine.now + DAY).sort((a, b) => a - b)) {
    machine.now = Math.max(machine.now, moment);
    await machine.tick();
  }
}

/** Runs of one job that say how it went: not those that were cut off, nor the line that begins the planning. */
function doneOf(machine: Machine, taak: string): RunRecord[] {
  const own = machine.runs().filter(({ planning }) => planning?.taak === taak);
  return own.slice(1).filter(({ result }) => result === "gelukt" || result === "mislukt");
}

describe("a thousand nights with failures, kills, stops, outages and clocks that jump", async () => {
  const machine = new Machine();
  await machine.tick();
  const start = machine.now;
  const happening = fc.record({
    event: fc.constantFrom(...events),
    chance: fc.double({ min: 0.1, max: 1, noNaN: true }),
  });
  for (const { event, chance } of fc.sample(happening, { numRuns: NIGHTS, seed: 1000 })) {
    await night(machine, event, chance);
  }
  machine.event = "goed";
  await machine.tick();

  /** Dates whose half past two (and four o'clock) lies between the start and the end. */
  const days = Math.floor((machine.now - start) / DAY);

  test.each(["verversen", "ophalen:kwb"])(
    "%s ran once for each day, or tells for how many it stands",
    (taak) => {
      const done = doneOf(machine, taak);
      const moments = done.map(({ planning }) => planning?.gepland ?? "");
      expect(new Set(moments).size).toBe(moments.length);
      expect([...moments].sort()).toEqual(moments);
      const told = done.reduce((sum, { planning }) => sum + 1 + (planning?.gemist ?? 0), 0);
      expect(Math.abs(told - days)).toBeLessThanOrEqual(1);
      expect(done.length).toBeGreaterThan(NIGHTS * 0.8);
    },
  );

  test("the weekly job ran on Mondays only, at four", () => {
    const done = doneOf(machine, "ophalen:rivm");
    expect(done.length).toBeGreaterThan(NIGHTS / 7 - 30);
    for (const { planning } of done) {
      const moment = new Date(planning?.gepland ?? "");
      expect([moment.getUTCDay(), dutchClock(moment).uur]).toEqual([1, 4]);
    }
  });

  test("in the nights in which clocks change the job of half past two ran once", () => {
    const nights = ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2028-03-26"];
    const moments = doneOf(machine, "verversen").map(({ planning }) => planning?.gepland ?? "");
    const counts = nights.map((date) => moments.filter((moment) => moment.startsWith(date)).length);
    expect(counts.every((count) => count <= 1)).toBe(true);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(2);
  });

  test("every failure and every run that was cut off is in the ledger", () => {
    const results = new Map<string, number>();
    for (const { result } of machine.runs()) results.set(result, (results.get(result) ?? 0) + 1);
    expect(results.get("bezig")).toBeUndefined();
    for (const result of ["gelukt", "mislukt", "afgebroken"]) expect(results.get(result)).toBeGreaterThan(20);
  });
});

test("after a clock that was years ahead the planning begins anew, now", () => {
  const handled = new Map([["verversen", new Date("2030-01-01T00:00:00Z")]]);
  const [nightly] = jobs;
  const found = unknownJobs(nightly ? [nightly] : [], handled, new Date("2026-01-01T00:00:00Z"));
  expect(found).toEqual([nightly]);
});
