import { type Axis, coordinate, fractionOf } from "./axis.ts";

/** A stadsdeel with its need (margin null when unknown) and its effort per resident. */
export interface InvesteringPunt {
  naam: string;
  kort: string;
  behoefte: number;
  onder: number | null;
  boven: number | null;
  inzet: number;
}

/** How the plot is drawn. */
export interface InvesteringOptions {
  width: number;
  height: number;
  /** Short names instead of full ones. */
  narrow: boolean;
  label: string;
  x: Axis;
  y: Axis;
  formatX: (value: number) => string;
  formatY: (value: number) => string;
  titles: { x: string; y: string; gemiddeld: string };
}

const MARGIN = { top: 44, right: 16, bottom: 52, left: 56 };

/** Need on the horizontal axis with its margin, effort on the vertical one. Order and distance say nothing of cause. */
export function OngelijkInvesteren({
  punten,
  options,
}: {
  punten: InvesteringPunt[];
  options: InvesteringOptions;
}) {
  const { width, height } = options;
  const px = (value: number) =>
    coordinate(MARGIN.left + fractionOf(value, options.x) * (width - MARGIN.left - MARGIN.right));
  const py = (value: number) =>
    coordinate(height - MARGIN.bottom - fractionOf(value, options.y) * (height - MARGIN.top - MARGIN.bottom));
  const scale = { px, py };
  return (
    <svg
      class={`investeren investeren-${options.narrow ? "smal" : "breed"}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={options.label}
    >
      <Axes options={options} scale={scale} />
      <Average options={options} scale={scale} />
      {punten.map((punt) => (
        <Punt key={punt.naam} punt={punt} options={options} scale={scale} />
      ))}
    </svg>
  );
}

interface Scaled {
  options: InvesteringOptions;
  scale: { px: (value: number) => number; py: (value: number) => number };
}

function Axes({ options, scale: { px, py } }: Scaled) {
  const { width, height, x, y, titles } = options;
  const bottom = height - MARGIN.bottom;
  return (
    <>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line class="raster" x1={MARGIN.left} x2={width - MARGIN.right} y1={py(tick)} y2={py(tick)} />
          <text x={MARGIN.left - 8} y={py(tick) + 4} text-anchor="end">
            {options.formatY(tick)}
          </text>
        </g>
      ))}
      <line class="as" x1={MARGIN.left} x2={width - MARGIN.right} y1={bottom} y2={bottom} />
      {x.ticks.map((tick) => (
        <text key={tick} x={px(tick)} y={bottom + 18} text-anchor="middle">
          {options.formatX(tick)}
        </text>
      ))}
      <text x={width - MARGIN.right} y={height - 12} text-anchor="end">
        {titles.x}
      </text>
      <text x="0" y="14">
        {titles.y}
      </text>
    </>
  );
}

function Average({ options: { height, titles }, scale: { px } }: Scaled) {
  return (
    <>
      <line class="gemiddeld" x1={px(0)} x2={px(0)} y1={MARGIN.top - 10} y2={height - MARGIN.bottom} />
      <text x={px(0) + 4} y={MARGIN.top - 14}>
        {titles.gemiddeld}
      </text>
    </>
  );
}

/** From this part of the width on a name stands before its point, so that it stays in the picture. */
const TURN = 0.72;

function Punt({ punt, options, scale: { px, py } }: Scaled & { punt: InvesteringPunt }) {
  const [x, y] = [px(punt.behoefte), py(punt.inzet)];
  const left = fractionOf(punt.behoefte, options.x) > TURN;
  return (
    <g>
      {punt.onder !== null && punt.boven !== null && (
        <line class="marge" x1={px(punt.onder)} x2={px(punt.boven)} y1={y} y2={y} />
      )}
      <circle class="punt" cx={x} cy={y} r="6">
        <title>{`${punt.naam}: ${options.formatY(punt.inzet)}`}</title>
      </circle>
      <text class="naam" x={left ? x - 10 : x + 10} y={y - 8} text-anchor={left ? "end" : "start"}>
        {options.narrow ? punt.kort : punt.naam}
      </text>
    </g>
  );
}
