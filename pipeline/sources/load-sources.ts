import type { Database } from "../db/database.ts";
import { quoteName } from "../db/quote.ts";
import type { Source } from "../domain/edition.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems, InputError, type Problem } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import type { Bron, EnqueteConfig, StatlineConfig } from "./bron-config.ts";
import { checkSource } from "./check-source.ts";
import { enqueteTable } from "./enquete.ts";
import type { StagingTable } from "./fields.ts";
import { type Loaded, type LoadTask, loadTable, type Reject } from "./load-table.ts";
import { readCsvHeader } from "./read/csv.ts";
import { type DeliveredFile, deliveredFile, matchFiles } from "./read/delivered-file.ts";
import { requireUtf8 } from "./read/encoding.ts";
import { registerTables } from "./registers.ts";
import { bronSoortOfTable } from "./staging.ts";
import { loadStatline } from "./statline.ts";
import { answersOf, type Vraag } from "./vragen.ts";

/** What one source came to, and why it is not good enough, if so. */
export interface LoadedSource {
  source: Source;
  rejects: Reject[];
  problems: Problem[];
}

/**
 * Loads every delivery of one source into staging and checks row conservation and the tolerated share of
 * rejects. Throws an {@link InputError} when a delivery is missing or cannot be read at all.
 */
export async function loadSource(
  database: Database,
  bron: Bron,
  vragen: readonly Vraag[],
): Promise<LoadedSource> {
  if (bron.config.soort === "enquete") failOnProblems(checkVragen(bron as Bron<EnqueteConfig>, vragen));
  const loaded: Loaded[] = [];
  for (const [tabel, patroon] of Object.entries(bron.config.bestanden)) {
    for (const file of deliveredFiles(bron, tabel, patroon)) {
      requireUtf8(file);
      loaded.push(await loadFile(database, file, { bron, tabel, vragen }));
    }
  }
  const problems = await checkSource(database, bron, loaded);
  const source = await describeSource(database, bron, loaded);
  return { source, rejects: loaded.flatMap(({ rejects }) => rejects), problems };
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
    return loadWave(database, file, { bron: bron as Bron<EnqueteConfig>, vragen: target.vragen });
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

/**
 * Questions the source does not map, or that are not in this file, are "niet gevraagd"; a question may be absent
 * only from the waves that bron.yml names.
 */
async function loadWave(
  database: Database,
  file: DeliveredFile,
  { bron, vragen }: { bron: Bron<EnqueteConfig>; vragen: readonly Vraag[] },
): Promise<Loaded> {
  const header = readCsvHeader(file.pad, bron.config.formaat);
  const absent = vragen.filter(({ id }) => {
    const mapped = bron.config.vragen[id];
    return mapped !== undefined && mapped["niet-in"].length > 0 && !header.includes(mapped.kolom);
  });
  const unmapped = vragen.filter(({ id }) => !(id in bron.config.vragen));
  const loaded = await loadTable(database, file, enqueteTask(bron, vragen, [...absent, ...unmapped]));
  const waves = await database.rows<{ jaar: number }>(
    "select distinct jaar from typed where jaar is not null",
  );
  failOnProblems(
    absent.flatMap(({ id }) => {
      const mapped = bron.config.vragen[id];
      if (!mapped || waves.every(({ jaar }) => mapped["niet-in"].includes(jaar))) return [];
      const gevonden = header.slice(0, 12).join(", ");
      const suggestie = `Of zet het jaar van deze golf bij "niet-in" van de vraag ${id}.`;
      const place = { bestand: file.getoond, regel: 1 };
      return [problem("tabel-onvolledig", { kolom: mapped.kolom, gevonden, suggestie }, place)];
    }),
  );
  return loaded;
}

function enqueteTask(
  bron: Bron<EnqueteConfig>,
  vragen: readonly Vraag[],
  notAsked: readonly Vraag[],
): LoadTask {
  const { config } = bron;
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

/** Questions of bron.yml exist in the shared vocabulary, and its codes stand for answers of the question. */
function checkVragen(bron: Bron<EnqueteConfig>, vragen: readonly Vraag[]): Problem[] {
  const known = new Map(vragen.map((vraag) => [vraag.id, answersOf(vraag)]));
  const place = { bestand: `raw/${bron.id}/bron.yml` };
  return Object.entries(bron.config.vragen).flatMap(([sleutel, { codes }]) => {
    const answers = known.get(sleutel);
    if (!answers) {
      const suggestie = didYouMean(sleutel, [...known.keys()]);
      return [problem("sleutel-onbekend", { sleutel: `vragen.${sleutel}`, suggestie }, place)];
    }
    return Object.entries(codes)
      .filter(([, answer]) => !answers.includes(answer))
      .map(([code, answer]) => {
        const uitleg = `"${answer}" is geen antwoord op deze vraag. ${didYouMean(answer, answers)}`;
        return problem("waarde-ongeldig", { sleutel: `vragen.${sleutel}.codes.${code}`, uitleg }, place);
      });
  });
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
