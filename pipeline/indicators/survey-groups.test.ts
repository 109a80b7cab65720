import { expect, test } from "vitest";
import { surveyGroups } from "./survey-groups.ts";

const five = ["a", "b", "c", "d", "e"];

test.each([
  ["together when there is room for all", 50_000, [["a", "b", "c", "d", "e"]]],
  ["two at a time when two fit", 100_000, [["a", "b"], ["c", "d"], ["e"]]],
  ["one by one when not even two fit", 1_000_000, [["a"], ["b"], ["c"], ["d"], ["e"]]],
  ["together when nobody answered", 0, [["a", "b", "c", "d", "e"]]],
])("indicators of surveys are computed %s", (_, respondenten, groups) => {
  expect(surveyGroups(five, respondenten)).toEqual(groups);
});

test("no indicators make no groups", () => {
  expect(surveyGroups([], 6000)).toEqual([]);
});
