import { quoteText } from "../../db/quote.ts";

/** An answer as written in a delivery, or a range of numbers with both ends in it. */
export type AnswerCode = { text: string } | { from: number; to: number };

/** Reads `1,2,ja` and `1:10`; null when a range is not one of two numbers, the lower first. */
export function parseCodes(text: string): AnswerCode[] | null {
  const codes = text.split(",").map((part) => parseCode(part.trim()));
  return codes.some((code) => code === null) ? null : (codes as AnswerCode[]);
}

function parseCode(text: string): AnswerCode | null {
  const [from, to, ...more] = text.split(":");
  if (to === undefined) return text === "" ? null : { text };
  const [low, high] = [Number(from), Number(to)];
  const isRange =
    more.length === 0 &&
    from !== "" &&
    to !== "" &&
    Number.isFinite(low) &&
    Number.isFinite(high) &&
    low <= high;
  return isRange ? { from: low, to: high } : null;
}

/** A code as it is written behind an option. */
export function sayCode(code: AnswerCode): string {
  return "text" in code ? code.text : `${code.from}:${code.to}`;
}

/** SQL of an answer as it is compared: trimmed text, NULL for a blank. */
export function answerSql(column: string): string {
  return `nullif(trim(${column}::VARCHAR), '')`;
}

/** SQL that is true for an answer among the codes. A numeric code also takes 1.0 for 1. */
export function matchSql(answer: string, codes: readonly AnswerCode[]): string {
  const number = `try_cast(${answer} as DOUBLE)`;
  const tests = codes.map((code) => {
    if ("from" in code) return `coalesce(${number} between ${code.from} and ${code.to}, false)`;
    const same = `${answer} = ${quoteText(code.text)}`;
    return isNumeric(code.text) ? `(${same} or coalesce(${number} = ${Number(code.text)}, false))` : same;
  });
  return `(${answer} is not null and (${tests.join(" or ")}))`;
}

/** Whether an answer of this code is among the codes. */
export function includesCode(codes: readonly AnswerCode[], code: AnswerCode): boolean {
  return codes.some((allowed) => {
    if ("text" in code) return holds(allowed, code.text);
    return "from" in allowed && allowed.from <= code.from && code.to <= allowed.to;
  });
}

function holds(allowed: AnswerCode, text: string): boolean {
  if ("text" in allowed) {
    return allowed.text === text || (isNumeric(text) && Number(allowed.text) === Number(text));
  }
  return isNumeric(text) && allowed.from <= Number(text) && Number(text) <= allowed.to;
}

function isNumeric(text: string): boolean {
  return text !== "" && Number.isFinite(Number(text));
}

/** Longest distance between the ends of a scale that counts as short: 1-5, 1-10 and 0-10 (methods §9). */
const SHORT_SCALE = 10;

/** Whether the valid answers lie on a scale of grades, not of 0 to 100; without a list nobody knows. */
export function isShortScale(valid: readonly AnswerCode[] | null): boolean {
  const ends = (valid ?? []).flatMap((code) => ("from" in code ? [code.from, code.to] : [Number(code.text)]));
  return (
    ends.length > 0 && ends.every(Number.isFinite) && Math.max(...ends) - Math.min(...ends) <= SHORT_SCALE
  );
}
