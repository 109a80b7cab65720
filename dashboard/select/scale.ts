import { scaleLinear } from "d3";
import type { GebiedSoort } from "../../pipeline/domain/gebied.ts";
import type { Eenheid, Maat } from "../../pipeline/domain/indicator.ts";
import type { Outcome } from "../../pipeline/domain/outcome.ts";
import type { Axis } from "../charts/axis.ts";
import type { FigureIndex } from "./edition-index.ts";
import { type Meting, rowsOfLevel } from "./meting.ts";

/** Counts and sums grow with the area: the gemeente and a stadsdeel cannot share an axis. */
const extensiveMaten: readonly Maat[] = ["aantal", "som"];

/** Whether figures of this indicator grow with the area, so that each kind of gebied has an axis of its own. */
export function growsWithArea({ maat }: { maat: Maat }): boolean {
  return extensiveMaten.includes(maat);
}

/** Units with a meaningful zero, drawn from zero; percentages and scores show the range where they lie. */
const zeroUnits: readonly Eenheid[] = ["aantal", "euro", "per-inwoners", "dagen", "kilometer"];

/** Smallest height of a percentage axis: a closer look would blow up small changes. */
const MINIMUM_PERCENTAGES = 20;

/**
 * The axis of an indicator, the same in every chart of it: gemeente and stadsdelen share one axis, intervals and
 * streefwaarde included. Counts and sums get an axis from zero per level. Null when nothing is shown.
 */
export function scaleOf(index: FigureIndex, meting: Meting, soort: GebiedSoort): Axis | null {
  const extensive = growsWithArea(meting.indicator);
  const levels: GebiedSoort[] = extensive || soort === "buurt" ? [soort] : ["gemeente", "stadsdeel"];
  const values = levels.flatMap((level) => rowsOfLevel(index, meting, level)).flatMap(boundsOf);
  if (values.length === 0) return null;
  const target = meting.indicator.doel?.streefwaarde?.waarde;
  if (target !== undefined && (!extensive || soort === "gemeente")) values.push(target);
  if (zeroUnits.includes(meting.indicator.eenheid)) values.push(0);
  return niceScale(values, meting.indicator.eenheid === "procent");
}

/** The bounds of a figure: value and interval; empty when it is not shown. */
export function boundsOf(outcome: Pick<Outcome, "waarde" | "onder" | "boven">): number[] {
  return [outcome.waarde, outcome.onder, outcome.boven].filter((value) => value !== null);
}

/**
 * A rounded axis around values, never below zero unless a value is. Percentages stay below 100 and get at least
 * `MINIMUM_PERCENTAGES`.
 */
export function niceScale(values: number[], percentages: boolean): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const least = percentages ? MINIMUM_PERCENTAGES : 0;
  const room = Math.max((high - low) * 0.04, (least - (high - low)) / 2, Math.abs(high) * 0.02);
  const start = low >= 0 ? Math.max(0, low - room) : low - room;
  const end = percentages ? Math.min(100, high + room) : high + room;
  const scale = scaleLinear().domain([start, end]).nice(10);
  const [from, to] = scale.domain();
  return { domain: [from ?? start, to ?? end], ticks: scale.ticks(5) };
}
