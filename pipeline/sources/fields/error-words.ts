import { quoteText } from "../../db/quote.ts";
import { NO_RESULT } from "../read/xlsx/cell-text.ts";

/**
 * What a spreadsheet writes where a formula went wrong, in English (as in a workbook) and in Dutch (as in a CSV that
 * was saved from it), and what we write for a formula that was never calculated.
 */
const errorWords: ReadonlySet<string> = new Set([
  ...["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!"],
  ...["#BUSY!", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!", "#GETTING_DATA"],
  ...["#N/B", "#DEEL/0!", "#VERW!", "#WAARDE!", "#NAAM?", "#GETAL!", "#LEEG!", "#OVERLOOP!", "#BEREKEN!"],
  NO_RESULT,
]);

/** Whether a text is an error of a spreadsheet: never a value, also not of a text. */
export function isErrorWord(text: string): boolean {
  return text.startsWith("#") && errorWords.has(text);
}

/** SQL of the condition that a text is no error of a spreadsheet; quick for the texts that are none. */
export function noErrorSql(text: string): string {
  return `(not starts_with(${text}, '#') or ${text} not in (${[...errorWords].map(quoteText).join(", ")}))`;
}
