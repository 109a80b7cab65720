import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apart } from "../fixtures/apart.ts";
import { type OraclePart, oracleParts, readOracle } from "../fixtures/oracle.ts";
import { byar, countInterval, exactPoisson, rateDifference, rateOf, rateRatio } from "./rates.ts";

fc.configureGlobal({ seed: 7 });

const DIGITS = 1e-9;
const P_DIGITS = 1e-6;

/** From this count on the inverse χ² has fewer than nine digits. */
const EXACT_UP_TO = 500;

const poissonOf = (part: OraclePart) => readOracle("intervals_poisson.csv", part);

describe("the exact interval of a count", () => {
  test.each([
    // Garwood (1936), as tabulated since: 95% limits of a Poisson mean.
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [2, 0.2422, 7.225],
    [3, 0.6187, 8.767],
    [4, 1.0899, 10.242],
    [5, 1.6235, 11.668],
    [10, 4.7954, 18.39],
    [20, 12.2165, 30.888],
    [50, 37.111, 65.919],
    [100, 81.3636, 121.627],
  ])("of %d is the published one: %d to %d", (aantal, onder, boven) => {
    const found = exactPoisson(aantal);
    expect(found.onder).toBeCloseTo(onder, 3);
    expect(found.boven).toBeCloseTo(boven, 3);
  });

  test.each(oracleParts)("equals R's up to 500 (%s)", (part) => {
    const rows = poissonOf(part).filter(({ count }) => Number(count) <= EXACT_UP_TO);
    expect(rows.length).toBeGreaterThan(50);
    const wrong = rows.filter(({ count, exact_lo_count, exact_hi_count }) => {
      const { onder, boven } = exactPoisson(Number(count));
      return apart(onder, exact_lo_count) > DIGITS || apart(boven, exact_hi_count) > DIGITS;
    });
    expect(wrong).toEqual([]);
  });

  test("of none is 0 to -ln(.025): of a larger mean, none would be rarer than 2.5%", () => {
    expect(exactPoisson(0)).toEqual({ onder: 0, boven: expect.closeTo(-Math.log(0.025), 12) });
  });
});

describe("Byar's interval of a count", () => {
  test.each(oracleParts)("equals that of the oracle, for every count (%s)", (part) => {
    expect(poissonOf(part).length).toBeGreaterThan(part === "all" ? 140 : 70);
    const wrong = poissonOf(part).filter(({ count, byar_lo_count, byar_hi_count }) => {
      const { onder, boven } = byar(Number(count));
      return apart(onder, byar_lo_count) > DIGITS || apart(boven, byar_hi_count) > DIGITS;
    });
    expect(wrong).toEqual([]);
  });

  test("is close to the exact one from ten on: within 0.2%", () => {
    for (let aantal = 10; aantal <= EXACT_UP_TO; aantal++) {
      const [exact, approximate] = [exactPoisson(aantal), byar(aantal)];
      expect(Math.abs(approximate.onder / exact.onder - 1)).toBeLessThan(0.002);
      expect(Math.abs(approximate.boven / exact.boven - 1)).toBeLessThan(0.002);
    }
  });
});

describe("the interval of a rate", () => {
  test.each(oracleParts)("equals that of the oracle: exact below ten, Byar from ten on (%s)", (part) => {
    const wrong = poissonOf(part).filter((row) => {
      const found = rateOf({ aantal: Number(row.count), bevolking: Number(row.population) }, Number(row.per));
      return (
        apart(found?.waarde, row.rate) > DIGITS ||
        apart(found?.onder, row.rec_lo_rate) > DIGITS ||
        apart(found?.boven, row.rec_hi_rate) > DIGITS
      );
    });
    expect(wrong).toEqual([]);
  });

  test("changes from exact to Byar between nine and ten", () => {
    expect(countInterval(9)).toEqual(exactPoisson(9));
    expect(countInterval(10)).toEqual(byar(10));
  });

  test("is unknown without residents, and there is no rate of half a case", () => {
    expect(rateOf({ aantal: 3, bevolking: 0 }, 1000)).toBeNull();
    expect(rateOf({ aantal: 3, bevolking: Number.NaN }, 1000)).toBeNull();
    expect(() => rateOf({ aantal: 2.5, bevolking: 100 }, 1000)).toThrow("not a count: 2.5");
    expect(() => rateOf({ aantal: -1, bevolking: 100 }, 1000)).toThrow("not a count: -1");
  });

  test("lies around the rate and grows with the count", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 1e6 }), (aantal, bevolking) => {
        const [found, next] = [aantal, aantal + 1].map((count) => rateOf({ aantal: count, bevolking }, 1000));
        if (!found || !next) throw new Error("no rate");
        expect(found.onder).toBeGreaterThanOrEqual(0);
        expect(found.onder).toBeLessThanOrEqual(found.waarde);
        expect(found.boven).toBeGreaterThan(found.waarde);
        expect(next.onder).toBeGreaterThan(found.onder);
        expect(next.boven).toBeGreaterThan(found.boven);
      }),
    );
  });
});

const comparisonsOf = (part: OraclePart) =>
  readOracle("intervals_rate_comparison.csv", part).map((row) => ({
    row,
    first: { aantal: Number(row.o1), bevolking: Number(row.pop1) },
    second: { aantal: Number(row.o2), bevolking: Number(row.pop2) },
  }));

describe("the difference of two rates", () => {
  test.each(oracleParts)("is MOVER on Byar's limits, as in the oracle (%s)", (part) => {
    expect(comparisonsOf(part).length).toBeGreaterThan(4);
    for (const { row, first, second } of comparisonsOf(part)) {
      const found = rateDifference(second, first, { per: 100_000 });
      expect(apart(found?.verschil, row.rate_diff_per_100k)).toBeLessThan(DIGITS);
      expect(apart(found?.onder, row.mover_lo)).toBeLessThan(DIGITS);
      expect(apart(found?.boven, row.mover_hi)).toBeLessThan(DIGITS);
    }
  });

  test("of counts, worked out by hand: 40 and 70 differ, 40 and 55 do not", () => {
    // Byar: 40 (28.573, 54.470), 55 (41.431, 71.591), 70 (54.566, 88.442). 30 - √(15.434² + 14.470²) = 8.844;
    // 15 - √(13.569² + 14.470²) = -4.837.
    const counts = (base: number, other: number) =>
      rateDifference({ aantal: base, bevolking: 1 }, { aantal: other, bevolking: 1 }, { per: 1 });
    expect(counts(40, 70)).toMatchObject({ onder: expect.closeTo(8.8437003, 6), significant: true });
    expect(counts(40, 55)).toMatchObject({ onder: expect.closeTo(-4.8369921, 6), significant: false });
  });

  test("turns round when the rates change places", () => {
    const cases = fc.record({ aantal: fc.nat(2000), bevolking: fc.integer({ min: 1, max: 100_000 }) });
    fc.assert(
      fc.property(cases, cases, (a, b) => {
        const [there, back] = [rateDifference(a, b, { per: 1000 }), rateDifference(b, a, { per: 1000 })];
        expect(there?.onder).toBe(-(back?.boven ?? Number.NaN));
        expect(there?.significant).toBe(back?.significant);
      }),
    );
  });

  test("is unknown when one of the two has no residents", () => {
    const [some, none] = [
      { aantal: 3, bevolking: 100 },
      { aantal: 3, bevolking: 0 },
    ];
    expect(rateDifference(some, none, { per: 1000 })).toBeNull();
    expect(rateDifference(none, some, { per: 1000 })).toBeNull();
  });
});

describe("the ratio of two rates", () => {
  test.each(oracleParts)("has the exact interval and p-value of R's poisson.test (%s)", (part) => {
    for (const { row, first, second } of comparisonsOf(part)) {
      const found = rateRatio(second, first);
      expect(apart(found?.verhouding, row.rate_ratio)).toBeLessThan(DIGITS);
      expect(apart(found?.onder, row.rr_exact_lo)).toBeLessThan(DIGITS);
      expect(apart(found?.boven, row.rr_exact_hi)).toBeLessThan(DIGITS);
      expect(apart(found?.p, row.rr_exact_p)).toBeLessThan(P_DIGITS);
    }
  });

  test("to nothing has no size, only a lower limit", () => {
    // 3 against 0 in equal populations: all three on one side has chance ⅛, twice is ¼. Lower limit of a share of
    // 3/3: .025^(1/3) = .2924018, odds .4132314.
    expect(rateRatio({ aantal: 0, bevolking: 10 }, { aantal: 3, bevolking: 10 })).toEqual({
      verhouding: null,
      onder: expect.closeTo(0.4132314, 6),
      boven: null,
      p: expect.closeTo(0.25, 12),
    });
  });

  test("is unknown without residents or without any case", () => {
    const [some, none] = [
      { aantal: 3, bevolking: 100 },
      { aantal: 3, bevolking: 0 },
    ];
    expect(rateRatio(some, none)).toBeNull();
    expect(rateRatio(none, some)).toBeNull();
    expect(rateRatio({ ...some, aantal: 0 }, { ...some, aantal: 0 })).toBeNull();
  });
});
