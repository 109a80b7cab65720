import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectiveN, tHalfWidth, wilson } from "./intervals.ts";

fc.configureGlobal({ seed: 7 });

describe("the Wilson interval", () => {
  test("of 81 in 263 is the published one (Newcombe 1998)", () => {
    const { onder, boven } = wilson(81 / 263, 263);
    expect(onder).toBeCloseTo(0.2553, 4);
    expect(boven).toBeCloseTo(0.3662, 4);
  });

  // From oracle/intervals_binomial.csv: 0 of 1, 1 of 1.
  test.each([
    [0, 1, 0, 0.793450685622762],
    [1, 1, 0.206549314377237, 1],
  ])("of proportion %d with n = %d is %d to %d", (p, n, onder, boven) => {
    expect(wilson(p, n).onder).toBeCloseTo(onder, 12);
    expect(wilson(p, n).boven).toBeCloseTo(boven, 12);
  });

  test("touches 0 and 1 exactly when all answers are the same", () => {
    expect(wilson(0, 37.5).onder).toBe(0);
    expect(wilson(1, 37.5).boven).toBe(1);
  });

  test("lies inside [0, 1] and around the estimate, and is wider with fewer answers", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.5, max: 1e5, noNaN: true }),
        (p, n) => {
          const { onder, boven } = wilson(p, n);
          expect(onder).toBeGreaterThanOrEqual(0);
          expect(boven).toBeLessThanOrEqual(1);
          expect(onder).toBeLessThanOrEqual(p);
          expect(boven).toBeGreaterThanOrEqual(p);
          const wider = wilson(p, n / 2);
          expect(wider.boven - wider.onder).toBeGreaterThanOrEqual(boven - onder - 1e-12);
        },
      ),
    );
  });

  test("holds the proportion also where rounding takes more than the interval is wide", () => {
    const exponent = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(exponent(-300, 0), exponent(0, 300), fc.boolean(), (tiny, many, most) => {
        const p = most ? 1 - 10 ** tiny : 10 ** tiny;
        const { onder, boven } = wilson(p, 10 ** many);
        expect(onder).toBeGreaterThanOrEqual(0);
        expect(onder).toBeLessThanOrEqual(p);
        expect(boven).toBeGreaterThanOrEqual(p);
        expect(boven).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("of a proportion mirrors that of its complement", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 500 }), (percent, n) => {
        const [a, b] = [wilson(percent / 100, n), wilson(1 - percent / 100, n)];
        expect(a.onder).toBeCloseTo(1 - b.boven, 10);
        expect(a.boven).toBeCloseTo(1 - b.onder, 10);
      }),
    );
  });
});

describe("the effective number of answers", () => {
  test("is p(1-p)/V when that is smaller than Kish's", () => {
    // 0.25 * 0.75 / 0.005 = 37.5
    expect(effectiveN({ p: 0.25, variance: 0.005, nKish: 80, n: 100 })).toBeCloseTo(37.5, 12);
  });

  test("is never more than Kish's", () => {
    // 0.25 * 0.75 / 0.001 = 187.5
    expect(effectiveN({ p: 0.25, variance: 0.001, nKish: 80, n: 100 })).toBe(80);
  });

  test.each([
    { p: 0, variance: 0, nKish: 12.5, n: 20 },
    { p: 1, variance: 0, nKish: 12.5, n: 20 },
    { p: 0.5, variance: 0, nKish: 12.5, n: 1 },
    { p: 0.5, variance: 0, nKish: 12.5, n: 20 },
  ])("is Kish's where the variance says nothing: %o", (cell) => {
    expect(effectiveN(cell)).toBe(12.5);
  });
});

describe("half the width of a t interval", () => {
  // Quantiles 97.5% of the t distribution, from any printed table.
  test.each([
    [1, 12.706],
    [4, 2.776],
    [29, 2.045],
    [120, 1.98],
  ])("with %d degrees of freedom is %d standard errors", (df, quantile) => {
    expect(tHalfWidth(1, df)).toBeCloseTo(quantile, 3);
    expect(tHalfWidth(0.2, df)).toBeCloseTo(0.2 * quantile, 3);
  });

  test("does not exist without degrees of freedom", () => {
    expect(tHalfWidth(1, 0)).toBeNull();
    expect(tHalfWidth(1, -1)).toBeNull();
  });
});
