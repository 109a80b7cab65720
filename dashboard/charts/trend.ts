import { axisX, axisY, dot, gridY, line, type Markish, rect, ruleX, text } from "@observablehq/plot";
import type { Trendbreuk } from "../../pipeline/domain/edition.ts";
import { isShown, type Outcome, type Status } from "../../pipeline/domain/outcome.ts";
import type { Axis } from "./axis.ts";
import { hatchMarkup } from "./hatch.tsx";
import { renderPlot } from "./plot-document.ts";
import {
  INSET,
  isWide,
  labelledPoints,
  labelledYears,
  marginsOf,
  pixelsPerYear,
  yearDomain,
} from "./trend-layout.ts";

/** One year of a series; values are null when the figure is not shown. */
export type TrendPoint = Pick<Outcome, "jaar" | "waarde" | "onder" | "boven" | "status">;

/** How a trend is drawn. Text comes in ready-made: a chart knows no units. */
export interface TrendOptions {
  /** Unique on the page. */
  id: string;
  label: string;
  width: number;
  height: number;
  axis: Axis;
  /** Every year in which the indicator was measured anywhere, ascending. */
  years: number[];
  breaks: Trendbreuk[];
  nulmetingJaar: number | null;
  /** Streefwaarde with the lines of its label. */
  target: { waarde: number; jaar: number; words: string[] } | null;
  format: (value: number) => string;
  formatTick: (value: number) => string;
}

interface ShownPoint extends TrendPoint {
  waarde: number;
}

/** Words of a hatched or empty year, short enough to stand in the field. */
const gapWords: Partial<Record<Status, string>> = {
  "te-weinig-antwoorden": "te weinig\nantwoorden",
  "te-onzeker": "te\nonzeker",
  "niet-getoond-privacy": "privacy",
};

/**
 * A series with its intervals as SVG: points before lines, a line only between neighbouring years without a
 * trendbreuk, a break as a gap with a dotted line and a word, hidden years hatched, missing years named.
 */
export function renderTrend(points: TrendPoint[], options: TrendOptions): string {
  const margins = marginsOf(options);
  return renderPlot(
    {
      width: options.width,
      height: options.height,
      label: options.label,
      defs: hatchMarkup(`${options.id}-arcering`),
    },
    {
      marginTop: margins.top,
      marginRight: margins.right,
      marginBottom: margins.bottom,
      marginLeft: margins.left,
      x: { domain: yearDomain(options), insetLeft: INSET, insetRight: INSET, label: null },
      y: { domain: options.axis.domain, label: null },
      marks: [
        ...axisMarks(options),
        ...hiddenMarks(points, options),
        ...breakMarks(options),
        ...targetMarks(points, options),
        ...pointMarks(points.filter(isShownPoint), options),
      ],
    },
  );
}

function isShownPoint(point: TrendPoint): point is ShownPoint {
  return isShown(point.status) && point.waarde !== null;
}

function axisMarks(options: TrendOptions): Markish[] {
  const { ticks } = options.axis;
  return [
    gridY(ticks, { stroke: "var(--lijn)", strokeOpacity: 1 }),
    axisY(ticks, { tickFormat: options.formatTick, tickSize: 0, fill: "var(--ink-3)" }),
    axisX(labelledYears(options), { tickFormat: String, tickSize: 0, tickPadding: 8, fill: "var(--ink-3)" }),
  ];
}

function hiddenMarks(points: TrendPoint[], options: TrendOptions): Markish[] {
  const hidden = points.filter((point) => gapWords[point.status] !== undefined);
  const missing = points.filter((point) => !isShownPoint(point) && gapWords[point.status] === undefined);
  const [low, high] = options.axis.domain;
  const half = Math.min(14 / pixelsPerYear(options), 0.4);
  const label = {
    x: "jaar",
    y: (low + high) / 2,
    fill: "var(--ink-2)",
    stroke: "var(--bg)",
    strokeWidth: 4,
  } as const;
  return [
    rect(hidden, {
      x1: (point: TrendPoint) => point.jaar - half,
      x2: (point: TrendPoint) => point.jaar + half,
      y1: low,
      y2: high,
      fill: `url(#${options.id}-arcering)`,
    }),
    text(hidden, { ...label, text: (point: TrendPoint) => gapWords[point.status] ?? "" }),
    text(missing, { ...label, text: () => "geen\ncijfer" }),
  ];
}

function breakMarks(options: TrendOptions): Markish[] {
  const breaks = options.breaks.map((trendbreuk) => (trendbreuk.van + trendbreuk.tot) / 2);
  const within = breaks.filter(
    (year) => year > Math.min(...options.years) && year < Math.max(...options.years),
  );
  return [
    ruleX(within, { stroke: "var(--ink-2)", strokeDasharray: "2 3" }),
    text(within, {
      x: (year: number) => year,
      frameAnchor: "top",
      dy: -38,
      text: () => "trendbreuk",
      fill: "var(--ink-2)",
    }),
  ];
}

function targetMarks(points: TrendPoint[], options: TrendOptions): Markish[] {
  const { target } = options;
  if (!target) return [];
  const start = Math.min(options.nulmetingJaar ?? Math.min(...options.years), target.jaar);
  const wide = isWide(options);
  const last = points.findLast(isShownPoint);
  const below = last !== undefined && last.waarde > target.waarde;
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
      textAnchor: wide ? "start" : "end",
      dx: wide ? 11 : 8,
      dy: wide ? 0 : (below ? 1 : -1) * (8 + 6.5 * target.words.length),
      fill: "var(--ink-2)",
      stroke: "var(--bg)",
      strokeWidth: 4,
    }),
  ];
}

function pointMarks(points: ShownPoint[], options: TrendOptions): Markish[] {
  const older = points.slice(0, -1);
  const newest = points.slice(-1);
  const top = (point: TrendPoint) => point.boven ?? point.waarde;
  const halo = { x: "jaar", y: top, stroke: "var(--bg)", strokeWidth: 4 } as const;
  const place = { x: "jaar", y: "waarde", r: 5, stroke: "var(--blauw)", strokeWidth: 2 } as const;
  return [
    ...segments(points, options).map((segment) =>
      line(segment, { x: "jaar", y: "waarde", stroke: "var(--blauw)", strokeWidth: 1.75 }),
    ),
    ruleX(
      points.filter((point) => point.onder !== null && point.boven !== null),
      {
        x: "jaar",
        y1: "onder",
        y2: "boven",
        stroke: "var(--int-b)",
        strokeWidth: 4,
      },
    ),
    dot(older, { ...place, fill: "var(--bg)" }),
    dot(newest, { ...place, fill: "var(--blauw)" }),
    text(labelledPoints(points, options), {
      ...halo,
      dy: -14,
      text: (point: ShownPoint) => options.format(point.waarde),
      fill: "var(--ink)",
      fontWeight: 700,
    }),
    text(
      points.filter((point) => point.jaar === options.nulmetingJaar),
      {
        ...halo,
        dy: -28,
        text: () => "nulmeting",
        fill: "var(--ink-2)",
      },
    ),
  ];
}

/** Pairs of neighbouring years that may be joined by a line. */
function segments(points: ShownPoint[], options: TrendOptions): [ShownPoint, ShownPoint][] {
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    if (!next || !areNeighbours(point.jaar, next.jaar, options)) return [];
    return [[point, next]];
  });
}

function areNeighbours(from: number, to: number, options: TrendOptions): boolean {
  const skipped = options.years.some((year) => year > from && year < to);
  const broken = options.breaks.some((trendbreuk) => trendbreuk.van < to && trendbreuk.tot > from);
  return !skipped && !broken;
}
