import { describe, expect, test } from "vitest";
import { formatEuro, formatEuroInFull, formatNumber, formatWithUnit, unitLabel } from "./number-format.ts";

test.each([
  [1234.5, 1, "1.234,5"],
  [1234567, 0, "1.234.567"],
  [999.5, 0, "1.000"],
  [-1234.5, 0, "-1.235"],
  [0, 0, "0"],
  [-0.4, 0, "0"],
  [7, 1, "7,0"],
  [0.285 * 100, 0, "29"],
])("the number %d with %d digits is written %s", (value, decimals, expected) => {
  expect(formatNumber(value, decimals)).toBe(expected);
});

test.each([
  [15_000, 0, "€ 15.000"],
  [12.5, 2, "€ 12,50"],
  [12.5, 0, "€ 13"],
  [1_234_567, 0, "€ 1,2 mln"],
  [1_000_000, 0, "€ 1,0 mln"],
  [-15_000, 0, "-€ 15.000"],
  [-2_500_000, 0, "-€ 2,5 mln"],
  [999_999, 0, "€ 999.999"],
])("the amount %d with %d digits is written %s", (value, decimals, expected) => {
  expect(formatEuro(value, decimals)).toBe(expected);
});

test("an amount that rounds to a million is written in millions", () => {
  expect(formatEuro(999_999.7)).toBe("€ 1,0 mln");
});

test("an amount that rounds to zero has no minus sign", () => {
  expect(formatEuro(-0.3)).toBe("€ 0");
});

describe("a figure with its unit", () => {
  test.each([
    [45.4, "procent", 0, "45%"],
    [52.7, "procent", 1, "52,7%"],
    [15_000, "euro", 0, "€ 15.000"],
    [12, "dagen", 0, "12 dagen"],
    [1, "dagen", 0, "1 dag"],
    [1.4, "dagen", 0, "1 dag"],
    [0, "dagen", 0, "0 dagen"],
    [2.34, "kilometer", 1, "2,3 km"],
    [7.05, "cijfer", 1, "7,1"],
    [1200, "aantal", 0, "1.200"],
    [3.2, "per-inwoners", 1, "3,2"],
    [61, "score", 0, "61"],
  ] as const)("%d %s with %d digits is written %s", (value, eenheid, decimals, expected) => {
    expect(formatWithUnit(value, eenheid, decimals)).toBe(expected);
  });
});

describe("the name of a unit", () => {
  test.each([
    ["procent", null, "%"],
    ["aantal", null, "aantal"],
    ["euro", null, "€"],
    ["cijfer", null, "cijfer"],
    ["dagen", null, "dagen"],
    ["kilometer", null, "km"],
    ["score", null, "score"],
    ["per-inwoners", 1000, "per 1.000 inwoners"],
    ["per-inwoners", null, "per 1 inwoners"],
  ] as const)("%s (per %s) is called %s", (eenheid, per, expected) => {
    expect(unitLabel(eenheid, per)).toBe(expected);
  });
});

test("an amount in a table is written to the euro, so that differences can be checked", () => {
  expect([1_234_567.4, 999_999.5, -1500.5, -0.2, 0].map(formatEuroInFull)).toEqual([
    "€ 1.234.567",
    "€ 1.000.000",
    "-€ 1.501",
    "€ 0",
    "€ 0",
  ]);
});
