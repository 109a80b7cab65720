import type { ComponentChildren } from "preact";
import type { Axis } from "./axis.ts";
import { Hatch } from "./hatch.tsx";
import { EmptyPlot, HiddenPlot, type IntervalMark, IntervalPlot, PlotAxis } from "./interval-plot.tsx";
import { tableRoles } from "./table-roles.ts";

/** A row: a gebied or a group with its figure, or the reason why it has none. */
export interface VergelijkingRow {
  naam: string;
  /** Id of the gebied, by which a map beside the table finds its row; left out for a group. */
  gebied?: string;
  href: string | null;
  mark: IntervalMark | null;
  /** Printed figure and interval; null when not shown. */
  figure: string | null;
  interval: string | null;
  /** Why there is no figure; `hidden` when it exists but is not shown. */
  absence: { hidden: boolean; words: ComponentChildren } | null;
  oordeel: ComponentChildren;
}

/** How the comparison is drawn. */
export interface VergelijkingOptions {
  /** Unique on the page. */
  id: string;
  caption: string;
  axis: Axis;
  heads: { naam: string; figure: string; oordeel: string | null };
  formatTick: (value: number) => string;
}

/**
 * Rows with a dot and its interval on one shared axis, as a real table: the figures stand in it, the drawing is an
 * addition. The order of the rows is kept: it is never a ranking.
 */
export function StadsdelenVergelijking({
  rows,
  options,
}: {
  rows: VergelijkingRow[];
  options: VergelijkingOptions;
}) {
  return (
    <>
      <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
        <Hatch id={`${options.id}-arcering`} />
      </svg>
      <table
        class={options.heads.oordeel === null ? "vergelijking no-oordeel" : "vergelijking"}
        {...tableRoles.table}
      >
        <caption class="sr">{options.caption}</caption>
        <Head options={options} />
        <tbody {...tableRoles.group}>
          {rows.map((row) => (
            <Row key={row.naam} row={row} options={options} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Head({ options }: { options: VergelijkingOptions }) {
  const { heads } = options;
  return (
    <thead {...tableRoles.group}>
      <tr {...tableRoles.row}>
        <th scope="col" {...tableRoles.columnHead} class="naam">
          {heads.naam}
        </th>
        <th scope="col" {...tableRoles.columnHead} class="plot">
          <span class="sr">Plaats op de schaal</span>
          <PlotAxis axis={options.axis} format={options.formatTick} />
        </th>
        <th scope="col" {...tableRoles.columnHead} class="figure">
          {heads.figure}
        </th>
        {heads.oordeel !== null && (
          <th scope="col" {...tableRoles.columnHead} class="oordeel">
            {heads.oordeel}
          </th>
        )}
      </tr>
    </thead>
  );
}

function Row({ row, options }: { row: VergelijkingRow; options: VergelijkingOptions }) {
  return (
    <tr {...tableRoles.row} data-gebied={row.gebied}>
      <th scope="row" {...tableRoles.rowHead} class="naam">
        {row.href === null ? row.naam : <a href={row.href}>{row.naam}</a>}
      </th>
      <td {...tableRoles.cell} class="plot">
        <Plot row={row} options={options} />
      </td>
      <td {...tableRoles.cell} class="figure">
        {row.figure !== null && <b>{row.figure}</b>} {row.interval !== null && <span>{row.interval}</span>}
        {row.absence !== null && options.heads.oordeel === null && row.absence.words}
      </td>
      {options.heads.oordeel !== null && (
        <td {...tableRoles.cell} class="oordeel">
          {row.absence === null ? row.oordeel : row.absence.words}
        </td>
      )}
    </tr>
  );
}

function Plot({ row, options }: { row: VergelijkingRow; options: VergelijkingOptions }) {
  if (row.mark) return <IntervalPlot mark={row.mark} axis={options.axis} />;
  if (row.absence?.hidden) return <HiddenPlot hatch={`${options.id}-arcering`} />;
  return <EmptyPlot axis={options.axis} />;
}
