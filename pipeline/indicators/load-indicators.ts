import { join } from "node:path";
import { type Database, withDatabase } from "../db/database.ts";
import type { Gebied } from "../domain/gebied.ts";
import { GEMEENSCHAPPELIJK, HOOFDAMBITIE, type Indicator } from "../domain/indicator.ts";
import type { DeelambitieTekst, Verandertheorie } from "../domain/verandertheorie.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError, type Problem } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { readReferenceGebieden } from "../sources/gebieden.ts";
import { parseYaml } from "../sources/read/yaml.ts";
import { createGebieden, createStaging, stagingColumns } from "../sources/staging.ts";
import { answersOf, type Vraag } from "../sources/vragen.ts";
import {
  checkDoelen,
  checkProgrammas,
  repositoryRoot,
  type Workspace,
  workspacePaths,
} from "../sources/workspace.ts";
import { checkObservations } from "./check-observations.ts";
import { checkSql } from "./check-sql.ts";
import { checkHeader, type HeaderYaml, headerSchema, isSurvey, toHeader } from "./header.ts";
import type { IndicatorFile } from "./indicator-file.ts";
import { createObservations, insertObservations } from "./observations.ts";
import { readIndicatorFiles } from "./read-indicators.ts";
import { elementsOf, readDeelambitieTexts, readVerandertheorie } from "./verandertheorie.ts";
import { checkVoorbeeld } from "./voorbeeld.ts";

/** Every definition of a workspace, read and checked. */
export interface Definitions {
  theorie: Verandertheorie;
  teksten: DeelambitieTekst[];
  indicators: Indicator[];
  /** Where each indicator stands, for problems that only show with data. */
  places: Map<string, { bestand: string; regel: number }>;
}

/** CBS code of the gemeente whose areas the worked examples of the repository use. */
const EXAMPLE_GEMEENTE = "GM0935";

/**
 * Reads and checks all definitions without any delivery: headers, SQL, worked examples, verandertheorie,
 * goals. Throws one {@link InputError} with every problem of every file.
 */
export async function loadDefinitions(workspace: Workspace): Promise<Definitions> {
  const folders = [workspacePaths(workspace.map).indicators, join(repositoryRoot, "indicators")];
  const [own = "", repository = ""] = folders;
  const theorie = readVerandertheorie(own) ?? readVerandertheorie(repository);
  if (!theorie) throw new Error("missing file: indicators/verandertheorie.yml");
  const { texts, problems } = readDeelambitieTexts(folders, theorie);
  const found = readIndicatorFiles(repository, own);
  problems.push(...found.problems);
  const checked = await checkFiles(found.files, { theorie, workspace });
  problems.push(...checked.problems, ...checkHoofdindicators(theorie, found.files));
  problems.push(
    ...checkProgrammas(
      workspace,
      theorie.deelambities.map(({ id }) => id),
    ),
  );
  problems.push(
    ...checkDoelen(
      workspace,
      found.files.map(({ id }) => id),
    ),
  );
  if (problems.length > 0) throw new InputError(problems);
  return {
    theorie,
    teksten: texts,
    indicators: checked.indicators,
    places: new Map(found.files.map((file) => [file.id, { bestand: file.bestand, regel: file.sqlRegel }])),
  };
}

interface CheckContext {
  theorie: Verandertheorie;
  workspace: Workspace;
}

/** Checks each file in databases of its own: one per set of areas, with the staging tables empty. */
async function checkFiles(files: readonly IndicatorFile[], context: CheckContext) {
  const indicators: Indicator[] = [];
  const problems: Problem[] = [];
  const sets: [IndicatorFile["herkomst"], readonly Gebied[]][] = [
    [
      "repository",
      readReferenceGebieden(join(repositoryRoot, "data", "reference", EXAMPLE_GEMEENTE), EXAMPLE_GEMEENTE),
    ],
    ["workspace", context.workspace.gebieden],
  ];
  for (const [herkomst, gebieden] of sets) {
    const mine = files.filter((file) => file.herkomst === herkomst);
    if (mine.length === 0) continue;
    await withDatabase(":memory:", "compute", async (database) => {
      await createGebieden(database, gebieden);
      await createStaging(database, context.workspace.vragen);
      await createObservations(database);
      for (const file of mine) {
        const result = await checkFile(database, file, { ...context, gebieden });
        if (result.indicator) indicators.push(result.indicator);
        problems.push(...result.problems);
      }
    });
  }
  return { problems, indicators: indicators.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

interface FileContext extends CheckContext {
  gebieden: readonly Gebied[];
}

interface CheckedFile {
  indicator: Indicator | null;
  problems: Problem[];
}

async function checkFile(
  database: Database,
  file: IndicatorFile,
  context: FileContext,
): Promise<CheckedFile> {
  let yaml: HeaderYaml;
  try {
    yaml = parseYaml({ text: file.kop, bestand: file.bestand, eersteRegel: file.kopRegel }, headerSchema);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { indicator: null, problems: [...error.problems] };
  }
  const header = toHeader(yaml);
  const problems = [...headerProblems(yaml, file), ...elementProblems(yaml, file, context.theorie)];
  const { vragen } = context.workspace;
  const sql = await checkSql(database, file, {
    header,
    context: { staging: stagingColumns(vragen), vragen: vragen.map(({ id }) => id) },
  });
  problems.push(...sql.problems);
  if (problems.length > 0) return { indicator: null, problems };
  const indicator: Indicator = {
    ...header,
    id: file.id,
    deelambitie: file.deelambitie,
    sql: file.sql.trim(),
    ...sql.lineage,
    hash: file.hash,
  };
  const probed = await probeRespondents(database, indicator, { file, vragen });
  if (probed.length > 0) return { indicator: null, problems: probed };
  const example = await checkVoorbeeld(database, {
    indicator,
    voorbeeld: yaml.voorbeeld,
    place: { bestand: file.bestand, regel: lineOfKey(file, "voorbeeld") },
    gebieden: context.gebieden,
  });
  return { indicator, problems: example };
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
  const folders = [...theorie.deelambities.map(({ id }) => id), HOOFDAMBITIE, GEMEENSCHAPPELIJK];
  if (!folders.includes(file.deelambitie)) {
    const suggestie = didYouMean(file.deelambitie, folders);
    return [problem("indicator-map-onbekend", { map: file.deelambitie, suggestie }, { bestand })];
  }
  const unknown = (yaml["ook-bij"] ?? []).filter((id) => !folders.includes(id));
  const elements = elementsOf(theorie, file.deelambitie).map(({ id }) => id);
  const problems = unknown.map((map) =>
    problem(
      "indicator-map-onbekend",
      { map, suggestie: didYouMean(map, folders) },
      { bestand, regel: lineOfKey(file, "ook-bij") },
    ),
  );
  if (elements.includes(yaml.element)) return problems;
  return [
    ...problems,
    problem(
      "element-onbekend",
      { element: yaml.element, suggestie: didYouMean(yaml.element, elements) },
      { bestand, regel: lineOfKey(file, "element") },
    ),
  ];
}

interface ProbeInput {
  file: IndicatorFile;
  vragen: readonly Vraag[];
}

/**
 * Shows without data that a survey body returns every respondent: runs it on one made-up respondent per
 * possible answer, plus one who answered nothing.
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
    const probes = [{}, ...answers].map((answer, index) => ({ respondent: `p${index}`, ...base, ...answer }));
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

/** The line of the first WHERE or JOIN: the likely cause of rows that go missing. */
function clauseLine(file: IndicatorFile): number {
  const index = file.sql.split("\n").findIndex((line) => /\b(where|join|limit|qualify)\b/i.test(line));
  return file.sqlRegel + Math.max(0, index);
}

function checkHoofdindicators(theorie: Verandertheorie, files: readonly IndicatorFile[]): Problem[] {
  return theorie.deelambities.flatMap(({ id, hoofdindicator }) => {
    const known = files.filter((file) => file.deelambitie === id).map((file) => file.id);
    if (known.includes(hoofdindicator)) return [];
    return [
      problem(
        "hoofdindicator-onbekend",
        { indicator: hoofdindicator, suggestie: didYouMean(hoofdindicator, known) },
        { bestand: "indicators/verandertheorie.yml" },
      ),
    ];
  });
}
