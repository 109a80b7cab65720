import { describe, expect, test } from "vitest";
import type { Indicator } from "../../domain/indicator.ts";
import type { RawOutcome } from "../../domain/outcome.ts";
import { inputWith } from "../fixtures/judge.ts";
import { outcomeWith } from "../fixtures/raw-outcome.ts";
import type { JudgeInput } from "./judge-input.ts";
import { judgeTrend } from "./trend.ts";

type Wave = Partial<RawOutcome> & { jaar: number };

/** The trend up to the last of these waves; each has a standard error of 1 unless told otherwise. */
function trendOf(waves: Wave[], indicator: Partial<Indicator> = {}, compare?: JudgeInput["compare"]) {
  const outcomes = waves.map((wave) => outcomeWith(wave));
  const now = outcomes.at(-1);
  if (!now) throw new Error("no waves");
  return judgeTrend(inputWith(outcomes, { indicator, ...(compare && { compare }) }), now);
}

const waves = (...values: number[]): Wave[] => values.map((waarde, i) => ({ jaar: 2014 + 4 * i, waarde }));

describe("the line through the measurements", () => {
  test("has the slope, margin and Q worked out by hand", () => {
    // t - t̄ = -4, 0, 4: b = (4·46 - 4·40)/32 = .75; SE = √(4² + 4²)/32 = .1768; ± .3465.
    // On the line 40, 43, 46: Q = 0.
    expect(trendOf(waves(40, 43, 46))).toEqual({
      richting: "stijgend",
      jaren: [2014, 2018, 2022],
      perJaar: 0.8,
      onder: 0.4,
      boven: 1.1,
      q: { waarde: 0, df: 1, p: 1 },
    });
  });

  test("downwards is dalend", () => {
    expect(trendOf(waves(46, 43, 40))?.richting).toBe("dalend");
  });

  test("that departs from a straight line is not described as one", () => {
    // Fit of 40, 50, 46 is 42.33, 45.33, 48.33: Q = 5.44 + 21.78 + 5.44 = 32.7.
    expect(trendOf(waves(40, 50, 46))).toMatchObject({
      richting: "niet-recht",
      q: { waarde: 32.667, df: 1 },
    });
  });

  test("that is not certain, or too flat to matter, has no word", () => {
    // b = 2/8 = .25 < 1.96 · .177.
    expect(trendOf(waves(40, 41, 42))?.richting).toBe("geen-aantoonbare-trend");
    // Certain with a standard error of .1, but 2 over eight years where 3 matters.
    const exact = waves(40, 41, 42).map((wave) => ({ ...wave, standaardfout: 0.1 }));
    expect(trendOf(exact)?.richting).toBe("geen-aantoonbare-trend");
    expect(trendOf(exact, { relevantVerschil: 2 })?.richting).toBe("stijgend");
  });

  test("without Q has no word: a wave where everybody says the same has no variance", () => {
    const [first, ...others] = waves(0, 43, 86);
    expect(trendOf([{ jaar: 2014, ...first, standaardfout: 0 }, ...others])).toMatchObject({
      richting: "geen-aantoonbare-trend",
      q: null,
    });
  });

  test.each([
    ["two measurements", waves(40, 46)],
    [
      "a hidden one among three",
      waves(40, 43, 46).map((w, i) => (i === 1 ? { ...w, status: "te-onzeker" as const } : w)),
    ],
    ["few answers in one of three", waves(40, 43, 46).map((w, i) => (i === 1 ? { ...w, n: 29 } : w))],
    [
      "one of three without a sample",
      waves(40, 43, 46).map((w, i) => (i ? w : { ...w, reden: "geen-steekproef" as const })),
    ],
    ["few answers in the newest", waves(40, 42, 43, 46).map((w, i) => (i === 3 ? { ...w, n: 29 } : w))],
  ])("is not drawn through %s", (_, found) => {
    expect(trendOf(found)).toBeNull();
  });

  test("starts after the last break", () => {
    const broken = (earlier: number) => (year: number) =>
      year === earlier
        ? ({ vergelijkbaar: false, reden: "anders" } as const)
        : ({ vergelijkbaar: true } as const);
    expect(trendOf(waves(40, 43, 46, 49), {}, broken(2014))?.jaren).toEqual([2018, 2022, 2026]);
    expect(trendOf(waves(40, 43, 46, 49), {}, broken(2018))).toBeNull();
  });

  test.each([
    { bronSoort: "modelschatting" } as const,
    { maat: "som", bronSoort: "register" } as const,
    { maat: "aantal", bronSoort: "register", telling: "geclusterd" } as const,
  ])("is not drawn where nothing can be tested: %o", (indicator) => {
    expect(trendOf(waves(40, 43, 46), indicator)).toBeNull();
  });

  test("of counts varies as Poisson does, and so does a rate", () => {
    const counts = {
      maat: "aantal",
      bronSoort: "register",
      telling: "onafhankelijk",
      relevantVerschil: 5,
    } as const;
    const rows = [40, 60, 80].map((teller, i) => ({
      ...{ jaar: 2023 + i, waarde: teller, teller, noemer: null, n: null, standaardfout: null },
    }));
    // b = 20; SE = √(¼·40 + ¼·80) = 5.477; ± 10.7.
    expect(trendOf(rows, counts)).toMatchObject({
      richting: "stijgend",
      perJaar: 20,
      onder: 9.3,
      boven: 30.7,
    });
    const rates = rows.map((row) => ({ ...row, waarde: row.teller / 10, noemer: 10_000 }));
    const indicator = {
      ...counts,
      maat: "per-inwoners",
      per: 1000,
      decimalen: 1,
      relevantVerschil: 0.5,
    } as const;
    expect(trendOf(rates, indicator)).toMatchObject({ perJaar: 2, onder: 0.93, boven: 3.07 });
  });

  test("of a register share varies as a binomial does", () => {
    const rows = [40, 50, 60].map((waarde, i) => ({
      ...{ jaar: 2023 + i, waarde, teller: waarde * 2, noemer: 200, n: null, standaardfout: null },
    }));
    // b = 10; SE = √(¼·(12 + 12)) = 2.449; ± 4.8.
    expect(trendOf(rows, { bronSoort: "register" })).toMatchObject({ perJaar: 10, onder: 5.2, boven: 14.8 });
  });

  test("through units shared out over areas, which have no interval, is not drawn", () => {
    const rows = [40, 60, 80].map((teller, i) => ({
      ...{ jaar: 2023 + i, waarde: teller, teller, onder: null, boven: null, standaardfout: null },
    }));
    const counts = { maat: "aantal", bronSoort: "register", telling: "onafhankelijk" } as const;
    expect(trendOf(rows, counts)).toBeNull();
  });
});
