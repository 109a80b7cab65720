import { expect, test } from "vitest";
import { columnWidth, rowHeight } from "./row-height.ts";

// A line is 13 points, with 2 around the row; a column of 20 holds 21 letters, 18 of them bold, 15 of fourteen points.
test.each([
  ["one line", [{ value: "Ontmoeten" }], 15],
  ["words that break between two lines", [{ value: "Sociaal domein en samenleving" }], 28],
  ["a word that is longer than its column", [{ value: "bewonersinitiatievenregelingen" }], 28],
  [
    "the cell that needs most",
    [{ value: "kort" }, { value: "een hele lange tekst die over drie regels staat" }],
    41,
  ],
  ["bold text, which is wider", [{ value: "twintig letters breed", fontWeight: "bold" as const }], 28],
  ["large letters", [{ value: "zestien letters.", fontSize: 14 }], 39],
  ["text that is indented", [{ value: "twintig letters breed", indent: 1 }], 28],
  ["numbers and blanks", [{ value: 12 }, null], 15],
])("a row is as high as %s", (_, cells, height) => {
  expect(rowHeight(cells, [20, 20])).toBe(height);
});

test("a column is as wide as it asked, or as the longest word of its head", () => {
  expect(columnWidth({ naam: "Jaar", breedte: 12 })).toBe(12);
  // 14 letters of bold: 15.6 digits, and room beside them.
  expect(columnWidth({ naam: "Teruggevorderd bedrag", breedte: 12 })).toBe(17);
});
