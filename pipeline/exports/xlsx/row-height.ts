import type { CellObject } from "write-excel-file/node";

/** Height of a line as part of the size of its letters, and the room above and below the text, in points. */
const LINE = 1.3;
const MARGIN = 2;

/** Size of letters where a cell does not say, in points: a width counts digits of this size. */
const SIZE = 10;

/** Letters that go in the width of a digit: running text is narrower, bold text and headings are not. */
const LETTERS = 1.05;
const BOLD_LETTERS = 0.9;

/** Characters that an indent takes. */
const INDENT = 2;

/**
 * Height of a row in points, so that the cell that needs most lines shows all of them. Not every program measures rows
 * when it opens a file. `widths` in characters.
 */
export function rowHeight(cells: readonly (CellObject | null)[], widths: readonly number[]): number {
  const heights = cells.map((cell, index) => heightOf(cell, widths[index] ?? 1));
  return Math.max(Math.ceil(LINE * SIZE), ...heights) + MARGIN;
}

function heightOf(cell: CellObject | null, width: number): number {
  if (typeof cell?.value !== "string") return 0;
  const size = cell.fontSize ?? SIZE;
  const letters = cell.fontWeight === "bold" ? BOLD_LETTERS : LETTERS;
  const room = ((width - (cell.indent ?? 0) * INDENT) * letters * SIZE) / size;
  return Math.ceil(lineCount(cell.value, Math.max(1, room)) * LINE * size);
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

/** Width of a column in characters: what it asked for, or what the longest word of its head needs. */
export function columnWidth({ naam, breedte }: { naam: string; breedte: number }): number {
  const longest = Math.max(...naam.split(" ").map(({ length }) => length));
  return Math.max(breedte, Math.ceil(longest / BOLD_LETTERS) + 1);
}
