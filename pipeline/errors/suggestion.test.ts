import { describe, expect, test } from "vitest";
import { didYouMean, suggest } from "./suggestion.ts";

const keys = ["richting", "relevant-verschil", "maat"];

describe("the nearest known word", () => {
  test.each([
    ["richtng", "richting"],
    ["Richting", "richting"],
    ["relevant_verschil", "relevant-verschil"],
    ["mat", "maat"],
  ])("of %s is %s", (word, expected) => {
    expect(suggest(word, keys)).toBe(expected);
  });

  test("is none when nothing is near", () => {
    expect(suggest("zwembad", keys)).toBeNull();
  });

  test("is none when there is nothing to choose from", () => {
    expect(suggest("maat", [])).toBeNull();
  });
});

test("a near word is asked about", () => {
  expect(didYouMean("richtng", keys)).toBe('Bedoelde u "richting"?');
});

test("without a near word the possibilities are listed", () => {
  expect(didYouMean("zwembad", keys)).toBe("Mogelijk zijn: richting, relevant-verschil, maat.");
});
