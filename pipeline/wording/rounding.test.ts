import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundHalfAway, toTwelveDigits } from "./rounding.ts";

fc.configureGlobal({ seed: 7 });

describe("rounding", () => {
  test.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [3.5, 0, 4],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [0.4, 0, 0],
    [1.25, 1, 1.3],
    [-1.25, 1, -1.3],
    [1234.567, 2, 1234.57],
    [7, 2, 7],
  ])("%d at %d digits is %d: half goes away from zero", (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  test.each([
    // 0.285 * 100 is 28.499999999999996 in binary: the reader means 28.5.
    [0.285 * 100, 0, 29],
    [0.145 * 100, 0, 15],
    // 1.005 is 1.00499999999999989… in binary.
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.675, 2, 2.68],
  ])("%d at %d digits is %d: a tie that binary missed is still a tie", (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  test("a value that is really below the tie goes down", () => {
    expect(roundHalfAway(28.4999, 0)).toBe(28);
    expect(roundHalfAway(28.49999999, 0)).toBe(28);
  });

  test("a small negative value becomes zero, not minus zero", () => {
    expect(Object.is(roundHalfAway(-0.4, 0), 0)).toBe(true);
    expect(Object.is(roundHalfAway(-0, 0), 0)).toBe(true);
  });

  test("rounding is symmetric, at most half a unit away, and rounding twice changes nothing", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.constantFrom(0, 1, 2),
        (value, decimals) => {
          const rounded = roundHalfAway(value, decimals);
          expect(roundHalfAway(-value, decimals) + rounded).toBe(0);
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-5);
          expect(roundHalfAway(rounded, decimals)).toBe(rounded);
        },
      ),
    );
  });
});

test("twelve significant digits are kept, the noise after them is not", () => {
  expect(toTwelveDigits(0.1 + 0.2)).toBe(0.3);
  expect(toTwelveDigits(123456.7890123456)).toBe(123456.789012);
  expect(toTwelveDigits(-1 / 3)).toBe(-0.333333333333);
});
