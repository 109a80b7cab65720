import type { Indicator } from "../../domain/indicator.ts";
import type { OordeelTrend, TrendRichting } from "../../domain/judgement.ts";
import type { RawOutcome } from "../../domain/outcome.ts";
import {
  afterLastBreak,
  fitTrend,
  type Trend,
  type TrendPoint,
  withEnoughAnswers,
} from "../../statistics/comparison/trend.ts";
import { Z95 } from "../../statistics/intervals.ts";
import { roundHalfAway } from "../../wording/rounding.ts";
import { isEstimate } from "./difference-of.ts";
import type { JudgeInput } from "./judge-input.ts";
import { hiddenReason, untestable } from "./testable.ts";

/** A slope with a smaller p-value is significant (methods §6). */
const SIGNIFICANT_P = 0.05;

/** Digits of Q and its p-value in an edition. */
const Q_DECIMALS = 3;

/**
 * A straight line through the measurements of a gebied up to the year judged, since the last break (methods §6): three
 * or more, each shown, tested and on 30 answers, units or cases at least. Null when there are fewer.
 */
export function judgeTrend(input: JudgeInput, now: RawOutcome): OordeelTrend | null {
  const { indicator } = input;
  if (untestable(indicator) !== null) return null;
  const points = input.outcomes
    .filter((o) => o.gebied === now.gebied && o.groep === null && o.jaar <= now.jaar)
    .flatMap((outcome) => pointOf(outcome, indicator));
  const series = afterLastBreak(points, (earlier, later) => input.compare(earlier, later).vergelijkbaar);
  const trend = fitTrend(withEnoughAnswers(series));
  if (!trend || trend.waves.at(-1) !== now.jaar) return null;
  return describe(trend, indicator);
}

function describe(trend: Trend, indicator: Indicator): OordeelTrend {
  const { waves, slope, standaardfout, q } = trend;
  const half = Z95 * standaardfout;
  const round = (value: number) => roundHalfAway(value, indicator.decimalen + 1);
  return {
    richting: richtingOf(trend, indicator),
    jaren: waves,
    perJaar: round(slope),
    onder: round(slope - half),
    boven: round(slope + half),
    q: q && { waarde: roundHalfAway(q.value, Q_DECIMALS), df: q.df, p: roundHalfAway(q.p, Q_DECIMALS) },
  };
}

/** A word only for a line that is significant, straight as far as Q can tell, and over its length relevant. */
function richtingOf({ p, slope, straight, waves }: Trend, { relevantVerschil }: Indicator): TrendRichting {
  const years = (waves.at(-1) ?? 0) - (waves[0] ?? 0);
  const relevant = Math.abs(slope) * years >= (relevantVerschil ?? 0);
  if (straight === false) return "niet-recht";
  if (straight === null || p === null || p >= SIGNIFICANT_P || !relevant) return "geen-aantoonbare-trend";
  return slope > 0 ? "stijgend" : "dalend";
}

/** A measurement with its number and variance; nothing when it is hidden, untested, or has no variance. */
function pointOf(outcome: RawOutcome, indicator: Indicator): TrendPoint[] {
  if (hiddenReason(outcome) !== null || outcome.waarde === null) return [];
  const { jaar: t, waarde, n, noemer, teller, standaardfout } = outcome;
  if (standaardfout !== null) return [{ t, waarde, n: n ?? 0, variantie: standaardfout ** 2 }];
  if (!isEstimate(outcome)) return [];
  if (indicator.maat === "aandeel" && noemer)
    return [{ t, waarde, n: noemer, variantie: (waarde * (100 - waarde)) / noemer }];
  if (teller === null || indicator.maat === "aandeel") return [];
  // A count of independent cases varies as much as it is large (Poisson); a rate is the count times a constant.
  const factor = (indicator.per ?? 1) / (noemer ?? 1);
  return [{ t, waarde, n: teller, variantie: teller * factor ** 2 }];
}
