import { parse, validate } from "node-cron";
import { dutchClock } from "../../wording/dutch-time.ts";

/** A schedule: which minutes of which days, as the clock in the Netherlands shows them. */
export interface Cron {
  minuten: readonly number[];
  uren: readonly number[];
  dagen: ReadonlySet<number>;
  maanden: ReadonlySet<number>;
  /** 0 is Sunday. */
  weekdagen: ReadonlySet<number>;
}

/** When a workspace is refreshed that says nothing else: at six, before the working day. */
export const NIGHTLY = "0 6 * * *";

const FIELDS = 5;

/**
 * Reads a schedule of five fields (minute, hour, day, month, weekday); a day must fit both of its fields. Null when it is
 * none: also with seconds or with words like L and W, which most schedules do not know.
 */
export function readCron(text: string): Cron | null {
  if (text.trim().split(/\s+/).length !== FIELDS || !validate(text)) return null;
  const { minute, hour, dayOfMonth, month, dayOfWeek } = parse(text);
  if (![...dayOfMonth, ...dayOfWeek].every((day) => typeof day === "number")) return null;
  return {
    minuten: minute,
    uren: hour,
    dagen: new Set(dayOfMonth as number[]),
    maanden: new Set(month),
    weekdagen: new Set(dayOfWeek as number[]),
  };
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Longest wait between two moments of a schedule: 29 February over a century that is no leap year. */
const FURTHEST_DAYS = 8 * 366;

/** The last moment of a schedule up to and with `until`; null when there is none in eight years. */
export function lastMoment(cron: Cron, until: Date): Date | null {
  const today = dayOf(until);
  for (let back = 0; back <= FURTHEST_DAYS; back += 1) {
    const found = momentsOfDay(cron, today - back * DAY_MS).findLast((moment) => moment <= until);
    if (found) return found;
  }
  return null;
}

/** The first moment of a schedule after `after`; null when there is none in eight years. */
export function nextMoment(cron: Cron, after: Date): Date | null {
  const today = dayOf(after);
  for (let on = 0; on <= FURTHEST_DAYS; on += 1) {
    const found = momentsOfDay(cron, today + on * DAY_MS).find((moment) => moment > after);
    if (found) return found;
  }
  return null;
}

/** How many moments of a schedule lie after `after` and before `before`, neither of them counted. */
export function countBetween(cron: Cron, after: Date, before: Date): number {
  let count = 0;
  for (let day = dayOf(after); day <= dayOf(before); day += DAY_MS) {
    count += momentsOfDay(cron, day).filter((moment) => moment > after && moment < before).length;
  }
  return count;
}

/** Midnight UTC of the date that a clock in the Netherlands shows: a name for a day, to count with. */
function dayOf(moment: Date): number {
  const { jaar, maand, dag } = dutchClock(moment);
  return Date.UTC(jaar, maand - 1, dag);
}

/** The moments of one day, in order; no moment twice. */
function momentsOfDay({ minuten, uren, dagen, maanden, weekdagen }: Cron, day: number): Date[] {
  const date = new Date(day);
  if (!maanden.has(date.getUTCMonth() + 1) || !dagen.has(date.getUTCDate())) return [];
  if (!weekdagen.has(date.getUTCDay())) return [];
  const times = uren.flatMap((uur) => minuten.map((minuut) => day + uur * HOUR_MS + minuut * 60_000));
  return [...new Set(times.map(instantOf))].sort((a, b) => a - b).map((time) => new Date(time));
}

/** Hours that Dutch clocks are ahead of UTC: in summer and in winter. */
const OFFSETS = [2, 1];

/**
 * The moment at which Dutch clocks show a time, written as if it were UTC. A time that comes twice, in the night to winter
 * time, is the first of the two; one that is skipped, in the night to summer time, is an hour later.
 */
function instantOf(wall: number): number {
  const found = OFFSETS.map((offset) => wall - offset * HOUR_MS).find((time) => wallOf(time) === wall);
  return found ?? wall - HOUR_MS;
}

function wallOf(time: number): number {
  const { jaar, maand, dag, uur, minuut } = dutchClock(new Date(time));
  return Date.UTC(jaar, maand - 1, dag, uur, minuut);
}
