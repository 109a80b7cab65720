import { expect, test } from "vitest";
import { rowHeight } from "./row-height.ts";

// One line is 13 points, with 2 around the row; a column of 20 holds 21 letters.
test.each([
  ["one line", ["Ontmoeten"], 15],
  ["words that break between two lines", ["Sociaal domein en samenleving"], 28],
  ["a word that is longer than its column", ["bewonersinitiatievenregelingen"], 28],
  ["the cell that needs most", ["kort", "een hele lange tekst die over drie regels moet staan"], 41],
  ["numbers and blanks", [12, null], 15],
])("a row is as high as %s", (_, values, height) => {
  const cells = values.map((value) => (value === null ? null : { value }));
  expect(rowHeight(cells, [20, 20])).toBe(height);
});
