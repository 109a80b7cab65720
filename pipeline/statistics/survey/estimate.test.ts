import { describe, expect, test } from "vitest";
import { estimateOf, estimateOfGebied, type Respondent } from "../fixtures/respondents.ts";
import { halfWidth, intervalOf, standardErrorOf } from "./estimate.ts";

/**
 * Seven respondents in two strata. Of the valid answers W = 1+3+2+2+2 = 10 and Σwy = 1+2 = 3, so p = 0.3.
 * z = w(y-p)/W. Stratum a (4 people): .07, -.09, .14, 0 → Σz = .12, Σz² = .0326 → 4/3·(.0326-.0144/4) = .0386667.
 * Stratum b (3 people): -.06, -.06, 0 → Σz = -.12, Σz² = .0072 → 3/2·(.0072-.0144/3) = .0036. V = .0422667.
 */
const respondents: Respondent[] = [
  { gebied: "noord", stratum: "a", weging: 1, waarde: 1 },
  { gebied: "noord", stratum: "a", weging: 3, waarde: 0 },
  { gebied: "noord", stratum: "a", weging: 2, waarde: 1 },
  { gebied: "noord", stratum: "a", weging: 5, waarde: null },
  { gebied: "zuid", stratum: "b", weging: 2, waarde: 0 },
  { gebied: "zuid", stratum: "b", weging: 2, waarde: 0 },
  { gebied: "zuid", stratum: "b", weging: 4, waarde: null },
];

describe("a small survey, worked out by hand", () => {
  test("counts everyone with a valid answer", async () => {
    const city = await estimateOf(respondents, "share");
    expect(city).toMatchObject({ n: 5, yes: 2, gewogenN: 10, strata: 2, lonely: 0 });
    expect(city.waarde).toBeCloseTo(0.3, 12);
    expect(city.variantie).toBeCloseTo(0.0422666666667, 12);
    // 10² / (1 + 9 + 4 + 4 + 4)
    expect(city.nKish).toBeCloseTo(100 / 22, 12);
    expect(city.deffKish).toBeCloseTo(5 / (100 / 22), 12);
    // s² = (3·.49 + 7·.09)/10 · 5/4 = .2625; V / (s²/5).
    expect(city.deff).toBeCloseTo(0.0422666666667 / 0.0525, 10);
  });

  test("gives the same as a share and as a mean of 0 and 1", async () => {
    const [share, mean] = [await estimateOf(respondents, "share"), await estimateOf(respondents, "mean")];
    expect(mean.waarde).toBeCloseTo(share.waarde ?? 0, 12);
    expect(mean.variantie).toBeCloseTo(share.variantie ?? 0, 12);
    expect(mean.deff).toBeCloseTo(share.deff ?? 0, 10);
    expect(mean.yes).toBeNull();
  });

  test("counts in a part of the city only its own, with the whole stratum in the variance", async () => {
    // W = 6, p = .5; z = .08333, -.25, .16667, 0 → Σz = 0, Σz² = .0972222 → 4/3 of it.
    const noord = await estimateOfGebied(respondents, "share", "noord");
    expect(noord).toMatchObject({ n: 3, gewogenN: 6, strata: 1 });
    expect(noord.waarde).toBeCloseTo(0.5, 12);
    expect(noord.variantie).toBeCloseTo(0.12962962963, 12);
  });

  test("keeps people outside the domain in their stratum", async () => {
    // The same people in one stratum: n_h is 7 for noord too. 7/6·(.0972222 - 0) = .1134259.
    const together = respondents.map((row) => ({ ...row, stratum: "a" }));
    expect((await estimateOfGebied(together, "share", "noord")).variantie).toBeCloseTo(0.113425925926, 12);
  });

  test("has another variance without those who gave no answer: they must stay in", async () => {
    // Stratum a of 3: 3/2·(.0326-.0144/3) = .0417; stratum b of 2: 2·(.0072-.0144/2) = 0.
    const answered = await estimateOf(
      respondents.filter(({ waarde }) => waarde !== null),
      "share",
    );
    expect(answered.waarde).toBeCloseTo(0.3, 12);
    expect(answered.variantie).toBeCloseTo(0.0417, 12);
  });

  test("has a smaller variance with a finite population: 1 - 4/8 in a, 1 - 3/30 in b", async () => {
    const populated = respondents.map((row) => ({ ...row, populatie: row.stratum === "a" ? 8 : 30 }));
    const city = await estimateOf(populated, "share");
    expect(city.variantie).toBeCloseTo(0.0422666666667, 12);
    expect(city.variantieFpc).toBeCloseTo(0.5 * 0.0386666666667 + 0.9 * 0.0036, 12);
  });

  test("knows the population of a stratum from anyone in it, in whatever area", async () => {
    const [, , third, ...others] = respondents.map((row) => ({
      ...row,
      populatie: row.stratum === "a" ? null : 30,
    }));
    const rest = respondents.slice(0, 2);
    if (!third) throw new Error("no respondents");
    const city = await estimateOf([...rest, { ...third, gebied: "west", populatie: 8 }, ...others], "share");
    expect(city.variantieFpc).toBeCloseTo(0.5 * 0.0386666666667 + 0.9 * 0.0036, 12);
  });

  test("has no finite population correction when a stratum's population is unknown", async () => {
    const half = respondents.map((row) => ({ ...row, populatie: row.stratum === "a" ? 8 : null }));
    expect((await estimateOf(half, "share")).variantieFpc).toBeNull();
    expect((await estimateOf(respondents, "share")).variantieFpc).toBeNull();
  });
});

describe("totals and ratios", () => {
  test("a total adds up weight times answer, its variance from those sums", async () => {
    // Σwy = 3. Stratum a: wy = 1, 0, 2, 0 → 4/3·(5 - 9/4) = 3.6666667; stratum b: nothing.
    const total = await estimateOf(respondents, "total");
    expect(total.waarde).toBeCloseTo(3, 12);
    expect(total.variantie).toBeCloseTo(11 / 3, 12);
    expect(total.deff).toBeNull();
  });

  test("a ratio takes those who have both, weighted", async () => {
    // Hours per person: Σwy = 1·4 + 1·2 = 6, Σwx = 1·2 + 1·1 = 3: R = 2, and z = w(y - 2x)/3 = 0 for both.
    const rows = [
      { stratum: "a", weging: 1, waarde: 4, noemer: 2 },
      { stratum: "a", weging: 1, waarde: 2, noemer: 1 },
      { stratum: "a", weging: 9, waarde: 7, noemer: null },
      { stratum: "a", weging: 9, waarde: null, noemer: 3 },
    ];
    expect(await estimateOf(rows, "ratio")).toMatchObject({ n: 2, waarde: 2, variantie: 0 });
    // One more of 3 hours and 3 persons: R = 9/6 = 1.5; z = (1, .5, -1.5)/6; n_h = 5: 5/4·3.5/36.
    const uneven = await estimateOf([...rows, { stratum: "a", weging: 1, waarde: 3, noemer: 3 }], "ratio");
    expect(uneven.waarde).toBeCloseTo(1.5, 12);
    expect(uneven.variantie).toBeCloseTo(((5 / 4) * 3.5) / 36, 12);
  });

  test("a ratio to nothing is undefined", async () => {
    const rows = [1, 2].map((waarde) => ({ stratum: "a", weging: 1, waarde, noemer: 0 }));
    expect(await estimateOf(rows, "ratio")).toMatchObject({ n: 2, waarde: null, variantie: null });
  });
});

describe("answers that are all the same", () => {
  // Weights of 0.1 do not add up exactly in binary.
  const rows = Array.from({ length: 10 }, (_, index) => ({
    gebied: index < 7 ? "noord" : "zuid",
    stratum: "a",
    weging: 0.1,
    waarde: index < 7 ? 1 : 0,
  }));

  test("give exactly 0 or 1, without variance, and an interval that starts or ends there", async () => {
    const [all, none] = [
      await estimateOfGebied(rows, "share", "noord"),
      await estimateOfGebied(rows, "share", "zuid"),
    ];
    expect(all).toMatchObject({ waarde: 1, variantie: 0, n: 7 });
    expect(none).toMatchObject({ waarde: 0, variantie: 0, n: 3 });
    expect(intervalOf(all)?.boven).toBe(1);
    expect(intervalOf(none)?.onder).toBe(0);
    expect((await estimateOf(rows, "share")).variantie).toBeGreaterThan(0);
  });

  test("give a mean of exactly that answer", async () => {
    const grades = rows.map((row) => ({ ...row, waarde: 7.3 }));
    expect(await estimateOf(grades, "mean")).toMatchObject({ waarde: 7.3, variantie: 0, deff: null });
  });

  test("of one person have a value but no variance", async () => {
    const one = [
      { gebied: "noord", stratum: "a", weging: 1, waarde: 1 },
      { gebied: "zuid", stratum: "a", weging: 1, waarde: 0 },
    ];
    const noord = await estimateOfGebied(one, "share", "noord");
    expect(noord).toMatchObject({ n: 1, waarde: 1, variantie: null });
    expect(standardErrorOf(noord)).toBeNull();
  });
});

test("nobody with a valid answer gives no number at all", async () => {
  const empty = await estimateOf([{ stratum: "a", weging: 1, waarde: null }], "share");
  expect(empty).toMatchObject({
    n: 0,
    waarde: null,
    variantie: null,
    nKish: null,
    deffKish: null,
    strata: 0,
  });
  expect(intervalOf(empty)).toBeNull();
});

test("a stratum of one respondent counts around the overall mean, and is told", async () => {
  // p = .5, z = ±.125: alone .015625; b: Σz = -.125, Σz² = .046875 → 3/2·(.046875 - .015625/3) = .0625.
  const city = await estimateOf(
    [
      { stratum: "alleen", weging: 1, waarde: 1 },
      { stratum: "b", weging: 1, waarde: 0 },
      { stratum: "b", weging: 1, waarde: 1 },
      { stratum: "b", weging: 1, waarde: 0 },
    ],
    "share",
  );
  expect(city.lonely).toBe(1);
  expect(city.variantie).toBeCloseTo(0.078125, 12);
});

describe("the interval", () => {
  /** 400 answers of weight 1 in one stratum, 160 of them yes: V = 400/399·.24/400. */
  const many = Array.from({ length: 400 }, (_, index) => ({
    stratum: "a",
    weging: 1,
    waarde: index < 160 ? 1 : 0,
    populatie: 800,
  }));

  test("of a share is Wilson's with an effective n that never exceeds Kish's", async () => {
    // p(1-p)/V = 399 < 400. D = 1 + 3.8414588/399 = 1.0096277; c = .4009536; h = .0478490.
    const found = intervalOf(await estimateOf(many, "share"));
    expect(found?.nEffectief).toBeCloseTo(399, 9);
    expect(found?.onder).toBeCloseTo(0.35310459, 7);
    expect(found?.boven).toBeCloseTo(0.44880255, 7);
  });

  test("of a share stretches the effective n by the finite population correction, when asked", async () => {
    // f = 400/800: the variance halves, so n_e doubles.
    expect(intervalOf(await estimateOf(many, "share"), { fpc: true })?.nEffectief).toBeCloseTo(798, 9);
  });

  test("of a mean is t with n minus strata degrees of freedom, and is not cut off at the scale", async () => {
    // 2 answers, 1 stratum: df = 1, t = 12.7062047; mean 9.5, V = 2·(.0625+.0625) = .25, half = 6.35310.
    const two = [9, 10].map((waarde) => ({ stratum: "a", weging: 1, waarde }));
    const estimate = await estimateOf(two, "mean");
    expect(halfWidth(estimate)).toBeCloseTo(6.35310237, 7);
    expect(intervalOf(estimate)?.boven).toBeGreaterThan(10);
  });

  test("of a mean with as many strata as answers is undefined", async () => {
    const loose = ["a", "b"].map((stratum, index) => ({ stratum, weging: 1, waarde: index }));
    expect(intervalOf(await estimateOf(loose, "mean"))).toBeNull();
  });
});

describe("large numbers", () => {
  test("keep the digits of the spread: a million added to every answer changes only the mean", async () => {
    const grades = [6, 7, 7, 8, 9, 5].map((waarde, index) => ({
      stratum: index % 2 ? "a" : "b",
      weging: 1 + index / 7,
      waarde,
    }));
    const far = grades.map((row) => ({ ...row, waarde: row.waarde + 1e6 }));
    const [near, moved] = [await estimateOf(grades, "mean"), await estimateOf(far, "mean")];
    expect((moved.waarde ?? 0) - 1e6).toBeCloseTo(near.waarde ?? 0, 9);
    expect((moved.variantie ?? 0) / (near.variantie ?? 1)).toBeCloseTo(1, 9);
    expect((moved.deff ?? 0) / (near.deff ?? 1)).toBeCloseTo(1, 9);
  });

  test("one no of little weight among heavy ones keeps nine digits", async () => {
    // 99 yes of weight 1000 and a no of .001: 1-p = .001/W. Σz = 0; Σz² = (.001²·p² + 99·(1000·(1-p))²)/W².
    const rows = Array.from({ length: 100 }, (_, index) => ({
      stratum: "a",
      weging: index === 0 ? 0.001 : 1000,
      waarde: index === 0 ? 0 : 1,
    }));
    const [w, no] = [99_000.001, 0.001 / 99_000.001];
    const expected = ((100 / 99) * (0.001 ** 2 * (1 - no) ** 2 + 99 * (1000 * no) ** 2)) / w ** 2;
    const estimate = await estimateOf(rows, "share");
    expect((estimate.variantie ?? 0) / expected).toBeCloseTo(1, 9);
    expect(1 - (estimate.waarde ?? 0)).toBeCloseTo(no, 15);
  });

  test("one no among ten thousand keeps nine digits", async () => {
    // n equal weights: p = (n-1)/n, V = n/(n-1)·p(1-p)/n = 1/n².
    const n = 10_000;
    const rows = Array.from({ length: n }, (_, index) => ({
      stratum: "a",
      weging: 1,
      waarde: index === 0 ? 0 : 1,
    }));
    const estimate = await estimateOf(rows, "share");
    expect((estimate.variantie ?? 0) * n * n).toBeCloseTo(1, 9);
  });
});
