import gammainc from "@stdlib/math-base-special-gammainc";
import { zTest } from "./difference.ts";

/** An estimate of one wave; `t` is its year. */
export interface TrendPoint {
  t: number;
  n: number;
  waarde: number;
  variantie: number;
}

/** A straight line through the waves (methods §6). */
export interface Trend {
  /** Years of the waves it rests on. */
  waves: number[];
  /** Change per year, every wave counting equally, with its test. */
  slope: number;
  standaardfout: number;
  z: number | null;
  p: number | null;
  /** Departure from a straight line: Q ~ χ²(k-2); null when a wave has no variance. */
  q: { value: number; df: number; p: number } | null;
  /** Whether the waves may be described as a straight line: Q does not say otherwise at 5%. Null without Q. */
  straight: boolean | null;
}

/** Fewest waves of a trend, and fewest answers in each (methods §6). */
const FEWEST_WAVES = 3;
const FEWEST_ANSWERS = 30;

/** Below this p-value of Q the waves are not described as a straight line (methods §6). */
const STRAIGHT_P = 0.05;

/** Points with enough answers to rest a trend on. */
export function withEnoughAnswers<P extends { n: number }>(points: readonly P[]): P[] {
  return points.filter(({ n }) => n >= FEWEST_ANSWERS);
}

/**
 * Trend through independent waves: b = Σc_t·p_t with c_t = (t - t̄)/Σ(t - t̄)² (methods §6); null with fewer than three
 * waves. The caller leaves out waves of few answers, and cuts the series at its breaks: {@link withEnoughAnswers},
 * {@link afterLastBreak}.
 */
export function fitTrend(points: readonly TrendPoint[]): Trend | null {
  const used = [...points].sort((a, b) => a.t - b.t);
  if (used.length < FEWEST_WAVES) return null;
  const mean = used.reduce((total, { t }) => total + t, 0) / used.length;
  const spread = used.reduce((total, { t }) => total + (t - mean) ** 2, 0);
  const slope = used.reduce((total, { t, waarde }) => total + ((t - mean) / spread) * waarde, 0);
  const variance = used.reduce(
    (total, { t, variantie }) => total + ((t - mean) / spread) ** 2 * variantie,
    0,
  );
  const standaardfout = Math.sqrt(variance);
  const q = departure(used);
  return {
    waves: used.map(({ t }) => t),
    slope,
    standaardfout,
    ...zTest(slope, standaardfout),
    q,
    straight: q === null ? null : q.p >= STRAIGHT_P,
  };
}

/** Q = Σ(p_t - fit_t)²/V_t around the line weighted by 1/V_t. */
function departure(points: readonly TrendPoint[]): Trend["q"] {
  if (points.some(({ variantie }) => variantie <= 0)) return null;
  const { slope, level } = weightedLine(points);
  const value = points.reduce(
    (total, { t, waarde, variantie }) => total + (waarde - level - slope * t) ** 2 / variantie,
    0,
  );
  const df = points.length - 2;
  return { value, df, p: chiSquareTail(value, df) };
}

/** Chance of a χ² of at least `value`: the upper incomplete gamma function, because 1 - cdf has no digits left there. */
function chiSquareTail(value: number, df: number): number {
  return gammainc(value / 2, df / 2, true, true);
}

function weightedLine(points: readonly TrendPoint[]): { slope: number; level: number } {
  const weighted = (of: (point: TrendPoint) => number) =>
    points.reduce((total, point) => total + of(point) / point.variantie, 0);
  const weight = weighted(() => 1);
  const [t, p] = [weighted((point) => point.t) / weight, weighted((point) => point.waarde) / weight];
  const slope =
    weighted((point) => (point.t - t) * (point.waarde - p)) / weighted((point) => (point.t - t) ** 2);
  return { slope, level: p - slope * t };
}

/**
 * The points since the last break in a series: nothing is tested across a break in mode or wording (methods §4).
 * @param comparable whether two consecutive waves may be compared
 */
export function afterLastBreak<P extends { t: number }>(
  points: readonly P[],
  comparable: (earlier: number, later: number) => boolean,
): P[] {
  const sorted = [...points].sort((a, b) => a.t - b.t);
  const start = sorted.findLastIndex((point, index) => {
    const previous = sorted[index - 1];
    return previous !== undefined && !comparable(previous.t, point.t);
  });
  return sorted.slice(Math.max(0, start));
}
