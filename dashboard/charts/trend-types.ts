import type { Trendbreuk } from "../../pipeline/domain/edition.ts";
import type { Outcome } from "../../pipeline/domain/outcome.ts";
import type { Axis } from "./axis.ts";

/** One year of a series; values are null when the figure is not shown. */
export type TrendPoint = Pick<Outcome, "jaar" | "waarde" | "onder" | "boven" | "status">;

/** A year whose figure is shown. */
export interface ShownPoint extends TrendPoint {
  waarde: number;
}

/** When two years of a series may be joined by a line. */
export interface JoinRules {
  /** Every year in which the indicator was measured anywhere, ascending. */
  years: number[];
  breaks: Trendbreuk[];
  /** False when years may never be joined, as with model estimates. */
  joined: boolean;
}

/** How a trend is drawn. Text comes in ready-made: a chart knows no units. */
export interface TrendOptions extends JoinRules {
  /** Unique on the page. */
  id: string;
  label: string;
  width: number;
  height: number;
  axis: Axis;
  nulmetingJaar: number | null;
  /** Streefwaarde with the lines of its label. */
  target: { waarde: number; jaar: number; words: string[] } | null;
  format: (value: number) => string;
  /** The words of a point that is pointed at: year, figure, margin. */
  describe: (point: ShownPoint) => string;
  formatTick: (value: number) => string;
}

/** Whether a line may go from one year to the next: no measured year skipped, no trendbreuk between. */
export function mayJoin(from: number, to: number, rules: JoinRules): boolean {
  if (!rules.joined) return false;
  const skipped = rules.years.some((year) => year > from && year < to);
  return !skipped && !rules.breaks.some((trendbreuk) => trendbreuk.van < to && trendbreuk.tot > from);
}
