import type { Database } from "../../db/database.ts";
import { quoteName, quoteText } from "../../db/quote.ts";
import type { PublicColumn, PublicColumnKind, PublicRegister } from "../../domain/public-register.ts";
import { reasonColumn } from "../fields/definitions.ts";
import type { Field, FieldType, PublicPart, StagingTable } from "../fields/field.ts";
import { allRegisterTables, registerTable } from "./register-tables.ts";

type PublicTable = StagingTable & { openbaar: PublicPart };

const kinds: Record<FieldType, PublicColumnKind> = {
  tekst: "tekst",
  code: "tekst",
  buurt: "tekst",
  gebied: "tekst",
  "ja-nee": "tekst",
  geheel: "geheel",
  jaar: "geheel",
  decimaal: "getal",
  weging: "getal",
  bedrag: "getal",
  aandeel: "getal",
  datum: "datum",
};

/** Register tables of which a part is public. */
export const publicTables: readonly PublicTable[] = allRegisterTables.filter(
  (table): table is PublicTable => table.openbaar !== undefined,
);

/**
 * The public columns of every register that has rows, in a total order. Rows about natural persons are left out, and a
 * row says its stadsdeel instead of its buurt unless the register is public by buurt (domain: areas of publication).
 */
export async function readPublicRegisters(database: Database): Promise<PublicRegister[]> {
  const registers: PublicRegister[] = [];
  for (const table of publicTables) {
    const rijen = await database.rows<PublicRegister["rijen"][number]>(publicSql(table));
    const kolommen = publicFields(table).flatMap((field) => columnsOfField(field));
    if (rijen.length > 0) registers.push({ tabel: table.naam, uitleg: table.uitleg ?? "", kolommen, rijen });
  }
  return registers;
}

/** Whether the rows, or the rows that they belong to, could be counted; `counted` names tables of which counts are hidden. */
export function isKeptInside({ naam, openbaar }: StagingTable, counted: ReadonlySet<string>): boolean {
  if (openbaar?.bij) return isKeptInside(registerTable(openbaar.bij.tabel), counted);
  return openbaar?.geteld === true && counted.has(naam);
}

function publicFields({ naam, velden, openbaar }: PublicTable): Field[] {
  return openbaar.kolommen.map((kolom) => {
    const field = velden.find((veld) => veld.naam === kolom);
    if (!field) throw new Error(`unknown public column: ${naam}.${kolom}`);
    return field;
  });
}

function columnsOfField(field: Field): PublicColumn[] {
  const own: PublicColumn = { naam: field.naam, soort: kinds[field.type], uitleg: field.uitleg ?? "" };
  const reason = reasonColumn(field);
  if (reason === null) return [own];
  return [own, { naam: reason, soort: "tekst", uitleg: `Waarom ${field.naam} leeg is.` }];
}

function publicSql(table: PublicTable): string {
  const { bij } = table.openbaar;
  const columns = publicFields(table).flatMap((field) => selectField(field, table.openbaar));
  const wheres = [
    ...rowConditions(table.openbaar),
    ...(bij ? [`t.${quoteName(bij.veld)} in (${parentSql(bij)})`] : []),
  ];
  const where = wheres.length > 0 ? ` where ${wheres.join(" and ")}` : "";
  return `select ${columns.join(", ")} from staging.${quoteName(table.naam)} t${where} order by all`;
}

/** Keys of the rows of another table that are public. */
function parentSql({ veld, tabel }: { veld: string; tabel: string }): string {
  const parent = registerTable(tabel).openbaar;
  if (!parent) throw new Error(`not a public table: ${tabel}`);
  const conditions = rowConditions(parent);
  const where = conditions.length > 0 ? ` where ${conditions.join(" and ")}` : "";
  return `select t.${quoteName(veld)} from staging.${quoteName(tabel)} t${where}`;
}

/** SQL: which rows of a table everyone may see, as conditions on `t`; approved rows have words that were approved. */
export function rowConditions({ zonder, alleen = [] }: PublicPart): string[] {
  return [
    ...(zonder ? [`t.${quoteName(zonder.veld)} is distinct from ${quoteText(zonder.waarde)}`] : []),
    ...alleen.map(({ veld, waarden }) => `t.${quoteName(veld)} in (${waarden.map(quoteText).join(", ")})`),
    ...(alleen.length > 0 ? [`t.${quoteName("samenvatting_openbaar")} is not null`] : []),
  ];
}

function selectField(field: Field, { perBuurt }: PublicPart): string[] {
  const column = `t.${quoteName(field.naam)}`;
  const name = quoteName(field.naam);
  const reason = reasonColumn(field);
  const value = valueSql(field, column, perBuurt ?? false);
  return [`${value} as ${name}`, ...(reason === null ? [] : [`t.${quoteName(reason)}`])];
}

function valueSql(field: Field, column: string, perBuurt: boolean): string {
  const kind = kinds[field.type];
  if (kind === "getal") return `${column}::DOUBLE`;
  if (kind === "datum") return `${column}::VARCHAR`;
  if (perBuurt || (field.type !== "gebied" && field.type !== "buurt")) return column;
  const area = "select case g.soort when 'buurt' then g.stadsdeel else g.id end from reference.gebieden g";
  return `(${area} where g.id = ${column})`;
}
