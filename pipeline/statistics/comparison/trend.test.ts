import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterLastBreak, fitTrend, type TrendPoint, withEnoughAnswers } from "./trend.ts";

fc.configureGlobal({ seed: 7 });

const point = (t: number, waarde: number, variantie = 0.0004): TrendPoint => ({
  t,
  n: 500,
  waarde,
  variantie,
});

describe("a trend through four waves, worked out by hand", () => {
  // t - t̄ = -3, -1, 1, 3; Σ² = 20.
  const waves = [point(2018, 0.4), point(2020, 0.42), point(2022, 0.44), point(2024, 0.46)];

  test("is the least-squares slope per year with the error of independent waves", () => {
    const trend = fitTrend(waves);
    expect(trend?.slope).toBeCloseTo(0.01, 12);
    // (9 + 1 + 1 + 9)/400 · .0004 = .00002.
    expect(trend?.standaardfout).toBeCloseTo(Math.sqrt(0.00002), 12);
    // √5, of which the normal table gives .0253.
    expect(trend?.z).toBeCloseTo(Math.sqrt(5), 9);
    expect(trend?.p).toBeCloseTo(0.0253473186775, 12);
    expect(trend?.waves).toEqual([2018, 2020, 2022, 2024]);
  });

  test("on a straight line does not depart from it: Q = 0 with two degrees of freedom", () => {
    const q = fitTrend(waves)?.q;
    expect(q?.value).toBeCloseTo(0, 12);
    expect(q).toMatchObject({ df: 2, p: expect.closeTo(1, 9) });
    expect(fitTrend(waves)?.straight).toBe(true);
  });

  test("does not depend on the order of the waves", () => {
    expect(fitTrend([...waves].reverse())).toEqual(fitTrend(waves));
  });

  test("gives every wave the same say, however precise it is", () => {
    const precise = waves.map((wave, index) => (index === 3 ? { ...wave, variantie: 1e-8 } : wave));
    expect(fitTrend(precise)?.slope).toBeCloseTo(0.01, 12);
  });
});

describe("departure from a straight line", () => {
  test("shows in waves that go up and down again", () => {
    // Equal variances: the line is flat at .42, residuals -.02, .04, -.02: Q = .0024/.0004 = 6, χ²(1).
    const trend = fitTrend([point(2020, 0.4), point(2022, 0.46), point(2024, 0.4)]);
    expect(trend?.slope).toBeCloseTo(0, 12);
    expect(trend?.q?.value).toBeCloseTo(6, 9);
    expect(trend?.q?.df).toBe(1);
    expect(trend?.q?.p).toBeCloseTo(0.0143058784354, 12);
    expect(trend?.straight).toBe(false);
  });

  test("is measured from the line weighted by precision", () => {
    // Weights 1, 1 and ¼: t̄ = 1.5/2.25 = ⅔, p̄ = .65/2.25. Σw(t-t̄)p = -⅔·.2 + ⅓·.3 + ¼·4/3·.6 = 1/6 and
    // Σw(t-t̄)² = 4/9 + 1/9 + 4/9 = 1: slope 1/6, level p̄ - ⅔/6. Unweighted the slope is (.6 - .2)/2.
    const trend = fitTrend([point(0, 0.2, 0.01), point(1, 0.3, 0.01), point(2, 0.6, 0.04)]);
    const [slope, level] = [1 / 6, 0.65 / 2.25 - 1 / 9];
    const q = (0.2 - level) ** 2 / 0.01 + (0.3 - level - slope) ** 2 / 0.01;
    expect(trend?.q?.value).toBeCloseTo(q + (0.6 - level - 2 * slope) ** 2 / 0.04, 12);
    expect(trend?.slope).toBeCloseTo(0.2, 12);
  });

  test("keeps the digits of its p-value far in the tail", () => {
    // A flat line with residuals ±.05: Q = 4·.0025/.0001 = 100, and P(χ²(2) > Q) = e^(-Q/2).
    const far = [point(0, 0.45, 1e-4), point(1, 0.55, 1e-4), point(2, 0.55, 1e-4), point(3, 0.45, 1e-4)];
    const q = fitTrend(far)?.q;
    expect(q?.value).toBeCloseTo(100, 9);
    expect((q?.p ?? 0) / Math.exp(-50)).toBeCloseTo(1, 9);
  });

  test.each([
    // The 95% points of χ² with 1, 2 and 3 degrees of freedom (standard tables).
    [3, 3.841458820694124],
    [4, 5.991464547107979],
    [5, 7.814727903251179],
  ])("of %d waves is told from %d on: the 5% point of its χ²", (count, limit) => {
    // Alternating residuals after a line through zigzag waves: Q grows with the square of the zigzag.
    const zigzag = (size: number) =>
      fitTrend(Array.from({ length: count }, (_, t) => point(t, 0.5 + (t % 2 ? size : -size), 1)));
    const unit = zigzag(1)?.q?.value ?? 0;
    expect(zigzag(Math.sqrt((limit / unit) * 1.0001))?.straight).toBe(false);
    expect(zigzag(Math.sqrt((limit / unit) * 0.9999))?.straight).toBe(true);
    expect(zigzag(Math.sqrt(limit / unit))?.q?.p).toBeCloseTo(0.05, 9);
  });

  test("is not known when a wave has no variance, and the slope still is", () => {
    const trend = fitTrend([point(0, 0, 0), point(1, 0.1), point(2, 0.2)]);
    expect(trend).toMatchObject({ q: null, straight: null });
    expect(trend?.slope).toBeCloseTo(0.1, 12);
    expect(trend?.standaardfout).toBeCloseTo(0.01, 12);
  });

  test("and the test of the slope are unknown when no wave has variance", () => {
    expect(fitTrend([0, 1, 2].map((t) => point(t, 0, 0)))).toMatchObject({
      slope: 0,
      z: null,
      p: null,
      q: null,
      straight: null,
    });
  });
});

describe("the waves of a trend", () => {
  test("are three at least", () => {
    expect(fitTrend([point(2020, 0.4), point(2022, 0.5)])).toBeNull();
    expect(fitTrend([])).toBeNull();
  });

  test("are those with thirty answers or more", () => {
    const waves = [29, 30, 31].map((n) => ({ ...point(2000 + n, 0.4), n }));
    expect(withEnoughAnswers(waves).map(({ n }) => n)).toEqual([30, 31]);
  });

  const waves = [2024, 2018, 2022, 2020].map((t) => point(t, 0.4));

  test("start after the last break, in the order of the years", () => {
    const broken = (...breaks: number[]) =>
      afterLastBreak(waves, (_, later) => !breaks.includes(later)).map(({ t }) => t);
    expect(broken()).toEqual([2018, 2020, 2022, 2024]);
    expect(broken(2020)).toEqual([2020, 2022, 2024]);
    expect(broken(2020, 2022)).toEqual([2022, 2024]);
    expect(broken(2024)).toEqual([2024]);
    expect(afterLastBreak([], () => false)).toEqual([]);
  });

  test("are compared with the wave just before them", () => {
    const asked: [number, number][] = [];
    afterLastBreak(waves, (earlier, later) => {
      asked.push([earlier, later]);
      return true;
    });
    expect(asked.sort()).toEqual([
      [2018, 2020],
      [2020, 2022],
      [2022, 2024],
    ]);
  });
});

describe("any trend", () => {
  const series = fc.array(
    fc.record({
      step: fc.integer({ min: 1, max: 4 }),
      waarde: fc.double({ min: 0, max: 1, noNaN: true }),
      variantie: fc.double({ min: 1e-6, max: 1e-2, noNaN: true }),
    }),
    { minLength: 3, maxLength: 8 },
  );
  const pointsOf = (steps: { step: number; waarde: number; variantie: number }[], start: number) => {
    let t = start;
    return steps.map(({ step, waarde, variantie }) => {
      t += step;
      return point(t, waarde, variantie);
    });
  };

  test("is the same when all years are shifted", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -3000, max: 3000 }), (steps, shift) => {
        const [near, far] = [fitTrend(pointsOf(steps, 0)), fitTrend(pointsOf(steps, shift))];
        expect(far?.slope).toBeCloseTo(near?.slope ?? 9, 9);
        expect(far?.standaardfout).toBeCloseTo(near?.standaardfout ?? 9, 9);
        const q = near?.q?.value ?? 9;
        expect((far?.q?.value ?? 0) / Math.max(1, q)).toBeCloseTo(q / Math.max(1, q), 6);
      }),
    );
  });

  test("turns round with the answers: a share of no has the opposite slope, and departs as much", () => {
    fc.assert(
      fc.property(series, (steps) => {
        const turned = steps.map((step) => ({ ...step, waarde: 1 - step.waarde }));
        const [yes, no] = [fitTrend(pointsOf(steps, 0)), fitTrend(pointsOf(turned, 0))];
        expect(no?.slope).toBeCloseTo(-(yes?.slope ?? 9), 9);
        expect(no?.p).toBeCloseTo(yes?.p ?? 9, 9);
        expect(no?.straight).toBe(yes?.straight);
      }),
    );
  });

  test("gives finite numbers only, and p-values from 0 to 1", () => {
    fc.assert(
      fc.property(series, (steps) => {
        const trend = fitTrend(pointsOf(steps, 2000));
        const numbers = [
          trend?.slope,
          trend?.standaardfout,
          trend?.z,
          trend?.p,
          trend?.q?.value,
          trend?.q?.p,
        ];
        expect(numbers.every((value) => Number.isFinite(value))).toBe(true);
        for (const p of [trend?.p ?? -1, trend?.q?.p ?? -1]) {
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
