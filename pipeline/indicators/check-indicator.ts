import type { Database } from "../db/database.ts";
import type { Gebied } from "../domain/gebied.ts";
import type { Indicator, IndicatorHeader } from "../domain/indicator.ts";
import type { Verandertheorie } from "../domain/verandertheorie.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError, type Problem } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { parseYaml } from "../sources/read/yaml.ts";
import { tablesAboutPersons } from "../sources/registers/register-tables.ts";
import { stagingColumns } from "../sources/staging.ts";
import { answersOf, type Vraag } from "../sources/vragen.ts";
import { checkObservations } from "./check-observations.ts";
import { checkSql } from "./check-sql.ts";
import { checkHeader, type HeaderYaml, headerSchema, isSurvey, toHeader } from "./header.ts";
import type { IndicatorFile } from "./indicator-file.ts";
import { insertObservations } from "./observations.ts";
import { readSqlShapes, type SqlFault, type SqlShape } from "./syntax-tree.ts";
import { elementsOf, foldersOf } from "./verandertheorie/elements.ts";
import { placesToReferTo, referTo } from "./verandertheorie/refer-to.ts";
import { checkVoorbeelden, type ExampleTask } from "./voorbeeld.ts";

/** What an indicator is checked against. */
export interface IndicatorContext {
  theorie: Verandertheorie;
  vragen: readonly Vraag[];
  /** Areas of its worked example. */
  gebieden: readonly Gebied[];
}

/** The indicator when it is sound, and otherwise why it is not. */
export interface CheckedIndicator {
  indicator: Indicator | null;
  problems: Problem[];
}

/**
 * Checks files from header to worked example, in a database with empty staging and observation tables, which it leaves
 * empty. One answer per file, in their order.
 */
export async function checkIndicators(
  database: Database,
  files: readonly IndicatorFile[],
  context: IndicatorContext,
): Promise<CheckedIndicator[]> {
  const shapes = await readSqlShapes(
    database,
    files.map(({ sql }) => sql),
  );
  const defined: CheckedDefinition[] = [];
  for (const [index, file] of files.entries()) {
    const shape = shapes[index];
    if (shape) defined.push(await checkDefinition(database, { file, shape }, context));
  }
  const sound = defined.flatMap(({ example, file }) => (example ? [{ ...example, file }] : []));
  const probed = await probeRespondents(database, sound, context.vragen);
  const examples = sound.filter(({ indicator }) => !probed.has(indicator.id));
  const computed = await checkVoorbeelden(database, examples);
  return defined.map(({ example, problems }) => {
    if (!example) return { indicator: null, problems };
    const { id } = example.indicator;
    const lost = probed.get(id);
    return lost
      ? { indicator: null, problems: lost }
      : { indicator: example.indicator, problems: computed.get(id) ?? [] };
  });
}

/** An indicator whose definition is sound with its example, which is still to be computed; or what is wrong with it. */
interface CheckedDefinition {
  file: IndicatorFile;
  example: ExampleTask | null;
  problems: Problem[];
}

async function checkDefinition(
  database: Database,
  { file, shape }: { file: IndicatorFile; shape: SqlShape | SqlFault },
  context: IndicatorContext,
): Promise<CheckedDefinition> {
  let yaml: HeaderYaml;
  try {
    yaml = parseYaml({ text: file.kop, bestand: file.bestand, eersteRegel: file.kopRegel }, headerSchema);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { file, problems: [...error.problems], example: null };
  }
  const header = toHeader(yaml);
  const problems = [...headerProblems(yaml, file), ...elementProblems(yaml, file, context.theorie)];
  const { vragen } = context;
  const sql = await checkSql(database, file, {
    header,
    shape,
    context: { staging: stagingColumns(vragen), vragen: vragen.map(({ id }) => id) },
  });
  problems.push(...sql.problems, ...personProblems(header, sql.lineage.tabellen, file));
  if (problems.length > 0) return { file, problems, example: null };
  const elsewhere = referTo(context.theorie, header.ookBij);
  const indicator: Indicator = {
    ...header,
    id: file.id,
    deelambitie: file.deelambitie,
    sql: file.sql.trim(),
    ...sql.lineage,
    ookBij: elsewhere.deelambities,
    ookBijElementen: elsewhere.elementen,
    hash: file.hash,
  };
  const place = { bestand: file.bestand, regel: lineOfKey(file, "voorbeeld") };
  const example = { indicator, voorbeeld: yaml.voorbeeld, place, gebieden: context.gebieden };
  return { file, problems: [], example };
}

/** What is counted from rows about persons falls under the rules for persons, whatever the header says. */
function personProblems(
  header: IndicatorHeader,
  tabellen: readonly string[],
  file: IndicatorFile,
): Problem[] {
  if (header.telt === "personen") return [];
  const place = { bestand: file.bestand, regel: lineOfKey(file, "telt") };
  return tablesAboutPersons()
    .filter((tabel) => tabellen.includes(tabel))
    .map((tabel) => problem("telt-personen", { tabel }, place));
}

function headerProblems(yaml: HeaderYaml, file: IndicatorFile): Problem[] {
  return checkHeader(yaml).map(({ sleutel, ontbreekt, uitleg }) => {
    const place = { bestand: file.bestand, regel: ontbreekt ? file.kopRegel : lineOfKey(file, sleutel) };
    return ontbreekt
      ? problem("sleutel-ontbreekt", { sleutel: `${sleutel} (${uitleg})` }, place)
      : problem("waarde-ongeldig", { sleutel, uitleg }, place);
  });
}

function lineOfKey(file: IndicatorFile, key: string): number {
  const index = file.kop.split("\n").findIndex((line) => line.startsWith(`${key}:`));
  return file.kopRegel + Math.max(0, index);
}

function elementProblems(yaml: HeaderYaml, file: IndicatorFile, theorie: Verandertheorie): Problem[] {
  const { bestand } = file;
  const folders = foldersOf(theorie);
  if (!folders.includes(file.deelambitie)) {
    const suggestie = didYouMean(file.deelambitie, folders);
    return [problem("indicator-map-onbekend", { map: file.deelambitie, suggestie }, { bestand })];
  }
  return [...placeProblems(yaml, file, theorie), ...referenceProblems(yaml, file, theorie)];
}

function placeProblems(yaml: HeaderYaml, file: IndicatorFile, theorie: Verandertheorie): Problem[] {
  const elements = elementsOf(theorie, file.deelambitie);
  const element = elements.find(({ id }) => id === yaml.element);
  const at = (key: string) => ({ bestand: file.bestand, regel: lineOfKey(file, key) });
  if (!element) {
    const suggestie = didYouMean(
      yaml.element,
      elements.map(({ id }) => id),
    );
    return [problem("element-onbekend", { element: yaml.element, suggestie }, at("element"))];
  }
  if (element.stap === yaml.stap) return [];
  const { id, stap } = element;
  return [problem("element-andere-stap", { element: id, stap, eigen: yaml.stap }, at("stap"))];
}

function referenceProblems(yaml: HeaderYaml, file: IndicatorFile, theorie: Verandertheorie): Problem[] {
  const names = yaml["ook-bij"] ?? [];
  const places = referTo(theorie, names);
  const at = { bestand: file.bestand, regel: lineOfKey(file, "ook-bij") };
  const candidates = placesToReferTo(theorie);
  return [
    ...places.unknown.map((naam) =>
      problem("ook-bij-onbekend", { naam, suggestie: didYouMean(naam, candidates) }, at),
    ),
    ...places.deelambities
      .filter((id) => id === file.deelambitie)
      .map((naam) => problem("ook-bij-zichzelf", { naam }, at)),
  ];
}

/**
 * Shows without data that survey bodies return every respondent: runs them on two made-up respondents per possible
 * answer to what they ask, plus two who answered nothing. Two, because DISTINCT would make them one. Gives the problems
 * by indicator id.
 */
async function probeRespondents(
  database: Database,
  sound: readonly { indicator: Indicator; file: IndicatorFile }[],
  vragen: readonly Vraag[],
): Promise<Map<string, Problem[]>> {
  const surveys = sound.filter(({ indicator }) => isSurvey(indicator));
  if (surveys.length === 0) return new Map();
  const observed = surveys.map(({ indicator, file }) => ({
    indicator,
    place: { bestand: file.bestand, regel: clauseLine(file) },
  }));
  const asked = new Set(surveys.flatMap(({ indicator }) => indicator.vragen));
  await database.run("begin");
  try {
    await database.insert("staging.enquete", madeUpRespondents(vragen.filter(({ id }) => asked.has(id))));
    for (const { indicator } of surveys) await insertObservations(database, indicator);
    const found = await checkObservations(database, observed);
    return new Map([...found].map(([id, problems]) => [id, problems.map(ofProbe)]));
  } finally {
    await database.run("rollback");
  }
}

function madeUpRespondents(vragen: readonly Vraag[]) {
  const answers = vragen.flatMap((vraag) => answersOf(vraag).map((answer) => ({ [vraag.id]: answer })));
  const base = { jaar: 2022, stratum: "proef", weging: 1 };
  return [{}, {}, ...answers, ...answers].map((answer, index) => ({
    respondent: `p${index}`,
    ...base,
    ...answer,
  }));
}

function ofProbe(found: Problem): Problem {
  if (found.code !== "enquete-rijen-weg") return found;
  return { ...found, melding: found.melding.replace("(2022)", "(in een proef)") };
}

/** The line of the first DISTINCT, WHERE or JOIN: the likely cause of rows that go missing. */
function clauseLine(file: IndicatorFile): number {
  const index = file.sql.split("\n").findIndex((line) => /\b(distinct|where|join|union)\b/i.test(line));
  return file.sqlRegel + Math.max(0, index);
}
