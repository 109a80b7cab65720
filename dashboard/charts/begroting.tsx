import { coordinate } from "./axis.ts";
import { fitText } from "./fit-text.ts";

/** What was budgeted and what was spent under one name; null when it is not (wholly) known. */
export interface BegrotingRow {
  naam: string;
  begroot: number | null;
  realisatie: number | null;
  /** Words at the bar: both amounts, or why one is missing. */
  woorden: string;
}

/** How the bars are drawn; `max` is the amount at the end of the axis. */
export interface BegrotingOptions {
  width: number;
  narrow: boolean;
  label: string;
  max: number;
}

const ROW = 64;

/** A bar from zero for what was spent, a mark for what was budgeted, one row per name in the given order. */
export function Begroting({ rows, options }: { rows: BegrotingRow[]; options: BegrotingOptions }) {
  const { width, narrow, label, max } = options;
  const x = (bedrag: number) => coordinate((Math.max(0, bedrag) / (max || 1)) * (width - 4));
  return (
    <svg
      class={`begroting begroting-${narrow ? "smal" : "breed"}`}
      viewBox={`0 0 ${width} ${rows.length * ROW}`}
      width={width}
      height={rows.length * ROW}
      role="img"
      aria-label={label}
    >
      {rows.map((row, i) => (
        <Row key={row.naam} row={row} y={i * ROW} scale={{ x, width }} />
      ))}
    </svg>
  );
}

function Row({
  row,
  y,
  scale: { x, width },
}: {
  row: BegrotingRow;
  y: number;
  scale: { x: (bedrag: number) => number; width: number };
}) {
  return (
    <g>
      <text class="naam" x="0" y={y + 15}>
        {fitText(row.naam, width)}
      </text>
      {row.realisatie !== null && (
        <rect class="realisatie" x="0" y={y + 22} width={x(row.realisatie)} height="14" />
      )}
      {row.begroot !== null && (
        <line class="begroot" x1={x(row.begroot)} x2={x(row.begroot)} y1={y + 19} y2={y + 39} />
      )}
      <text x="0" y={y + 52}>
        {fitText(row.woorden, width)}
      </text>
    </g>
  );
}
