import { quoteText } from "../../db/quote.ts";
import { definitionOf } from "./definitions.ts";
import type { ColumnRule } from "./field.ts";
import { missingWords, zeroWords } from "./missing.ts";
import { WHITE_SPACE } from "./white-space.ts";

/** SQL of a delivered text without white space around it; NULL when nothing is left. */
export function trimmedSql(text: string): string {
  return `nullif(trim(${text}, ${quoteText(WHITE_SPACE)}), '')`;
}

/** SQL of the typed value of a trimmed text. */
export function valueSql(text: string, rule: ColumnRule): string {
  const cast = definitionOf(rule.field).cast(text, rule);
  const zeros = zeroWords(rule);
  const missing = [...missingWords(rule).keys()];
  if (zeros.length + missing.length === 0) return cast;
  const list = (words: readonly string[]) => words.map(quoteText).join(", ");
  return `case ${missing.length > 0 ? `when ${text} in (${list(missing)}) then NULL` : ""}
    ${zeros.length > 0 ? `when ${text} in (${list(zeros)}) then 0` : ""} else ${cast} end`;
}

/** SQL of the reason for which a trimmed text is no value; NULL when it is one, or is blank. */
export function reasonSql(text: string, rule: ColumnRule): string {
  const branches = [...missingWords(rule)].map(
    ([word, reason]) => `when ${quoteText(word)} then ${quoteText(reason)}`,
  );
  return branches.length > 0 ? `case ${text} ${branches.join(" ")} end` : "NULL::VARCHAR";
}
