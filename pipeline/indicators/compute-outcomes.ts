import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { OutcomeKey, RawOutcome } from "../domain/outcome.ts";
import { computeRegisters, registerKey } from "./compute-register.ts";
import { computeSurveys } from "./compute-survey.ts";
import type { ComputeContext, ComputedOutcomes } from "./computed-outcomes.ts";
import { isSurvey } from "./header.ts";
import { publishedObservations } from "./observations.ts";

/** Computes every figure of every indicator from the observations. Sorted by key; nothing is rounded yet. */
export async function computeOutcomes(
  database: Database,
  context: ComputeContext,
): Promise<ComputedOutcomes> {
  const surveys = context.indicators.some(isSurvey)
    ? await computeSurveys(database, context)
    : { outcomes: [], rest: [] };
  const isPublished = ({ maat }: Indicator) => maat === "overgenomen";
  const registers = await computeRegisters(
    database,
    context.indicators.filter((indicator) => !isSurvey(indicator) && !isPublished(indicator)),
    context,
  );
  const outcomes = [...surveys.outcomes, ...registers.outcomes];
  for (const indicator of context.indicators.filter(isPublished)) {
    outcomes.push(...(await readPublished(database, indicator, context)));
  }
  return {
    outcomes: outcomes.sort(compareOutcomes),
    rest: [...surveys.rest, ...registers.rest].sort(compareOutcomes),
  };
}

/** Total order of figures: by every part of the key. */
export function compareOutcomes(a: OutcomeKey, b: OutcomeKey): number {
  const key = (o: OutcomeKey) =>
    [o.indicator, o.deelambitie, o.gebiedSoort, o.gebied, o.jaar, o.uitsplitsing ?? "", o.groep ?? ""].join(
      "\u0001",
    );
  const [ka, kb] = [key(a), key(b)];
  return ka < kb ? -1 : ka > kb ? 1 : 0;
}

interface PublishedRow {
  deelambitie: string;
  gebied: string;
  jaar: number;
  waarde: number | null;
  onder: number | null;
  boven: number | null;
}

/**
 * Figures published elsewhere, as they are: gemeente, buurten and benchmarks only, never summed to a stadsdeel, and never
 * a CBS wijk (design §7).
 */
async function readPublished(
  database: Database,
  indicator: Indicator,
  context: ComputeContext,
): Promise<RawOutcome[]> {
  const rows = await database.rows<PublishedRow>(`
    select o.deelambitie, o.gebied, o.jaar::INTEGER as jaar, o.waarde, o.onder, o.boven
    from ${publishedObservations} o join reference.gebieden g on g.id = o.gebied
    where o.indicator = ${quoteText(indicator.id)} and g.soort in ('gemeente', 'buurt', 'land', 'groep')
    order by all`);
  return rows.map((row) => ({
    ...registerKey({ ...row, indicator: indicator.id }, context),
    waarde: row.waarde,
    onder: row.onder,
    boven: row.boven,
    n: null,
    teller: null,
    noemer: null,
    ongeldig: null,
    dekking: null,
    status: row.waarde === null ? "geen-gegevens" : "ok",
    reden: row.waarde === null ? "niet-geleverd" : null,
    standaardfout: null,
    nEffectief: null,
    gewogenN: null,
  }));
}
