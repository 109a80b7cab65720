import type { ComponentChildren } from "preact";
import { tableRoles } from "../charts/table-roles.ts";

/** A column: its head, and whether its cells are numbers. */
export interface Column {
  key: string;
  head: string;
  number?: boolean;
  /** A few characters: on a phone it shares its line with others, as numbers do. */
  short?: boolean;
  /** Page about what stands in the column. */
  href?: string;
}

/** A row: its head (first column) and a cell per column. */
export interface TableRow {
  key: string;
  head: ComponentChildren;
  cells: Record<string, ComponentChildren>;
  /** Adds up the rows above it. */
  total?: boolean;
}

/** Rows under one heading; no heading when `naam` is null. */
export interface RowGroup {
  naam: string | null;
  rows: TableRow[];
}

interface DataTableProps {
  caption: string;
  rowHead: string;
  columns: Column[];
  groups: RowGroup[];
  /** Totals below everything, which no sorting moves. */
  foot?: TableRow[];
  /**
   * `stacked`: on a phone every row becomes a block of labels and values. `wide`: on a tablet too. `narrow`: no wider than
   * needed.
   */
  shape?: "plain" | "stacked" | "wide" | "narrow";
  /** For readers who see the heading above the table. */
  hideCaption?: boolean;
}

/** A plain table: caption, column heads, row heads, and group heads that say what they cover. */
export function DataTable({
  caption,
  rowHead,
  columns,
  groups,
  foot = [],
  shape = "plain",
  hideCaption,
}: DataTableProps) {
  return (
    <table class={tableClass(shape, columns)} {...tableRoles.table}>
      <caption class={hideCaption ? "sr" : undefined}>{caption}</caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th scope="col" {...tableRoles.columnHead}>
            {rowHead}
          </th>
          {columns.map((column) => (
            <th key={column.key} scope="col" class={cellClass(column)} {...tableRoles.columnHead}>
              {column.href === undefined ? column.head : <a href={column.href}>{column.head}</a>}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <Group key={group.naam ?? ""} group={group} columns={columns} />
      ))}
      {foot.length > 0 && (
        <tfoot {...tableRoles.group}>
          {foot.map((row) => (
            <Row key={row.key} row={row} columns={columns} />
          ))}
        </tfoot>
      )}
    </table>
  );
}

function Group({ group, columns }: { group: RowGroup; columns: Column[] }) {
  return (
    <tbody {...tableRoles.group}>
      {group.naam !== null && (
        <tr class="group" {...tableRoles.row}>
          <th scope="rowgroup" colSpan={columns.length + 1} {...tableRoles.rowHead}>
            {group.naam}
          </th>
        </tr>
      )}
      {group.rows.map((row) => (
        <Row key={row.key} row={row} columns={columns} />
      ))}
    </tbody>
  );
}

function Row({ row, columns }: { row: TableRow; columns: Column[] }) {
  return (
    <tr class={row.total ? "total" : undefined} {...tableRoles.row}>
      <th scope="row" {...tableRoles.rowHead}>
        {row.head}
      </th>
      {columns.map((column) => (
        <td key={column.key} class={cellClass(column)} data-head={column.head} {...tableRoles.cell}>
          {row.cells[column.key] ?? ""}
        </td>
      ))}
    </tr>
  );
}

/** Longer heads than this do not fit three beside each other on a phone. */
const LONG_HEAD = 24;

function tableClass(shape: string, columns: Column[]): string {
  const numbers = columns.filter((column) => column.number);
  const isPaired = numbers.length % 4 === 0 || numbers.some(({ head }) => head.length > LONG_HEAD);
  const pairs = isPaired ? " pairs" : "";
  return shape === "plain" ? "data" : `data ${shape}${pairs}`;
}

function cellClass(column: Column): string | undefined {
  if (column.short) return "short";
  return column.number ? "number" : undefined;
}
