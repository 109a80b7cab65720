import { definitionOf } from "./definitions.ts";
import { isErrorWord } from "./error-words.ts";
import type { ColumnRule, MissingReason } from "./field.ts";

/**
 * Words of the notation that this column may hold, with their reason; a sign for nought only where 0 is a value. In a
 * column without reasons that is only an error of a spreadsheet: any other word is a text like all others.
 */
export function missingWords({ field, notation }: ColumnRule): Map<string, Exclude<MissingReason, "0">> {
  const { reasoned } = definitionOf(field);
  return new Map(
    Object.entries(notation.ontbrekend).filter(
      (entry): entry is [string, Exclude<MissingReason, "0">] =>
        entry[1] !== "0" && (reasoned || isErrorWord(entry[0])),
    ),
  );
}

/** Words that stand for 0 in this column. */
export function zeroWords({ field, notation }: ColumnRule): string[] {
  if (!definitionOf(field).counts) return [];
  return Object.entries(notation.ontbrekend).flatMap(([word, reason]) => (reason === "0" ? [word] : []));
}
