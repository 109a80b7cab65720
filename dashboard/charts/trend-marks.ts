import { axisX, axisY, dot, gridY, line, type Markish, rect, ruleX, text } from "@observablehq/plot";
import type { Status } from "../../pipeline/domain/outcome.ts";
import { isWide, labelledPoints, labelledYears, pixelsPerYear } from "./trend-layout.ts";
import { mayJoin, type ShownPoint, type TrendOptions, type TrendPoint } from "./trend-types.ts";

/** Words of a hatched year, short enough to stand in the field. */
const hiddenWords: Partial<Record<Status, string>> = {
  "te-weinig-antwoorden": "te weinig\nantwoorden",
  "te-onzeker": "te\nonzeker",
  "niet-getoond-privacy": "privacy",
};

/** Marks of data, if there are any: Plot takes as long over a mark of nothing. */
function marksOf<T>(data: readonly T[], make: (data: readonly T[]) => Markish[]): Markish[] {
  return data.length > 0 ? make(data) : [];
}

/** Ground behind text that may cross a line. */
const halo = { stroke: "var(--bg)", strokeWidth: 4 } as const;

/** Horizontal grid, values on the left, years below. */
export function axisMarks(options: TrendOptions): Markish[] {
  const { ticks } = options.axis;
  return [
    gridY(ticks, { stroke: "var(--lijn)", strokeOpacity: 1 }),
    axisY(ticks, { tickFormat: options.formatTick, tickSize: 0, fill: "var(--ink-3)" }),
    axisX(labelledYears(options), { tickFormat: String, tickSize: 0, tickPadding: 8, fill: "var(--ink-3)" }),
  ];
}

/** Years without a printed figure: hatched with the reason when kept back, only a word when missing. */
export function hiddenMarks(points: TrendPoint[], options: TrendOptions): Markish[] {
  const hidden = points.filter((point) => hiddenWords[point.status] !== undefined);
  const missing = points.filter((point) => hiddenWords[point.status] === undefined);
  const [low, high] = options.axis.domain;
  const half = Math.min(14 / pixelsPerYear(options), 0.4);
  const label = {
    ...{ x: "jaar", y: (low + high) / 2, ...halo, fill: "var(--ink-2)", lineHeight: 1.2 },
    rotate: isCrowded([...hidden, ...missing], options) ? -90 : 0,
  } as const;
  return [
    ...marksOf(hidden, (data) => [
      rect(data, {
        x1: (point: TrendPoint) => point.jaar - half,
        x2: (point: TrendPoint) => point.jaar + half,
        y1: low,
        y2: high,
        fill: `url(#${options.id}-arcering)`,
      }),
      text(data, { ...label, text: (point: TrendPoint) => hiddenWords[point.status] ?? "" }),
    ]),
    ...marksOf(missing, (data) => [text(data, { ...label, text: () => "geen\ncijfer" })]),
  ];
}

/** Width of the longest word of a hidden year, "antwoorden", in pixels. */
const WORD = 66;

/** Whether words of two hidden years would run into each other: they stand upright then. */
function isCrowded(points: readonly TrendPoint[], options: TrendOptions): boolean {
  const years = points.map(({ jaar }) => jaar).sort((a, b) => a - b);
  return years.some((jaar, i) => i > 0 && (jaar - (years[i - 1] ?? jaar)) * pixelsPerYear(options) < WORD);
}

/** A dotted line and a word between waves that cannot be compared. */
export function breakMarks(options: TrendOptions): Markish[] {
  const [first, last] = [Math.min(...options.years), Math.max(...options.years)];
  const breaks = options.breaks
    .map((trendbreuk) => (trendbreuk.van + trendbreuk.tot) / 2)
    .filter((year) => year > first && year < last);
  return marksOf(breaks, (data) => [
    ruleX(data, { stroke: "var(--ink-2)", strokeDasharray: "2 3" }),
    text(data, {
      x: (year: number) => year,
      frameAnchor: "top",
      dy: -38,
      text: () => "trendbreuk",
      fill: "var(--ink-2)",
    }),
  ]);
}

/** From the diamond to near the edge of a narrow drawing: so far the words leave the newest point free. */
const TO_THE_EDGE = 36;

/** The streefwaarde: a dashed line from the nulmeting, a diamond in its year, its words beside or inside. */
export function targetMarks(last: ShownPoint | undefined, options: TrendOptions): Markish[] {
  const { target } = options;
  if (!target) return [];
  const start = Math.min(options.nulmetingJaar ?? Math.min(...options.years), target.jaar);
  const wide = isWide(options);
  // The value of the newest point stands on top of its interval: the words keep to the other side.
  const below = last !== undefined && (last.boven ?? last.waarde) >= target.waarde;
  return [
    line([start, target.jaar], {
      x: (jaar: number) => jaar,
      y: () => target.waarde,
      stroke: "var(--ink-2)",
      strokeDasharray: "5 3",
    }),
    dot([target], {
      x: "jaar",
      y: "waarde",
      symbol: "diamond",
      r: 5,
      fill: "var(--bg)",
      stroke: "var(--ink-2)",
      strokeWidth: 1.75,
    }),
    text([target], {
      x: "jaar",
      y: "waarde",
      text: () => target.words.join("\n"),
      lineHeight: 1.25,
      textAnchor: wide ? "start" : "end",
      dx: wide ? 11 : TO_THE_EDGE,
      dy: wide ? 0 : (below ? 1 : -1) * (8 + 7.5 * target.words.length),
      ...halo,
      fill: "var(--ink-2)",
    }),
  ];
}

/** Lines, intervals, points and their values. The newest point is filled. */
export function pointMarks(points: ShownPoint[], options: TrendOptions): Markish[] {
  const place = {
    ...{ x: "jaar", y: "waarde", r: 4 },
    ...{ stroke: "var(--blauw)", strokeWidth: 2, title: options.describe },
  } as const;
  const above = { x: "jaar", y: (point: ShownPoint) => point.boven ?? point.waarde, ...halo } as const;
  const newest = points.at(-1);
  return [
    ...marksOf(joinedPairs(points, options), (data) => [
      line(data, { x: "jaar", y: "waarde", z: "paar", stroke: "var(--blauw)", strokeWidth: 1.75 }),
    ]),
    ...intervalMarks(points),
    ...marksOf(points, (data) => [
      dot(data, {
        ...place,
        fill: (point: ShownPoint) => (point === newest ? "var(--blauw)" : "var(--bg)"),
      }),
    ]),
    ...marksOf(labelledPoints(points, options), (data) => [
      text(data, {
        ...above,
        dy: -14,
        text: (point: ShownPoint) => options.format(point.waarde),
        fill: "var(--ink)",
        fontWeight: 700,
      }),
    ]),
    ...marksOf(
      points.filter((point) => point.jaar === options.nulmetingJaar),
      (data) => [text(data, { ...above, dy: -28, text: () => "nulmeting", fill: "var(--ink-2)" })],
    ),
  ];
}

/** A short horizontal stroke. */
const capSymbol = {
  draw(context: { moveTo(x: number, y: number): void; lineTo(x: number, y: number): void }) {
    context.moveTo(-6, 0);
    context.lineTo(6, 0);
  },
};

/** Bars with caps, so that a narrow interval still shows behind its point. */
function intervalMarks(points: ShownPoint[]): Markish[] {
  const bounded = points.filter((point) => point.onder !== null && point.boven !== null);
  const ends = bounded.flatMap(({ jaar, onder, boven }) => [
    { jaar, end: onder },
    { jaar, end: boven },
  ]);
  return marksOf(bounded, () => [
    ruleX(bounded, { x: "jaar", y1: "onder", y2: "boven", stroke: "var(--int-b)", strokeWidth: 3 }),
    dot(ends, { x: "jaar", y: "end", symbol: capSymbol, stroke: "var(--int-b)", strokeWidth: 2 }),
  ]);
}

/** Both ends of every pair of years that may be joined, with the number of the pair. */
function joinedPairs(points: ShownPoint[], options: TrendOptions): (ShownPoint & { paar: number })[] {
  return points.flatMap((point, paar) => {
    const next = points[paar + 1];
    return next && mayJoin(point.jaar, next.jaar, options)
      ? [
          { ...point, paar },
          { ...next, paar },
        ]
      : [];
  });
}
