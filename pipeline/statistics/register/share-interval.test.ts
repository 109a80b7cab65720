import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apart } from "../fixtures/apart.ts";
import { oracleParts, readOracle } from "../fixtures/oracle.ts";
import { shareDifference, shareInterval } from "./share-interval.ts";

fc.configureGlobal({ seed: 7 });

const DIGITS = 1e-9;

describe("the interval of a share of units", () => {
  test.each([
    // Newcombe (1998), Statistics in Medicine 17: 857-872, table I, method 3 (score).
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%d of %d is the published one: %d to %d", (teller, noemer, onder, boven) => {
    const found = shareInterval({ teller, noemer });
    expect(found?.onder).toBeCloseTo(onder, 4);
    expect(found?.boven).toBeCloseTo(boven, 4);
  });

  test.each(oracleParts)("equals that of the oracle (%s)", (part) => {
    const rows = readOracle("intervals_binomial.csv", part);
    expect(rows.length).toBeGreaterThan(150);
    const wrong = rows.filter(({ x, n, wilson_lo, wilson_hi }) => {
      const found = shareInterval({ teller: Number(x), noemer: Number(n) });
      return apart(found?.onder, wilson_lo) > DIGITS || apart(found?.boven, wilson_hi) > DIGITS;
    });
    expect(wrong).toEqual([]);
  });

  test("is unknown when nothing is counted", () => {
    expect(shareInterval({ teller: 0, noemer: 0 })).toBeNull();
  });

  test("of more than there are is a fault, not 100%", () => {
    expect(() => shareInterval({ teller: 11, noemer: 10 })).toThrow("not a share: 11 of 10");
    expect(() => shareInterval({ teller: -1, noemer: 10 })).toThrow("not a share: -1 of 10");
  });
});

const counted = fc
  .integer({ min: 1, max: 1000 })
  .chain((noemer) => fc.record({ teller: fc.integer({ min: 0, max: noemer }), noemer: fc.constant(noemer) }));

describe("any share of units", () => {
  test("lies in its interval, which lies between 0 and 1", () => {
    fc.assert(
      fc.property(counted, ({ teller, noemer }) => {
        const { onder, boven } = shareInterval({ teller, noemer }) ?? { onder: -1, boven: -1 };
        expect(onder).toBeGreaterThanOrEqual(0);
        expect(onder).toBeLessThanOrEqual(teller / noemer);
        expect(boven).toBeGreaterThanOrEqual(teller / noemer);
        expect(boven).toBeLessThanOrEqual(1);
        expect(boven).toBeGreaterThan(onder);
      }),
    );
  });

  test("mirrors that of the units without the property", () => {
    fc.assert(
      fc.property(counted, ({ teller, noemer }) => {
        const [yes, no] = [
          shareInterval({ teller, noemer }),
          shareInterval({ teller: noemer - teller, noemer }),
        ];
        expect(yes?.onder).toBeCloseTo(1 - (no?.boven ?? 9), 12);
        expect(yes?.boven).toBeCloseTo(1 - (no?.onder ?? 9), 12);
      }),
    );
  });

  test("is narrower when ten times as much is counted", () => {
    fc.assert(
      fc.property(counted, ({ teller, noemer }) => {
        const width = (times: number) => {
          const found = shareInterval({ teller: times * teller, noemer: times * noemer });
          return (found?.boven ?? 9) - (found?.onder ?? -9);
        };
        expect(width(10)).toBeLessThan(width(1));
      }),
    );
  });
});

describe("the difference of two shares", () => {
  test.each([
    // Newcombe (1998), Statistics in Medicine 17: 873-890, table II, method 10.
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("%d/%d - %d/%d is the published one: %d to %d", (x1, n1, x2, n2, onder, boven) => {
    const found = shareDifference({ teller: x2, noemer: n2 }, { teller: x1, noemer: n1 });
    expect(found?.onder).toBeCloseTo(onder, 4);
    expect(found?.boven).toBeCloseTo(boven, 4);
  });

  test.each(oracleParts)("equals that of the oracle (%s)", (part) => {
    const rows = readOracle("intervals_difference_proportions.csv", part);
    expect(rows.length).toBeGreaterThan(11);
    for (const { x1, n1, x2, n2, diff, newcombe10_lo, newcombe10_hi } of rows) {
      const found = shareDifference(
        { teller: Number(x2), noemer: Number(n2) },
        { teller: Number(x1), noemer: Number(n1) },
      );
      expect(apart(found?.verschil, diff)).toBeLessThan(DIGITS);
      expect(apart(found?.onder, newcombe10_lo)).toBeLessThan(DIGITS);
      expect(apart(found?.boven, newcombe10_hi)).toBeLessThan(DIGITS);
    }
  });

  test("is unknown when one of the two counts nothing", () => {
    const [some, none] = [
      { teller: 1, noemer: 2 },
      { teller: 0, noemer: 0 },
    ];
    expect(shareDifference(some, none)).toBeNull();
    expect(shareDifference(none, some)).toBeNull();
  });

  test("of any two stays between -1 and 1 and turns round when they change places", () => {
    fc.assert(
      fc.property(counted, counted, (a, b) => {
        const [there, back] = [shareDifference(a, b), shareDifference(b, a)];
        expect(there?.onder).toBe(-(back?.boven ?? Number.NaN));
        expect(there?.onder).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there?.boven).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
