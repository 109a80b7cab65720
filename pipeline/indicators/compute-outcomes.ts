import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { OutcomeKey, RawOutcome } from "../domain/outcome.ts";
import { computeRegisters, registerKey } from "./compute-register.ts";
import { computeSurveys } from "./compute-survey.ts";
import type { ComputeContext, ComputedOutcomes } from "./computed-outcomes.ts";
import { isSurvey } from "./header.ts";
import { publishedObservations } from "./observations.ts";

/** Indicators of surveys, of registers, and with figures of others: each kind has its own table and its own computing. */
export function byWayOfComputing(indicators: readonly Indicator[]): [Indicator[], Indicator[], Indicator[]] {
  const isPublished = ({ maat }: Indicator) => maat === "overgenomen";
  return [
    indicators.filter(isSurvey),
    indicators.filter((indicator) => !isSurvey(indicator) && !isPublished(indicator)),
    indicators.filter(isPublished),
  ];
}

/** Computes every figure of every indicator from the observations. Sorted by key; nothing is rounded yet. */
export async function computeOutcomes(
  database: Database,
  context: ComputeContext,
): Promise<ComputedOutcomes> {
  const [ofSurveys, ofRegisters, published] = byWayOfComputing(context.indicators);
  const nothing: ComputedOutcomes = { outcomes: [], rest: [] };
  const surveys = ofSurveys.length > 0 ? await computeSurveys(database, context) : nothing;
  const registers = ofRegisters.length > 0 ? await computeRegisters(database, ofRegisters, context) : nothing;
  const outcomes = [...surveys.outcomes, ...registers.outcomes];
  for (const indicator of published) outcomes.push(...(await readPublished(database, indicator, context)));
  return { outcomes: sortOutcomes(outcomes), rest: sortOutcomes([...surveys.rest, ...registers.rest]) };
}

/** Figures in the order of every part of their keys. */
export function sortOutcomes<T extends OutcomeKey>(outcomes: readonly T[]): T[] {
  const keyed = outcomes.map((outcome) => ({ outcome, key: sortKey(outcome) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ outcome }) => outcome);
}

function sortKey(o: OutcomeKey): string {
  const parts = [
    o.indicator,
    o.deelambitie,
    o.gebiedSoort,
    o.gebied,
    o.jaar,
    o.uitsplitsing ?? "",
    o.groep ?? "",
  ];
  return parts.join("\u0001");
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
