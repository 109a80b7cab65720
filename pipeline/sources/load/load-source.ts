import type { Database } from "../../db/database.ts";
import { quoteName, quoteText } from "../../db/quote.ts";
import type { Source } from "../../domain/edition.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, InputError, type Problem } from "../../errors/input-error.ts";
import type { Bron, EnqueteConfig, StatlineConfig } from "../bron-config.ts";
import { checkSource } from "../checks/check-source.ts";
import type { AreaKeys } from "../fields/field.ts";
import { readAreaKeys } from "../gebied-sleutels.ts";
import { settingsOf } from "../layout/column-plan.ts";
import type { TableConfig } from "../layout/table-schema.ts";
import { type DeliveredFile, deliveredFile, matchFiles } from "../read/delivered-file.ts";
import { registerTable } from "../registers/register-tables.ts";
import { bronSoortOfTable } from "../staging.ts";
import type { Vraag } from "../vragen.ts";
import { checkVragen, loadWave } from "./load-enquete.ts";
import { type Loaded, loadTable } from "./load-table.ts";
import type { Reject } from "./reject.ts";
import { loadStatline } from "./statline.ts";

/** What one source came to, and why it is not good enough, if so. */
export interface LoadedSource {
  source: Source;
  rejects: Reject[];
  problems: Problem[];
}

/**
 * Loads every delivery of one source into staging and checks it. Throws an {@link InputError} when a delivery is
 * missing or cannot be read at all.
 */
export async function loadSource(
  database: Database,
  bron: Bron,
  vragen: readonly Vraag[],
): Promise<LoadedSource> {
  if (bron.config.soort === "enquete") failOnProblems(checkVragen(bron as Bron<EnqueteConfig>, vragen));
  const areas = await readAreaKeys(database);
  const loaded: Loaded[] = [];
  for (const [tabel, config] of Object.entries(bron.config.bestanden)) {
    for (const file of deliveredFiles(bron, tabel, config)) {
      loaded.push(await loadFile(database, file, { bron, tabel, config, vragen, areas }));
    }
  }
  const problems = await checkSource(database, bron, loaded);
  const source = await describeSource(database, bron, loaded);
  return { source, rejects: loaded.flatMap(({ rejects }) => rejects), problems };
}

function deliveredFiles(bron: Bron, tabel: string, { bestand }: TableConfig): DeliveredFile[] {
  if (bronSoortOfTable[tabel] !== bron.config.soort) {
    throw new InputError([
      problem(
        "waarde-ongeldig",
        {
          sleutel: `bestanden.${tabel}`,
          uitleg: `een bron van soort "${bron.config.soort}" kent deze tabel niet`,
        },
        { bestand: `raw/${bron.id}/bron.yml` },
      ),
    ]);
  }
  const names = matchFiles(bron.map, bestand);
  if (names.length === 0) {
    throw new InputError([
      problem(
        "levering-ontbreekt",
        { bron: bron.id, patroon: bestand },
        { bestand: `raw/${bron.id}/bron.yml` },
      ),
    ]);
  }
  return names.map((naam) => deliveredFile(bron.map, bron.id, naam));
}

interface Target {
  bron: Bron;
  tabel: string;
  config: TableConfig;
  vragen: readonly Vraag[];
  areas: AreaKeys;
}

async function loadFile(database: Database, file: DeliveredFile, target: Target): Promise<Loaded> {
  const { bron, config, areas } = target;
  const settings = settingsOf(bron.config, config);
  if (bron.config.soort === "statline-v3") {
    return loadStatline(database, file, { bron: bron as Bron<StatlineConfig>, settings });
  }
  const task = { bron: bron.id, file, settings, areas };
  if (bron.config.soort === "enquete") {
    return loadWave(database, task, { config: bron.config, vragen: target.vragen });
  }
  return loadTable(database, { ...task, table: registerTable(target.tabel) });
}

async function describeSource(database: Database, bron: Bron, loaded: readonly Loaded[]): Promise<Source> {
  const { config } = bron;
  const years = await Promise.all(
    Object.keys(config.bestanden)
      .filter((tabel) => tabel !== "subsidie_verdeling")
      .map((tabel) => database.rows<{ jaar: number }>(yearsSql(tabel, bron.id))),
  );
  const jaren = [...new Set(years.flat().map(({ jaar }) => jaar))].sort((a, b) => a - b);
  return {
    id: bron.id,
    soort: config.soort,
    titel: config.titel,
    leverancier: config.leverancier,
    licentie: config.licentie,
    leverdatum: config.leverdatum,
    jaren,
    leveringen: loaded.map(({ delivery }) => delivery),
    golven: config.soort === "enquete" ? await describeWaves(database, config) : [],
  };
}

function yearsSql(tabel: string, bron: string): string {
  const filter = tabel === "statistiek" ? ` where bron = ${quoteText(bron)}` : "";
  return `select distinct jaar from staging.${quoteName(tabel)}${filter} order by jaar`;
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
