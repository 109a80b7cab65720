import { describe, expect, test } from "vitest";
import type { Indicator } from "../../domain/indicator.ts";
import type { RawOutcome } from "../../domain/outcome.ts";
import { smallGebieden } from "../../statistics/fixtures/observations.ts";
import { inputWith, judgeCity, judgeNoord, since2022 } from "../fixtures/judge.ts";
import { outcomeWith } from "../fixtures/raw-outcome.ts";
import { judgeIndicator } from "./judge-indicator.ts";

describe("the place in the city", () => {
  test.each([
    ["omlaag", 50, "ongunstiger"],
    ["omlaag", 30, "gunstiger"],
    ["omhoog", 50, "gunstiger"],
    ["omhoog", 30, "ongunstiger"],
    ["geen", 50, "hoger"],
    ["geen", 30, "lager"],
    ["omlaag", 41, "geen-aantoonbaar-verschil"],
  ] as const)("towards %s with %d against 40 is %s", (richting, waarde, positie) => {
    expect(judgeNoord({ waarde }, { waarde: 40 }, { richting })).toMatchObject({
      positie,
      positieReden: null,
      rest: { waarde: 40, onder: 38, boven: 42 },
    });
  });

  test("gives the rest of the city at printed precision only", () => {
    expect(judgeNoord({ waarde: 50 }, { waarde: 40.4567 }).rest).toEqual({
      waarde: 40,
      onder: 38,
      boven: 42,
    });
  });

  test.each([
    ["the stadsdeel is hidden", { status: "te-onzeker", reden: "te-onzeker" }, {}, "te-onzeker"],
    ["the rest of the city is hidden", {}, { status: "niet-getoond-privacy", reden: "privacy" }, "privacy"],
    ["the stadsdeel has too few units", { status: "indicatief", reden: "te-onzeker" }, {}, "te-onzeker"],
    ["the rest has too few units", {}, { status: "indicatief", reden: "te-onzeker" }, "te-onzeker"],
    ["the wave is no sample", { status: "indicatief", reden: "geen-steekproef" }, {}, "geen-steekproef"],
  ] as const)("is not to be determined, nor the rest told, when %s", (_, now, rest, reden) => {
    expect(judgeNoord({ waarde: 80, ...now }, rest)).toMatchObject({
      positie: "niet-te-bepalen",
      positieReden: reden,
      rest: null,
    });
  });

  test("is not tested for registers and model estimates", () => {
    expect(judgeNoord({}, null, { bronSoort: "register" }).positieReden).toBe("geen-toets");
    expect(judgeNoord({}, {}, { maat: "som" }).positieReden).toBe("geen-toets");
    expect(judgeNoord({}, {}, { bronSoort: "modelschatting" }).positieReden).toBe("modelschatting");
  });

  test("of the gemeente without a benchmark has no source; the course towards the target is that of the gemeente only", () => {
    const [city, district] = [
      judgeCity({}, {}, { doel: { ...since2022, streefwaardeVolgt: true } }),
      judgeNoord({}, {}),
    ];
    expect(city).toMatchObject({
      positie: "niet-te-bepalen",
      positieReden: "geen-bron",
      rest: null,
      koers: "streefwaarde-volgt",
    });
    expect(district.koers).toBeNull();
  });

  test("of a hidden stadsdeel says why in its sentence, and no number", () => {
    const { zin } = judgeNoord({ waarde: 63, status: "niet-getoond-privacy", reden: "privacy" }, {});
    expect(zin).toBe(
      "Eenzaamheid: dit cijfer tonen we niet voor Noord in 2026: anders zijn mensen misschien te herkennen.",
    );
  });

  test("takes into account that stadsdeel and rest share respondents of a stratum", () => {
    // 43 against 40, both ± 2: 3 ± √(2² + 2²) = 2.8; with a correlation of -½: √(2² + 2² + 2·½·2·2) = 3.5.
    expect(judgeNoord({ waarde: 43 }, { waarde: 40 }).positie).toBe("ongunstiger");
    expect(judgeNoord({ waarde: 43 }, { waarde: 40, correlatie: -0.5 }).positie).toBe(
      "geen-aantoonbaar-verschil",
    );
  });

  test("is read at 99% in an overview", () => {
    // As with the change: 45 against 40 with n_e = 900 is certain at 95% only.
    const { positie, overzicht } = judgeNoord({ waarde: 45 }, { waarde: 40 });
    expect([positie, overzicht.positie]).toEqual(["ongunstiger", "geen-aantoonbaar-verschil"]);
    expect(judgeNoord({ waarde: 47 }, { waarde: 40 }).overzicht.positie).toBe("ongunstiger");
  });
});

describe("the place of the gemeente", () => {
  const gebieden = [{ id: "NL01", naam: "Nederland", soort: "land" } as const, ...smallGebieden];
  const official = { maat: "overgenomen", bronSoort: "officieel" } as const;

  function judgeWith(
    now: Partial<RawOutcome>,
    land: Partial<RawOutcome> | null,
    indicator: Partial<Indicator> = official,
  ) {
    const outcomes = [outcomeWith(now)];
    if (land) outcomes.push(outcomeWith({ gebied: "NL01", gebiedSoort: "land", ...land }));
    const [judgement] = judgeIndicator(inputWith(outcomes, { indicator, gebieden }));
    if (!judgement) throw new Error("no judgement");
    return judgement;
  }

  test.each([
    [50, "ongunstiger"],
    [30, "gunstiger"],
    [41, "geen-aantoonbaar-verschil"],
  ] as const)("with %d against 40 in the country is %s", (waarde, positie) => {
    expect(judgeWith({ waarde }, { waarde: 40 })).toMatchObject({
      gebied: "GM9999",
      positie,
      positieReden: null,
      rest: { waarde: 40, onder: 38, boven: 42 },
    });
  });

  test("names the country in its sentence", () => {
    expect(judgeWith({ waarde: 50 }, {}).zin).toContain("Dat is hoger dan in Nederland (40%).");
  });

  test("takes a benchmark without limits as exact", () => {
    // 3 ± 2 against a point; with ± 2 on both sides it would be ± 2.8, still certain: 2.5 is not.
    const exact = { waarde: 40, onder: null, boven: null };
    expect(judgeWith({ waarde: 42.5 }, exact, { ...official, relevantVerschil: 2 }).positie).toBe(
      "ongunstiger",
    );
    expect(judgeWith({ waarde: 42.5 }, {}, { ...official, relevantVerschil: 2 }).positie).toBe(
      "geen-aantoonbaar-verschil",
    );
  });

  test("stretches the published limits to 99% in an overview", () => {
    // ± 2 at 95% is ± 2.63 at 99%: √(2.63² + 2.63²) = 3.72.
    expect(judgeWith({ waarde: 43.5 }, {})).toMatchObject({
      positie: "ongunstiger",
      overzicht: { positie: "geen-aantoonbaar-verschil" },
    });
    expect(judgeWith({ waarde: 44 }, {}).overzicht.positie).toBe("ongunstiger");
  });

  test.each([
    ["another year", {}, { jaar: 2025 }, official, "geen-bron"],
    ["no figure for the country", {}, null, official, "geen-bron"],
    [
      "a hidden benchmark",
      {},
      { status: "geen-gegevens", reden: "niet-geleverd" },
      official,
      "niet-geleverd",
    ],
    ["own figure without limits", { onder: null, boven: null }, {}, official, "geen-toets"],
    ["a model estimate", {}, {}, { ...official, bronSoort: "modelschatting" }, "modelschatting"],
  ] as const)("is not to be determined with %s", (_, now, land, indicator, reden) => {
    expect(judgeWith({ waarde: 60, ...now }, land, indicator)).toMatchObject({
      positie: "niet-te-bepalen",
      positieReden: reden,
      rest: null,
    });
  });
});
