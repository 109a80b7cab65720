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

/**
 * SQL of the condition that there is a text and it is no error of a spreadsheet; quick for the texts that are none. A list instead of
 * IN: DuckDB makes a join of a long IN, and after a join rows are no longer in the order of the file.
 */
export function noErrorSql(text: string): string {
  const words = [...errorWords].map(quoteText).join(", ");
  return `case when starts_with(${text}, '#') then not list_contains([${words}], ${text}) else ${text} is not null end`;
}
