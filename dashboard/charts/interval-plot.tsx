import { type Axis, fractionOf, percent } from "./axis.ts";

/** Tone of a mark: demonstrably more or less favourable than the rest, or neither. */
export type Tone = "gunstiger" | "ongunstiger" | "neutraal";

/** One value with its interval and the value of the rest of the city. */
export interface IntervalMark {
  waarde: number;
  onder: number | null;
  boven: number | null;
  /** Null when there is no reference. */
  rest: number | null;
  tone: Tone;
}

/** One row of an interval plot: fluid, positions in percentages, no text. Hidden from screen readers. */
export function IntervalPlot({ mark, axis }: { mark: IntervalMark; axis: Axis }) {
  const x = (value: number) => percent(fractionOf(value, axis));
  return (
    <svg class={`row-plot tone-${mark.tone}`} width="100%" height="34" aria-hidden="true" focusable="false">
      <Gridlines axis={axis} />
      {mark.rest !== null && <line class="p-ref" x1={x(mark.rest)} x2={x(mark.rest)} y1="0" y2="100%" />}
      {mark.onder !== null && mark.boven !== null && (
        <line class="p-int" x1={x(mark.onder)} x2={x(mark.boven)} y1="50%" y2="50%" />
      )}
      <circle class="p-dot" cx={x(mark.waarde)} cy="50%" r="5" />
    </svg>
  );
}

/** A row whose figure is not shown: hatched over its whole width. */
export function HiddenPlot({ hatch }: { hatch: string }) {
  return (
    <svg class="row-plot" width="100%" height="34" aria-hidden="true" focusable="false">
      <rect x="0" y="25%" width="100%" height="50%" fill={`url(#${hatch})`} />
    </svg>
  );
}

/** A row without a figure: only the grid. */
export function EmptyPlot({ axis }: { axis: Axis }) {
  return (
    <svg class="row-plot" width="100%" height="34" aria-hidden="true" focusable="false">
      <Gridlines axis={axis} />
    </svg>
  );
}

/** The labelled axis above the rows. */
export function PlotAxis({ axis, format }: { axis: Axis; format: (value: number) => string }) {
  return (
    <svg class="row-axis" width="100%" height="18" aria-hidden="true" focusable="false">
      {labelledTicks(axis, format).map((tick) => (
        <text
          key={tick}
          class="p-label"
          x={percent(fractionOf(tick, axis))}
          y="12"
          text-anchor={anchorOf(tick, axis)}
        >
          {format(tick)}
        </text>
      ))}
    </svg>
  );
}

function Gridlines({ axis }: { axis: Axis }) {
  return (
    <>
      {axis.ticks.map((tick) => {
        const x = percent(fractionOf(tick, axis));
        return <line key={tick} class="p-grid" x1={x} x2={x} y1="0" y2="100%" />;
      })}
    </>
  );
}

/** Width of the plot column on a screen of 320 px. */
const NARROWEST = 190;

/** The ticks whose labels fit beside each other on the narrowest phone; at least the first and the last. */
function labelledTicks(axis: Axis, format: (value: number) => string): number[] {
  const width = Math.max(...axis.ticks.map((tick) => format(tick).length)) * 7 + 10;
  const gaps = axis.ticks.length - 1;
  const fits = (step: number) => gaps % step === 0 && (gaps / step + 1) * width <= NARROWEST;
  const step = axis.ticks.map((_, i) => i + 1).find(fits) ?? Math.max(1, gaps);
  return axis.ticks.filter((_, i) => i % step === 0);
}

function anchorOf(tick: number, axis: Axis): "start" | "middle" | "end" {
  const fraction = fractionOf(tick, axis);
  if (fraction < 0.02) return "start";
  return fraction > 0.98 ? "end" : "middle";
}
