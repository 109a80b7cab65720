import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultDrempels } from "../domain/drempels.ts";
import type { SurveyCell } from "./survey-cells.ts";
import { type EstimateContext, estimateSurvey } from "./survey-estimate.ts";

fc.configureGlobal({ seed: 7 });

/** 400 answers of equal weight, 40% yes: V = .4·.6/400 = .0006. */
const cell: SurveyCell = {
  indicator: "eenzaamheid",
  deelambitie: "ontmoeten",
  gebied: "noord",
  deel: "zelf",
  uitsplitsing: null,
  groep: null,
  jaar: 2022,
  n: 400,
  gewogenN: 4000,
  nKish: 400,
  strata: 2,
  eenlingen: 0,
  waarde: 0.4,
  variantie: 0.0006,
  gevraagd: 420,
  ongeldig: 20,
};

const share: EstimateContext = {
  indicator: { maat: "aandeel", schaal: null },
  steekproef: true,
  drempels: defaultDrempels,
};
const grade: EstimateContext = { ...share, indicator: { maat: "gemiddelde", schaal: "1-10" } };

describe("a share", () => {
  test("comes out in percent, with its Wilson interval", () => {
    // Wilson for p = .4, n = 400: D = 1.0096037; centre = .4009513; half = .0477897.
    const estimate = estimateSurvey(cell, share);
    expect(estimate).toMatchObject({ waarde: 40, nEffectief: 400, status: "ok", reden: null });
    expect(estimate.onder).toBeCloseTo(35.3162, 3);
    expect(estimate.boven).toBeCloseTo(44.8741, 3);
    expect(estimate.standaardfout).toBeCloseTo(Math.sqrt(0.0006) * 100, 10);
    expect(estimate.ongeldig).toBeCloseTo((20 / 420) * 100, 10);
  });

  test("of 0% or 100% has a lower or upper limit of exactly that", () => {
    const none = estimateSurvey({ ...cell, waarde: 0, variantie: 0 }, share);
    const all = estimateSurvey({ ...cell, waarde: 1, variantie: 0 }, share);
    expect([none.waarde, none.onder]).toEqual([0, 0]);
    expect([all.waarde, all.boven]).toEqual([100, 100]);
  });

  test("without valid answers has no numbers and says there are no data", () => {
    const empty = { ...cell, n: 0, gewogenN: 0, nKish: 0, strata: 0, waarde: null, variantie: null };
    expect(estimateSurvey({ ...empty, gevraagd: 12, ongeldig: 12 }, share)).toEqual({
      waarde: null,
      onder: null,
      boven: null,
      standaardfout: null,
      nEffectief: 0,
      ongeldig: 100,
      status: "geen-gegevens",
      reden: "niet-geleverd",
    });
  });

  test.each([
    [{ n: 9, nKish: 9 }, "niet-getoond-privacy", "privacy"],
    [{ n: 20, nKish: 20 }, "te-weinig-antwoorden", "te-weinig-antwoorden"],
    [{ n: 36, nKish: 36, variantie: 0.24 / 36 }, "te-onzeker", "te-onzeker"],
    [{ n: 49, nKish: 49, waarde: 0.1, variantie: 0.09 / 49 }, "indicatief", null],
  ] as const)("with %o is %s", (changes, status, reden) => {
    expect(estimateSurvey({ ...cell, ...changes }, share)).toMatchObject({ status, reden });
  });

  test("of one person has no standard error and is hidden", () => {
    const one = estimateSurvey({ ...cell, n: 1, nKish: 1, waarde: 1, variantie: null }, share);
    expect(one).toMatchObject({ standaardfout: null, status: "niet-getoond-privacy" });
  });
});

describe("a mean", () => {
  test("stays in its own unit, with a t interval of n minus strata degrees of freedom", () => {
    // 31 answers in 1 stratum: 30 degrees of freedom, t = 2.042272; √.04 = .2; half = .4084545.
    const estimate = estimateSurvey(
      { ...cell, n: 31, nKish: 31, strata: 1, waarde: 7, variantie: 0.04 },
      grade,
    );
    expect(estimate).toMatchObject({ waarde: 7, status: "indicatief", nEffectief: 31 });
    expect(estimate.standaardfout).toBeCloseTo(0.2, 12);
    expect(estimate.onder).toBeCloseTo(6.5915455, 6);
    expect(estimate.boven).toBeCloseTo(7.4084545, 6);
  });

  test("is not cut off at the ends of its scale", () => {
    const high = estimateSurvey({ ...cell, waarde: 9.9, variantie: 0.04 }, grade);
    expect(high.boven).toBeGreaterThan(10);
  });

  test("is indicative when half its width is more than half a point, on a short scale only", () => {
    const wide = { ...cell, waarde: 7, variantie: 0.0729 };
    expect(estimateSurvey(wide, grade).status).toBe("indicatief");
    expect(
      estimateSurvey(wide, { ...share, indicator: { maat: "gemiddelde", schaal: "0-100" } }).status,
    ).toBe("ok");
  });

  test("with as many strata as answers has no interval and is hidden", () => {
    const loose = estimateSurvey({ ...cell, n: 40, nKish: 40, strata: 40, waarde: 7 }, grade);
    expect(loose).toMatchObject({ onder: null, boven: null, status: "te-weinig-antwoorden" });
  });
});

describe("people without a valid answer", () => {
  // 420 asked: 42 is exactly 10%, 84 exactly 20%.
  test.each([
    [42, "ok", null],
    [43, "indicatief", "te-veel-weet-niet"],
    [84, "indicatief", "te-veel-weet-niet"],
    [85, "te-onzeker", "te-veel-weet-niet"],
  ] as const)("%d of 420: the figure is %s", (ongeldig, status, reden) => {
    expect(estimateSurvey({ ...cell, ongeldig }, share)).toMatchObject({ status, reden });
  });

  test("do not make a hidden figure visible again", () => {
    const hidden = estimateSurvey({ ...cell, n: 9, nKish: 9, ongeldig: 60 }, share);
    expect(hidden).toMatchObject({ status: "niet-getoond-privacy", reden: "privacy" });
  });
});

describe("a wave without a random sample", () => {
  const open = { ...share, steekproef: false };

  test("gives indicative figures", () => {
    expect(estimateSurvey(cell, open)).toMatchObject({ status: "indicatief", reden: "geen-steekproef" });
  });

  test("hides a figure with too many invalid answers all the same", () => {
    expect(estimateSurvey({ ...cell, ongeldig: 100 }, open)).toMatchObject({ status: "te-onzeker" });
  });
});

test("the interval of a share lies inside 0 to 100 and around the estimate", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      (n, waarde, deff) => {
        const nKish = n / Math.max(1, deff);
        const variantie = (waarde * (1 - waarde) * deff) / n;
        const found = estimateSurvey({ ...cell, n, nKish, waarde, variantie }, share);
        expect(found.onder).toBeGreaterThanOrEqual(0);
        expect(found.boven).toBeLessThanOrEqual(100);
        expect(found.onder).toBeLessThanOrEqual(waarde * 100 + 1e-9);
        expect(found.boven).toBeGreaterThanOrEqual(waarde * 100 - 1e-9);
        expect(found.nEffectief).toBeLessThanOrEqual(nKish * (1 + 1e-9));
      },
    ),
  );
});
