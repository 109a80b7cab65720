import type { Database } from "../../db/database.ts";
import type { Source } from "../../domain/edition.ts";
import type { Bron, EnqueteConfig } from "../bron-config.ts";
import type { Correction } from "../corrections/correction-schema.ts";
import { isSensitive } from "../privacy/mask.ts";
import { isRegisterTable, registerTable } from "../registers/register-tables.ts";
import { stagedYears } from "../staged-years.ts";
import type { Loaded } from "./load-table.ts";

/** Describes a source of which all deliveries are in staging. */
export async function describeSource(
  database: Database,
  bron: Bron,
  loaded: readonly Loaded[],
): Promise<Source> {
  const { config } = bron;
  const years = [...(await stagedYears(database, bron)).values()].flat();
  const jaren = [...new Set(years)].sort((a, b) => a - b);
  return {
    id: bron.id,
    soort: config.soort,
    titel: config.titel,
    leverancier: config.leverancier,
    licentie: config.licentie,
    leverdatum: config.leverdatum || null,
    jaren,
    leveringen: loaded.map(({ delivery }) => delivery),
    waarschuwingen: [],
    correcties: bron.correcties.map(describeCorrection),
    golven: config.soort === "enquete" ? await describeWaves(database, config) : [],
  };
}

/** A correction as the edition tells it: what changed and why; values of columns about persons stay out. */
function describeCorrection(correction: Correction): Source["correcties"][number] {
  const { id, tabel, rijen, reden, verwijzing } = correction;
  return { id, tabel, rijen, wat: changeOf(correction), reden, verwijzing };
}

function changeOf(correction: Correction): string {
  if (!("veld" in correction)) return "weggelaten";
  const { tabel, veld, verwacht, wordt } = correction;
  const field = isRegisterTable(tabel) && registerTable(tabel).velden.find(({ naam }) => naam === veld);
  const open = field && !isSensitive(field, registerTable(tabel));
  return open ? `${veld}: ${verwacht} wordt ${wordt}` : `${veld} gewijzigd`;
}

async function describeWaves(database: Database, config: EnqueteConfig): Promise<Source["golven"]> {
  const counts = await database.rows<{ jaar: number; respondenten: number }>(
    "select jaar, count(*) as respondenten from staging.enquete group by jaar",
  );
  return config.golven.map(({ jaar, werving, steekproef }) => ({
    jaar,
    werving,
    steekproef,
    respondenten: counts.find((count) => count.jaar === jaar)?.respondenten ?? 0,
  }));
}
