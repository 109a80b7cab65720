import { describe, expect, test } from "vitest";
import { domainsOfRespondents, type Respondent } from "../fixtures/respondents.ts";
import { wilson } from "../intervals.ts";
import type { Domain } from "../survey/domains.ts";
import { mergeDomains } from "../survey/domains.ts";
import type { SurveyEstimate } from "../survey/estimate.ts";
import type { MeasureKind } from "../survey/measure.ts";
import {
  compareWaves,
  compareWithBenchmark,
  compareWithRest,
  type PlaceComparison,
} from "./compare-survey.ts";

/** A share of `yes` among n equal weights, as if drawn with replacement: V = p(1-p)/n. */
function share(yes: number, n: number, changes: Partial<SurveyEstimate> = {}): SurveyEstimate {
  const waarde = yes / n;
  const variantie = (waarde * (1 - waarde)) / n;
  const estimate: Omit<SurveyEstimate, "centre" | "deviation"> = {
    ...{ kind: "share", n, yes, gewogenN: n, waarde, variantie, variantieFpc: null },
    ...{ nKish: n, deffKish: 1, deff: 1, strata: 1, lonely: 0 },
    ...changes,
  };
  return { ...estimate, centre: 0, deviation: estimate.waarde };
}

const mean = (waarde: number, variantie: number | null): SurveyEstimate =>
  share(1, 2, { kind: "mean", n: 100, yes: null, waarde, variantie, nKish: 100 });

const nobody = share(0, 1, { n: 0, waarde: null, variantie: null, nKish: null });
const onePerson = share(1, 1, { variantie: null });

describe("the change between two waves", () => {
  test("of 48/80 and 56/70 has the published interval (Newcombe 1998, method 10), and z beside it", () => {
    const change = compareWaves(share(48, 80), share(56, 70));
    expect(change?.verschil).toBeCloseTo(0.2, 12);
    expect(change?.onder).toBeCloseTo(0.0524, 4);
    expect(change?.boven).toBeCloseTo(0.3339, 4);
    expect(change?.significant).toBe(true);
    // √(.24/80 + .16/70) = .0727029; .2/.0727029 = 2.7509, p = .0059.
    expect(change?.standaardfout).toBeCloseTo(0.0727029, 7);
    expect(change?.z).toBeCloseTo(2.7509212, 7);
    expect(change?.p).toBeCloseTo(0.0059427933, 9);
  });

  test("of shares is decided by the interval, also where z says otherwise", () => {
    // 0/500 - 7/480: Newcombe's method 10 in R gives -.0298 to -.0039.
    expect(compareWaves(share(7, 480), share(0, 500))).toMatchObject({
      onder: expect.closeTo(-0.0297928648759645, 12),
      boven: expect.closeTo(-0.00388732530611038, 12),
      significant: true,
    });
    // 0 of 30 and 20 of 1000: z = .02/√(.0196/1000) = 4.52, yet .02 lies well within Wilson's 0 to .1135 of 0/30.
    const rare = compareWaves(share(0, 30), share(20, 1000));
    expect(rare?.z).toBeCloseTo(4.5175395, 6);
    expect(rare?.significant).toBe(false);
  });

  test("of means is D ± 1.96 standard errors", () => {
    // √(.04 + .05) = .3: .7 ± .588.
    const change = compareWaves(mean(6.5, 0.04), mean(7.2, 0.05));
    expect(change?.standaardfout).toBeCloseTo(0.3, 12);
    expect(change?.onder).toBeCloseTo(0.7 - 0.5879892, 7);
    expect(change?.boven).toBeCloseTo(0.7 + 0.5879892, 7);
    expect(change?.significant).toBe(true);
    expect(compareWaves(mean(6.7, 0.04), mean(7.2, 0.05))?.significant).toBe(false);
  });

  test("of two constant domains has an interval but no z: 0 of 10 and 10 of 10", () => {
    // Newcombe 1998, method 10: 10/10 - 0/10 is .6075 to 1.
    const change = compareWaves(share(0, 10), share(10, 10));
    expect(change).toMatchObject({ verschil: 1, significant: true, standaardfout: 0, z: null, p: null });
    expect(change?.onder).toBeCloseTo(0.6075, 4);
    expect(change?.boven).toBe(1);
    // And 0/10 - 0/10: -.2775 to .2775.
    const same = compareWaves(share(0, 10), share(0, 10));
    expect(same).toMatchObject({ verschil: 0, significant: false, z: null });
    expect(same?.boven).toBeCloseTo(0.2775, 4);
  });

  test.each([
    ["nobody answered before", nobody, share(3, 10)],
    ["nobody answered after", share(3, 10), nobody],
    ["one person answered before", onePerson, share(3, 10)],
    ["one person answered after", share(3, 10), onePerson],
    ["a mean has no variance", mean(7, null), mean(7, 0.1)],
  ])("is not compared when %s", (_, earlier, later) => {
    expect(compareWaves(earlier, later)).toBeNull();
  });
});

/** `yes` answers yes and then `no` answers no of one gebied in one stratum, all of weight 1. */
function answers(gebied: string, stratum: string, [yes, no]: [number, number]): Respondent[] {
  return Array.from({ length: yes + no }, (_, index) => ({
    ...{ gebied, stratum, weging: 1, waarde: index < yes ? 1 : 0 },
  }));
}

async function domains(respondents: Respondent[], kind: MeasureKind = "share"): Promise<[Domain, Domain]> {
  const { byGebied } = await domainsOfRespondents(respondents, kind);
  const own = byGebied.find(({ by }) => by.gebied === "noord") ?? mergeDomains([], {});
  return [
    own,
    mergeDomains(
      byGebied.filter((domain) => domain !== own),
      {},
    ),
  ];
}

async function noordWithRest(
  respondents: Respondent[],
  kind: MeasureKind = "share",
): Promise<PlaceComparison> {
  const [own, rest] = await domains(respondents, kind);
  return compareWithRest(own, rest, kind);
}

describe("a stadsdeel with a stratum of its own against the rest of the city", () => {
  const place = () => noordWithRest([...answers("noord", "a", [2, 2]), ...answers("zuid", "b", [1, 4])]);

  test("covaries with nothing: p = .5 with V = .25/3 against p = .2 with V = .16/4", async () => {
    const { own, rest, whole, share: part, covariance } = await place();
    expect([own.waarde, rest.waarde]).toEqual([0.5, 0.2]);
    expect(whole.waarde).toBeCloseTo(3 / 9, 12);
    expect(part).toBeCloseTo(4 / 9, 12);
    expect(covariance).toBe(0);
  });

  test("is decided by the limits of both", async () => {
    // Wilson of .5 with n_e = 3: .1253345 to .8746655; of .2 with n_e = 4: .0307681 to .6631664.
    // .3 - √(.3746655² + .4631664²) and .3 + √(.3746655² + .1692319²); z = .3/√(.25/3 + .04).
    expect((await place()).withRest).toEqual({
      verschil: expect.closeTo(0.3, 12),
      onder: expect.closeTo(-0.2957326406, 9),
      boven: expect.closeTo(0.7111127532, 9),
      significant: false,
      standaardfout: expect.closeTo(0.3511884584, 9),
      z: expect.closeTo(0.8542421962, 9),
      p: expect.closeTo(0.3929708076, 9),
    });
  });

  test("differs from the city by (1 - s) of that, with an error that knows the city contains it", async () => {
    // Equal weights within a stratum: √((5/9)²·.1233333) = .1951047, and the same z.
    const { withWhole, withRest } = await place();
    expect(withWhole?.verschil).toBeCloseTo((5 / 9) * 0.3, 12);
    expect(withWhole?.standaardfout).toBeCloseTo((5 / 9) * 0.3511884584, 9);
    expect(withWhole?.z).toBeCloseTo(withRest?.z ?? 0, 9);
  });
});

describe("a group that cuts across the strata against everybody else", () => {
  /**
   * Strata of three: p = ⅔ and ⅓. a: z = (1/9, 1/9) against (-1/9); b: (-2/9) against (2/9, -1/9). Per stratum 3/2·[…]:
   * V = 1/81 + 4/81, V_rest = 1/81 + 7/81, covariance = 3/2·(0 + 2/81/3) twice = 2/81.
   */
  const crossing = [
    ...answers("noord", "a", [2, 0]),
    ...answers("zuid", "a", [0, 1]),
    ...answers("noord", "b", [0, 1]),
    ...answers("zuid", "b", [1, 1]),
  ];

  test("takes twice the covariance off the variance", async () => {
    const { own, rest, covariance, withRest } = await noordWithRest(crossing);
    expect(own.variantie).toBeCloseTo(5 / 81, 12);
    expect(rest.variantie).toBeCloseTo(8 / 81, 12);
    expect(covariance).toBeCloseTo(2 / 81, 12);
    // √((5 + 8 - 4)/81) = ⅓: z = 1.
    expect(withRest?.standaardfout).toBeCloseTo(1 / 3, 12);
    expect(withRest?.z).toBeCloseTo(1, 12);
    expect(withRest?.p).toBeCloseTo(0.3173105079, 9);
  });

  test("has the MOVER interval of correlated estimates (Zou): correlation 2/√40", async () => {
    // Wilson of ⅔ with n_e = 3 (Kish, below 3.6): .2076596 to .9385081; of ⅓ with 2.25: .0496105 to .8272663.
    const { withRest } = await noordWithRest(crossing);
    expect(withRest?.onder).toBeCloseTo(-0.2245804242, 9);
    expect(withRest?.boven).toBeCloseTo(0.658320433, 9);
  });

  test("differs from the whole with the exact covariance", async () => {
    // z - z_whole in 36ths: a 1, 1, 3 → 3/2·(11 - 25/3) = 4; b -5, -3, 3 → 3/2·(43 - 25/3) = 52. √56/36.
    const { withWhole } = await noordWithRest(crossing);
    expect(withWhole?.verschil).toBeCloseTo(1 / 6, 12);
    expect(withWhole?.standaardfout).toBeCloseTo(Math.sqrt(56) / 36, 12);
  });

  test("of a mean takes it off too", async () => {
    const { withRest } = await noordWithRest(crossing, "mean");
    expect(withRest?.standaardfout).toBeCloseTo(1 / 3, 12);
    expect(withRest?.onder).toBeCloseTo(1 / 3 - 1.959963984540054 / 3, 12);
  });
});

describe("a stadsdeel where everybody answers the same", () => {
  test("has no variance and no covariance; the error is that of the rest", async () => {
    // One stratum: 4 of 4 against 1 of 5. Rest: Σz² = .8/25, 9/8·(.032 - 0) = .036.
    const { own, covariance, withRest, withWhole } = await noordWithRest([
      ...answers("noord", "a", [4, 0]),
      ...answers("zuid", "a", [1, 4]),
    ]);
    expect(own).toMatchObject({ waarde: 1, variantie: 0 });
    expect(covariance).toBe(0);
    expect(withRest?.standaardfout).toBeCloseTo(Math.sqrt(0.036), 12);
    // Wilson of 1 with n_e = 4: .5101092 to 1; of .2 with .16/.036 = 4.4444.
    const rest = wilson(0.2, 0.16 / 0.036);
    expect(withRest?.onder).toBeCloseTo(0.8 - Math.hypot(0.4898908365, rest.boven - 0.2), 9);
    expect(withRest?.boven).toBeCloseTo(0.8 + (0.2 - rest.onder), 9);
    expect(withWhole?.verschil).toBeCloseTo(1 - 5 / 9, 12);
  });

  test("as everybody else does does not differ", async () => {
    const { withRest, withWhole } = await noordWithRest([
      ...answers("noord", "a", [4, 0]),
      ...answers("zuid", "b", [5, 0]),
    ]);
    expect(withRest).toMatchObject({ verschil: 0, significant: false, z: null, p: null });
    expect(withWhole).toMatchObject({ verschil: 0, significant: false });
  });
});

describe("a stadsdeel is not compared", () => {
  test("with nobody: the rest of the city has no answers", async () => {
    const noord = answers("noord", "a", [1, 2]);
    const [own, rest] = await domains([...noord, { gebied: "zuid", stratum: "b", weging: 1, waarde: null }]);
    for (const empty of [rest, mergeDomains([], {})]) {
      const place = compareWithRest(own, empty, "share");
      expect(place).toMatchObject({ withRest: null, share: 1, rest: { n: 0, waarde: null } });
      expect(place.withWhole).toMatchObject({ verschil: 0, significant: false });
    }
  });

  test("when it has one answer, though the city has more", async () => {
    const place = await noordWithRest([...answers("noord", "a", [1, 0]), ...answers("zuid", "a", [1, 3])]);
    expect(place).toMatchObject({ withRest: null, withWhole: null, own: { n: 1, variantie: null } });
  });

  test("when it has none", async () => {
    const own = mergeDomains([], {});
    const [, rest] = await domains(answers("zuid", "a", [1, 3]));
    expect(compareWithRest(own, rest, "share")).toMatchObject({ withRest: null, withWhole: null, share: 0 });
    expect(compareWithRest(own, own, "share")).toMatchObject({ withRest: null, withWhole: null, share: 0 });
  });
});

describe("an estimate against a figure from elsewhere", () => {
  test("with an interval is MOVER on both: Newcombe's 56/70 and 48/80", () => {
    const { onder, boven } = wilson(0.6, 80);
    const found = compareWithBenchmark(share(56, 70), { waarde: 0.6, onder, boven });
    expect(found?.onder).toBeCloseTo(0.0524, 4);
    expect(found?.boven).toBeCloseTo(0.3339, 4);
  });

  test("without one is a test against a fixed figure: its own interval, moved", () => {
    // Wilson of 56/70 is .6918336 to .8769526.
    expect(compareWithBenchmark(share(56, 70), { waarde: 0.6, onder: null, boven: null })).toEqual({
      verschil: expect.closeTo(0.2, 12),
      onder: expect.closeTo(0.091833555, 9),
      boven: expect.closeTo(0.2769526075, 9),
      significant: true,
    });
    expect(compareWithBenchmark(share(56, 70), { waarde: 0.7, onder: null, boven: null })?.significant).toBe(
      false,
    );
  });

  test("of a mean uses its t interval", () => {
    // df = 99: t = 1.9842170; half = .1984217.
    const found = compareWithBenchmark(mean(7, 0.01), { waarde: 6.9, onder: null, boven: null });
    expect(found?.onder).toBeCloseTo(0.1 - 0.198421695, 8);
    expect(found?.significant).toBe(false);
  });

  test("is not compared without an interval", () => {
    const benchmark = { waarde: 0.5, onder: null, boven: null };
    expect(compareWithBenchmark(nobody, benchmark)).toBeNull();
    expect(compareWithBenchmark(mean(7, null), benchmark)).toBeNull();
  });
});
