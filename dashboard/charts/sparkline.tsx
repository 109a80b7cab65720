import { isShown } from "../../pipeline/domain/outcome.ts";
import { type Axis, coordinate, fractionOf, percent } from "./axis.ts";
import { type JoinRules, mayJoin, type TrendPoint } from "./trend-types.ts";

/** How a sparkline is drawn. */
export interface SparklineOptions extends JoinRules {
  label: string;
  axis: Axis;
  /** Height of the field in pixels; the years stand below it. */
  height: number;
}

interface Placed {
  jaar: number;
  x: string;
  y: number;
  low: number;
  high: number;
}

const PAD = 5;
const EDGE = 0.09;

/**
 * A small fluid series: positions in percentages, so that nothing scales with the width. Intervals are drawn;
 * lines only between neighbouring years without a trendbreuk.
 */
export function Sparkline({ points, options }: { points: TrendPoint[]; options: SparklineOptions }) {
  const placed = points.flatMap((point) => place(point, options));
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last) return null;
  const lines = placed.slice(1).map((point, i) => [placed[i] ?? point, point] as const);
  return (
    <svg class="spark" width="100%" height={options.height + 18} role="img" aria-label={options.label}>
      {lines
        .filter(([from, to]) => mayJoin(from.jaar, to.jaar, options))
        .map(([from, to]) => (
          <line key={to.jaar} class="p-line" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        ))}
      {placed.map((point) => (
        <line key={point.jaar} class="p-int" x1={point.x} x2={point.x} y1={point.low} y2={point.high} />
      ))}
      {placed.map((point) =>
        point === last ? (
          <circle key={point.jaar} class="p-dot" cx={point.x} cy={point.y} r="3.5" />
        ) : (
          <circle key={point.jaar} class="p-dot hollow" cx={point.x} cy={point.y} r="2.5" />
        ),
      )}
      <Years points={first === last ? [last] : [first, last]} y={options.height + 14} />
    </svg>
  );
}

function Years({ points, y }: { points: Placed[]; y: number }) {
  return (
    <>
      {points.map((point) => (
        <text key={point.jaar} class="p-label" x={point.x} y={y} text-anchor="middle">
          {point.jaar}
        </text>
      ))}
    </>
  );
}

function place(point: TrendPoint, options: SparklineOptions): Placed[] {
  if (!isShown(point.status) || point.waarde === null) return [];
  const y = (value: number) =>
    coordinate(PAD + (1 - fractionOf(value, options.axis)) * (options.height - 2 * PAD));
  return [
    {
      jaar: point.jaar,
      x: percent(EDGE + yearFraction(point.jaar, options.years) * (1 - 2 * EDGE)),
      y: y(point.waarde),
      low: y(point.onder ?? point.waarde),
      high: y(point.boven ?? point.waarde),
    },
  ];
}

function yearFraction(year: number, years: number[]): number {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? 0.5 : (year - first) / (last - first);
}
