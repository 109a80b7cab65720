import { tabelText as words } from "../text/eilanden.ts";
import { sizeOf } from "./dutch-size.ts";

/** Rows from which on a table is worth a filter. */
const LONG = 15;

/** Makes the heads of a table without groups into buttons that sort, and gives a long one a filter. */
function enhance(table: HTMLTableElement): void {
  const bodies = [...table.tBodies];
  const rows = bodies.flatMap((body) => [...body.rows]);
  if (bodies.length !== 1 || rows.length < 2 || table.querySelector(".group")) return;
  for (const [column, head] of [...(table.tHead?.rows[0]?.cells ?? [])].entries()) {
    if (!head.querySelector("a")) addSort({ table, head, column });
  }
  if (rows.length >= LONG) addFilter(table, rows);
}

function addSort({
  table,
  head,
  column,
}: {
  table: HTMLTableElement;
  head: HTMLTableCellElement;
  column: number;
}): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort";
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const descending = head.getAttribute("aria-sort") === "ascending";
    for (const other of head.parentElement?.children ?? []) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
    sortRows(table.tBodies[0] as HTMLTableSectionElement, column, descending ? -1 : 1);
  });
}

/** Empty cells stay last whichever way the others go. */
function sortRows(body: HTMLTableSectionElement, column: number, direction: 1 | -1): void {
  const keyed = [...body.rows].map((row) => ({ row, key: row.cells[column]?.textContent?.trim() ?? "" }));
  const isEmpty = ({ key }: { key: string }) => key === "" || key === "–";
  const full = keyed.filter((entry) => !isEmpty(entry)).sort((a, b) => direction * compare(a.key, b.key));
  body.append(...[...full, ...keyed.filter(isEmpty)].map(({ row }) => row));
}

/** Numbers and days before words; each among its own kind. */
function compare(a: string, b: string): number {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  if (x !== null && y !== null) return x - y;
  if (x !== null || y !== null) return x === null ? 1 : -1;
  return a.localeCompare(b, "nl", { numeric: true });
}

function addFilter(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  const label = document.createElement("label");
  const field = document.createElement("input");
  const status = document.createElement("output");
  label.className = "utrecht-form-label table-filter";
  field.className = "utrecht-textbox utrecht-textbox--html-input";
  field.type = "search";
  field.placeholder = words.voorbeeld;
  field.addEventListener("input", () => {
    const wanted = plain(field.value);
    for (const row of rows) row.hidden = !plain(row.textContent ?? "").includes(wanted);
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent = wanted === "" ? "" : words.rijen(shown, rows.length);
  });
  label.append(words.filter, field, status);
  table.before(label);
}

/** Without capitals, and with ordinary blanks: in an amount on the page stand others. */
function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}

for (const table of document.querySelectorAll<HTMLTableElement>("table.data")) enhance(table);
