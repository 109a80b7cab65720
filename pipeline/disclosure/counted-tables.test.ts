import { expect, test } from "vitest";
import { defaultDrempels } from "../domain/drempels.ts";
import type { Indicator } from "../domain/indicator.ts";
import { countedTables } from "./counted-tables.ts";

const indicator = (id: string, telt: Indicator["telt"], ...tabellen: string[]) =>
  ({ id, telt, tabellen }) as unknown as Indicator;

const indicators = [
  indicator("uitdagingen", "zaken", "uitdagingen"),
  indicator("knelpunten-opgepakt", "zaken", "knelpunten", "knelpunt_opvolging"),
  indicator("koppelingen", "personen", "maatjes"),
];

test("with counts of cases public, only tables about persons are counted under a threshold", () => {
  const found = countedTables({ indicators, drempels: defaultDrempels, outcomes: [] });
  expect([...found]).toEqual(["maatjes"]);
});

test("where gemeente.yml hides small counts of cases, all tables of cases are", () => {
  const drempels = { ...defaultDrempels, zaken: 5 };
  const found = countedTables({ indicators, drempels, outcomes: [] });
  expect([...found].sort()).toEqual(["knelpunt_opvolging", "knelpunten", "maatjes", "uitdagingen"]);
});

test("a count that stays hidden because it once was keeps its table inside", () => {
  const outcomes = [
    { indicator: "uitdagingen", status: "niet-getoond-privacy" },
    { indicator: "knelpunten-opgepakt", status: "geen-gegevens" },
  ] as const;
  expect([...countedTables({ indicators, drempels: defaultDrempels, outcomes })].sort()).toEqual([
    "maatjes",
    "uitdagingen",
  ]);
});

test("an indicator that counts the same cases as persons keeps them inside", () => {
  const more = [...indicators, indicator("indieners", "personen", "uitdagingen")];
  const found = countedTables({ indicators: more, drempels: defaultDrempels, outcomes: [] });
  expect(found.has("uitdagingen")).toBe(true);
});
