import { quoteText } from "../../db/quote.ts";
import type { Notation } from "./field.ts";

/** Digits before the decimal sign, in groups of three where the delivery declares a sign for them. */
function integerPattern({ duizendtalteken }: Notation): string {
  return duizendtalteken === null ? "[0-9]*" : `([0-9]*|[0-9]{1,3}([${duizendtalteken}][0-9]{3})+)`;
}

/** Regular expression, for RE2 and JavaScript alike, of a number in the notation of a delivery. */
export function numberPattern(notation: Notation, exponent = ""): string {
  return `[+-]?${integerPattern(notation)}([${notation.decimaalteken}][0-9]+)?${exponent}`;
}

/** Exponent of a number that software wrote out. */
export const EXPONENT = "([eE][+-]?[0-9]{1,3})?";

/** Whether a text as a whole fits a pattern. */
export function fits(text: string, pattern: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(text);
}

/** SQL of the text with a decimal point and no other signs, when it fits the pattern; else NULL. */
export function plainNumberSql(text: string, pattern: string, notation: Notation): string {
  return `case when regexp_full_match(${text}, ${quoteText(pattern)}) then ${plainSql(text, notation)} end`;
}

/** SQL of a text without thousands signs and with a decimal point. */
export function plainSql(text: string, { decimaalteken, duizendtalteken }: Notation): string {
  const ungrouped = duizendtalteken === null ? text : `replace(${text}, ${quoteText(duizendtalteken)}, '')`;
  return decimaalteken === "." ? ungrouped : `replace(${ungrouped}, ',', '.')`;
}

/** The same in JavaScript. */
export function plainNumber(text: string, { decimaalteken, duizendtalteken }: Notation): string {
  const ungrouped = duizendtalteken === null ? text : text.replaceAll(duizendtalteken, "");
  return ungrouped.replace(decimaalteken, ".");
}

/**
 * A number as whole parts of 10^-scale, rounded on the first digit that falls off, as DuckDB casts a text to
 * DECIMAL(precision, scale). Null when it has no digits or too many.
 */
export function toScaled(plain: string, precision: number, scale: number): bigint | null {
  const [, sign = "", whole = "", fraction = ""] = /^([+-]?)(\d*)(?:[.](\d+))?$/.exec(plain) ?? [];
  if (whole === "" && fraction === "") return null;
  const kept = BigInt(`${whole}${fraction.slice(0, scale).padEnd(scale, "0")}`);
  const scaled = (fraction[scale] ?? "0") >= "5" ? kept + 1n : kept;
  if (scaled >= 10n ** BigInt(precision)) return null;
  return sign === "-" ? -scaled : scaled;
}

/** Whole parts of 10^-scale as a text with a decimal point. */
export function scaledText(scaled: bigint, scale: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(scale + 1, "0");
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
