import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meanDifference, moverDifference } from "./difference.ts";
import { wilson } from "./intervals.ts";

fc.configureGlobal({ seed: 7 });

const share = (x: number, n: number) => ({ waarde: x / n, ...wilson(x / n, n) });

describe("the MOVER interval of a difference between shares", () => {
  test("of 56/70 and 48/80 is the published one (Newcombe 1998, method 10)", () => {
    const { verschil, onder, boven, significant } = moverDifference(share(48, 80), share(56, 70));
    expect(verschil).toBeCloseTo(0.2, 12);
    expect(onder).toBeCloseTo(0.0524, 4);
    expect(boven).toBeCloseTo(0.3339, 4);
    expect(significant).toBe(true);
  });

  // From oracle/intervals_difference_proportions.csv: x1, n1, x2, n2, limits of p1 - p2.
  test.each([
    [9, 10, 3, 10, 0.170522723934503, 0.809017973535488],
    [6, 7, 2, 7, 0.0582279274823123, 0.806249637524228],
    [5, 56, 0, 29, -0.0381371479035369, 0.192560013855112],
  ])("of %d/%d and %d/%d equals the oracle", (x1, n1, x2, n2, onder, boven) => {
    const found = moverDifference(share(x2, n2), share(x1, n1));
    expect(found.onder).toBeCloseTo(onder, 12);
    expect(found.boven).toBeCloseTo(boven, 12);
    expect(found.significant).toBe(onder > 0);
  });

  test("is not significant for a share and itself", () => {
    expect(moverDifference(share(30, 100), share(30, 100))).toMatchObject({
      verschil: 0,
      significant: false,
    });
  });

  test("turns round when the shares change places", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(60), (x, y) => {
        const [a, b] = [share(x, 40), share(y, 60)];
        const [there, back] = [moverDifference(a, b), moverDifference(b, a)];
        expect(there.onder).toBeCloseTo(-back.boven, 12);
        expect(there.significant).toBe(back.significant);
      }),
    );
  });
});

describe("the interval of a difference between means", () => {
  test("is D ± 1.96 times the root of both variances", () => {
    // SE = √(0.3² + 0.4²) = 0.5; 1.959964 × 0.5 = 0.979982.
    const found = meanDifference({ waarde: 6, standaardfout: 0.3 }, { waarde: 7, standaardfout: 0.4 });
    expect(found.verschil).toBe(1);
    expect(found.onder).toBeCloseTo(0.020018, 6);
    expect(found.boven).toBeCloseTo(1.979982, 6);
    expect(found.significant).toBe(true);
  });

  test("just too small a difference is not significant, downwards as upwards", () => {
    const [low, high] = [
      { waarde: 6, standaardfout: 0.3 },
      { waarde: 6.97, standaardfout: 0.4 },
    ];
    expect(meanDifference(low, high).significant).toBe(false);
    expect(meanDifference(high, low).significant).toBe(false);
    expect(meanDifference({ ...high, waarde: 7.03 }, low)).toMatchObject({ significant: true });
  });

  test("of two equal means without variance is not significant", () => {
    const mean = { waarde: 7, standaardfout: 0 };
    expect(meanDifference(mean, mean).significant).toBe(false);
  });
});
