import type { Field, StagingTable } from "../fields/field.ts";
import { passesElfproef } from "./bsn.ts";
import { isIdentifierName } from "./identifiers.ts";

/** What a report shows instead of a value that may point at a person. */
const MASKED = "•••";

/** Whether reports may not show what was delivered for this field of this table. */
export function isSensitive(field: Field, table: StagingTable): boolean {
  if (field.vrijeTekst || table.verbergt?.some(({ veld }) => veld === field.naam)) return true;
  return table.personen === true && ["tekst", "datum"].includes(field.type);
}

/** The value as a report may show it: never of a sensitive column, never what looks like an e-mail address or BSN. */
export function maskValue(waarde: string, kolom: string, sensitive: boolean): string {
  if (waarde === "") return waarde;
  const personal = /@|[0-9]{9}/.test(waarde) && (waarde.includes("@") || hasBsn(waarde));
  return sensitive || personal || isIdentifierName(kolom) ? MASKED : waarde;
}

function hasBsn(waarde: string): boolean {
  return (waarde.match(/[0-9]{9}/g) ?? []).some(passesElfproef);
}
