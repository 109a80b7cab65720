import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Indicator } from "../domain/indicator.ts";
import { problem } from "../errors/catalogue.ts";
import type { Place, Problem } from "../errors/input-error.ts";
import { registerObservations } from "../statistics/register-cells.ts";
import { surveyObservations } from "../statistics/survey-cells.ts";
import { isSurvey } from "./header.ts";

/**
 * Problems in what an indicator returned: respondents left out (the variance needs them all), unknown
 * answers, values outside the scale. Reads the observations already inserted.
 */
export async function checkObservations(
  database: Database,
  indicator: Indicator,
  place: Place,
): Promise<Problem[]> {
  if (!isSurvey(indicator)) return checkRegister(database, indicator, place);
  return [
    ...(await checkRespondents(database, indicator, place)),
    ...(await checkAnswers(database, indicator, place)),
    ...(await checkRange(database, indicator, place)),
  ];
}

/** Row count per jaar × stratum equal to the source's (design §5). */
async function checkRespondents(database: Database, indicator: Indicator, place: Place): Promise<Problem[]> {
  const rows = await database.rows<{ jaar: string; verwacht: number; gevonden: number }>(`
    with bron as (select jaar, stratum, count(*) as aantal from staging.enquete group by all),
    gevonden as (
      select jaar, stratum, count(*) as aantal from ${surveyObservations}
      where indicator = ${quoteText(indicator.id)} group by all)
    select b.jaar::VARCHAR as jaar, sum(b.aantal)::INTEGER as verwacht,
      sum(coalesce(g.aantal, 0))::INTEGER as gevonden
    from bron b left join gevonden g using (jaar, stratum)
    group by b.jaar having count(*) filter (b.aantal <> coalesce(g.aantal, 0)) > 0 order by b.jaar`);
  return rows.slice(0, 1).map((row) => problem("enquete-rijen-weg", row, place));
}

async function checkAnswers(database: Database, indicator: Indicator, place: Place): Promise<Problem[]> {
  const rows = await database.rows<{ antwoord: string }>(`
    select distinct coalesce(antwoord, 'NULL') || case when antwoord = 'geldig' then ' zonder waarde' else '' end
      as antwoord
    from ${surveyObservations} where indicator = ${quoteText(indicator.id)}
      and (antwoord is null or antwoord not in ('geldig', 'weet-niet', 'geen-antwoord', 'niet-gevraagd')
           or (antwoord = 'geldig' and waarde is null))
    order by 1 limit 5`);
  return rows.map((row) => problem("antwoord-onbekend", row, place));
}

async function checkRange(database: Database, indicator: Indicator, place: Place): Promise<Problem[]> {
  const [from, to] = rangeOf(indicator);
  const rows = await database.rows<{ waarde: number }>(`
    select distinct waarde from ${surveyObservations}
    where indicator = ${quoteText(indicator.id)} and antwoord = 'geldig'
      and (waarde < ${from} or waarde > ${to}${indicator.maat === "aandeel" ? " or waarde not in (0, 1)" : ""})
    order by 1 limit 3`);
  const bereik = indicator.maat === "aandeel" ? "0 of 1" : `${from} tot en met ${to}`;
  return rows.map(({ waarde }) => problem("waarde-buiten-bereik", { waarde: String(waarde), bereik }, place));
}

function rangeOf(indicator: Indicator): [number, number] {
  if (indicator.maat === "aandeel" || !indicator.schaal) return [0, 1];
  const [from = 0, to = 1] = indicator.schaal.split("-").map(Number);
  return [from, to];
}

/** A register share counts 0 or 1 per unit. */
async function checkRegister(database: Database, indicator: Indicator, place: Place): Promise<Problem[]> {
  if (indicator.maat !== "aandeel") return [];
  const rows = await database.rows<{ waarde: number }>(`
    select distinct waarde from ${registerObservations}
    where indicator = ${quoteText(indicator.id)} and waarde not in (0, 1) order by 1 limit 3`);
  return rows.map(({ waarde }) =>
    problem("waarde-buiten-bereik", { waarde: String(waarde), bereik: "0 of 1" }, place),
  );
}
