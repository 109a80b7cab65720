import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Indicator } from "../domain/indicator.ts";
import { problem } from "../errors/catalogue.ts";
import type { Place, Problem } from "../errors/input-error.ts";
import { registerObservations } from "../statistics/register/register-sums.ts";
import { isSurvey } from "./header.ts";
import { publishedObservations, surveyObservations } from "./observations.ts";

/** An indicator whose observations are inserted, and where it stands. */
export interface Observed {
  indicator: Indicator;
  place: Place;
}

/**
 * Problems in what indicators returned, by their id: respondents left out (the variance needs them all), unknown
 * answers, values outside the scale. Reads the observations already inserted, those of all indicators together.
 */
export async function checkObservations(
  database: Database,
  observed: readonly Observed[],
): Promise<Map<string, Problem[]>> {
  const places = new Map(observed.map(({ indicator, place }) => [indicator.id, place]));
  const indicators = observed.map(({ indicator }) => indicator);
  const surveys = indicators.filter(isSurvey);
  const published = indicators.filter(({ maat }) => maat === "overgenomen");
  const registers = indicators.filter((one) => !surveys.includes(one) && !published.includes(one));
  const found = [
    ...(await checkSurveys(database, surveys, places)),
    ...(await checkPublished(database, published, places)),
    ...(await checkUnits(database, registers, places)),
    ...(await checkRegister(database, registers, places)),
  ];
  return groupProblems(found);
}

type Places = ReadonlyMap<string, Place>;
type Found = [id: string, problem: Problem];

const nowhere: Place = { bestand: null, regel: null };

function groupProblems(found: readonly Found[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const [id, one] of found) groups.set(id, [...(groups.get(id) ?? []), one]);
  return groups;
}

async function checkSurveys(
  database: Database,
  indicators: readonly Indicator[],
  places: Places,
): Promise<Found[]> {
  if (indicators.length === 0) return [];
  const strata = await readStrata(database, indicators);
  return indicators.flatMap((indicator) => {
    const mine = strata.filter((stratum) => stratum.indicator === indicator.id);
    const place = places.get(indicator.id) ?? nowhere;
    const problems = [
      ...missingRespondents(mine, place),
      ...wrongAnswers(mine, place),
      ...wrongValues(mine, indicator, place),
    ];
    return problems.map((one): Found => [indicator.id, one]);
  });
}

/** One stratum of one wave: rows in the source and in the observations, and what is wrong with the latter. */
interface Stratum {
  indicator: string;
  jaar: string;
  bron: number;
  gevonden: number;
  onbekend: string | null;
  zonderWaarde: number;
  buiten: number | null;
}

async function readStrata(database: Database, indicators: readonly Indicator[]): Promise<Stratum[]> {
  const asked = indicators.map((indicator) => {
    const [from, to] = rangeOf(indicator);
    return `(${quoteText(indicator.id)}, ${indicator.maat === "aandeel"}, ${from}, ${to})`;
  });
  return database.rows<Stratum>(`
    with gevraagd(indicator, is_aandeel, van, tot) as (values ${asked.join(", ")}),
    bron as (
      select indicator, jaar, stratum, aantal from gevraagd
      cross join (select jaar, stratum, count(*) as aantal from staging.enquete group by all)),
    gevonden as (
      select indicator, jaar, stratum, count(*) as aantal,
        min(coalesce(antwoord, 'NULL')) filter (coalesce(antwoord, '') not in
          ('geldig', 'weet-niet', 'geen-antwoord', 'niet-gevraagd')) as onbekend,
        count(*) filter (antwoord = 'geldig' and waarde is null) as zonder,
        min(waarde) filter (antwoord = 'geldig'
          and case when is_aandeel then waarde not in (0, 1) else waarde not between van and tot end) as buiten
      from ${surveyObservations} join gevraagd using (indicator) group by all)
    select coalesce(b.indicator, g.indicator) as indicator, coalesce(b.jaar, g.jaar)::VARCHAR as jaar,
      coalesce(b.aantal, 0)::INTEGER as bron, coalesce(g.aantal, 0)::INTEGER as gevonden,
      g.onbekend, coalesce(g.zonder, 0)::INTEGER as "zonderWaarde", g.buiten
    from bron b full join gevonden g on g.indicator = b.indicator and g.jaar = b.jaar and g.stratum = b.stratum
    order by 1, 2, coalesce(b.stratum, g.stratum)`);
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

/** At most this many examples of one fault of one indicator. */
const EXAMPLES = 3;

/** SQL of the first examples per indicator of a query with the columns indicator and `wat`. */
function examplesSql(query: string): string {
  return `select * from (${query}) qualify row_number() over (partition by indicator order by wat) <= ${EXAMPLES}
    order by indicator, wat`;
}

const listOf = (indicators: readonly Indicator[]) =>
  `(${["", ...indicators.map(({ id }) => id)].map(quoteText).join(", ")})`;

/** Figures of others stand there once per gebied, deelambitie and year: nothing chooses between two. */
async function checkPublished(
  database: Database,
  indicators: readonly Indicator[],
  places: Places,
): Promise<Found[]> {
  if (indicators.length === 0) return [];
  const rows = await database.rows<{ indicator: string; wat: string }>(
    examplesSql(`select indicator, gebied || ' in ' || jaar as wat from ${publishedObservations}
      where indicator in ${listOf(indicators)}
      group by indicator, gebied, jaar, deelambitie having count(*) > 1`),
  );
  return rows.map(({ indicator, wat }) => doubled(indicator, wat, places));
}

function doubled(indicator: string, wat: string, places: Places): Found {
  return [indicator, problem("waarneming-dubbel", { wat }, places.get(indicator))];
}

/** Maten with one row per unit; in the others a unit stands there once per gebied. */
const perUnit = ["aandeel", "gemiddelde", "mediaan"];

/** A unit with a value stands there once: a join that finds two rows would count it twice. */
async function checkUnits(
  database: Database,
  indicators: readonly Indicator[],
  places: Places,
): Promise<Found[]> {
  if (indicators.length === 0) return [];
  const once = indicators.filter(({ maat }) => perUnit.includes(maat));
  const rows = await database.rows<{ indicator: string; wat: string }>(
    examplesSql(`select indicator, 'eenheid ' || coalesce(eenheid_id, '(leeg)') || ' in ' || jaar as wat
      from ${registerObservations}
      where indicator in ${listOf(indicators)} and coalesce(waarde, aandeel, teller) is not null
      group by indicator, eenheid_id, jaar, deelambitie,
        case when indicator in ${listOf(once)} then null else gebied end having count(*) > 1`),
  );
  return rows.map(({ indicator, wat }) => doubled(indicator, wat, places));
}

/** A register share counts 0 or 1 per unit. */
async function checkRegister(
  database: Database,
  indicators: readonly Indicator[],
  places: Places,
): Promise<Found[]> {
  const shares = indicators.filter(({ maat }) => maat === "aandeel");
  if (shares.length === 0) return [];
  const rows = await database.rows<{ indicator: string; wat: number }>(
    examplesSql(`select distinct indicator, waarde as wat from ${registerObservations}
      where indicator in ${listOf(shares)} and waarde not in (0, 1)`),
  );
  return rows.map(({ indicator, wat }): Found => {
    const params = { waarde: String(wat), bereik: "0 of 1" };
    return [indicator, problem("waarde-buiten-bereik", params, places.get(indicator))];
  });
}
