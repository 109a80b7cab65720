import { coordinate } from "./axis.ts";
import { fitText } from "./fit-text.ts";

/** A moment on the timeline: planned is an open mark, done a filled one. */
export interface TijdlijnPunt {
  datum: string;
  soort: "gepland" | "werkelijk";
}

/** A row: a span of time with moments on it. */
export interface TijdlijnRow {
  naam: string;
  /** First day; null when unknown: then there is no bar. */
  van: string | null;
  /** Last day; null when it has not ended: then the bar runs on to the edge. */
  tot: string | null;
  /** Day until which it ran over its last day: an outlined bar; left out when it did not. */
  uitloop?: string;
  punten: TijdlijnPunt[];
  /** A row that heads the rows after it. */
  kop: boolean;
}

/** How the timeline is drawn; dates are ISO. */
export interface TijdlijnOptions {
  width: number;
  /** Years under each other on a phone: names above the bars are cut to what fits. */
  narrow: boolean;
  label: string;
  /** First and last year on the axis. */
  jaren: [number, number];
  peildatum: string;
  peildatumLabel: string;
}

/** Ground behind a name, so that no line of the grid runs through it. */
const halo = {
  stroke: "var(--bg)",
  "stroke-width": 6,
  "stroke-linejoin": "round",
  "paint-order": "stroke",
} as const;

const TOP = 46;
const ROW = 44;
const DAY = 86_400_000;

/** Spans of time with planned and actual moments, one row each, and the day the data stand for. */
export function Tijdlijn({ rows, options }: { rows: TijdlijnRow[]; options: TijdlijnOptions }) {
  const { width, narrow, label } = options;
  const height = TOP + rows.length * ROW + 8;
  const x = scaleOf(options);
  return (
    <svg
      class={`tijdlijn tijdlijn-${narrow ? "smal" : "breed"}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <Years options={options} x={x} height={height} />
      {rows.map((row, i) => (
        <Row key={`${row.naam}-${i}`} row={row} y={TOP + i * ROW} options={options} x={x} />
      ))}
    </svg>
  );
}

type Scale = (iso: string) => number;

function scaleOf({ width, jaren: [from, to] }: TijdlijnOptions): Scale {
  const start = Date.UTC(from, 0, 1);
  const days = (Date.UTC(to + 1, 0, 1) - start) / DAY;
  return (iso) => {
    const part = (Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) - start) / DAY / days;
    return coordinate(8 + Math.min(1, Math.max(0, part)) * (width - 16));
  };
}

function Years({ options, x, height }: { options: TijdlijnOptions; x: Scale; height: number }) {
  const [from, to] = options.jaren;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const now = x(options.peildatum);
  const before = now > options.width * 0.6;
  return (
    <>
      {years.map((year) => (
        <g key={year}>
          <line class="raster" x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1="22" y2={height} />
          <text x={x(`${year}-01-01`) + 4} y="34" {...halo}>
            {options.narrow && years.length > 5 ? `’${String(year).slice(2)}` : year}
          </text>
        </g>
      ))}
      <line class="peildatum" x1={now} x2={now} y1="6" y2={height} />
      <text x={before ? now - 5 : now + 5} y="14" text-anchor={before ? "end" : "start"} {...halo}>
        {options.peildatumLabel}
      </text>
    </>
  );
}

function Row({ row, y, options, x }: { row: TijdlijnRow; y: number; options: TijdlijnOptions; x: Scale }) {
  const middle = y + 30;
  const end = row.tot === null ? options.width : x(row.tot);
  return (
    <g>
      <text class={row.kop ? "naam kop" : "naam"} x="8" y={y + 16} {...halo}>
        {fitText(row.naam, options.width - 16)}
      </text>
      {row.van !== null && (
        <rect
          class={row.kop ? "balk kop" : "balk"}
          x={x(row.van)}
          y={middle - 4}
          width={Math.max(2, coordinate(end - x(row.van)))}
          height="8"
        />
      )}
      {row.tot !== null && row.uitloop !== undefined && (
        <rect class="uitloop" x={end} y={middle - 4} width={coordinate(x(row.uitloop) - end)} height="8" />
      )}
      {row.punten.map(({ datum, soort }) => (
        <circle key={`${soort}-${datum}`} class={soort} cx={x(datum)} cy={middle} r="6" />
      ))}
    </g>
  );
}
