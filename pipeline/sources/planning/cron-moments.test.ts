import fc from "fast-check";
import { createTask } from "node-cron";
import { describe, expect, test } from "vitest";
import { type Cron, countBetween, lastMoment, nextMoment, readCron } from "./cron-moments.ts";

function cron(text: string): Cron {
  const read = readCron(text);
  if (!read) throw new Error(`no cron: ${text}`);
  return read;
}

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

describe("a schedule in Dutch time", () => {
  test.each([
    // Six in the morning is 5 hours UTC in winter and 4 in summer.
    ["0 6 * * *", "2026-01-15T12:00:00Z", "2026-01-15T05:00:00.000Z", "2026-01-16T05:00:00.000Z"],
    ["0 6 * * *", "2026-07-15T03:59:00Z", "2026-07-14T04:00:00.000Z", "2026-07-15T04:00:00.000Z"],
    // 5 October 2026 is a Monday.
    ["30 5 * * 1", "2026-10-05T03:30:00Z", "2026-10-05T03:30:00.000Z", "2026-10-12T03:30:00.000Z"],
    ["0 0 29 2 *", "2026-01-01T00:00:00Z", "2024-02-28T23:00:00.000Z", "2028-02-28T23:00:00.000Z"],
  ])("%s around %s", (text, at, last, next) => {
    expect(iso(lastMoment(cron(text), new Date(at)))).toBe(last);
    expect(iso(nextMoment(cron(text), new Date(at)))).toBe(next);
  });

  test("a time that the night to summer time skips comes an hour later, once", () => {
    const night = cron("30 2 * * *");
    const [from, to] = [new Date("2026-03-28T12:00:00Z"), new Date("2026-03-29T12:00:00Z")];
    expect(iso(lastMoment(night, to))).toBe("2026-03-29T01:30:00.000Z");
    expect(countBetween(night, from, to)).toBe(1);
    // Half past 0, 1, 2, 3, 4 and 5: 02:30 and 03:30 are one moment then.
    expect(countBetween(cron("30 0-5 * * *"), from, to)).toBe(5);
  });

  test("a time that the night to winter time has twice counts the first time only", () => {
    const night = cron("30 2 * * *");
    const [from, to] = [new Date("2026-10-24T12:00:00Z"), new Date("2026-10-25T12:00:00Z")];
    expect(iso(lastMoment(night, to))).toBe("2026-10-25T00:30:00.000Z");
    expect(countBetween(night, from, to)).toBe(1);
  });

  test("agrees with node-cron at every time that clocks show once", () => {
    const field = fc.record({
      minuut: fc.integer({ min: 0, max: 59 }),
      uur: fc.integer({ min: 4, max: 23 }),
    });
    const days = fc.record({
      dag: fc.constantFrom("*", "1", "13", "*/5"),
      weekdag: fc.constantFrom("*", "1-5", "0"),
    });
    const moment = fc.date({
      min: new Date("2026-01-01"),
      max: new Date("2028-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(field, days, moment, ({ minuut, uur }, { dag, weekdag }, at) => {
        const text = `${minuut} ${uur} ${dag} * ${weekdag}`;
        const next = nextMoment(cron(text), at) ?? at;
        const task = createTask(text, () => undefined, { timezone: "Europe/Amsterdam" });
        expect(task.match(next)).toBe(true);
        void task.destroy();
        expect(iso(lastMoment(cron(text), next))).toBe(iso(next));
        expect(countBetween(cron(text), at, next)).toBe(0);
      }),
      { seed: 10, numRuns: 60 },
    );
  });

  test.each([
    "elke dag",
    "",
    "61 * * * *",
    "0 0 6 * * *",
    "0 0 L * *",
    "0 0 15W * *",
    "0 0 * * 5#2",
    "0 0 31 2 *",
  ])("'%s' is none", (text) => expect(readCron(text)).toBeNull());
});
