import { expect, test } from "vitest";
import { overviewSentence } from "./overview-sentence.ts";

const matrix = { soort: "positie", zekerheid: 99, getoetst: 106, verschillend: 39, doorToeval: 1.1 } as const;

test.each([
  [{}, "Van de 106 vakjes die we konden toetsen, wijken er 39 aantoonbaar af van de rest van de stad."],
  [
    { verschillend: 1 },
    "Van de 106 vakjes die we konden toetsen, wijkt er 1 aantoonbaar af van de rest van de stad.",
  ],
  [
    { soort: "ontwikkeling" },
    "Van de 106 vakjes die we konden toetsen, zijn er 39 aantoonbaar veranderd sinds de nulmeting.",
  ],
  [
    { soort: "ontwikkeling", verschillend: 1, getoetst: 1 },
    "Van het ene vakje dat we konden toetsen, is er 1 aantoonbaar veranderd sinds de nulmeting.",
  ],
] as const)("%o is told with its counts", (changes, told) => {
  expect(overviewSentence({ ...matrix, ...changes })).toBe(
    `${told} Zou er nergens iets verschillen, dan kleurde door toeval toch een deel: gemiddeld hoogstens 1,1 (zekerheid 99%).`,
  );
});

test("an empty matrix says so", () => {
  expect(overviewSentence({ ...matrix, getoetst: 0, verschillend: 0 })).toBe(
    "Er is nog niets te vergelijken.",
  );
});

test("nothing found, and hardly anything to expect from chance, is told in words", () => {
  expect(overviewSentence({ ...matrix, getoetst: 4, verschillend: 0, doorToeval: 0.04 })).toBe(
    "Van de 4 vakjes die we konden toetsen, wijkt er geen aantoonbaar af van de rest van de stad. Zou er nergens iets verschillen, dan kleurde door toeval toch een deel: gemiddeld minder dan 0,1 (zekerheid 99%).",
  );
});
