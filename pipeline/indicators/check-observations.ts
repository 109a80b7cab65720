import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Indicator } from "../domain/indicator.ts";
import { problem } from "../errors/catalogue.ts";
import type { Place, Problem } from "../errors/input-error.ts";
import { registerObservations } from "../statistics/register/register-sums.ts";
import { isSurvey } from "./header.ts";
import { publishedObservations, surveyObservations } from "./observations.ts";

/**
 * Problems in what an indicator returned: respondents left out (the variance needs them all), unknown
 * answers, values outside the scale. Reads the observations already inserted.
 */
export async function checkObservations(
  database: Database,
  indicator: Indicator,
  place: Place,
): Promise<Problem[]> {
  if (indicator.maat === "overgenomen") return checkPublished(database, indicator, place);
  if (!isSurvey(indicator)) {
    return [
      ...(await checkUnits(database, indicator, place)),
      ...(await checkRegister(database, indicator, place)),
    ];
  }
  const strata = await readStrata(database, indicator);
  return [
    ...missingRespondents(strata, place),
    ...wrongAnswers(strata, place),
    ...wrongValues(strata, indicator, place),
  ];
}

/** One stratum of one wave: rows in the source and in the observations, and what is wrong with the latter. */
interface Stratum {
  jaar: string;
  bron: number;
  gevonden: number;
  onbekend: string | null;
  zonderWaarde: number;
  buiten: number | null;
}

async function readStrata(database: Database, indicator: Indicator): Promise<Stratum[]> {
  const [from, to] = rangeOf(indicator);
  const outside =
    indicator.maat === "aandeel" ? "waarde not in (0, 1)" : `waarde not between ${from} and ${to}`;
  return database.rows<Stratum>(`
    with bron as (select jaar, stratum, count(*) as aantal from staging.enquete group by all),
    gevonden as (
      select jaar, stratum, count(*) as aantal,
        min(coalesce(antwoord, 'NULL')) filter (coalesce(antwoord, '') not in
          ('geldig', 'weet-niet', 'geen-antwoord', 'niet-gevraagd')) as onbekend,
        count(*) filter (antwoord = 'geldig' and waarde is null) as zonder,
        min(waarde) filter (antwoord = 'geldig' and ${outside}) as buiten
      from ${surveyObservations} where indicator = ${quoteText(indicator.id)} group by all)
    select coalesce(b.jaar, g.jaar)::VARCHAR as jaar, coalesce(b.aantal, 0)::INTEGER as bron, coalesce(g.aantal, 0)::INTEGER as gevonden,
      g.onbekend, coalesce(g.zonder, 0)::INTEGER as "zonderWaarde", g.buiten
    from bron b full join gevonden g on g.jaar = b.jaar and g.stratum = b.stratum
    order by 1, coalesce(b.stratum, g.stratum)`);
}

/** Row count per jaar × stratum equal to the source's (design §5); the first wave that differs is named. */
function missingRespondents(strata: readonly Stratum[], place: Place): Problem[] {
  const jaar = strata.find(({ bron, gevonden }) => bron !== gevonden)?.jaar;
  if (jaar === undefined) return [];
  const wave = strata.filter((stratum) => stratum.jaar === jaar);
  const sum = (key: "bron" | "gevonden") => wave.reduce((total, stratum) => total + stratum[key], 0);
  return [problem("enquete-rijen-weg", { jaar, verwacht: sum("bron"), gevonden: sum("gevonden") }, place)];
}

function wrongAnswers(strata: readonly Stratum[], place: Place): Problem[] {
  const unknown = new Set(strata.flatMap(({ onbekend }) => (onbekend === null ? [] : [onbekend])));
  if (strata.some(({ zonderWaarde }) => zonderWaarde > 0)) unknown.add("geldig zonder waarde");
  return [...unknown].map((antwoord) => problem("antwoord-onbekend", { antwoord }, place));
}

function wrongValues(strata: readonly Stratum[], indicator: Indicator, place: Place): Problem[] {
  const [from, to] = rangeOf(indicator);
  const bereik = indicator.maat === "aandeel" ? "0 of 1" : `${from} tot en met ${to}`;
  const values = new Set(strata.flatMap(({ buiten }) => (buiten === null ? [] : [buiten])));
  return [...values].map((waarde) =>
    problem("waarde-buiten-bereik", { waarde: String(waarde), bereik }, place),
  );
}

function rangeOf(indicator: Indicator): [number, number] {
  if (indicator.maat === "aandeel" || !indicator.schaal) return [0, 1];
  const [from = 0, to = 1] = indicator.schaal.split("-").map(Number);
  return [from, to];
}

/** Figures of others stand there once per gebied, deelambitie and year: nothing chooses between two. */
async function checkPublished(database: Database, indicator: Indicator, place: Place): Promise<Problem[]> {
  const rows = await database.rows<{ wat: string }>(`
    select gebied || ' in ' || jaar as wat from ${publishedObservations}
    where indicator = ${quoteText(indicator.id)} group by gebied, jaar, deelambitie having count(*) > 1
    order by wat limit 3`);
  return rows.map((row) => problem("waarneming-dubbel", row, place));
}

/** Maten with one row per unit; in the others a unit stands there once per gebied. */
const perUnit = ["aandeel", "gemiddelde", "mediaan"];

/** A unit with a value stands there once: a join that finds two rows would count it twice. */
async function checkUnits(database: Database, indicator: Indicator, place: Place): Promise<Problem[]> {
  const gebied = perUnit.includes(indicator.maat) ? "" : ", gebied";
  const rows = await database.rows<{ wat: string }>(`
    select 'eenheid ' || coalesce(eenheid_id, '(leeg)') || ' in ' || jaar as wat from ${registerObservations}
    where indicator = ${quoteText(indicator.id)} and coalesce(waarde, aandeel, teller) is not null
    group by eenheid_id, jaar, deelambitie${gebied} having count(*) > 1 order by wat limit 3`);
  return rows.map((row) => problem("waarneming-dubbel", row, place));
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
