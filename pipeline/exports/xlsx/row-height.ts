import type { CellObject } from "write-excel-file/node";

/** Height of one line of text of ten points, and the room above and below it, in points. */
const LINE = 13;
const MARGIN = 2;

/** Letters that go in the width of a digit: running text is narrower, capitals and bold are wider. */
const LETTERS = 1.05;

/**
 * Height of a row in points, so that the cell that needs most lines shows all of them. Not every program measures rows
 * when it opens a file. `widths` in characters.
 */
export function rowHeight(cells: readonly (CellObject | null)[], widths: readonly number[]): number {
  const lines = cells.map((cell, index) =>
    typeof cell?.value === "string" ? lineCount(cell.value, (widths[index] ?? 1) * LETTERS) : 1,
  );
  return LINE * Math.max(1, ...lines) + MARGIN;
}

/** Lines that a text takes when it breaks between words, and in a word that is longer than a line. */
function lineCount(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    if (used > 0 && used + 1 + word.length > width) {
      lines++;
      used = 0;
    }
    used += word.length + (used > 0 ? 1 : 0);
    while (used > width) {
      lines++;
      used -= width;
    }
  }
  return lines;
}
