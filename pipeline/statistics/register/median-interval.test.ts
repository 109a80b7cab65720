import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { medianInterval, medianRanks } from "./median-interval.ts";

fc.configureGlobal({ seed: 7 });

/** Of all 2^n ways in which n values can lie below or above the median: those with fewer than `rank` below. */
function waysBelow(rank: number, n: number): bigint {
  let [ways, total] = [1n, 0n];
  for (let below = 0; below < rank; below++) {
    total += ways;
    ways = (ways * BigInt(n - below)) / BigInt(below + 1);
  }
  return total;
}

describe("the ranks that bound a median", () => {
  test.each([
    // As tabulated, for instance in Altman et al., Statistics with Confidence (2000), appendix.
    [6, 1, 6],
    [8, 1, 8],
    [9, 2, 8],
    [10, 2, 9],
    [20, 6, 15],
    [30, 10, 21],
    [50, 18, 33],
    [100, 40, 61],
  ])("of %d values are the published ones: %d and %d", (n, onder, boven) => {
    expect(medianRanks(n)).toEqual({ onder, boven });
  });

  test("cannot be given for fewer than six values: 2·½⁵ is more than 5%", () => {
    for (const n of [0, 1, 2, 3, 4, 5]) expect(medianRanks(n)).toBeNull();
  });

  test("cover the median with at least 95%, and one rank further in would not", () => {
    for (let n = 6; n <= 400; n++) {
      const { onder, boven } = medianRanks(n) ?? { onder: 0, boven: 0 };
      expect(onder + boven).toBe(n + 1);
      // Both tails together at most 1/20 of the 2^n ways.
      expect(40n * waysBelow(onder, n) <= 2n ** BigInt(n)).toBe(true);
      expect(40n * waysBelow(onder + 1, n) > 2n ** BigInt(n)).toBe(true);
    }
  });

  test("of a large register are those of the normal approximation: n/2 - 1.96·√n/2", () => {
    expect(medianRanks(10_000)).toEqual({ onder: 4902, boven: 5099 });
  });
});

describe("the interval of a median", () => {
  test("is made of values that occur: the second and the ninth of ten waiting times", () => {
    expect(medianInterval([1, 3, 4, 8, 10, 12, 15, 21, 40, 90])).toEqual({ onder: 3, boven: 40 });
  });

  test("is unknown for five values", () => {
    expect(medianInterval([1, 2, 3, 4, 5])).toBeNull();
    expect(medianInterval([])).toBeNull();
  });

  test("has no width where most values are the same", () => {
    expect(medianInterval([1, 7, 7, 7, 7, 7, 7, 7, 7, 9])).toEqual({ onder: 7, boven: 7 });
  });

  test("of any values holds the median, and moves along when all values are doubled", () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 200 });
    fc.assert(
      fc.property(values, (unsorted) => {
        const sorted = unsorted.sort((a, b) => a - b);
        const middle = ((sorted.at((sorted.length - 1) / 2) ?? 0) + (sorted.at(sorted.length / 2) ?? 0)) / 2;
        const found = medianInterval(sorted);
        expect(found?.onder).toBeLessThanOrEqual(middle);
        expect(found?.boven).toBeGreaterThanOrEqual(middle);
        const doubled = medianInterval(sorted.map((value) => 2 * value));
        expect(doubled).toEqual({ onder: 2 * (found?.onder ?? -1), boven: 2 * (found?.boven ?? -1) });
      }),
    );
  });
});
