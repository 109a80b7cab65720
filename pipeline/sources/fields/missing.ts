import { definitionOf } from "./definitions.ts";
import type { ColumnRule, MissingReason } from "./field.ts";

/** Words of the notation that this column may hold, with their reason; a sign for nought only where 0 is a value. */
export function missingWords({ field, notation }: ColumnRule): Map<string, Exclude<MissingReason, "0">> {
  if (!definitionOf(field).reasoned) return new Map();
  return new Map(
    Object.entries(notation.ontbrekend).filter(
      (entry): entry is [string, Exclude<MissingReason, "0">] => entry[1] !== "0",
    ),
  );
}

/** Words that stand for 0 in this column. */
export function zeroWords({ field, notation }: ColumnRule): string[] {
  if (!definitionOf(field).counts) return [];
  return Object.entries(notation.ontbrekend).flatMap(([word, reason]) => (reason === "0" ? [word] : []));
}
