import type { Database } from "../../db/database.ts";
import { quoteText } from "../../db/quote.ts";

/**
 * Table of register observations: indicator, deelambitie, gebied, jaar, eenheid_id, waarde, aandeel, teller,
 * noemer. A unit stands there once per gebied.
 */
export const registerObservations = "outcome.observaties_register";

/** What the observations of one indicator, deelambitie and year add up to in one gebied. */
export interface RegisterSums {
  indicator: string;
  deelambitie: string;
  jaar: number;
  gebied: string;
  soort: "gemeente" | "stadsdeel";
  /** Distinct units. */
  eenheden: number;
  /** Observations with a waarde, and with an aandeel. */
  waarden: number;
  aandelen: number;
  /** Sums; null when no observation has the column. */
  somWaarde: number | null;
  somAandeel: number | null;
  /** Sum of waarde, or of aandeel where there is no waarde. */
  bedrag: number | null;
  teller: number | null;
  noemer: number | null;
}

/** How the units of one indicator, deelambitie and year spread over the gebieden of one kind. */
export interface RegisterSpread {
  indicator: string;
  deelambitie: string;
  jaar: number;
  soort: "gemeente" | "stadsdeel";
  /** Distinct units, and those with a waarde, with an amount, and with both teller and noemer. */
  eenheden: number;
  metWaarde: number;
  metBedrag: number;
  metVerhouding: number;
  /** Distinct pairs of unit and gebied. */
  plaatsingen: number;
}

/** Observations with each gebied they count in: the gemeente, and the stadsdeel of their buurt or they themselves name. */
function placedSql(indicators: readonly string[]): string {
  return `o as (select * from ${registerObservations} where indicator in (${indicators.map(quoteText).join(", ")})),
    gemeente as (select id from reference.gebieden where soort = 'gemeente'),
    stadsdeel as (
      select b.id, s.id as plaats from reference.gebieden b
      join reference.gebieden s on s.soort = 'stadsdeel' and s.id = coalesce(b.stadsdeel, b.id)),
    geplaatst as (
      select o.*, gemeente.id as plaats, 'gemeente' as soort from o cross join gemeente
      union all
      select o.*, stadsdeel.plaats, 'stadsdeel' as soort from o join stadsdeel on stadsdeel.id = o.gebied)`;
}

/** Sums of all observations per gebied; float sums in one fixed order. */
export async function sumRegister(
  database: Database,
  indicators: readonly string[],
): Promise<RegisterSums[]> {
  return database.rows<RegisterSums>(`
    with ${placedSql(indicators)}
    select indicator, deelambitie, jaar::INTEGER as jaar, plaats as gebied, soort,
      count(distinct eenheid_id)::INTEGER as eenheden, count(waarde)::INTEGER as waarden,
      count(aandeel)::INTEGER as aandelen, sum(waarde) as "somWaarde", sum(aandeel) as "somAandeel",
      sum(coalesce(waarde, aandeel)) as bedrag, sum(teller) as teller, sum(noemer) as noemer
    from (select * from geplaatst order by all) group by all order by all`);
}

/** Units and where they count, per kind of gebied. */
export async function spreadRegister(
  database: Database,
  indicators: readonly string[],
): Promise<RegisterSpread[]> {
  return database.rows<RegisterSpread>(`
    with ${placedSql(indicators)}
    select indicator, deelambitie, jaar::INTEGER as jaar, soort,
      count(distinct eenheid_id)::INTEGER as eenheden,
      count(distinct eenheid_id) filter (waarde is not null)::INTEGER as "metWaarde",
      count(distinct eenheid_id) filter (coalesce(waarde, aandeel) is not null)::INTEGER as "metBedrag",
      count(distinct eenheid_id) filter (teller is not null and noemer is not null)::INTEGER as "metVerhouding",
      count(distinct (eenheid_id, plaats))::INTEGER as plaatsingen
    from geplaatst group by all order by all`);
}

/** The values of some indicators per gebied, sorted: what a median is taken from. */
export async function valuesOfRegister(
  database: Database,
  indicators: readonly string[],
): Promise<{ indicator: string; deelambitie: string; jaar: number; gebied: string; waarden: number[] }[]> {
  if (indicators.length === 0) return [];
  return database.rows(`
    with ${placedSql(indicators)}
    select indicator, deelambitie, jaar::INTEGER as jaar, plaats as gebied, list_sort(list(waarde)) as waarden
    from geplaatst where waarde is not null group by all order by all`);
}
