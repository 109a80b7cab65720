import type { Database } from "../db/database.ts";
import { QueryError } from "../db/query-error.ts";
import { quoteName } from "../db/quote.ts";
import { defaultDrempels } from "../domain/drempels.ts";
import type { Gebied, GebiedSoort } from "../domain/gebied.ts";
import { GEMEENSCHAPPELIJK, type Indicator } from "../domain/indicator.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import { problem } from "../errors/catalogue.ts";
import type { Place, Problem } from "../errors/input-error.ts";
import { checkObservations } from "./check-observations.ts";
import { computeOutcomes } from "./compute-outcomes.ts";
import type { Voorbeeld } from "./header.ts";
import { insertObservations } from "./observations.ts";

/** An indicator with the worked example of its header. */
export interface ExampleTask {
  indicator: Indicator;
  voorbeeld: Voorbeeld;
  place: Place;
  gebieden: readonly Gebied[];
}

/**
 * Runs the worked example of an indicator through the whole computation, without publication limits, and
 * compares every expected figure at the digits it is written with. Leaves the database as it was.
 */
export async function checkVoorbeeld(database: Database, task: ExampleTask): Promise<Problem[]> {
  await database.run("begin");
  try {
    await fillStaging(database, task.voorbeeld);
    await insertObservations(database, task.indicator);
    const faults = await checkObservations(database, task.indicator, task.place);
    if (faults.length > 0) return faults;
    const { outcomes } = await computeOutcomes(database, {
      indicators: [task.indicator],
      drempels: defaultDrempels,
      zonderSteekproef: [],
      lopendJaar: null,
      soortOf: (gebied) => soortOf(gebied, task.gebieden),
    });
    return compare(outcomes, task);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return [problem("voorbeeld-fout", { uitleg: error.message.split("\n")[0] ?? "" }, task.place)];
  } finally {
    await database.run("rollback");
  }
}

function soortOf(gebied: string, gebieden: readonly Gebied[]): GebiedSoort {
  return gebieden.find(({ id }) => id === gebied)?.soort ?? "buurt";
}

async function fillStaging(database: Database, voorbeeld: Voorbeeld): Promise<void> {
  for (const [table, rows] of Object.entries(voorbeeld.gegeven)) {
    await database.insert(`staging.${quoteName(table)}`, rows);
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
