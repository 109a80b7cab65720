import { tmpdir } from "node:os";
import type { Database } from "../../db/database.ts";
import type { Source } from "../../domain/edition.ts";
import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, InputError, type Problem } from "../../errors/input-error.ts";
import { ownName } from "../archive/receipts.ts";
import { selectDeliveries } from "../archive/select-deliveries.ts";
import { type Bron, type EnqueteConfig, isStatistiek, type StatlineConfig } from "../bron-config.ts";
import { checkLayout } from "../checks/check-layout.ts";
import { checkSource } from "../checks/check-source.ts";
import { checkVragen } from "../checks/check-vragen.ts";
import { blocking, type Finding, warning } from "../checks/finding.ts";
import { checkCorrectionCounts, checkCorrectionNames } from "../corrections/check-corrections.ts";
import type { AreaKeys } from "../fields/field.ts";
import { readAreaKeys } from "../gebied-sleutels.ts";
import { settingsOf } from "../layout/column-plan.ts";
import type { TableConfig } from "../layout/table-schema.ts";
import { type DeliveredFile, deliveredFile, patternExpression } from "../read/delivered-file.ts";
import { enqueteTable } from "../registers/enquete.ts";
import { isRegisterTable, registerTable } from "../registers/register-tables.ts";
import { bronSoortenOfTable } from "../staging.ts";
import type { Vraag } from "../vragen.ts";
import { describeSource } from "./describe-source.ts";
import { dropIncompleteYears } from "./incomplete-years.ts";
import { loadAlike } from "./load-alike.ts";
import { loadWave } from "./load-enquete.ts";
import { type Loaded, loadTable } from "./load-table.ts";
import type { LoadTask } from "./load-task.ts";
import { loadStatline } from "./statline.ts";

/** What one source came to. `source` is null when one of its files could not be read at all. */
export interface LoadedSource {
  bron: Bron;
  source: Source | null;
  loaded: Loaded[];
  bevindingen: Finding[];
}

/** Loads every delivery of one source into staging and checks it; a file that is refused does not hide the next. */
export async function loadSource(
  database: Database,
  bron: Bron,
  vragen: readonly Vraag[],
): Promise<LoadedSource> {
  const settings = checkSettings(bron, vragen);
  if (settings.length > 0) return { bron, source: null, loaded: [], bevindingen: settings.map(blocking) };
  const areas = await readAreaKeys(database);
  const loaded: Loaded[] = [];
  const refused: Problem[] = [];
  for (const [tabel, config] of Object.entries(bron.config.bestanden)) {
    await collect(refused, async () => {
      const files = deliveredFiles(bron, tabel, config);
      for await (const one of loadFiles(database, files, { bron, tabel, config, vragen, areas })) {
        if (one instanceof InputError) refused.push(...one.problems);
        else loaded.push(one);
      }
    });
  }
  if (refused.length > 0) return { bron, source: null, loaded, bevindingen: refused.map(blocking) };
  const counts = loaded.flatMap(({ correcties }) => correcties);
  const expired = checkCorrectionCounts(bron.id, bron.correcties, counts);
  const bevindingen = [
    ...expired.map(blocking),
    ...(loaded.length === 0 && bron.config.ophalen
      ? [warning(problem("nog-niet-opgehaald", { bron: bron.id }))]
      : []),
    ...(isStatistiek(bron.config) ? await dropIncompleteYears(database, bron as Bron<StatlineConfig>) : []),
    ...(await checkSource(database, bron, loaded)),
  ];
  return { bron, source: await describeSource(database, bron, loaded), loaded, bevindingen };
}

/** Keeps the problems of bad input and goes on; any other error is a mistake of ours. */
async function collect(problems: Problem[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
  }
}

function checkSettings(bron: Bron, vragen: readonly Vraag[]): Problem[] {
  const survey = bron.config.soort === "enquete";
  const registers = Object.keys(bron.config.bestanden).filter(isRegisterTable).map(registerTable);
  const tables = survey ? [enqueteTable(vragen)] : registers;
  return [
    ...(survey ? checkVragen(bron as Bron<EnqueteConfig>, vragen) : []),
    ...(isStatistiek(bron.config) ? [] : checkLayout(bron, tables)),
    ...checkCorrectionNames(bron.id, bron.correcties, tables),
  ];
}

function deliveredFiles(bron: Bron, tabel: string, { bestand, afwijkend }: TableConfig): DeliveredFile[] {
  if (!bronSoortenOfTable[tabel]?.includes(bron.config.soort)) {
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
  const names = selectDeliveries(bron.map, bestand);
  if (names.length === 0) {
    if (bron.config.ophalen) return [];
    throw new InputError([
      problem(
        "levering-ontbreekt",
        { bron: bron.id, patroon: bestand },
        { bestand: `raw/${bron.id}/bron.yml` },
      ),
    ]);
  }
  failOnProblems(afwijkend.flatMap((own) => unusedPattern(bron, tabel, { own: own.bestand, names })));
  return names.map((naam) => deliveredFile(bron.map, bron.id, naam));
}

/** A layout that no file has is most often a name misspelt: its file would be read in the layout of the others. */
function unusedPattern(
  bron: Bron,
  tabel: string,
  { own, names }: { own: string; names: readonly string[] },
): Problem[] {
  if (names.some((naam) => patternExpression(own).test(ownName(naam)))) return [];
  const uitleg = `geen geleverd bestand heet zo: ${own}`;
  const place = { bestand: `raw/${bron.id}/bron.yml` };
  return [problem("waarde-ongeldig", { sleutel: `bestanden.${tabel}.afwijkend`, uitleg }, place)];
}

/** A delivered file with the source and the table it is for. */
export interface Target {
  bron: Bron;
  tabel: string;
  config: TableConfig;
  vragen: readonly Vraag[];
  areas: AreaKeys;
}

/**
 * Loads files of one table into staging, in their order: as many together as can be, halving those that cannot.
 * @returns what became of each; an {@link InputError} for a file that is refused
 */
async function* loadFiles(
  database: Database,
  files: readonly DeliveredFile[],
  target: Target,
): AsyncGenerator<Loaded | InputError> {
  const together = await loadTogether(database, files, target);
  if (together) yield* together;
  else if (files.length === 1 && files[0]) yield loadFile(database, files[0], target).catch(badInput);
  else if (files.length > 1) {
    const half = Math.ceil(files.length / 2);
    yield* loadFiles(database, files.slice(0, half), target);
    yield* loadFiles(database, files.slice(half), target);
  }
}

/** Hands on what is wrong with a file; any other error is a mistake of ours. */
function badInput(error: unknown): InputError {
  if (error instanceof InputError) return error;
  throw error;
}

/** Surveys and published statistics have ways of their own. */
async function loadTogether(
  database: Database,
  files: readonly DeliveredFile[],
  target: Target,
): Promise<Loaded[] | null> {
  const { config } = target.bron;
  if (isStatistiek(config) || config.soort === "enquete") return null;
  const table = registerTable(target.tabel);
  return loadAlike(
    database,
    files.map((file) => ({ ...taskOf(file, target), table })),
  );
}

/** Loads one file of a source into staging. */
export async function loadFile(database: Database, file: DeliveredFile, target: Target): Promise<Loaded> {
  const { bron, vragen } = target;
  const { settings, ...task } = taskOf(file, target);
  if (isStatistiek(bron.config)) {
    return loadStatline(database, file, { bron: bron as Bron<StatlineConfig>, settings });
  }
  if (bron.config.soort === "enquete") {
    return loadWave(database, { ...task, settings }, { config: bron.config, vragen });
  }
  return loadTable(database, { ...task, settings, table: registerTable(target.tabel) });
}

function taskOf(file: DeliveredFile, { bron, tabel, config, areas }: Target): Omit<LoadTask, "table"> {
  const { id, werkmap = tmpdir() } = bron;
  return {
    bron: id,
    file,
    settings: settingsOf(bron.config, config, ownName(file.naam)),
    areas,
    correcties: bron.correcties.filter((correction) => correction.tabel === tabel),
    nodig: bron.config.nodig,
    werkmap,
  };
}
