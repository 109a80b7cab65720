import { bedrag } from "./bedrag.ts";
import { code, jaNee } from "./code.ts";
import { datum } from "./datum.ts";
import { aandeel, decimaal, weging } from "./decimaal.ts";
import type { ColumnRule, Field, FieldDefinition, FieldType, StagingTable } from "./field.ts";
import { buurt, gebied } from "./gebied.ts";
import { geheel, jaar } from "./geheel.ts";
import { tekst } from "./tekst.ts";

const definitions: Record<FieldType, FieldDefinition> = {
  tekst,
  code,
  "ja-nee": jaNee,
  geheel,
  decimaal,
  weging,
  bedrag,
  datum,
  jaar,
  buurt,
  gebied,
  aandeel,
};

/** What values of a field are made of. */
export function definitionOf(field: Field): FieldDefinition {
  return definitions[field.type];
}

/** Name of the column that says why a value is missing, or null when the field has none. */
export function reasonColumn(field: Field): string | null {
  return definitionOf(field).reasoned && !field.verplicht ? `${field.naam}_reden` : null;
}

/** Columns of a staging table with their SQL type: every field, and its `_reden` where it can be missing. */
export function columnsOf(table: StagingTable): Record<string, string> {
  return Object.fromEntries(
    table.velden.flatMap((field) => {
      const reason = reasonColumn(field);
      const column: [string, string] = [field.naam, definitionOf(field).sqlType];
      return reason === null ? [column] : [column, [reason, "VARCHAR"]];
    }),
  );
}

/** What a value should look like, in Dutch, with the words that may stand for a missing one. */
export function expectationOf(rule: ColumnRule): string {
  const words = reasonColumn(rule.field) === null ? [] : Object.keys(rule.notation.ontbrekend);
  const also = words.length > 0 ? `; of ${words.map((word) => `"${word}"`).join(", ")}` : "";
  return `${definitionOf(rule.field).expectation(rule)}${also}`;
}
