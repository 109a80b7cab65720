import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { CellFacts, RegisterFacts, TableFacts } from "../domain/disclosure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { registerObservations } from "../statistics/register/register-sums.ts";
import { isSurvey } from "./header.ts";

/** Facts about the figures of registers that are not open data: on which rows they rest, and how they are tied. */
export async function computeRegisterFacts(
  database: Database,
  indicators: readonly Indicator[],
): Promise<RegisterFacts> {
  const guarded = indicators.filter(
    (indicator) => !isSurvey(indicator) && indicator.maat !== "overgenomen" && indicator.telt !== "openbaar",
  );
  if (guarded.length === 0) return { cellen: [], tabellen: [] };
  const amounts = guarded.filter(({ telt }) => telt === "bedragen");
  return {
    cellen: await database.rows<CellFacts>(cellSql(listOf(guarded), listOf(amounts))),
    tabellen: await database.rows<TableFacts>(tableSql(listOf(guarded))),
  };
}

function listOf(indicators: readonly Indicator[]): string {
  return `(${["", ...indicators.map(({ id }) => id)].map(quoteText).join(", ")})`;
}

/** Text of everything an observation says, but not of where or when. */
const content =
  "concat_ws('|', eenheid_id, coalesce(waarde::VARCHAR, '-'), coalesce(aandeel::VARCHAR, '-'), coalesce(teller::VARCHAR, '-'), coalesce(noemer::VARCHAR, '-'))";

const inAreas = (ids: string) => `
  select o.*, g.id as plaats, g.soort, ${content} as inhoud from ${registerObservations} o
  left join reference.gebieden b on b.id = o.gebied
  join reference.gebieden g on g.soort = 'gemeente' or (g.soort = 'stadsdeel' and g.id = coalesce(b.stadsdeel, b.id))
  where indicator in ${ids}`;

function cellSql(guarded: string, amounts: string): string {
  return `
    with p as (${inAreas(guarded)}),
    delen as (
      select indicator, deelambitie, plaats, jaar, eenheid_id, sum(coalesce(teller, waarde, aandeel)) as bedrag
      from p where indicator in ${amounts} group by all),
    bijdragen as (
      select indicator, deelambitie, plaats, jaar, list(bedrag order by bedrag desc) as bijdragen
      from delen where bedrag > 0 group by all)
    select p.indicator, p.deelambitie, p.plaats as gebied, p.jaar::INTEGER as jaar,
      sha256(string_agg(p.inhoud, chr(10) order by p.inhoud)) as rijen, any_value(b.bijdragen) as bijdragen
    from p left join bijdragen b using (indicator, deelambitie, plaats, jaar)
    group by p.indicator, p.deelambitie, p.plaats, p.jaar order by 1, 2, 3, 4`;
}

function tableSql(guarded: string): string {
  return `
    with p as (${inAreas(guarded)}),
    overlap as (
      select indicator, deelambitie, jaar,
        count(distinct (eenheid_id, plaats)) > count(distinct eenheid_id) as overlapt
      from p where soort = 'stadsdeel' group by all),
    rijen as (select distinct indicator, deelambitie, jaar, inhoud from p),
    verdwenen as (
      select distinct r.indicator, r.deelambitie, r.jaar + 1 as jaar from rijen r
      anti join rijen n on n.indicator = r.indicator and n.deelambitie = r.deelambitie
        and n.jaar = r.jaar + 1 and n.inhoud = r.inhoud),
    jaren as (select distinct indicator, deelambitie, jaar from rijen)
    select j.indicator, j.deelambitie, j.jaar::INTEGER as jaar, coalesce(o.overlapt, false) as overlapt,
      v.jaar is null and e.jaar is not null as cumulatief
    from jaren j
    left join overlap o on o.indicator = j.indicator and o.deelambitie = j.deelambitie and o.jaar = j.jaar
    left join jaren e on e.indicator = j.indicator and e.deelambitie = j.deelambitie and e.jaar = j.jaar - 1
    left join verdwenen v on v.indicator = j.indicator and v.deelambitie = j.deelambitie and v.jaar = j.jaar
    order by 1, 2, 3`;
}
