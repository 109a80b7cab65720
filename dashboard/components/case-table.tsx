import type { ComponentChildren } from "preact";
import type { EditionIndex } from "../select/edition-index.ts";
import { type RegisterRow, textOf } from "../select/registers.ts";
import { registerText } from "../text/registers.ts";
import { type Column, DataTable } from "./data-table.tsx";

/** Rows from which on a list of cases is folded: the sentence above it is the answer. */
const LONG = 12;

/** A case that may be seen by everyone: its row, and what stands in the columns. */
export interface CaseRow {
  row: RegisterRow;
  cells: Record<string, ComponentChildren>;
}

/** Cases in the words that were approved, with who they are of; a long list is folded. */
export function CaseTable({
  caption,
  rowHead,
  columns,
  rows,
}: {
  caption: string;
  rowHead: string;
  columns: Column[];
  rows: CaseRow[];
}) {
  const table = (
    <DataTable
      caption={caption}
      hideCaption
      rowHead={rowHead}
      shape="stacked"
      columns={columns}
      groups={[
        {
          naam: null,
          rows: rows.map(({ row, cells }, at) => ({
            key: String(at),
            head: (
              <>
                {textOf(row, "samenvatting_openbaar")}
                <small>{textOf(row, "indiener")}</small>
              </>
            ),
            cells,
          })),
        },
      ]}
    />
  );
  if (rows.length <= LONG) return table;
  return (
    <details>
      <summary>{caption}</summary>
      {table}
    </details>
  );
}

/** Name of the gebied of a row; that it is not known when the register does not say. */
export function areaName(index: EditionIndex, row: RegisterRow, kolom: string): string {
  return index.edition.gebieden.find(({ id }) => id === textOf(row, kolom))?.naam ?? registerText.onbekend;
}
