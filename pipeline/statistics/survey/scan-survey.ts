import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { findCentres, isFarFromCentre } from "./centres.ts";
import { type Centre, type Measure, type Summation, summarise } from "./measure.ts";
import { type Moments, noMoments } from "./moments.ts";

/** How a sample was drawn: stratified, a person is the sampling unit (methods §0). SQL over the rows of `from`. */
export interface SurveyDesign {
  /** Relation with one row per respondent (and per series), none left out: n_h counts them all. */
  from: string;
  weging: string;
  /** Columns that together name a stratum; strata are nested within waves, so the wave is one of them. */
  strata: readonly string[];
  /** N_h, the population of the respondent's stratum; null when unknown: then there is no fpc. */
  populatie: string | null;
}

/** A stratum of one wave: all its respondents, whatever they answered. */
export interface Stratum {
  key: string;
  n: number;
  /** N_h; null when unknown. */
  populatie: number | null;
}

/** Sums of one stratum × one combination of the columns asked for. */
export interface SurveySums {
  stratum: Stratum;
  /** Values of the columns, in their order; null where the survey has none. */
  by: readonly (string | null)[];
  /** Sums per measure, in their order. */
  moments: readonly Moments[];
  /** Respondents for which each condition of `counts` holds, in their order. */
  counts: readonly number[];
}

/** What one scan over a survey returns. */
export interface SurveyScan {
  by: readonly string[];
  measures: readonly Measure[];
  sums: readonly SurveySums[];
}

/** What to sum, and over which columns. */
export interface SurveyQuestion {
  measures: readonly Measure[];
  /** Columns of the design's relation; their finest combination is summed. */
  by: readonly string[];
  /** SQL conditions to count respondents by. */
  counts?: readonly string[];
}

/**
 * Sums all measures of a survey in one scan, per stratum × combination of `by`. Everything after this is small.
 * Sorted, so that adding up gives the same last digit every time. A mean whose groups are far apart is summed again.
 */
export async function scanSurvey(
  database: Database,
  design: SurveyDesign,
  question: SurveyQuestion,
): Promise<SurveyScan> {
  const { measures, by } = question;
  const centres = await findCentres(database, design.from, measures);
  const sums = await sumMeasures(database, design, { question, centres });
  const far = measures.flatMap(({ kind }, place) =>
    kind === "mean" && sums.some(({ moments }) => isFarFromCentre(moments[place] ?? noMoments))
      ? [place]
      : [],
  );
  if (far.length === 0) return { by, measures, sums };
  const again = measures.filter((_, place) => far.includes(place));
  const closer = await sumMeasures(database, design, { question: { measures: again, by }, centres: null });
  return { by, measures, sums: sums.map((row, index) => replaceMoments(row, far, closer[index])) };
}

/** The same sums, with other moments at some places. Both scans are sorted by the same columns. */
function replaceMoments(row: SurveySums, places: readonly number[], by: SurveySums | undefined): SurveySums {
  const moments = row.moments.map((found, place) => by?.moments[places.indexOf(place)] ?? found);
  return { ...row, moments };
}

interface SumsToTake {
  question: SurveyQuestion;
  /** What the values of each measure are measured from; null: from the average of each group. */
  centres: readonly number[] | null;
}

async function sumMeasures(
  database: Database,
  design: SurveyDesign,
  { question, centres }: SumsToTake,
): Promise<SurveySums[]> {
  const keys = [...new Set([...design.strata, ...question.by])];
  const own: Centre = { over: keys.length === 0 ? "" : `partition by ${keys.map(quoteName).join(", ")}` };
  const summations = question.measures.map((measure, index) =>
    summarise(measure, { weging: "_w", centre: centres?.[index] ?? own, p: `_${index}_` }),
  );
  const columns = await database.columns(sumsQuery(design, question, { keys, summations }));
  return readSums(columns, { design, question, keys, summations });
}

/** The columns that a scan groups by, each once, and how it sums its measures. */
interface Plan {
  keys: readonly string[];
  summations: readonly Summation[];
}

/** Columns of the result: keys as text, respondents, population, counts, and the sums of each measure. */
function sumsQuery(
  design: SurveyDesign,
  { counts = [] }: SurveyQuestion,
  { keys, summations }: Plan,
): string {
  const respondents = [
    ...keys.map((key, index) => `${quoteName(key)} as _k${index}`),
    `(${design.weging})::DOUBLE as _w`,
    `(${design.populatie ?? "null"})::DOUBLE as _populatie`,
    ...counts.map((condition, index) => `(${condition}) as _c${index}`),
    ...summations.flatMap(({ answers }) => answers),
  ];
  const result = [
    ...keys.map((_, index) => `_k${index}::VARCHAR`),
    "count(*)",
    "max(_populatie)",
    ...counts.map((_, index) => `count(*) filter (_c${index})`),
    ...summations.flatMap(({ sums }) => sums),
  ];
  return `
    select ${result.join(", ")}
    from (
      select *, ${summations.flatMap(({ products }) => products).join(", ")}
      from (select ${respondents.join(", ")} from ${design.from})
    )
    ${groupClause(keys.length)}`;
}

/** Without columns everybody is one group, and nobody is none. */
function groupClause(keys: number): string {
  const places = Array.from({ length: keys }, (_, index) => index);
  if (keys === 0) return "having count(*) > 0";
  return `group by ${places.map((place) => `_k${place}`).join(", ")}
    order by ${places.map((place) => place + 1).join(", ")}`;
}

interface ScanOf extends Plan {
  design: SurveyDesign;
  question: SurveyQuestion;
}

/** The rows of {@link sumsQuery}, given column by column. */
function readSums(columns: unknown[][], { design, question, keys, summations }: ScanOf): SurveySums[] {
  const strata = new StrataByKey();
  const texts = columns.slice(0, keys.length) as (string | null)[][];
  const numbers = columns.slice(keys.length) as (number | null)[][];
  const textsOf = (names: readonly string[], row: number) =>
    names.map((name) => texts[keys.indexOf(name)]?.[row] ?? null);
  const firstSum = 2 + (question.counts?.length ?? 0);
  const places = placesOf(
    summations.map(({ sums }) => sums.length),
    firstSum,
  );
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => {
    const values = numbers.map((column) => column[row] ?? 0);
    const key = textsOf(design.strata, row).join("\u0001");
    return {
      stratum: strata.add(key, values[0] ?? 0, numbers[1]?.[row] ?? null),
      by: textsOf(question.by, row),
      counts: values.slice(2, firstSum),
      moments: summations.map(({ toMoments }, index) =>
        toMoments(values.slice(places[index], places[index + 1])),
      ),
    };
  });
}

/** Where each part starts, and where the last one ends, when parts of these sizes are laid end to end. */
function placesOf(sizes: readonly number[], start: number): number[] {
  const places = [start];
  for (const size of sizes) places.push((places.at(-1) ?? 0) + size);
  return places;
}

/** Strata as they are met; n_h grows with every row of sums. */
class StrataByKey {
  readonly #strata = new Map<string, Stratum>();

  add(key: string, respondents: number, populatie: number | null): Stratum {
    const stratum = this.#strata.get(key) ?? { key, n: 0, populatie };
    stratum.n += respondents;
    stratum.populatie ??= populatie;
    this.#strata.set(key, stratum);
    return stratum;
  }
}
