import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Bron } from "../bron-config.ts";
import type { StagingTable } from "../fields/field.ts";
import { rowConditions } from "../registers/public-rows.ts";
import { type Finding, warning } from "./finding.ts";

/** Rows that somebody wanted to be public and that stay inside: of a person, of nobody named, or without words for everyone. */
export async function checkPublicRows(
  database: Database,
  bron: Bron,
  { naam, openbaar }: StagingTable,
): Promise<Finding[]> {
  if (!openbaar?.alleen) return [];
  const { rijen } = await database.row<{ rijen: number }>(
    `select count(*)::INTEGER as rijen from staging.${quoteName(naam)} t
     where t.openbaar = 'ja' and not coalesce(${rowConditions(openbaar).join(" and ")}, false)`,
  );
  if (rijen === 0) return [];
  const bestand = `raw/${bron.id}/${bron.config.bestanden[naam]?.bestand ?? "bron.yml"}`;
  return [warning(problem("openbaar-blijft-binnen", { tabel: naam, rijen }, { bestand }))];
}
