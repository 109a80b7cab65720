import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withDatabase } from "../db/database.ts";
import type { Gebied } from "../domain/gebied.ts";
import { GEMEENSCHAPPELIJK, HOOFDAMBITIE, type Indicator } from "../domain/indicator.ts";
import type { Behoefte } from "../domain/ongelijk-investeren.ts";
import type { DeelambitieTekst, Verandertheorie } from "../domain/verandertheorie.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems, InputError, type Problem } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { readReferenceGebieden } from "../sources/gebieden.ts";
import { displayPath } from "../sources/read/delivered-file.ts";
import { createGebieden, createStaging } from "../sources/staging.ts";
import { checkToelichtingen } from "../sources/toelichtingen.ts";
import {
  checkDoelen,
  checkMomenten,
  checkProgrammas,
  type Workspace,
  workspacePaths,
} from "../sources/workspace.ts";
import { checkBehoefte, readBehoefte } from "./behoefte/read-behoefte.ts";
import { type CheckedIndicator, checkIndicators, type IndicatorContext } from "./check-indicator.ts";
import type { IndicatorFile } from "./indicator-file.ts";
import { createObservations } from "./observations.ts";
import { readIndicatorFiles } from "./read-indicators.ts";
import { readDeelambitieTexts } from "./verandertheorie/deelambitie-tekst.ts";
import { elementsOf, foldersOf } from "./verandertheorie/elements.ts";
import { readVerandertheorie } from "./verandertheorie/read-verandertheorie.ts";

/** Every definition of a workspace, read and checked. */
export interface Definitions {
  theorie: Verandertheorie;
  teksten: DeelambitieTekst[];
  indicators: Indicator[];
  /** The need index; null when the workspace declares none for its own verandertheorie. */
  behoefte: Behoefte | null;
  /** Where each indicator stands, for problems that only show with data. */
  places: Map<string, { bestand: string; regel: number }>;
}

/** CBS code of the gemeente whose areas the worked examples of the repository use. */
const EXAMPLE_GEMEENTE = "GM0935";

/** What checks of the same file in the same surroundings came to. A session that checks often keeps it; empty at first. */
export type CheckedBefore = Map<string, CheckedIndicator>;

/**
 * Reads and checks all definitions without any delivery: headers, SQL, worked examples, verandertheorie,
 * goals. Throws one {@link InputError} with every problem of every file.
 */
export async function loadDefinitions(
  workspace: Workspace,
  before: CheckedBefore = new Map(),
): Promise<Definitions> {
  const folders = [workspacePaths(workspace.map).indicators, join(workspace.gedeeld, "indicators")];
  const [own = "", repository = ""] = folders;
  const ownTheorie = readVerandertheorie(own);
  const theorie = ownTheorie ?? readVerandertheorie(repository);
  if (!theorie) throw new Error("missing file: indicators/verandertheorie.yml");
  const { texts, problems } = readDeelambitieTexts(folders, theorie);
  const found = readIndicatorFiles(repository, own);
  const files = ownTheorie ? found.files.filter((file) => belongsTo(theorie, file)) : found.files;
  const checked = await checkFiles(files, { theorie, workspace, before });
  const deelambities = theorie.deelambities.map(({ id }) => id);
  const ids = files.map(({ id }) => id);
  problems.push(
    ...found.problems,
    ...checked.problems,
    ...checkHoofdindicators(theorie, files, ownTheorie ? own : repository),
  );
  problems.push(
    ...checkProgrammas(workspace, deelambities),
    ...checkDoelen(workspace, ids),
    ...checkMomenten(workspace, ids),
  );
  const { toelichting: folder } = workspacePaths(workspace.map);
  problems.push(...checkToelichtingen(workspace.toelichtingen, { folder, indicators: ids }));
  if (problems.length > 0) throw new InputError(problems);
  const need = readBehoefte(ownTheorie ? [own] : folders);
  if (need) failOnProblems(checkBehoefte(need, checked.indicators));
  return {
    theorie,
    teksten: texts,
    indicators: checked.indicators,
    behoefte: need?.behoefte ?? null,
    places: new Map(files.map((file) => [file.id, { bestand: file.bestand, regel: file.sqlRegel }])),
  };
}

/**
 * With a verandertheorie of its own a workspace leaves behind the repository's other deelambities, and what is measured
 * for all of them at an element it does not have.
 */
function belongsTo(theorie: Verandertheorie, file: IndicatorFile): boolean {
  if (file.herkomst === "workspace") return true;
  if (!shared.includes(file.deelambitie)) return foldersOf(theorie).includes(file.deelambitie);
  const element = /^element: *(\S+)/m.exec(file.kop)?.[1];
  return elementsOf(theorie, file.deelambitie).some(({ id }) => id === element);
}

const shared: readonly string[] = [GEMEENSCHAPPELIJK, HOOFDAMBITIE];

interface CheckContext {
  theorie: Verandertheorie;
  workspace: Workspace;
  before: CheckedBefore;
}

/** Checks each file in databases of its own: one per set of areas, with the staging tables empty. */
async function checkFiles(files: readonly IndicatorFile[], { theorie, workspace, before }: CheckContext) {
  const indicators: Indicator[] = [];
  const problems: Problem[] = [];
  const sets: [IndicatorFile["herkomst"], readonly Gebied[]][] = [
    [
      "repository",
      readReferenceGebieden(join(workspace.gedeeld, "data", "reference", EXAMPLE_GEMEENTE), EXAMPLE_GEMEENTE),
    ],
    ["workspace", workspace.gebieden],
  ];
  for (const [herkomst, gebieden] of sets) {
    const mine = files.filter((file) => file.herkomst === herkomst);
    const context = { theorie, vragen: workspace.vragen, gebieden };
    for (const result of await checkTogether(mine, context, before)) {
      if (result.indicator) indicators.push(result.indicator);
      problems.push(...result.problems);
    }
  }
  return { problems, indicators: indicators.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/**
 * Databases that check side by side. The time goes to DuckDB planning many small queries, one thread per database; two
 * cores halve it, and more databases cost more to set up than they win.
 */
const LANES = 2;

/** Checks files in {@link LANES} databases, unless the same file was checked before in the same surroundings. */
async function checkTogether(
  files: readonly IndicatorFile[],
  context: IndicatorContext,
  before: CheckedBefore,
): Promise<CheckedIndicator[]> {
  const around = createHash("sha256").update(JSON.stringify(context)).digest("hex");
  const keyOf = (file: IndicatorFile) => [around, file.bestand, file.hash].join();
  const fresh = files.filter((file) => !before.has(keyOf(file)));
  const lanes = Array.from({ length: LANES }, (_, lane) =>
    fresh.filter((_file, index) => index % LANES === lane),
  );
  await Promise.all(
    lanes.map((lane) =>
      checkLane(lane, context, (file, result) => {
        before.set(keyOf(file), result);
      }),
    ),
  );
  return files.map((file) => before.get(keyOf(file))).filter((result) => result !== undefined);
}

async function checkLane(
  files: readonly IndicatorFile[],
  context: IndicatorContext,
  tell: (file: IndicatorFile, result: CheckedIndicator) => void,
): Promise<void> {
  if (files.length === 0) return;
  await withDatabase(":memory:", "compute", async (database) => {
    await createGebieden(database, context.gebieden);
    await createStaging(database, context.vragen);
    await createObservations(database);
    const checked = await checkIndicators(database, files, context);
    for (const [index, file] of files.entries()) {
      const result = checked[index];
      if (result) tell(file, result);
    }
  });
}

function checkHoofdindicators(
  theorie: Verandertheorie,
  files: readonly IndicatorFile[],
  map: string,
): Problem[] {
  const path = join(map, "verandertheorie.yml");
  const lines = readFileSync(path, "utf8").split("\n");
  return theorie.deelambities.flatMap(({ id, hoofdindicator }) => {
    const known = files.filter((file) => file.deelambitie === id).map((file) => file.id);
    if (known.includes(hoofdindicator)) return [];
    const line = new RegExp(`hoofdindicator: *${hoofdindicator} *$`);
    return [
      problem(
        "hoofdindicator-onbekend",
        { indicator: hoofdindicator, suggestie: didYouMean(hoofdindicator, known) },
        { bestand: displayPath(path), regel: lines.findIndex((text) => line.test(text)) + 1 || null },
      ),
    ];
  });
}
