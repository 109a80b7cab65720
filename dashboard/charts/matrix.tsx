import type { GlyphName } from "./glyph.tsx";
import { Glyph } from "./glyph.tsx";
import { tableRoles } from "./table-roles.ts";

/** A column: a gebied with its full and its short name. */
export interface MatrixColumn {
  id: string;
  naam: string;
  kort: string;
  href: string;
}

/** A cell: its sign, its tone (a class), and its words for who cannot see the sign. */
export interface MatrixCell {
  glyph: GlyphName;
  tone: string;
  words: string;
}

/** A row: an indicator with a cell per column, in the order of the columns. */
export interface MatrixRow {
  naam: string;
  sub: string;
  href: string;
  cells: MatrixCell[];
}

/** Rows under one heading. */
export interface MatrixGroup {
  naam: string;
  rows: MatrixRow[];
}

/** How the matrix is announced. */
export interface MatrixOptions {
  caption: string;
  rowHead: string;
}

/**
 * A table of signs. On a phone the name of a row stands on a line of its own above its cells, and the columns have
 * their short names; who listens hears the full names and the words of every sign.
 */
export function Matrix({
  columns,
  groups,
  options,
}: {
  columns: MatrixColumn[];
  groups: MatrixGroup[];
  options: MatrixOptions;
}) {
  return (
    <table class="matrix" {...tableRoles.table}>
      <caption class="sr">{options.caption}</caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th scope="col" {...tableRoles.columnHead} class="naam">
            {options.rowHead}
          </th>
          {columns.map((column) => (
            <th key={column.id} scope="col" {...tableRoles.columnHead}>
              <a href={column.href}>
                <span class="vol">{column.naam}</span>
                <span class="kort" aria-hidden="true">
                  {column.kort}
                </span>
              </a>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.naam} {...tableRoles.group}>
          <tr class="group" {...tableRoles.row}>
            <th scope="rowgroup" colSpan={columns.length + 1} {...tableRoles.rowHead}>
              {group.naam}
            </th>
          </tr>
          {group.rows.map((row) => (
            <Row key={row.href} row={row} columns={columns} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row, columns }: { row: MatrixRow; columns: MatrixColumn[] }) {
  return (
    <tr {...tableRoles.row}>
      <th scope="row" {...tableRoles.rowHead} class="naam">
        <a href={row.href}>{row.naam}</a> <small>{row.sub}</small>
      </th>
      {row.cells.map((cell, i) => (
        <td key={columns[i]?.id} {...tableRoles.cell} class={`cel cel-${cell.tone}`}>
          <Glyph name={cell.glyph} />
          <span class="sr">{cell.words}</span>
        </td>
      ))}
    </tr>
  );
}
