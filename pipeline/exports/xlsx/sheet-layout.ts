import type { PencTabel } from "../../domain/penc.ts";
import { readingTables } from "../../wording/reading-tables.ts";
import { columnWidth } from "./row-height.ts";

/** Where everything goes on a sheet; widths in characters. */
export interface SheetLayout {
  widths: number[];
  /** Columns from the first that name the rows, and are printed again on every page of a sheet too wide for one. */
  nameColumns: number;
  pagesWide: number;
  /** Columns that a text above or below the table may take, and their width. */
  textColumns: number;
  textWidth: number;
}

/** Characters of ten points that go across a landscape A4 when the letters are shrunk to about six: no smaller. */
const PAGE_WIDTH = 260;

/** A title needs this many characters to be read in. */
const TITLE_WIDTH = 60;

/** Columns as wide as they asked, on as few pages as can be read, with the names of the rows on each of them. */
export function sheetLayout(tabel: PencTabel): SheetLayout {
  const widths = tabel.kolommen.map(columnWidth);
  const nameColumns = nameColumnsOf(tabel, widths);
  const [whole, names] = [sum(widths), sum(widths.slice(0, nameColumns))];
  const pagesWide = whole <= PAGE_WIDTH ? 1 : Math.ceil((whole - names) / (PAGE_WIDTH - names));
  const textColumns = pagesWide > 1 ? nameColumns : widths.length;
  return { widths, nameColumns, pagesWide, textColumns, textWidth: sum(widths.slice(0, textColumns)) };
}

/** How many columns from the first it takes to name a row, and to write the title of the sheet over them. */
function nameColumnsOf(tabel: PencTabel, widths: readonly number[]): number {
  const name = readingTables(tabel)[0]?.kolommen[0]?.naam;
  let count = tabel.kolommen.findIndex(({ naam }) => naam === name) + 1;
  while (count < widths.length && sum(widths.slice(0, count)) < TITLE_WIDTH) count++;
  return count;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
