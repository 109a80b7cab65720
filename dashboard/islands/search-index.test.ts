import { expect, test } from "vitest";
import { fixtureEdition } from "../fixtures/edition.ts";
import { indexEdition } from "../select/edition-index.ts";
import { registerOf } from "../select/register.ts";
import { zoekenText } from "../text/zoeken.ts";
import { searchIndex } from "./search-index.ts";

const register = registerOf(indexEdition(fixtureEdition()));
// As the island reads them from the page: the title with what it is.
const search = searchIndex(
  register.map(({ titel, soort, woorden }) => ({ titel: `${titel} ${zoekenText.soorten[soort]}`, woorden })),
);
const found = (words: string) => search.search(words).map(({ id }) => register[id]?.path);

test.each([
  ["uitdagingen", "/participatie/initiatieven/"],
  ["evaluatie", "/participatie/"],
  ["evaluatie", "/raad/"],
  ["inspraak", "/participatie/"],
  ["motie", "/raad/"],
  ["moties", "/raad/"],
  ["right to challenge", "/participatie/initiatieven/"],
  ["nood", "/subsidies/"],
  ["ongelijk investeren", "/subsidies/"],
])("%s leads to %s, among the first three", (words, path) => {
  expect(found(words).slice(0, 3)).toContain(path);
});

test.each([
  ["begroting", "/geld/"],
  ["P&C", "/p-en-c/"],
  ["jaarstukken", "/p-en-c/"],
  ["planning en control", "/p-en-c/"],
])("%s leads to %s first", (words, path) => {
  expect(found(words)[0]).toBe(path);
});
