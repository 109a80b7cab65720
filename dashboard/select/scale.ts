import { scaleLinear } from "d3";
import type { GebiedSoort } from "../../pipeline/domain/gebied.ts";
import type { Maat } from "../../pipeline/domain/indicator.ts";
import type { Outcome } from "../../pipeline/domain/outcome.ts";
import type { Axis } from "../charts/axis.ts";
import type { EditionIndex } from "./edition-index.ts";
import { type Meting, rowsOfLevel } from "./meting.ts";

/** Counts and sums grow with the area: the gemeente and a stadsdeel cannot share an axis. */
const extensiveMaten: readonly Maat[] = ["aantal", "som"];

/**
 * The axis of an indicator, the same in every chart of it: gemeente and stadsdelen share one axis, intervals and
 * streefwaarde included. Counts and sums get an axis from zero per level. Null when nothing is shown.
 */
export function scaleOf(index: EditionIndex, meting: Meting, soort: GebiedSoort): Axis | null {
  const extensive = extensiveMaten.includes(meting.indicator.maat);
  const levels: GebiedSoort[] = extensive || soort === "buurt" ? [soort] : ["gemeente", "stadsdeel"];
  const values = levels.flatMap((level) => rowsOfLevel(index, meting, level)).flatMap(boundsOf);
  if (values.length === 0) return null;
  const target = meting.indicator.doel?.streefwaarde?.waarde;
  if (target !== undefined && (!extensive || soort === "gemeente")) values.push(target);
  if (extensive) values.push(0);
  return niceScale(values, meting.indicator.eenheid === "procent" ? 100 : null);
}

/** The bounds of a figure: value and interval; empty when it is not shown. */
export function boundsOf(outcome: Pick<Outcome, "waarde" | "onder" | "boven">): number[] {
  return [outcome.waarde, outcome.onder, outcome.boven].filter((value) => value !== null);
}

/** A rounded axis around values, never below zero unless a value is, never above `maximum`. */
export function niceScale(values: number[], maximum: number | null): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
  const start = low >= 0 ? Math.max(0, low - room) : low - room;
  const end = maximum === null ? high + room : Math.min(maximum, high + room);
  const scale = scaleLinear().domain([start, end]).nice(5);
  const [from, to] = scale.domain();
  return { domain: [from ?? start, to ?? end], ticks: scale.ticks(5) };
}
