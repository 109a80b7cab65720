import { expect, test } from "vitest";
import { fixtureEdition, fixtureEditionOvergenomen } from "../fixtures/edition.ts";
import { cardAxis, cardSpan, hoofdMeting } from "./card-axis.ts";
import { compareStadsdelen } from "./comparison.ts";
import { indexEdition } from "./edition-index.ts";
import { currentYear, findIndicator, type Meting, metingenOfIndicator } from "./meting.ts";
import { niceScale, scaleOf } from "./scale.ts";
import { countPosities, stadsdeelGroups } from "./stadsdeel.ts";
import { waterOf } from "./tiles.ts";

const index = indexEdition(fixtureEdition());

function metingOf(id: string): Meting {
  const indicator = findIndicator(index, id);
  if (!indicator) throw new Error(`no indicator: ${id}`);
  return { indicator, deelambitie: indicator.deelambitie };
}

test("the gemeente and the stadsdelen share one axis, streefwaarde and intervals included", () => {
  const city = scaleOf(index, metingOf("eenzaamheid"), "gemeente");
  expect(scaleOf(index, metingOf("eenzaamheid"), "stadsdeel")).toEqual(city);
  expect(city?.domain[0]).toBeLessThanOrEqual(31);
  expect(city?.domain[1]).toBeGreaterThanOrEqual(56);
});

test("counts have an axis from zero per level", () => {
  const city = scaleOf(index, metingOf("initiatieven"), "gemeente");
  const part = scaleOf(index, metingOf("initiatieven"), "stadsdeel");
  expect([city?.domain[0], part?.domain[0]]).toEqual([0, 0]);
  expect(part?.domain[1]).toBeLessThan(city?.domain[1] ?? 0);
});

test("an axis of percentages shows at least 20 points and never more than 100%", () => {
  const small = niceScale([50, 51], true).domain;
  expect(small[1] - small[0]).toBeGreaterThanOrEqual(20);
  expect(niceScale([3, 99], true).domain).toEqual([0, 100]);
});

test("an indicator without figures has no axis, no year and no comparison", () => {
  const meting = metingOf("cultuurbezoek");
  expect(scaleOf(index, meting, "gemeente")).toBeNull();
  expect(currentYear(index, meting)).toBeNull();
  expect(compareStadsdelen(index, meting)).toEqual([]);
});

test("stadsdelen are compared in the order of the edition", () => {
  const rows = compareStadsdelen(index, metingOf("eenzaamheid"));
  expect(rows.map((row) => row.gebied.id)).toEqual(index.stadsdelen.map((stadsdeel) => stadsdeel.id));
});

test("published figures of others give stadsdelen no figure", () => {
  expect(compareStadsdelen(index, metingOf("eenzaamheid-rivm"))).toEqual([]);
});

test("a gemeenschappelijk indicator is measured for the deelambities that have rows", () => {
  const metingen = metingenOfIndicator(index, metingOf("subsidie-verleend").indicator);
  expect(metingen.map((meting) => meting.deelambitie)).toEqual(["initiatief-en-inzet", "ontmoeten"]);
});

test("only judgements that could be made are counted", () => {
  const west = index.stadsdelen.find((stadsdeel) => stadsdeel.id === "west");
  const noord = index.stadsdelen.find((stadsdeel) => stadsdeel.id === "noord");
  if (!west || !noord) throw new Error("fixture without West or Noord");
  expect(countPosities(stadsdeelGroups(index, west, ["enquete"]))).toEqual({
    gunstiger: 1,
    ongunstiger: 0,
    total: 1,
  });
  expect(countPosities(stadsdeelGroups(index, noord, ["enquete"])).total).toBe(0);
});

test("all cards with percentages are equally high", () => {
  const span = cardSpan(index);
  for (const id of ["ontmoeten", "initiatief-en-inzet"]) {
    const meting = hoofdMeting(index, id);
    const domain = meting && cardAxis(index, meting)?.domain;
    expect(domain && domain[1] - domain[0]).toBe(span);
  }
});

test("the river is drawn only where its column is empty", () => {
  expect(waterOf(index)?.naam).toBe("Maas");
  const moved = fixtureEdition();
  for (const gebied of moved.gebieden) if (gebied.tegel) gebied.tegel = { kolom: 5, rij: 0 };
  expect(waterOf(indexEdition(moved))).toBeNull();
});

test("an edition without a gemeente is a mistake", () => {
  const edition = fixtureEditionOvergenomen();
  edition.gebieden = edition.gebieden.filter((gebied) => gebied.soort !== "gemeente");
  expect(() => indexEdition(edition)).toThrow("edition without gemeente");
});
