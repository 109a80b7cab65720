import binomialPmf from "@stdlib/stats-base-dists-binomial-pmf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilson } from "../intervals.ts";
import { moverDifference, waldDifference, zTest } from "./difference.ts";

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

describe("the MOVER interval of correlated estimates", () => {
  const [base, other] = [
    { waarde: 0.4, onder: 0.35, boven: 0.46 },
    { waarde: 0.5, onder: 0.44, boven: 0.55 },
  ];

  test("takes twice the shared part off, on both sides (Zou)", () => {
    // Reach below: √(.06² + .06² - 2·½·.06·.06) = .06; above: √(.05² + .05² - .05²) = .05.
    const found = moverDifference(base, other, 0.5);
    expect(found.onder).toBeCloseTo(0.04, 12);
    expect(found.boven).toBeCloseTo(0.15, 12);
  });

  test("is that of independent ones when the correlation is 0", () => {
    expect(moverDifference(base, other, 0)).toEqual(moverDifference(base, other));
  });

  test("has no width where fully correlated limits are alike, also when rounding makes it negative", () => {
    const same = { waarde: 0.3, onder: 0.2, boven: 0.4 };
    const found = moverDifference(same, { waarde: 0.5, onder: 0.4, boven: 0.6 }, 1 + 1e-16);
    expect([found.onder, found.boven]).toEqual([0.2, 0.2]);
  });
});

describe("the z test", () => {
  test("gives the published p-values of 1.96 and 2.5758 standard errors", () => {
    expect(zTest(1.959963984540054, 1).p).toBeCloseTo(0.05, 12);
    expect(zTest(-2.5758293035489004 * 3, 3).p).toBeCloseTo(0.01, 12);
  });

  test("keeps its digits far in the tail", () => {
    // 2·Φ(-10) = 1.523970604832106e-23 (standard tables).
    expect((zTest(10, 1).p ?? 0) / 1.523970604832106e-23).toBeCloseTo(1, 9);
  });

  test("says nothing without a standard error", () => {
    expect(zTest(0.5, 0)).toEqual({ z: null, p: null });
  });
});

describe("false alarms between 30 and 1000 answers from one population", () => {
  type Rule = (a: ReturnType<typeof share>, b: ReturnType<typeof share>) => boolean;

  /** Exact chance that a rule calls them different: every outcome of both, with its binomial chance. */
  function alarms(p: number, isDifferent: Rule): number {
    const [few, many] = [30, 1000].map((n) =>
      Array.from({ length: n + 1 }, (_, x) => ({ ...share(x, n), n, chance: binomialPmf(x, n, p) })).filter(
        ({ chance }) => chance > 1e-12,
      ),
    );
    return (few ?? []).reduce(
      (total, a) =>
        total + (many ?? []).reduce((sum, b) => (isDifferent(a, b) ? sum + a.chance * b.chance : sum), 0),
      0,
    );
  }
  const byMover: Rule = (a, b) => moverDifference(a, b).significant;
  const byOverlap: Rule = (a, b) => a.onder > b.boven || b.onder > a.boven;
  const byZ: Rule = (a, b) => {
    const variance = (x: number, n: number) => (x * (1 - x)) / n;
    const error = Math.sqrt(variance(a.waarde, 30) + variance(b.waarde, 1000));
    return error > 0 && Math.abs(zTest(b.waarde - a.waarde, error).z ?? 0) > 1.959963984540054;
  };

  // The table in docs/methode.md.
  test.each([
    [0.02, 0.546, 0.051, 0.019],
    [0.05, 0.218, 0.043, 0.017],
    [0.1, 0.116, 0.04, 0.015],
  ])("of %d are far too many with z, some 5%% with MOVER, and too few by overlap", (p, z, mover, overlap) => {
    expect(alarms(p, byZ)).toBeCloseTo(z, 3);
    expect(alarms(p, byMover)).toBeCloseTo(mover, 3);
    expect(alarms(p, byOverlap)).toBeCloseTo(overlap, 3);
  });
});

describe("the interval of a difference between means", () => {
  test("is D ± 1.96 standard errors", () => {
    // 1.959964 × 0.5 = 0.979982.
    const found = waldDifference(1, 0.5);
    expect(found.onder).toBeCloseTo(0.020018, 6);
    expect(found.boven).toBeCloseTo(1.979982, 6);
    expect(found.significant).toBe(true);
  });

  test("just too small a difference is not significant, downwards as upwards", () => {
    expect(waldDifference(0.97, 0.5).significant).toBe(false);
    expect(waldDifference(-0.97, 0.5).significant).toBe(false);
    expect(waldDifference(-1.03, 0.5).significant).toBe(true);
  });

  test("of two equal means without variance is not significant", () => {
    expect(waldDifference(0, 0).significant).toBe(false);
  });
});
