import type { ComponentChildren } from "preact";

/** A column: its head, and whether its cells are numbers. */
export interface Column {
  key: string;
  head: string;
  number?: boolean;
  /** Left out on a phone, where it would not fit; the download has it. */
  wideOnly?: boolean;
}

/** A row: its head (first column) and a cell per column. */
export interface TableRow {
  key: string;
  head: ComponentChildren;
  cells: Record<string, ComponentChildren>;
}

/** Rows under one heading; no heading when `naam` is null. */
export interface RowGroup {
  naam: string | null;
  rows: TableRow[];
}

/** A plain table: caption, column heads, row heads, and group heads that say what they cover. */
export function DataTable({
  caption,
  rowHead,
  columns,
  groups,
}: {
  caption: string;
  rowHead: string;
  columns: Column[];
  groups: RowGroup[];
}) {
  return (
    <table class="data">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{rowHead}</th>
          {columns.map((column) => (
            <th key={column.key} scope="col" class={cellClass(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.naam ?? ""}>
          {group.naam !== null && (
            <tr class="group">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {group.naam}
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.head}</th>
              {columns.map((column) => (
                <td key={column.key} class={cellClass(column)}>
                  {row.cells[column.key] ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function cellClass(column: Column): string | undefined {
  const names = [column.number ? "number" : "", column.wideOnly ? "wide-only" : ""].filter(Boolean);
  return names.length > 0 ? names.join(" ") : undefined;
}
