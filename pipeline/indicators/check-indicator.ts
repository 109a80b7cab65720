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
  const defined: CheckedDefinition[] = [];
  for (const file of files) defined.push(await checkDefinition(database, file, context));
  const examples = defined.flatMap(({ example }) => (example ? [example] : []));
  const found = await checkVoorbeelden(database, examples);
  return defined.map(({ indicator, problems }) => ({
    indicator,
    problems: [...problems, ...((indicator && found.get(indicator.id)) ?? [])],
  }));
}

/** What is known of an indicator before its example is computed. */
interface CheckedDefinition extends CheckedIndicator {
  example: ExampleTask | null;
}

async function checkDefinition(
  database: Database,
  file: IndicatorFile,
  context: IndicatorContext,
): Promise<CheckedDefinition> {
  let yaml: HeaderYaml;
  try {
    yaml = parseYaml({ text: file.kop, bestand: file.bestand, eersteRegel: file.kopRegel }, headerSchema);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { indicator: null, problems: [...error.problems], example: null };
  }
  const header = toHeader(yaml);
  const problems = [...headerProblems(yaml, file), ...elementProblems(yaml, file, context.theorie)];
  const { vragen } = context;
  const sql = await checkSql(database, file, {
    header,
    context: { staging: stagingColumns(vragen), vragen: vragen.map(({ id }) => id) },
  });
  problems.push(...sql.problems, ...personProblems(header, sql.lineage.tabellen, file));
  if (problems.length > 0) return { indicator: null, problems, example: null };
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
  const probed = await probeRespondents(database, indicator, { file, vragen });
  if (probed.length > 0) return { indicator: null, problems: probed, example: null };
  const place = { bestand: file.bestand, regel: lineOfKey(file, "voorbeeld") };
  const example = { indicator, voorbeeld: yaml.voorbeeld, place, gebieden: context.gebieden };
  return { indicator, problems: [], example };
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

interface ProbeInput {
  file: IndicatorFile;
  vragen: readonly Vraag[];
}

/**
 * Shows without data that a survey body returns every respondent: runs it on two made-up respondents per
 * possible answer, plus two who answered nothing. Two, because DISTINCT would make them one.
 */
async function probeRespondents(
  database: Database,
  indicator: Indicator,
  input: ProbeInput,
): Promise<Problem[]> {
  if (!isSurvey(indicator)) return [];
  const asked = input.vragen.filter(({ id }) => indicator.vragen.includes(id));
  const answers = asked.flatMap((vraag) => answersOf(vraag).map((answer) => ({ [vraag.id]: answer })));
  await database.run("begin");
  try {
    const base = { jaar: 2022, stratum: "proef", weging: 1 };
    const probes = [{}, {}, ...answers, ...answers].map((answer, index) => ({
      respondent: `p${index}`,
      ...base,
      ...answer,
    }));
    await database.insert("staging.enquete", probes);
    await insertObservations(database, indicator);
    const place = { bestand: input.file.bestand, regel: clauseLine(input.file) };
    const found = await checkObservations(database, indicator, place);
    return found.map((item) =>
      item.code === "enquete-rijen-weg"
        ? { ...item, melding: item.melding.replace("(2022)", "(in een proef)") }
        : item,
    );
  } finally {
    await database.run("rollback");
  }
}

/** The line of the first DISTINCT, WHERE or JOIN: the likely cause of rows that go missing. */
function clauseLine(file: IndicatorFile): number {
  const index = file.sql.split("\n").findIndex((line) => /\b(distinct|where|join|union)\b/i.test(line));
  return file.sqlRegel + Math.max(0, index);
}
