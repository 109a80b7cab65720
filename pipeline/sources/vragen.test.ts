import { expect, test } from "vitest";
import { answersOf, vragenSchema } from "./vragen.ts";

test("a question with words has those answers", () => {
  const vraag = { id: "a", soort: "ja-nee", tekst: "A?", antwoorden: ["ja", "nee"] } as const;
  expect(answersOf({ ...vraag, antwoorden: [...vraag.antwoorden] })).toEqual(["ja", "nee"]);
});

test("a question for a grade has the grades as digits, and its words", () => {
  const antwoorden = ["weet niet", "3"];
  expect(answersOf({ id: "a", soort: "cijfer", tekst: "A?", van: 1, tot: 3, antwoorden })).toEqual([
    "1",
    "2",
    "3",
    "weet niet",
  ]);
});

test("the name of a question can be a column", () => {
  const vraag = { soort: "ja-nee", tekst: "A?" };
  expect(vragenSchema.safeParse([{ ...vraag, id: "kent_hulp" }]).success).toBe(true);
  expect(vragenSchema.safeParse([{ ...vraag, id: "kent-hulp" }]).success).toBe(false);
});
