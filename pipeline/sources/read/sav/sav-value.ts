import { clockText, DAY_SECONDS, dayText } from "../clock-text.ts";
import { decimalText } from "../decimal-text.ts";
import { ELEMENT, SYSTEM_MISSING } from "./sav-cases.ts";
import type { Decode } from "./sav-encoding.ts";
import type { SavVariable } from "./sav-variables.ts";

/** How the values of a system file are written out. */
export interface SavNotation {
  littleEndian: boolean;
  decode: Decode;
  decimaalteken: "," | ".";
}

/** Formats of SPSS whose numbers are moments, by their code: DATE, ADATE, JDATE, MOYR, QYR, WKYR, EDATE, SDATE. */
const dayFormats = new Set([20, 23, 24, 28, 29, 30, 38, 39]);

/** DATETIME and YMDHMS. */
const momentFormats = new Set([22, 41]);

/** TIME, DTIME and MTIME. */
const durationFormats = new Set([21, 25, 40]);

/** 14 October 1582, from which SPSS counts seconds, in days after 1970. */
const FIRST_DAY = -141_428;

/** Last second that a date can have: the end of the year 9999. */
const LAST_SECOND = (FIRST_DAY * -1 + 2_932_897) * DAY_SECONDS;

/** The text of a column in a case, or null when it is blank or missing. */
export function savText(caseBytes: Buffer, variable: SavVariable, notation: SavNotation): string | null {
  const pieces = variable.stukken.map(({ plaats, lengte }) =>
    caseBytes.subarray(plaats * ELEMENT, plaats * ELEMENT + (variable.breedte === 0 ? ELEMENT : lengte)),
  );
  return valueText(Buffer.concat(pieces), variable, notation);
}

/** The text of a value as it is stored: 8 bytes of a number, or the bytes of a text. */
export function valueText(bytes: Buffer, variable: SavVariable, notation: SavNotation): string | null {
  if (variable.breedte > 0) return notation.decode(bytes).replace(/[ \0]+$/, "") || null;
  const value = numberOf(bytes, notation.littleEndian);
  return value === SYSTEM_MISSING || Number.isNaN(value)
    ? null
    : numberText(value, variable.record.formaat, notation);
}

/** A stored number. */
export function numberOf(bytes: Buffer, littleEndian: boolean): number {
  return littleEndian ? bytes.readDoubleLE() : bytes.readDoubleBE();
}

function numberText(value: number, format: number, { decimaalteken }: SavNotation): string {
  const seconds = Math.round(value);
  const sign = seconds < 0 ? "-" : "";
  if (durationFormats.has(format)) return sign + clockText(Math.abs(seconds));
  const isMoment = dayFormats.has(format) || momentFormats.has(format);
  if (!isMoment || seconds < 0 || seconds >= LAST_SECOND)
    return decimalText(value).replace(".", decimaalteken);
  const day = dayText(FIRST_DAY + Math.floor(seconds / DAY_SECONDS));
  return dayFormats.has(format) ? day : `${day}T${clockText(seconds % DAY_SECONDS)}`;
}
