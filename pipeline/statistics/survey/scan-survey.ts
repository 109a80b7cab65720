import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { type Measure, summarise } from "./measure.ts";
import type { Moments } from "./moments.ts";

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
  /** What the values of each measure are measured from. */
  centres: readonly number[];
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
 * Sorted, so that adding up gives the same last digit every time.
 */
export async function scanSurvey(
  database: Database,
  design: SurveyDesign,
  question: SurveyQuestion,
): Promise<SurveyScan> {
  const { measures, by, counts = [] } = question;
  const centres = await findCentres(database, design, measures);
  const summations = measures.map((measure, index) =>
    summarise(measure, { weging: "_w", centre: centres[index] ?? 0, p: `_${index}_` }),
  );
  const keys = [...design.strata, ...by].map(
    (column, index) => `${quoteName(column)}::VARCHAR as _k${index}`,
  );
  const sums = [
    "count(*)::DOUBLE",
    design.populatie === null ? "null::DOUBLE" : `max(${design.populatie})::DOUBLE`,
    ...counts.map((condition) => `(count(*) filter (${condition}))::DOUBLE`),
    ...summations.flatMap((summation) => summation.sums.map((sum) => `(${sum})::DOUBLE`)),
  ];
  const derived = summations.flatMap((summation) => summation.derived);
  const columns = await database.columns(`
    select ${[...keys.map((_, index) => `_k${index}`), ...sums.map((sum, index) => `${sum} as _s${index}`)].join(", ")}
    from (select *, ${[`(${design.weging})::DOUBLE as _w`, ...keys, ...derived].join(", ")} from ${design.from})
    group by ${keys.map((_, index) => `_k${index}`).join(", ")}
    order by ${keys.map((_, index) => `_k${index}`).join(", ")}`);
  const texts = columns.slice(0, keys.length) as (string | null)[][];
  const numbers = columns.slice(keys.length) as (number | null)[][];
  const rows = numbers[0]?.length ?? 0;
  const strata = new StrataByKey();
  const places = sizesOf(summations.map((summation) => summation.sums.length));
  const result = Array.from({ length: rows }, (_, row): SurveySums => {
    const names = texts.map((column) => column[row] ?? null);
    const values = numbers.map((column) => column[row] ?? 0);
    const key = names.slice(0, design.strata.length).join("\u0001");
    return {
      stratum: strata.add(key, values[0] ?? 0, numbers[1]?.[row] ?? null),
      by: names.slice(design.strata.length),
      counts: values.slice(2, 2 + counts.length),
      moments: summations.map((summation, index) => {
        const start = 2 + counts.length + (places[index] ?? 0);
        return summation.toMoments(values.slice(start, start + summation.sums.length));
      }),
    };
  });
  return { by, measures, centres, sums: result };
}

/** Where each part starts when parts of these sizes are laid end to end. */
function sizesOf(sizes: readonly number[]): number[] {
  let start = 0;
  return sizes.map((size) => {
    start += size;
    return start - size;
  });
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

/** Respondents looked at to find a centre; any number near the values will do. */
const CENTRE_ROWS = 1000;

/**
 * A number near the values of each mean and total. Sums of squares are taken from there, because Σw²y² loses the
 * digits of the spread when the values are far from 0. 0 for shares and ratios.
 */
async function findCentres(
  database: Database,
  design: SurveyDesign,
  measures: readonly Measure[],
): Promise<number[]> {
  const values = measures.map((measure) => ("value" in measure ? measure.value : null));
  if (values.every((value) => value === null)) return measures.map(() => 0);
  const averages = values.map((value, index) =>
    value === null ? `0 as _${index}` : `coalesce(round(avg((${value})::DOUBLE)), 0) as _${index}`,
  );
  const columns = await database.columns(
    `select ${averages.join(", ")} from (select * from ${design.from} limit ${CENTRE_ROWS})`,
  );
  return columns.map(([average]) => Number(average));
}
