import { expect, test } from "vitest";
import { fixtureEdition } from "../fixtures/edition.ts";
import { indexEdition } from "./edition-index.ts";
import { plain, registerOf } from "./register.ts";

const index = indexEdition(fixtureEdition());
const register = registerOf(index);

test("every indicator, deelambitie, stadsdeel and buurt of a stadsdeel is in the register", () => {
  const count = (soort: string) => register.filter((entry) => entry.soort === soort).length;
  expect(count("indicator")).toBe(index.edition.indicators.length);
  expect(count("deelambitie")).toBe(index.edition.verandertheorie.deelambities.length);
  expect(count("stadsdeel")).toBe(index.stadsdelen.length);
  expect(count("buurt")).toBe(index.buurten.filter(({ stadsdeel }) => stadsdeel).length);
});

test("the register stands in alphabetical order, capitals and accents aside", () => {
  const titles = register.map(({ titel }) => plain(titel));
  expect(titles).toEqual(titles.toSorted());
  expect(plain("Belvédère")).toBe("belvedere");
});

test("a buurt leads to the page of its stadsdeel", () => {
  const buurt = index.buurten.find(({ stadsdeel }) => stadsdeel);
  const entry = register.find(({ soort, titel }) => soort === "buurt" && titel === buurt?.naam);
  expect(entry?.path).toBe(`/stadsdelen/${buurt?.stadsdeel}/`);
});
