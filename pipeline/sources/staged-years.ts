import type { Database } from "../db/database.ts";
import { quoteName, quoteText } from "../db/quote.ts";
import type { Bron } from "./bron-config.ts";
import { hasYear } from "./registers/register-tables.ts";

/** By staging table that a source fills the years it has rows in, in order; a table without rows has none. */
export async function stagedYears(database: Database, bron: Bron): Promise<Map<string, number[]>> {
  const tabellen = Object.keys(bron.config.bestanden).filter(hasYear);
  const years = new Map(tabellen.map((tabel): [string, number[]] => [tabel, []]));
  if (tabellen.length === 0) return years;
  const rows = await database.rows<{ tabel: string; jaar: number }>(
    `${tabellen.map((tabel) => yearsSql(tabel, bron.id)).join(" union all ")} order by all`,
  );
  for (const { tabel, jaar } of rows) years.get(tabel)?.push(jaar);
  return years;
}

/** Published statistics of all sources share a table. */
function yearsSql(tabel: string, bron: string): string {
  const filter = tabel === "statistiek" ? ` where bron = ${quoteText(bron)}` : "";
  return `select distinct ${quoteText(tabel)} as tabel, jaar from staging.${quoteName(tabel)}${filter}`;
}
