import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Bron } from "../bron-config.ts";
import type { StagingTable } from "../fields/field.ts";
import { blocking, type Finding, warning } from "./finding.ts";

/** More loose values of one column say nothing new. */
const MAX_VALUES = 20;

/** Values that point at a row of another table which is not there. A table that nobody delivers is not looked at. */
export async function checkReferences(database: Database, table: StagingTable): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { veld, tabel: naar, sleutel, ernst } of table.verwijst ?? []) {
    const { leeg } = await database.row<{ leeg: boolean }>(
      `select not exists (select 1 from staging.${quoteName(naar)}) as leeg`,
    );
    if (leeg) continue;
    const rows = await database.rows<{ waarde: string; rijen: number }>(`
      select ${quoteName(veld)}::VARCHAR as waarde, count(*)::INTEGER as rijen
      from staging.${quoteName(table.naam)} anti join staging.${quoteName(naar)} d
        on ${quoteName(table.naam)}.${quoteName(veld)} = d.${quoteName(sleutel)}
      where ${quoteName(veld)} is not null group by 1 order by 1 limit ${MAX_VALUES}`);
    const make = ernst === "blokkerend" ? blocking : warning;
    findings.push(
      ...rows.map((row) => make(problem("verwijzing-los", { tabel: table.naam, veld, naar, ...row }))),
    );
  }
  return findings;
}

/** Shares that do not sum to exactly 1, or that sum to more than 1: they are decimals. */
export async function checkShares(database: Database, bron: Bron, table: StagingTable): Promise<Finding[]> {
  if (!table.aandelen) return [];
  const { veld, per, som } = table.aandelen;
  const key = per.map((naam) => `${quoteName(naam)}::VARCHAR`).join(", ");
  const rows = await database.rows<{ wat: string; som: string }>(
    `select concat_ws(' ', ${key}) as wat, sum(${quoteName(veld)})::VARCHAR as som
     from staging.${quoteName(table.naam)} group by 1
     having sum(${quoteName(veld)}) ${som === "precies 1" ? "<>" : ">"} 1 order by 1 limit ${MAX_VALUES}`,
  );
  const place = { bestand: `raw/${bron.id}/${bron.config.bestanden[table.naam]?.bestand ?? "bron.yml"}` };
  return rows.map(({ wat, som: gevonden }) =>
    blocking(
      problem(
        "verdeling-onvolledig",
        { tabel: table.naam, wat, verwacht: som, som: gevonden.replace(".", ",") },
        place,
      ),
    ),
  );
}
