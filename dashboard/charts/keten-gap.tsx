import { percent } from "./axis.ts";

/** A line in a gap of the chain, in fractions of its width and height. */
export interface GapLine {
  nummer: number;
  /** Class of the line: how sure the verband is. */
  bewijs: string;
  from: { x: number; y: number };
  to: { x: number; y: number };
  label: { x: number; y: number };
}

/** Numbered arrows between two columns of the chain; decoration, the list below says the same in words. */
export function KetenGap({ lines, id }: { lines: GapLine[]; id: string }) {
  const arrow = `${id}-pijl`;
  return (
    <svg class="keten-gap" width="100%" height="100%" aria-hidden="true" focusable="false">
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path class="arrow-head" d="M0 0 8 4 0 8Z" />
        </marker>
      </defs>
      {lines.map((line) => (
        <line
          key={`${line.nummer}-${line.from.x}`}
          class={`bewijs-${line.bewijs}`}
          x1={percent(line.from.x)}
          y1={percent(line.from.y)}
          x2={percent(line.to.x)}
          y2={percent(line.to.y)}
          {...(line.to.x === 1 ? { "marker-end": `url(#${arrow})` } : {})}
        />
      ))}
      {lines.map((line) => (
        <g key={`${line.nummer}-${line.from.x}`}>
          <circle cx={percent(line.label.x)} cy={percent(line.label.y)} r="9" />
          <text x={percent(line.label.x)} y={percent(line.label.y)} dy="4" text-anchor="middle">
            {line.nummer}
          </text>
        </g>
      ))}
    </svg>
  );
}
