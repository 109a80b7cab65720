import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Bron } from "../bron-config.ts";
import { columnsOf } from "../fields/definitions.ts";
import type { StagingTable } from "../fields/field.ts";
import { type Finding, warning } from "./finding.ts";

/** Rows that are equal in all but a number we gave them ourselves: without a key of its own nobody knows which is which. */
export async function checkEqualRows(
  database: Database,
  bron: Bron,
  table: StagingTable,
): Promise<Finding[]> {
  const columns = { ...bron.config.kolommen, ...bron.config.bestanden[table.naam]?.kolommen };
  const numbered = table.velden.filter(({ naam }) => columns[naam]?.rijnummer).map(({ naam }) => naam);
  if (numbered.length === 0) return [];
  const rest = Object.keys(columnsOf(table)).filter((naam) => !numbered.includes(naam));
  const { rijen } = await database.row<{
    rijen: number;
  }>(`select coalesce(sum(aantal - 1), 0)::INTEGER as rijen
    from (select count(*) as aantal from staging.${quoteName(table.naam)} group by ${rest.map(quoteName).join(", ")})`);
  if (rijen === 0) return [];
  return [
    warning(problem("rijen-gelijk", { tabel: table.naam, rijen }, { bestand: `raw/${bron.id}/bron.yml` })),
  ];
}
