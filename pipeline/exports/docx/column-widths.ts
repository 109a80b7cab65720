import type { PencTabel } from "../../domain/penc.ts";
import { pencCelText } from "../../wording/penc-cel-text.ts";

/** Width of a letter as part of its height, Arial bold; and both margins of a cell, in twentieths of a point. */
const LETTER = 0.58;
const MARGINS = 140;

/** A longer word may break. */
const LONGEST_WORD = 22;

/**
 * Widths of the columns in twentieths of a point, together at most `room`: first what the longest word of each column
 * needs at this size of letter (in points), then what is left by the width that each column asked for.
 */
export function columnWidths(tabel: PencTabel, { room, size }: { room: number; size: number }): number[] {
  const letter = LETTER * size * 20;
  const asked = tabel.kolommen.map(({ breedte }) => breedte * letter + MARGINS);
  const least = tabel.kolommen.map((_, index) => longestWord(tabel, index) * letter + MARGINS);
  const wishes = asked.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const left = Math.max(0, room - sum(least));
  const share = Math.min(1, left / Math.max(1, sum(wishes)));
  const widths = least.map((width, index) => width + (wishes[index] ?? 0) * share);
  const shrink = Math.min(1, room / sum(widths));
  return widths.map((width) => Math.floor(width * shrink));
}

function longestWord({ kolommen, rijen }: PencTabel, index: number): number {
  const texts = [
    kolommen[index]?.naam ?? "",
    ...rijen
      .filter(({ niveau }) => niveau !== "kop")
      .map(({ cellen }) => pencCelText(cellen[index] ?? { soort: "leeg" })),
  ];
  const words = texts.flatMap((text) => text.split(/[ -]/));
  return Math.min(LONGEST_WORD, Math.max(3, ...words.map(({ length }) => length)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
