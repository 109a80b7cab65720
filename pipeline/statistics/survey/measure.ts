import { type Moments, noMoments, shareMoments } from "./moments.ts";

/**
 * What is estimated from a survey, in SQL over its rows. NULL means: no valid answer.
 * - share: `yes` is a boolean
 * - mean, total: `value` is a number
 * - ratio: Σw·numerator / Σw·denominator over those who have both
 */
export type Measure = { name: string } & (
  | { kind: "share"; yes: string }
  | { kind: "mean" | "total"; value: string }
  | { kind: "ratio"; numerator: string; denominator: string }
);

export type MeasureKind = Measure["kind"];

/** Row of sums as the database returns it: `s0`, `s1`, … for one measure. */
type Sums = readonly number[];

/**
 * How a measure is summed, in three steps that each read the columns of the one before: the answer of a respondent,
 * its products with the weight, and sums over those. Separate steps, because DuckDB spells out a name that stands in
 * the same select, and then plans longer than it computes.
 */
export interface Summation {
  answers: readonly string[];
  products: readonly string[];
  sums: readonly string[];
  toMoments: (sums: Sums) => Moments;
}

/** A share needs the weights of "yes" and of the others only. */
function summariseShare(yes: string, { weging, p }: SumContext): Summation {
  return {
    answers: [`(${yes})::DOUBLE as ${p}y`],
    // Times 0 or 1: leaving rows out with NULL takes twice as long, as no processor can guess who said yes.
    products: [`${p}y * ${weging} as ${p}yes`, `(1 - ${p}y) * ${weging} as ${p}no`],
    sums: [
      `count(${p}y)`,
      `sum(${p}y)`,
      `sum(${p}yes)`,
      `sum(${p}no)`,
      `sum(${p}yes * ${p}yes)`,
      `sum(${p}no * ${p}no)`,
    ],
    toMoments: ([n = 0, yes = 0, wYes = 0, wNo = 0, w2Yes = 0, w2No = 0]) =>
      shareMoments({ n, yes, wYes, wNo, w2Yes, w2No }),
  };
}

function summariseValue(value: string, { weging, centre, p }: SumContext): Summation {
  const shared = typeof centre === "number";
  const from = shared ? `${centre}::DOUBLE` : `${p}centre`;
  return {
    answers: [
      `(${value})::DOUBLE as ${p}raw`,
      ...(shared ? [] : [`avg((${value})::DOUBLE) over (${centre.over}) as ${p}centre`]),
    ],
    products: [
      `${p}raw - ${from} as ${p}y`,
      `case when ${p}raw is not null then ${weging} end as ${p}w`,
      `${weging} * (${p}raw - ${from}) as ${p}wy`,
    ],
    sums: [
      `count(${p}y)`,
      `sum(${p}w)`,
      `sum(${p}w * ${p}w)`,
      `sum(${p}wy)`,
      `sum(${p}wy * ${p}y)`,
      `sum(${p}w * ${p}wy)`,
      `sum(${p}wy * ${p}wy)`,
      `min(${p}raw)`,
      `max(${p}raw)`,
      ...(shared ? [] : [`max(${from})`]),
    ],
    toMoments: (sums) => valueMoments(sums, shared ? centre : (sums.at(-1) ?? 0)),
  };
}

/** Answers that are all the same are measured from that answer, without error. */
function valueMoments(sums: Sums, centre: number): Moments {
  const [n = 0, w = 0, w2 = 0, wy = 0, wyy = 0, w2xy = 0, w2yy = 0, lowest = 0, highest = 0] = sums;
  if (n === 0) return noMoments;
  const fixed = { n, yes: 0, w, w2 };
  return lowest === highest
    ? { ...fixed, centre: lowest, wx: w, wy: 0, wyy: 0, w2xx: w2, w2xy: 0, w2yy: 0, lowest, highest }
    : { ...fixed, centre, wx: w, wy, wyy, w2xx: w2, w2xy, w2yy, lowest, highest };
}

function summariseRatio(numerator: string, denominator: string, { weging, p }: SumContext): Summation {
  const both = `${p}y is not null and ${p}x is not null`;
  return {
    answers: [`(${numerator})::DOUBLE as ${p}y`, `(${denominator})::DOUBLE as ${p}x`],
    products: [
      `case when ${both} then ${weging} end as ${p}w`,
      `case when ${both} then ${weging} * ${p}y end as ${p}wy`,
      `case when ${both} then ${weging} * ${p}x end as ${p}wx`,
    ],
    sums: [
      `count(${p}w)`,
      `sum(${p}w)`,
      `sum(${p}w * ${p}w)`,
      `sum(${p}wx)`,
      `sum(${p}wy)`,
      `sum(${p}wx * ${p}wx)`,
      `sum(${p}wx * ${p}wy)`,
      `sum(${p}wy * ${p}wy)`,
      `sum(${p}wy * ${p}y)`,
    ],
    toMoments: ([n = 0, w = 0, w2 = 0, wx = 0, wy = 0, w2xx = 0, w2xy = 0, w2yy = 0, wyy = 0]) => ({
      ...noMoments,
      ...{ n, w, w2, wx, wy, wyy, w2xx, w2xy, w2yy },
    }),
  };
}

/** A number, or the average of the values over the rows of a window. */
export type Centre = number | { over: string };

interface SumContext {
  /** SQL of the weight. */
  weging: string;
  /** What the values of a mean or total are measured from. */
  centre: Centre;
  /** Prefix of the columns of this measure. */
  p: string;
}

/** How to sum one measure in SQL. */
export function summarise(measure: Measure, context: SumContext): Summation {
  switch (measure.kind) {
    case "share":
      return summariseShare(measure.yes, context);
    case "ratio":
      return summariseRatio(measure.numerator, measure.denominator, context);
    default:
      return summariseValue(measure.value, context);
  }
}
