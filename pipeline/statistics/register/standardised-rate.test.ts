import { describe, expect, test } from "vitest";
import { apart } from "../fixtures/apart.ts";
import { oracleParts, readOracle } from "../fixtures/oracle.ts";
import { byar } from "./rates.ts";
import { directlyStandardisedRate, standardisedRatio } from "./standardised-rate.ts";

/** Few of many young people, and more of the old; the standard population has three young to one old. */
const groups = [
  { aantal: 10, bevolking: 1000, standaard: 3 },
  { aantal: 20, bevolking: 500, standaard: 1 },
];

describe("a directly standardised rate, worked out by hand", () => {
  // ¾·.01 + ¼·.04 = .0175. v = ¾²·10/1000² + ¼²·20/500² = 5.625e-6 + 5e-6; √(v/30) = 5.9511904e-4.
  const found = directlyStandardisedRate(groups, 1000);

  test("weighs the rate of each group by the standard population", () => {
    // The crude rate is 30/1500 = 20 per 1,000: more of these people are old.
    expect(found?.waarde).toBeCloseTo(17.5, 12);
  });

  test("has Dobson's interval around it", () => {
    // Byar of 30: 20.2369391 to 42.8283719. 17.5 - .59511904·9.7630609 and 17.5 + .59511904·12.8283719.
    expect(found?.onder).toBeCloseTo(11.6898166, 6);
    expect(found?.boven).toBeCloseTo(25.1344083, 6);
  });

  test("does not depend on the size of the standard population, only on its shape", () => {
    const larger = groups.map((group) => ({ ...group, standaard: group.standaard * 12_345 }));
    const rate = directlyStandardisedRate(larger, 1000);
    expect(rate?.waarde).toBeCloseTo(17.5, 9);
    expect(rate?.onder).toBeCloseTo(found?.onder ?? 0, 9);
  });

  test("of one group is its own rate with Byar's interval", () => {
    const { onder, boven } = byar(20);
    const rate = directlyStandardisedRate([{ aantal: 20, bevolking: 500, standaard: 7 }], 500);
    expect(rate?.waarde).toBeCloseTo(20, 12);
    expect(rate?.onder).toBeCloseTo(onder, 9);
    expect(rate?.boven).toBeCloseTo(boven, 9);
  });

  test("is not given for fewer than ten cases, or when a group has no residents", () => {
    const [young, old] = [
      { aantal: 4, bevolking: 1000, standaard: 3 },
      { bevolking: 500, standaard: 1 },
    ];
    expect(directlyStandardisedRate([young, { ...old, aantal: 5 }], 1000)).toBeNull();
    expect(directlyStandardisedRate([young, { ...old, aantal: 6 }], 1000)).not.toBeNull();
    expect(directlyStandardisedRate([...groups, { aantal: 0, bevolking: 0, standaard: 1 }], 1000)).toBeNull();
    expect(directlyStandardisedRate([], 1000)).toBeNull();
  });
});

describe.each(oracleParts)("the standardised rates of R (%s)", (part) => {
  const oracle = readOracle("standardised_rates.csv", part);

  test("have Dobson's interval: both limits are as far out as Byar's, on one scale", () => {
    expect(oracle.length).toBeGreaterThan(6);
    for (const row of oracle) {
      const [count, rate] = [Number(row.count), Number(row.dsr_per_100k)];
      const { onder, boven } = byar(count);
      const below = (rate - Number(row.dsr_dobson_byar_lo)) / (count - onder);
      const above = (Number(row.dsr_dobson_byar_hi) - rate) / (boven - count);
      expect(above / below).toBeCloseTo(1, 9);
    }
  });

  test("of observed to expected cases are ours", () => {
    for (const row of oracle) {
      const found = standardisedRatio(Number(row.count), Number(row.expected));
      expect(apart(found?.waarde, row.smr)).toBeLessThan(1e-9);
      expect(apart(found?.onder, row.smr_byar_lo)).toBeLessThan(1e-9);
      expect(apart(found?.boven, row.smr_byar_hi)).toBeLessThan(1e-9);
    }
  });
});

describe("observed over expected cases", () => {
  test("without any observed is 0 with an upper limit: Byar's 3.668 over what is expected", () => {
    expect(standardisedRatio(0, 2)).toEqual({ waarde: 0, onder: 0, boven: expect.closeTo(1.834, 3) });
  });

  test("is unknown when nothing is expected", () => {
    expect(standardisedRatio(3, 0)).toBeNull();
    expect(standardisedRatio(3, Number.NaN)).toBeNull();
  });
});
