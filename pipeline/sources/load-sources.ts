import type { Database } from "../db/database.ts";
import { quoteName } from "../db/quote.ts";
import type { Source } from "../domain/edition.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems, InputError } from "../errors/input-error.ts";
import type { Bron, EnqueteConfig, StatlineConfig } from "./bron-config.ts";
import { enqueteTable } from "./enquete.ts";
import type { StagingTable } from "./fields.ts";
import { type Loaded, type LoadTask, loadTable, type Reject } from "./load-table.ts";
import { readCsvHeader } from "./read/csv.ts";
import { type DeliveredFile, deliveredFile, matchFiles } from "./read/delivered-file.ts";
import { registerTables } from "./registers.ts";
import { bronSoortOfTable } from "./staging.ts";
import { loadStatline } from "./statline.ts";
import type { Vraag } from "./vragen.ts";

/**
 * Loads every delivery of one source into staging and checks row conservation and the tolerated share of
 * rejects. Throws an {@link InputError} when a delivery is missing, unreadable or too bad.
 */
export async function loadSource(
  database: Database,
  bron: Bron,
  vragen: readonly Vraag[],
): Promise<{ source: Source; rejects: Reject[] }> {
  const loaded: Loaded[] = [];
  for (const [tabel, patroon] of Object.entries(bron.config.bestanden)) {
    for (const file of deliveredFiles(bron, tabel, patroon)) {
      loaded.push(await loadFile(database, file, { bron, tabel, vragen }));
    }
  }
  checkConservation(loaded);
  checkTolerance(bron, loaded);
  const source = await describeSource(database, bron, loaded);
  if (bron.config.soort === "subsidies") await checkVerdeling(database, bron);
  return { source, rejects: loaded.flatMap(({ rejects }) => rejects) };
}

function deliveredFiles(bron: Bron, tabel: string, patroon: string): DeliveredFile[] {
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
  const names = matchFiles(bron.map, patroon);
  if (names.length === 0) {
    throw new InputError([
      problem("levering-ontbreekt", { bron: bron.id, patroon }, { bestand: `raw/${bron.id}/bron.yml` }),
    ]);
  }
  return names.map((naam) => deliveredFile(bron.map, bron.id, naam));
}

interface Target {
  bron: Bron;
  tabel: string;
  vragen: readonly Vraag[];
}

async function loadFile(database: Database, file: DeliveredFile, target: Target): Promise<Loaded> {
  const { bron } = target;
  if (bron.config.soort === "statline-v3") return loadStatline(database, file, bron as Bron<StatlineConfig>);
  if (bron.config.soort === "enquete") {
    return loadTable(database, file, enqueteTask(bron as Bron<EnqueteConfig>, file, target.vragen));
  }
  const tables: readonly StagingTable[] = registerTables[bron.config.soort];
  const table = tables.find(({ naam }) => naam === target.tabel);
  if (!table) throw new Error(`unknown table: ${target.tabel}`);
  return loadTable(database, file, {
    bron: bron.id,
    config: bron.config,
    table,
    kolommen: bron.config.kolommen,
    vast: {},
  });
}

/** Questions the source does not map, or that a wave did not ask, are "niet gevraagd". */
function enqueteTask(bron: Bron<EnqueteConfig>, file: DeliveredFile, vragen: readonly Vraag[]): LoadTask {
  const { config } = bron;
  const header = readCsvHeader(file.pad, config.formaat);
  const notAsked = vragen.filter(({ id }) => {
    const mapped = config.vragen[id];
    return !mapped || (mapped["niet-in"].length > 0 && !header.includes(mapped.kolom));
  });
  return {
    bron: bron.id,
    config,
    table: enqueteTable(vragen, config),
    kolommen: {
      ...config.kolommen,
      ...Object.fromEntries(Object.entries(config.vragen).map(([id, { kolom }]) => [id, kolom])),
    },
    vast: Object.fromEntries(notAsked.map(({ id }) => [id, "niet gevraagd"])),
  };
}

function checkConservation(loaded: readonly Loaded[]): void {
  failOnProblems(
    loaded
      .map(({ delivery }) => delivery)
      .filter((d) => d.gelezen !== d.geladen + d.afgekeurd + d.weggelaten)
      .map((d) =>
        problem(
          "rijen-kwijt",
          { gelezen: d.gelezen, verantwoord: d.geladen + d.afgekeurd + d.weggelaten },
          { bestand: d.bestand },
        ),
      ),
  );
}

function checkTolerance(bron: Bron, loaded: readonly Loaded[]): void {
  const gelezen = loaded.reduce((sum, { delivery }) => sum + delivery.gelezen, 0);
  const afgekeurd = loaded.reduce((sum, { delivery }) => sum + delivery.afgekeurd, 0);
  const grens = bron.config["toegestane-uitval"];
  if (afgekeurd <= grens * gelezen) return;
  const first = loaded.flatMap(({ rejects }) => rejects)[0];
  throw new InputError([
    problem(
      "te-veel-uitval",
      { bron: bron.id, afgekeurd, gelezen, grens, eerste: first ? `${first.kolom}: ${first.melding}` : "" },
      { bestand: first?.bestand ?? null, regel: first?.regel ?? null },
    ),
  ]);
}

/** Shares of one grant sum to exactly 1: they are decimals. */
async function checkVerdeling(database: Database, bron: Bron): Promise<void> {
  const rows = await database.rows<{ subsidie_id: string; som: string }>(
    `select subsidie_id, sum(aandeel)::VARCHAR as som from staging.subsidie_verdeling
     group by subsidie_id having sum(aandeel) <> 1 order by subsidie_id limit 20`,
  );
  failOnProblems(
    rows.map((row) =>
      problem(
        "verdeling-onvolledig",
        { subsidie: row.subsidie_id, som: row.som },
        { bestand: `raw/${bron.id}/${bron.config.bestanden.subsidie_verdeling ?? ""}` },
      ),
    ),
  );
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
  const filter = tabel === "statistiek" ? ` where bron = '${bron}'` : "";
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
