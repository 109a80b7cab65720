import { expect, test } from "vitest";
import { visibleLine, withoutUnseen } from "./visible-line.ts";

test.each([
  ["tabs and line ends become one space", "Stichting\t\r\nSamen", "Stichting Samen"],
  ["other control characters too", "Sam\u0000en\u2028Sterk", "Sam en Sterk"],
  ["text cannot be turned around", "gpj\u202Eexe.\u2066x\u2069", "gpjexe.x"],
  ["nothing of no width stays", "S\u200Ba\u200Dm\uFEFFe\u00ADn\u2060", "Samen"],
  ["half a character is left out", "Samen \uD83D!", "Samen !"],
  ["a sign before which nothing can be seen comes first", "\u200B =1+1", "=1+1"],
  ["accents, euros and whole smileys stay", "Één café € 5 😀", "Één café € 5 😀"],
  ["a space that does not break stays", "€\u00A05", "€\u00A05"],
])("%s", (_, text, expected) => {
  expect(visibleLine(text)).toBe(expected);
});

test("text of more lines keeps its lines and loses what nobody sees", () => {
  expect(withoutUnseen("<p>Sam\u202Een</p>\n<p>\u2066Doen\u200B</p>\n")).toBe("<p>Samen</p>\n<p>Doen</p>\n");
});
