import { quoteText } from "../../db/quote.ts";
import { definitionOf } from "./definitions.ts";
import type { ColumnRule } from "./field.ts";
import { missingWords, zeroWords } from "./missing.ts";
import { WHITE_SPACE } from "./white-space.ts";

/**
 * SQL of a delivered text without white space around it; NULL when nothing is left. The `trim` of a set of letters costs
 * ten times as much as looking at the first and last letter (measured), and nearly every cell has none.
 */
export function trimmedSql(text: string): string {
  return `case when ${spacedSql(text)} then ${bareSql(text)} else ${text} end`;
}

/** The same in fewer words and more time: for texts that are seldom looked at. */
export function bareSql(text: string): string {
  return `nullif(trim(${text}, ${quoteText(WHITE_SPACE)}), '')`;
}

/** SQL of the condition that a text has white space around it, or is empty. */
export function spacedSql(text: string): string {
  const hardSpaces = [...WHITE_SPACE].filter((sign) => sign > "~");
  const starts = hardSpaces.map(
    (sign) => `(${text} >= ${quoteText(sign)} and ${text} < ${quoteText(next(sign))})`,
  );
  const ends = [...WHITE_SPACE].map((sign) => `ends_with(${text}, ${quoteText(sign)})`);
  // "!" is the first sign after the space and the control characters; an empty text comes before it too.
  return `(${[`${text} < '!'`, ...starts, ...ends].join(" or ")})`;
}

const next = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 1);

/** SQL of the typed value of a trimmed text. */
export function valueSql(text: string, rule: ColumnRule): string {
  const cast = definitionOf(rule.field).cast(text, rule);
  const zeros = zeroWords(rule);
  const missing = [...missingWords(rule).keys()];
  if (zeros.length + missing.length === 0) return cast;
  const known = (words: readonly string[]) => `list_contains([${words.map(quoteText).join(", ")}], ${text})`;
  return `case ${missing.length > 0 ? `when ${known(missing)} then NULL` : ""}
    ${zeros.length > 0 ? `when ${known(zeros)} then 0` : ""} else ${cast} end`;
}

/** SQL of the reason for which a trimmed text is no value, NULL when it is one or is blank; null when no word is a reason. */
export function reasonSql(text: string, rule: ColumnRule): string | null {
  const branches = [...missingWords(rule)].map(
    ([word, reason]) => `when ${quoteText(word)} then ${quoteText(reason)}`,
  );
  return branches.length > 0 ? `case ${text} ${branches.join(" ")} end` : null;
}
