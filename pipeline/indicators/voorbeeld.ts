import type { Database } from "../db/database.ts";
import { QueryError } from "../db/query-error.ts";
import { quoteName } from "../db/quote.ts";
import { defaultDrempels } from "../domain/drempels.ts";
import type { Gebied, GebiedSoort } from "../domain/gebied.ts";
import { GEMEENSCHAPPELIJK, type Indicator } from "../domain/indicator.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import { problem } from "../errors/catalogue.ts";
import type { Place, Problem } from "../errors/input-error.ts";
import { type Residents, readResidents } from "../statistics/register/residents.ts";
import { checkObservations } from "./check-observations.ts";
import { computeOutcomes } from "./compute-outcomes.ts";
import { isSurvey, type Voorbeeld } from "./header.ts";
import { insertObservations, observationTables } from "./observations.ts";

/** An indicator with the worked example of its header. */
export interface ExampleTask {
  indicator: Indicator;
  voorbeeld: Voorbeeld;
  place: Place;
  gebieden: readonly Gebied[];
}

/**
 * Runs worked examples through the whole computation, without publication limits, and compares every expected figure at
 * the digits it is written with. Each is observed in staging tables of its own rows, after which all are computed together:
 * observations carry the id of their indicator. Leaves the database as it was. Gives the problems by indicator id.
 */
export async function checkVoorbeelden(
  database: Database,
  tasks: readonly ExampleTask[],
): Promise<Map<string, Problem[]>> {
  const problems = new Map<string, Problem[]>();
  const inwoners = new Map<string, Residents>();
  const observed: ExampleTask[] = [];
  for (const task of tasks) {
    const found = await observe(database, task, inwoners);
    if (found.length > 0) problems.set(task.indicator.id, found);
    else observed.push(task);
  }
  const registers = observed.filter(({ indicator }) => !isSurvey(indicator));
  for (const [id, found] of await checkObservations(database, registers)) problems.set(id, found);
  const sound = observed.filter(({ indicator }) => !problems.has(indicator.id));
  const figures = await computeFigures(database, sound, inwoners);
  for (const task of sound) problems.set(task.indicator.id, compare(figures, task));
  for (const table of observationTables) await database.run(`delete from ${table}`);
  return problems;
}

/**
 * Keeps the observations of one example, and the residents it gives for its noemer, and empties staging again. What can
 * only be checked while its rows are in staging, is checked: whether no respondent went missing.
 */
async function observe(
  database: Database,
  task: ExampleTask,
  inwoners: Map<string, Residents>,
): Promise<Problem[]> {
  const { indicator, voorbeeld, place } = task;
  await database.run("begin");
  try {
    await fillStaging(database, voorbeeld);
    await insertObservations(database, indicator);
    const faults = isSurvey(indicator)
      ? await checkObservations(database, [task])
      : new Map<string, Problem[]>();
    if (indicator.noemer) inwoners.set(indicator.id, await readResidents(database, indicator.noemer));
    await emptyStaging(database, voorbeeld);
    await database.run("commit");
    return faults.get(indicator.id) ?? [];
  } catch (error) {
    await database.run("rollback");
    if (!(error instanceof QueryError)) throw error;
    return [problem("voorbeeld-fout", { uitleg: error.message.split("\n")[0] ?? "" }, place)];
  }
}

async function computeFigures(
  database: Database,
  tasks: readonly ExampleTask[],
  inwoners: ReadonlyMap<string, Residents>,
): Promise<RawOutcome[]> {
  const [first] = tasks;
  if (!first) return [];
  const { outcomes } = await computeOutcomes(database, {
    indicators: tasks.map(({ indicator }) => indicator),
    drempels: defaultDrempels,
    zonderSteekproef: [],
    lopendJaar: null,
    soortOf: (gebied) => soortOf(gebied, first.gebieden),
    inwoners,
  });
  return outcomes;
}

function soortOf(gebied: string, gebieden: readonly Gebied[]): GebiedSoort {
  return gebieden.find(({ id }) => id === gebied)?.soort ?? "buurt";
}

async function fillStaging(database: Database, voorbeeld: Voorbeeld): Promise<void> {
  for (const [table, rows] of Object.entries(voorbeeld.gegeven)) {
    await database.insert(`staging.${quoteName(table)}`, rows);
  }
}

async function emptyStaging(database: Database, voorbeeld: Voorbeeld): Promise<void> {
  for (const table of Object.keys(voorbeeld.gegeven)) {
    await database.run(`delete from staging.${quoteName(table)}`);
  }
}

function compare(outcomes: readonly RawOutcome[], task: ExampleTask): Problem[] {
  return Object.entries(task.voorbeeld.verwacht).flatMap(([sleutel, verwacht]) => {
    const found = findOutcome(outcomes, sleutel, task);
    if (found === "gebied-onbekend") {
      return [problem("gebied-onbekend", { gebied: sleutel, waar: "voorbeeld, verwacht" }, task.place)];
    }
    const berekend = found?.waarde ?? null;
    if (isSame(verwacht, berekend)) return [];
    const shown = berekend === null ? "geen cijfer" : String(Number(berekend.toPrecision(10)));
    return [
      problem(
        "voorbeeld-klopt-niet",
        { sleutel, verwacht: verwacht === null ? "geen cijfer" : String(verwacht), berekend: shown },
        task.place,
      ),
    ];
  });
}

/** Key `[<deelambitie>/]<gebied>-<jaar>`, where gebied is `gemeente`, a stadsdeel or a buurtcode. */
function findOutcome(
  outcomes: readonly RawOutcome[],
  sleutel: string,
  { indicator, gebieden }: ExampleTask,
): RawOutcome | null | "gebied-onbekend" {
  const match = /^(?:([a-z-]+)\/)?(.+)-(\d{4})$/.exec(sleutel);
  if (!match) return "gebied-onbekend";
  const [, deelambitie, name = "", jaar] = match;
  const gebied = gebieden.find(({ id, soort }) => (name === "gemeente" ? soort === "gemeente" : id === name));
  if (!gebied) return "gebied-onbekend";
  const shared = indicator.deelambitie === GEMEENSCHAPPELIJK;
  return (
    outcomes.find(
      (o) =>
        o.indicator === indicator.id &&
        o.gebied === gebied.id &&
        o.jaar === Number(jaar) &&
        o.groep === null &&
        (!shared || o.deelambitie === deelambitie),
    ) ?? null
  );
}

function isSame(expected: number | null, computed: number | null): boolean {
  if (expected === null || computed === null) return expected === computed;
  const digits = String(expected).split(".")[1]?.length ?? 0;
  return Math.abs(expected - computed) <= 0.5 * 10 ** -digits * (digits === 0 ? 1e-6 : 1) + 1e-9;
}
