import { clockText, DAY_SECONDS, dayText } from "../clock-text.ts";
import { decimalText } from "../decimal-text.ts";
import type { NumberKind } from "./number-format.ts";

/** Digits a spreadsheet keeps and shows; what comes after them is noise of the calculation: 0.1 + 0.2 is 0.3. */
const DIGITS = 15;

/** How numbers are written out. */
export interface NumberNotation {
  decimaalteken: "," | ".";
  vanaf1904: boolean;
}

/**
 * A number of a cell as text: digits with the decimal sign of the delivery and no thousands signs, a percentage with
 * its sign, a day as 2024-01-31, a moment as 2024-01-31T13:45:00, a time of the day or a duration as 13:45:00.
 */
export function numberText(value: number, kind: NumberKind, notation: NumberNotation): string {
  const moment = kind === "getal" || kind === "procent" ? null : momentText(value, kind, notation.vanaf1904);
  if (moment !== null) return moment;
  const clean = Number.isSafeInteger(value) ? value : Number(value.toPrecision(DIGITS));
  const digits = decimalText(clean, kind === "procent" ? 2 : 0).replace(".", notation.decimaalteken);
  return kind === "procent" ? `${digits}%` : digits;
}

/** Last day a spreadsheet knows: 31 December 9999. */
const LAST_DAY = 2_958_465;

/** Days between the two ways of counting. */
const DAYS_TO_1904 = 1462;

/** 30 December 1899, day 0 of the spreadsheet, in days after 1970; right from 1 March 1900 on. */
const DAY_ZERO = -25_569;

/** The day or time of a serial number; null when it is none (negative, or beyond the last day). */
function momentText(value: number, kind: NumberKind, from1904: boolean): string | null {
  const seconds = Math.round(value * DAY_SECONDS);
  if (seconds < 0 || seconds > LAST_DAY * DAY_SECONDS) return null;
  if (kind === "duur") return clockText(seconds);
  if (kind === "tijd") return clockText(seconds % DAY_SECONDS);
  const day = serialDay(Math.floor(seconds / DAY_SECONDS) + (from1904 ? DAYS_TO_1904 : 0));
  if (day === null || kind === "datum") return day;
  return `${day}T${clockText(seconds % DAY_SECONDS)}`;
}

/** Day 60 is 29 February 1900, which spreadsheets have and the calendar has not: it stays wrong, for the check to tell. */
function serialDay(serial: number): string | null {
  if (serial < 1 || serial > LAST_DAY) return null;
  if (serial === 60) return "1900-02-29";
  return dayText(DAY_ZERO + serial + (serial < 60 ? 1 : 0));
}
