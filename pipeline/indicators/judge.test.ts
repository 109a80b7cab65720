import { describe, expect, test } from "vitest";
import type { Doel } from "../domain/edition.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Judgement } from "../domain/judgement.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import { smallGebieden } from "../statistics/fixtures/observations.ts";
import { indicatorWith, outcomeWith } from "./fixtures/raw-outcome.ts";
import { type JudgeInput, judgeIndicator } from "./judge.ts";

const noGoal: Doel = {
  nulmetingJaar: null,
  streefwaarde: null,
  streefwaardeVolgt: false,
  effectVanaf: null,
  eigenaar: null,
};
const since2022: Doel = { ...noGoal, nulmetingJaar: 2022 };

/** Judges the city in 2026 against 2022; both are 40% ± 2 unless told otherwise. */
function judgeCity(
  now: Partial<RawOutcome>,
  then: Partial<RawOutcome> | null,
  more: { indicator?: Partial<Indicator>; doel?: Doel | null; compare?: JudgeInput["compare"] } = {},
): Judgement {
  const outcomes = [outcomeWith(now)];
  if (then) outcomes.push(outcomeWith({ jaar: 2022, ...then }));
  const [judgement] = judgeIndicator({
    indicator: indicatorWith(more.indicator),
    deelambitie: "samen-zijn",
    outcomes,
    rest: [],
    doel: more.doel === undefined ? since2022 : more.doel,
    gebieden: smallGebieden,
    compare: more.compare ?? (() => ({ vergelijkbaar: true })),
  });
  if (!judgement) throw new Error("no judgement");
  return judgement;
}

describe("the change since the nulmeting", () => {
  test.each([
    ["omlaag", 30, "beter"],
    ["omlaag", 50, "slechter"],
    ["omhoog", 50, "beter"],
    ["omhoog", 30, "slechter"],
    ["geen", 50, "hoger"],
    ["geen", 30, "lager"],
  ] as const)("towards %s from 40 to %d is %s", (richting, waarde, expected) => {
    const { ontwikkeling, ontwikkelingReden, nulmetingJaar } = judgeCity(
      { waarde },
      { waarde: 40 },
      { indicator: { richting } },
    );
    expect({ ontwikkeling, ontwikkelingReden, nulmetingJaar }).toEqual({
      ontwikkeling: expected,
      ontwikkelingReden: null,
      nulmetingJaar: 2022,
    });
  });

  test("that is not significant is no demonstrable difference", () => {
    // 4 points; limits of the difference -4 ± √(5² + 5²) = -11.1 to 3.1.
    const wide = { onder: 31, boven: 41 };
    expect(judgeCity({ waarde: 36, ...wide }, { waarde: 40, onder: 35, boven: 45 })).toMatchObject({
      ontwikkeling: "geen-aantoonbaar-verschil",
      ontwikkelingReden: null,
      zin: expect.stringContaining("te klein om zeker te zijn"),
    });
  });

  test("that is certain but smaller than what matters is no demonstrable difference", () => {
    const narrow = (waarde: number) => ({ waarde, onder: waarde - 0.5, boven: waarde + 0.5 });
    expect(judgeCity(narrow(42.9), narrow(40))).toMatchObject({
      ontwikkeling: "geen-aantoonbaar-verschil",
      zin: expect.stringContaining("te klein om van een verandering te spreken"),
    });
    // Exactly the relevant difference counts, float noise included.
    expect(judgeCity(narrow(40.1 + 2.9), narrow(40)).ontwikkeling).toBe("slechter");
  });

  test("that cannot be seen in the printed figures is no demonstrable difference", () => {
    const narrow = (waarde: number) => ({ waarde, onder: waarde - 0.1, boven: waarde + 0.1 });
    const indicator = { relevantVerschil: 0.5 };
    // 39.6 and 40.4 are both printed as 40.
    expect(judgeCity(narrow(40.4), narrow(39.6), { indicator }).ontwikkeling).toBe(
      "geen-aantoonbaar-verschil",
    );
    expect(judgeCity(narrow(40.6), narrow(39.6), { indicator }).ontwikkeling).toBe("slechter");
    expect(
      judgeCity(narrow(40.4), narrow(39.6), { indicator: { ...indicator, decimalen: 1 } }).ontwikkeling,
    ).toBe("slechter");
  });

  test("of a mean is tested with its standard errors", () => {
    const indicator = {
      maat: "gemiddelde",
      eenheid: "cijfer",
      richting: "omhoog",
      relevantVerschil: 0.2,
      decimalen: 1,
    } as const;
    const mean = (waarde: number, standaardfout: number) => ({ waarde, standaardfout, onder: 0, boven: 10 });
    // 1.96 · √(.05² + .05²) = .1386
    expect(judgeCity(mean(7.2, 0.05), mean(6.9, 0.05), { indicator }).ontwikkeling).toBe("beter");
    // 1.96 · √(.15² + .15²) = .4158
    expect(judgeCity(mean(7.2, 0.15), mean(6.9, 0.15), { indicator }).ontwikkeling).toBe(
      "geen-aantoonbaar-verschil",
    );
  });

  test("that is exactly what matters counts, though 7.1 - 6.9 is 0.1999999999999993", () => {
    const indicator = { maat: "gemiddelde", eenheid: "cijfer", relevantVerschil: 0.2, decimalen: 1 } as const;
    const mean = (waarde: number) => ({ waarde, standaardfout: 0.01 });
    expect(judgeCity(mean(7.1), mean(6.9), { indicator }).ontwikkeling).toBe("slechter");
  });

  const counts = {
    maat: "aantal",
    bronSoort: "register",
    eenheid: "aantal",
    telt: "zaken",
    telling: "onafhankelijk",
    richting: "omhoog",
    relevantVerschil: 5,
  } as const;
  const count = (teller: number) => ({ waarde: teller, teller, noemer: null });

  test("of a count of independent cases is tested with Byar's limits", () => {
    // Byar: 40 (28.573, 54.470), 55 (41.431, 71.591), 70 (54.566, 88.442).
    // 70 - 40: 30 - √(15.434² + 14.470²) = 8.8, not 0; 55 - 40: 15 - √(13.569² + 14.470²) = -4.8.
    expect(judgeCity(count(70), count(40), { indicator: counts }).ontwikkeling).toBe("beter");
    expect(judgeCity(count(40), count(70), { indicator: counts }).ontwikkeling).toBe("slechter");
    expect(judgeCity(count(55), count(40), { indicator: counts }).ontwikkeling).toBe(
      "geen-aantoonbaar-verschil",
    );
  });

  test("of a count takes Byar's limits below ten too, where the exact ones are shown", () => {
    // Byar: 0 (0, 3.6680), 5 (1.6113, 11.668): 5 - √(3.3887² + 3.6680²) = .006. Exact: 5 - √(3.3765² + 3.6889²) = -.001.
    expect(judgeCity(count(5), count(0), { indicator: counts }).ontwikkeling).toBe("beter");
    expect(
      judgeCity(count(4), count(0), { indicator: { ...counts, relevantVerschil: 1 } }).ontwikkeling,
    ).toBe("geen-aantoonbaar-verschil");
  });

  test("of a rate is tested per resident: twice as many residents make twice as many cases no change", () => {
    const indicator = {
      ...counts,
      maat: "per-inwoners",
      per: 1000,
      relevantVerschil: 0.3,
      decimalen: 1,
    } as const;
    const rate = (teller: number, noemer: number) => ({ waarde: (teller / noemer) * 1000, teller, noemer });
    expect(judgeCity(rate(80, 20_000), rate(40, 10_000), { indicator }).ontwikkeling).toBe(
      "geen-aantoonbaar-verschil",
    );
    // The 40 and 70 above, per 10,000 residents: 4 and 7 per 1,000.
    expect(judgeCity(rate(70, 10_000), rate(40, 10_000), { indicator }).ontwikkeling).toBe("beter");
    // A change in residents is a change in the rate: 70 per 20,000 is 3.5.
    expect(judgeCity(rate(70, 20_000), rate(40, 10_000), { indicator }).ontwikkeling).toBe(
      "geen-aantoonbaar-verschil",
    );
  });

  test("of a count that is certain but smaller than what matters is none", () => {
    const indicator = { ...counts, relevantVerschil: 31 };
    expect(judgeCity(count(70), count(40), { indicator }).ontwikkeling).toBe("geen-aantoonbaar-verschil");
  });

  test("of a share of independent units is Newcombe's: 56/70 against 48/80", () => {
    // Wilson: 69.18 to 87.70 and 49.05 to 70.04; the difference is 5.24 to 33.39 points.
    const indicator = { bronSoort: "register", richting: "omhoog" } as const;
    const now = { waarde: 80, onder: 69.18, boven: 87.7 };
    const then = { waarde: 60, onder: 49.05, boven: 70.04 };
    expect(judgeCity(now, then, { indicator }).ontwikkeling).toBe("beter");
  });

  const undetermined: [string, () => Judgement, Judgement["ontwikkelingReden"]][] = [
    ["without a goal", () => judgeCity({}, {}, { doel: null }), "geen-nulmeting"],
    ["without a year of nulmeting", () => judgeCity({}, {}, { doel: noGoal }), "geen-nulmeting"],
    ["without a figure in that year", () => judgeCity({}, null), "geen-nulmeting"],
    [
      "when the nulmeting is the newest measurement",
      () => judgeCity({}, null, { doel: { ...noGoal, nulmetingJaar: 2026 } }),
      "een-meting",
    ],
    [
      "over a break",
      () => judgeCity({ waarde: 80 }, {}, { compare: () => ({ vergelijkbaar: false, reden: "anders" }) }),
      "trendbreuk",
    ],
    [
      "when the nulmeting is hidden",
      () => judgeCity({}, { status: "te-weinig-antwoorden", reden: "te-weinig-antwoorden" }),
      "te-weinig-antwoorden",
    ],
    [
      "when the nulmeting is private",
      () => judgeCity({}, { status: "niet-getoond-privacy", reden: "privacy" }),
      "privacy",
    ],
    [
      "when the nulmeting has too many weet niet",
      () => judgeCity({}, { status: "te-onzeker", reden: "te-veel-weet-niet" }),
      "te-veel-weet-niet",
    ],
    [
      "when a wave is no sample",
      () => judgeCity({ waarde: 80, status: "indicatief", reden: "geen-steekproef" }, {}),
      "geen-steekproef",
    ],
    [
      "of a model estimate",
      () =>
        judgeCity({ waarde: 80 }, {}, { indicator: { bronSoort: "modelschatting", maat: "overgenomen" } }),
      "modelschatting",
    ],
    [
      "of figures of others",
      () => judgeCity({ waarde: 80 }, {}, { indicator: { bronSoort: "officieel", maat: "overgenomen" } }),
      "geen-toets",
    ],
    [
      "of amounts",
      () => judgeCity({ waarde: 80 }, {}, { indicator: { maat: "som", bronSoort: "register" } }),
      "geen-toets",
    ],
    [
      "of counts",
      () => judgeCity({ waarde: 80 }, {}, { indicator: { maat: "aantal", bronSoort: "register" } }),
      "geen-toets",
    ],
    [
      "of clustered counts, however large the change",
      () => judgeCity(count(800), count(4), { indicator: { ...counts, telling: "geclusterd" } }),
      "geen-toets",
    ],
    [
      "of clustered rates",
      () =>
        judgeCity(count(800), count(4), {
          indicator: { ...counts, maat: "per-inwoners", telling: "geclusterd" },
        }),
      "geen-toets",
    ],
    [
      "of amounts per resident",
      () =>
        judgeCity(count(800), count(4), { indicator: { ...counts, maat: "per-inwoners", telling: null } }),
      "geen-toets",
    ],
    [
      "of units shared out over areas, which have no interval now",
      () => judgeCity({ ...count(800), onder: null, boven: null }, count(4), { indicator: counts }),
      "geen-toets",
    ],
    [
      "of units shared out over areas, which had no interval then",
      () => judgeCity(count(800), { ...count(4), onder: null, boven: null }, { indicator: counts }),
      "geen-toets",
    ],
    [
      "of a ratio",
      () => judgeCity({ waarde: 80 }, {}, { indicator: { maat: "verhouding", bronSoort: "register" } }),
      "geen-toets",
    ],
    [
      "of a median",
      () => judgeCity({ waarde: 80 }, {}, { indicator: { maat: "mediaan", bronSoort: "register" } }),
      "geen-toets",
    ],
    [
      "of a register mean, which has no standard error",
      () =>
        judgeCity(
          { waarde: 80, standaardfout: null },
          { standaardfout: null },
          { indicator: { maat: "gemiddelde", bronSoort: "register" } },
        ),
      "geen-toets",
    ],
    [
      "of a share of a fixed public set, which has no interval",
      () =>
        judgeCity(
          { waarde: 80, onder: null, boven: null },
          { onder: null, boven: null },
          { indicator: { bronSoort: "register", telt: "openbaar" } },
        ),
      "geen-toets",
    ],
  ];
  test.each(undetermined)("is not to be determined %s", (_, make, reden) => {
    expect(make()).toMatchObject({ ontwikkeling: "niet-te-bepalen", ontwikkelingReden: reden });
  });

  test("is described even when it is too early for a verdict on the policy", () => {
    const doel = { ...since2022, streefwaarde: { waarde: 35, jaar: 2030 }, effectVanaf: 2028 };
    const { ontwikkeling, koers, zin } = judgeCity({ waarde: 30 }, { waarde: 40 }, { doel });
    expect({ ontwikkeling, koers }).toEqual({ ontwikkeling: "beter", koers: "te-vroeg" });
    expect(zin).toBe(
      "Eenzaamheid: 30% in Kleinstad (2026). Dat is lager dan in 2022 (40%). Dat verschil is aantoonbaar. " +
        "Of het beleid werkt, is te vroeg om te zeggen: een effect verwachten we pas vanaf 2028.",
    );
  });

  test("compares the years of the two figures", () => {
    const asked: number[][] = [];
    judgeCity(
      {},
      {},
      {
        compare: (...years) => {
          asked.push(years);
          return { vergelijkbaar: true };
        },
      },
    );
    expect(asked).toEqual([[2022, 2026]]);
  });
});

describe("the year that is judged", () => {
  const judgeYears = (outcomes: RawOutcome[]) =>
    judgeIndicator({
      indicator: indicatorWith(),
      deelambitie: "samen-zijn",
      outcomes,
      rest: [],
      doel: since2022,
      gebieden: smallGebieden,
      compare: () => ({ vergelijkbaar: true }),
    });

  test("is the newest with a figure of the gemeente that is shown", () => {
    const hidden = outcomeWith({ jaar: 2027, waarde: null, status: "geen-gegevens" });
    expect(judgeYears([outcomeWith(), hidden])[0]?.jaar).toBe(2026);
  });

  test("is none when the gemeente has no figure that is shown", () => {
    expect(judgeYears([outcomeWith({ status: "niet-getoond-privacy" })])).toEqual([]);
    expect(judgeYears([])).toEqual([]);
  });

  test("is the same for all stadsdelen; a stadsdeel without a figure is left out", () => {
    const noord = outcomeWith({ gebied: "noord", gebiedSoort: "stadsdeel" });
    const older = outcomeWith({ gebied: "zuid", gebiedSoort: "stadsdeel", jaar: 2022 });
    expect(judgeYears([outcomeWith(), noord, older]).map(({ gebied, jaar }) => [gebied, jaar])).toEqual([
      ["GM9999", 2026],
      ["noord", 2026],
    ]);
  });

  test("does not look at groups or buurten", () => {
    const group = outcomeWith({ uitsplitsing: "leeftijd", groep: "75+", waarde: 90 });
    const buurt = outcomeWith({ gebied: "N1", gebiedSoort: "buurt", waarde: 90 });
    const judgements = judgeYears([group, outcomeWith(), buurt]);
    expect(judgements).toHaveLength(1);
    expect(judgements[0]?.zin).toContain("40%");
  });
});

describe("the place in the city", () => {
  const noord = { gebied: "noord", gebiedSoort: "stadsdeel" } as const;

  /** Judges stadsdeel noord (40% ± 2) against the rest of the city. */
  function judgeNoord(
    now: Partial<RawOutcome>,
    rest: Partial<RawOutcome> | null,
    indicator: Partial<Indicator> = {},
  ): Judgement {
    const judgements = judgeIndicator({
      indicator: indicatorWith(indicator),
      deelambitie: "samen-zijn",
      outcomes: [outcomeWith(), outcomeWith({ ...noord, ...now })],
      rest: rest ? [{ ...outcomeWith({ ...noord, ...rest }), correlatie: 0 }] : [],
      doel: { ...since2022, streefwaarde: { waarde: 10, jaar: 2030 } },
      gebieden: smallGebieden,
      compare: () => ({ vergelijkbaar: true }),
    });
    const judgement = judgements.find(({ gebied }) => gebied === "noord");
    if (!judgement) throw new Error("no judgement");
    return judgement;
  }

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

  test("is asked of stadsdelen only, the course towards the target of the gemeente only", () => {
    const [city, district] = [
      judgeCity({}, {}, { doel: { ...since2022, streefwaardeVolgt: true } }),
      judgeNoord({}, {}),
    ];
    expect(city).toMatchObject({
      positie: null,
      positieReden: null,
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
});

describe("the course towards the target", () => {
  // From 40 in 2022 to 30 in 2030: the line stands at 35 in 2026.
  const goal: Doel = { ...since2022, streefwaarde: { waarde: 30, jaar: 2030 } };
  const koersOf = (now: Partial<RawOutcome>, doel: Doel | null = goal, indicator: Partial<Indicator> = {}) =>
    judgeCity(now, { waarde: 40 }, { doel, indicator }).koers;

  test.each([
    [29.9, "gehaald"],
    [30, "gehaald"],
    [32, "op-koers"],
    [33, "op-koers"],
    [34, "niet-te-zeggen"],
    [36, "niet-te-zeggen"],
    [37.1, "achter"],
  ] as const)("downwards with %d ± 2 is %s", (waarde, koers) => {
    expect(koersOf({ waarde })).toBe(koers);
  });

  test.each([
    [50, "gehaald"],
    [47.1, "op-koers"],
    [45, "niet-te-zeggen"],
    [42.9, "achter"],
  ] as const)("upwards to 50 with %d ± 2 is %s", (waarde, koers) => {
    const doel = { ...goal, streefwaarde: { waarde: 50, jaar: 2030 } };
    expect(koersOf({ waarde }, doel, { richting: "omhoog" })).toBe(koers);
  });

  test("stays at the target after its year", () => {
    const doel = { ...goal, streefwaarde: { waarde: 30, jaar: 2024 } };
    expect(koersOf({ waarde: 33 }, doel)).toBe("achter");
    expect(koersOf({ waarde: 31 }, doel)).toBe("niet-te-zeggen");
  });

  test.each([
    ["without a goal", null, {}, null],
    ["for context, without a direction", goal, { richting: "geen" }, null],
    [
      "when the target has still to be set",
      { ...goal, streefwaardeVolgt: true, streefwaarde: null },
      {},
      "streefwaarde-volgt",
    ],
    ["before an effect can be expected", { ...goal, effectVanaf: 2027 }, {}, "te-vroeg"],
    ["in the first year of effect", { ...goal, effectVanaf: 2026 }, {}, "op-koers"],
    ["without a target", since2022, {}, "niet-te-zeggen"],
    ["without a nulmeting to draw a line from", { ...goal, nulmetingJaar: null }, {}, "niet-te-zeggen"],
    [
      "with a target before the nulmeting",
      { ...goal, streefwaarde: { waarde: 30, jaar: 2020 } },
      {},
      "niet-te-zeggen",
    ],
  ] as const)("%s", (_, doel, indicator, koers) => {
    expect(koersOf({ waarde: 32 }, doel, indicator)).toBe(koers);
  });

  test("without an interval is not to be said, unless the target is met", () => {
    expect(koersOf({ waarde: 32, onder: null, boven: null })).toBe("niet-te-zeggen");
    expect(koersOf({ waarde: 29, onder: null, boven: null })).toBe("gehaald");
  });

  test("from a hidden nulmeting is not to be said", () => {
    const then = { waarde: 40, status: "te-weinig-antwoorden", reden: "te-weinig-antwoorden" } as const;
    expect(judgeCity({ waarde: 32 }, then, { doel: goal }).koers).toBe("niet-te-zeggen");
  });
});
