import { type Moments, noMoments } from "./moments.ts";

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

/** How a measure is summed: columns to derive per respondent, sums over them, and what the sums stand for. */
interface Summation {
  derived: readonly string[];
  sums: readonly string[];
  toMoments: (sums: Sums) => Moments;
}

/** A share needs the weights of "yes" and of the others only. `p` names the columns of this measure. */
function summariseShare(yes: string, weging: string, p: string): Summation {
  return {
    derived: [
      `case when ${yes} then ${weging} end as ${p}yes`,
      `case when not (${yes}) then ${weging} end as ${p}no`,
    ],
    sums: [
      `count(${p}yes)`,
      `count(${p}no)`,
      `sum(${p}yes)`,
      `sum(${p}no)`,
      `sum(${p}yes * ${p}yes)`,
      `sum(${p}no * ${p}no)`,
    ],
    toMoments: ([nYes = 0, nNo = 0, wYes = 0, wNo = 0, w2Yes = 0, w2No = 0]) => ({
      n: nYes + nNo,
      yes: nYes,
      w: wYes + wNo,
      w2: w2Yes + w2No,
      wx: wNo,
      wy: wYes,
      wyy: wYes,
      w2xx: w2No,
      w2xy: 0,
      w2yy: w2Yes,
      lowest: nNo > 0 ? 0 : nYes > 0 ? 1 : noMoments.lowest,
      highest: nYes > 0 ? 1 : nNo > 0 ? 0 : noMoments.highest,
    }),
  };
}

function summariseValue(value: string, { weging, centre, p }: SumContext): Summation {
  return {
    derived: [
      `(${value})::DOUBLE as ${p}raw`,
      `${p}raw - ${centre}::DOUBLE as ${p}y`,
      `case when ${p}raw is not null then ${weging} end as ${p}w`,
      `${weging} * ${p}y as ${p}wy`,
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
    ],
    toMoments: ([n = 0, w = 0, w2 = 0, wy = 0, wyy = 0, w2xy = 0, w2yy = 0, lowest = 0, highest = 0]) =>
      n === 0 ? noMoments : { n, yes: 0, w, w2, wx: w, wy, wyy, w2xx: w2, w2xy, w2yy, lowest, highest },
  };
}

function summariseRatio(numerator: string, denominator: string, { weging, p }: SumContext): Summation {
  return {
    derived: [
      `(${numerator})::DOUBLE as ${p}y`,
      `(${denominator})::DOUBLE as ${p}x`,
      `case when ${p}y is not null and ${p}x is not null then ${weging} end as ${p}w`,
      `${p}w * ${p}y as ${p}wy`,
      `${p}w * ${p}x as ${p}wx`,
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

interface SumContext {
  /** SQL of the weight. */
  weging: string;
  /** Number that the values are measured from. */
  centre: number;
  /** Prefix of the columns of this measure. */
  p: string;
}

/** How to sum one measure in SQL. */
export function summarise(measure: Measure, context: SumContext): Summation {
  switch (measure.kind) {
    case "share":
      return summariseShare(measure.yes, context.weging, context.p);
    case "ratio":
      return summariseRatio(measure.numerator, measure.denominator, context);
    default:
      return summariseValue(measure.value, context);
  }
}
