/** The time zone of every schedule and every time in a message, wherever the machine stands. */
export const DUTCH_ZONE = "Europe/Amsterdam";

/** A moment as a clock in the Netherlands shows it; months count from 1. */
export interface ClockTime {
  jaar: number;
  maand: number;
  dag: number;
  uur: number;
  minuut: number;
}

let zoned: Intl.DateTimeFormat | undefined;

/**
 * Only the offset of the zone comes from Intl: numbers, which do not change with a version of Node as words do.
 * Made when it is first asked for: that takes 11 ms, and most commands tell no time.
 */
function dutchFormat(): Intl.DateTimeFormat {
  zoned ??= new Intl.DateTimeFormat("en-GB", {
    timeZone: DUTCH_ZONE,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  return zoned;
}

/** What a clock in the Netherlands shows at a moment. */
export function dutchClock(moment: Date): ClockTime {
  const parts = dutchFormat().formatToParts(moment);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return { jaar: of("year"), maand: of("month"), dag: of("day"), uur: of("hour"), minuut: of("minute") };
}

const two = (value: number) => String(value).padStart(2, "0");

/** A moment as text, in Dutch time: 2026-10-01 06:00. */
export function formatMoment(moment: Date): string {
  const { jaar, maand, dag, uur, minuut } = dutchClock(moment);
  return `${jaar}-${two(maand)}-${two(dag)} ${two(uur)}:${two(minuut)}`;
}
