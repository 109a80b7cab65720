import { expect, test } from "vitest";
import type { PencTabel } from "../../domain/penc.ts";
import { geldTabel, tekst } from "../fixtures/penc-document.ts";
import { columnWidths } from "./column-widths.ts";

const tableOf = (words: string[], breedte: number): PencTabel => ({
  ...geldTabel,
  kolommen: words.map(() => ({ naam: "x", soort: "tekst", breedte })),
  rijen: [{ niveau: "gewoon", cellen: words.map(tekst) }],
});

test("columns that fit get what they ask for", () => {
  // 10 letters of 0.58 × 10 points × 20, and 140 for the margins.
  expect(columnWidths(tableOf(["ja", "nee"], 10), { room: 10_000, size: 10 })).toEqual([1300, 1300]);
});

test("when there is too little room, the longest word of a column still fits on its line", () => {
  const [short = 0, long = 0] = columnWidths(tableOf(["ja", "bewonersinitiatieven"], 40), {
    room: 4000,
    size: 10,
  });
  expect(short + long).toBeLessThanOrEqual(4000);
  expect(long).toBeGreaterThanOrEqual(20 * 116 + 140);
});

test("columns never need more room than the page has", () => {
  const widths = columnWidths(tableOf(Array(20).fill("bewonersinitiatieven"), 40), { room: 5000, size: 10 });
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(5000);
});
