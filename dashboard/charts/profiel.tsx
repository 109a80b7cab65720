import type { ComponentChildren } from "preact";
import { Hatch } from "./hatch.tsx";
import { EmptyPlot, HiddenPlot, IntervalPlot, PlotAxis } from "./interval-plot.tsx";
import type { VergelijkingOptions, VergelijkingRow } from "./stadsdelen-vergelijking.tsx";
import { tableRoles } from "./table-roles.ts";

/** A row of the profile: an indicator, with a line of explanation under its name. */
export interface ProfielRow extends VergelijkingRow {
  sub: string;
  /** Words instead of a drawing, for a unit that does not fit the shared axis; null when it does. */
  unplotted: string | null;
}

/** Rows under the name of a deelambitie. */
export interface ProfielGroup {
  naam: string;
  rows: ProfielRow[];
}

/** How the profile is drawn; the head of the last column is always there. */
export type ProfielOptions = VergelijkingOptions;

/** All indicators of one stadsdeel on one percentage axis, grouped, each with its interval and the rest of the city. */
export function ProfielTable({ groups, options }: { groups: ProfielGroup[]; options: ProfielOptions }) {
  const { heads } = options;
  return (
    <>
      <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
        <Hatch id={`${options.id}-arcering`} />
      </svg>
      <table class="vergelijking profiel" {...tableRoles.table}>
        <caption class="sr">{options.caption}</caption>
        <thead {...tableRoles.group}>
          <tr {...tableRoles.row}>
            <Th kind="naam">{heads.naam}</Th>
            <Th kind="plot">
              <span class="sr">Plaats op de schaal</span>
              <PlotAxis axis={options.axis} format={options.formatTick} />
            </Th>
            <Th kind="figure">{heads.figure}</Th>
            <Th kind="oordeel">{heads.oordeel}</Th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.naam} {...tableRoles.group}>
            <tr {...tableRoles.row} class="group">
              <th scope="rowgroup" {...tableRoles.rowHead} colSpan={4}>
                {group.naam}
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row key={row.naam} row={row} options={options} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

function Th({ kind, children }: { kind: string; children: ComponentChildren }) {
  return (
    <th scope="col" {...tableRoles.columnHead} class={kind}>
      {children}
    </th>
  );
}

function Row({ row, options }: { row: ProfielRow; options: ProfielOptions }) {
  return (
    <tr {...tableRoles.row}>
      <th scope="row" {...tableRoles.rowHead} class="naam">
        {row.href === null ? row.naam : <a href={row.href}>{row.naam}</a>}
        <small>{row.sub}</small>
      </th>
      <td {...tableRoles.cell} class="plot">
        {row.mark && <IntervalPlot mark={row.mark} axis={options.axis} />}
        {!row.mark && row.absence?.hidden && <HiddenPlot hatch={`${options.id}-arcering`} />}
        {!row.mark && !row.absence?.hidden && row.unplotted === null && <EmptyPlot axis={options.axis} />}
        {!row.absence && row.unplotted !== null && <span class="unplotted">{row.unplotted}</span>}
      </td>
      <td {...tableRoles.cell} class="figure">
        {row.figure !== null && <b>{row.figure}</b>} {row.interval !== null && <span>{row.interval}</span>}
      </td>
      <td {...tableRoles.cell} class="oordeel">
        {row.absence === null ? row.oordeel : row.absence.words}
      </td>
    </tr>
  );
}
