import type { TrendOptions, TrendPoint } from "./trend-types.ts";

/** Estimated width of a 12 px bold character: labels are laid out without a browser. */
const CHARACTER = 7;

/** Space around the field, in pixels. */
export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Margins that hold the axis labels, and on wide drawings the label of the streefwaarde. */
export function marginsOf(options: TrendOptions): Margins {
  const ticks = options.axis.ticks.map((tick) => options.formatTick(tick).length);
  return {
    top: options.breaks.length > 0 ? 48 : 34,
    right: options.target && isWide(options) ? 132 : 20,
    bottom: 26,
    left: Math.max(...ticks, 2) * CHARACTER + 14,
  };
}

/** Whether the streefwaarde gets its label beside the field instead of inside it. */
export function isWide(options: TrendOptions): boolean {
  return options.width >= 600;
}

/** First and last year of the horizontal axis. */
export function yearDomain(options: TrendOptions): [number, number] {
  const years = [...options.years, ...(options.target ? [options.target.jaar] : [])];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? [first - 1, last + 1] : [first, last];
}

/** Horizontal pixels of one year. */
export function pixelsPerYear(options: TrendOptions): number {
  const margins = marginsOf(options);
  const [first, last] = yearDomain(options);
  return (options.width - margins.left - margins.right - 2 * INSET) / (last - first);
}

/** Room left and right inside the field, for centred labels. */
export const INSET = 24;

/** Points whose value is printed: as many as fit, first the newest, the nulmeting and the oldest. */
export function labelledPoints(points: TrendPoint[], options: TrendOptions): TrendPoint[] {
  const priority = [
    ...points.slice(-1),
    ...points.filter((point) => point.jaar === options.nulmetingJaar),
    ...points,
  ];
  const chosen: TrendPoint[] = [];
  for (const point of priority) {
    if (chosen.every((other) => labelsFit([point, other], options))) chosen.push(point);
  }
  return points.filter((point) => chosen.includes(point));
}

function labelsFit([a, b]: [TrendPoint, TrendPoint], options: TrendOptions): boolean {
  const width = (labelWidth(a, options) + labelWidth(b, options)) / 2;
  return Math.abs(a.jaar - b.jaar) * pixelsPerYear(options) >= width + 6;
}

function labelWidth(point: TrendPoint, options: TrendOptions): number {
  return options.format(point.waarde ?? 0).length * CHARACTER;
}

/** Years printed under the axis: every measured year that fits, counted back from the newest. */
export function labelledYears(options: TrendOptions): number[] {
  const years = [...options.years, ...(options.target ? [options.target.jaar] : [])];
  const ordered = [...new Set(years)].sort((a, b) => b - a);
  const chosen: number[] = [];
  for (const year of ordered) {
    const previous = chosen.at(-1);
    if (previous === undefined || (previous - year) * pixelsPerYear(options) >= 36) chosen.push(year);
  }
  return chosen.reverse();
}
