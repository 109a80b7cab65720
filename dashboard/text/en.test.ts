import { expect, test } from "vitest";
import { dateInEnglish, summaryInEnglish } from "./en.ts";

test("a summary counts the effects and ends with the outcome", () => {
  const effecten = { beter: ["a", "b"], slechter: [], geenVerschil: ["c"], nietTeBepalen: [] };
  expect(summaryInEnglish({ uitkomst: "overwegend-beter", effecten })).toBe(
    "We measure 3 effects: 2 demonstrably better, 1 without demonstrable change. Taken together: mostly better.",
  );
});

test("a deelambitie without effects, or without a summary, says so", () => {
  const effecten = { beter: [], slechter: [], geenVerschil: [], nietTeBepalen: [] };
  const words = "We do not measure an effect here yet.";
  expect(summaryInEnglish({ uitkomst: "te-weinig-om-te-zeggen", effecten })).toBe(words);
  expect(summaryInEnglish(undefined)).toBe(words);
});

test("a date is written out", () => expect(dateInEnglish("2026-10-01")).toBe("1 October 2026"));
