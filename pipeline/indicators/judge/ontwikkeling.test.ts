import { describe, expect, test } from "vitest";
import type { Judgement } from "../../domain/judgement.ts";
import { judgeCity, noGoal, since2022 } from "../fixtures/judge.ts";

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
      zin: expect.stringContaining("kan toeval zijn"),
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
      "over a break in clustered counts, which are not tested either",
      () =>
        judgeCity(
          { waarde: 80 },
          {},
          {
            indicator: { bronSoort: "register", maat: "som", telling: "geclusterd" },
            compare: () => ({ vergelijkbaar: false, reden: "anders" }),
          },
        ),
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
        "Of dit door het beleid komt, is te vroeg om te zeggen: een effect verwachten we pas vanaf 2028.",
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
    expect(new Set(asked.map(String))).toEqual(new Set(["2022,2026"]));
  });

  test("that is certain at 95% and not at 99% is told to who looks at one figure, not in an overview", () => {
    // 40 and 45, n_e = 900. At 95%: 5 - √(2² + 2²) = 2.2. At 99% Wilson reaches 4.2 each way: 5 - √(4.2² + 4.2²) = -.9.
    const { ontwikkeling, overzicht } = judgeCity({ waarde: 45 }, { waarde: 40 });
    expect([ontwikkeling, overzicht.ontwikkeling]).toEqual(["slechter", "geen-aantoonbaar-verschil"]);
    // 40 and 47: 7 - 5.97 = 1.0.
    expect(judgeCity({ waarde: 47 }, { waarde: 40 }).overzicht.ontwikkeling).toBe("slechter");
  });

  test("of a mean needs 2.5758 standard errors in an overview", () => {
    const indicator = { maat: "gemiddelde", eenheid: "cijfer", relevantVerschil: 0.1, decimalen: 1 } as const;
    const mean = (waarde: number) => ({ waarde, standaardfout: 0.1 });
    // √(.1² + .1²) = .1414; at 95% .2772, at 99% .3643.
    const answers = [7.2, 7.3, 7.4].map((waarde) => judgeCity(mean(waarde), mean(7), { indicator }));
    expect(answers.map(({ ontwikkeling, overzicht }) => [ontwikkeling, overzicht.ontwikkeling])).toEqual([
      ["geen-aantoonbaar-verschil", "geen-aantoonbaar-verschil"],
      ["slechter", "geen-aantoonbaar-verschil"],
      ["slechter", "slechter"],
    ]);
  });

  test("of a count has Byar's limits at 99% in an overview", () => {
    // Byar at 99%: 40 (25.57, 59.58), 66 (46.79, 90.28), 70 (50.16, 94.95): 26 - √(19.21² + 19.58²) = -1.4;
    // 30 - √(19.84² + 19.58²) = 2.1. At 95% 66 lies (51.04, 83.97): 26 - √(14.96² + 14.47²) = 5.2.
    const answers = [66, 70].map((now) => judgeCity(count(now), count(40), { indicator: counts }));
    expect(answers.map(({ ontwikkeling, overzicht }) => [ontwikkeling, overzicht.ontwikkeling])).toEqual([
      ["beter", "geen-aantoonbaar-verschil"],
      ["beter", "beter"],
    ]);
  });

  test("of a register share has Wilson on its number of units at 99% in an overview", () => {
    // 56/70 and 48/80 at 99%: Wilson (65.08, 89.52) and (45.52, 72.88); 20 - √(14.92² + 12.88²) = .29, and 55/70
    // (78.57: 63.49, 88.50): 18.57 - √(15.08² + 12.88²) = -1.26.
    const indicator = { bronSoort: "register", richting: "omhoog" } as const;
    const shareOf = (teller: number, noemer: number, onder: number, boven: number) => ({
      ...{ waarde: (teller / noemer) * 100, teller, noemer, onder, boven },
      ...{ nEffectief: null, standaardfout: null },
    });
    const then = shareOf(48, 80, 49.05, 70.04);
    const judged = [shareOf(56, 70, 69.18, 87.7), shareOf(55, 70, 67.6, 86.55)].map((now) =>
      judgeCity(now, then, { indicator }),
    );
    expect(judged.map(({ ontwikkeling, overzicht }) => [ontwikkeling, overzicht.ontwikkeling])).toEqual([
      ["beter", "beter"],
      ["beter", "geen-aantoonbaar-verschil"],
    ]);
  });

  describe("that cannot be tested is told in words of more and less", () => {
    const amount = { maat: "som", bronSoort: "register", eenheid: "euro" } as const;

    test.each([
      [800, 400, "meer"],
      [400, 800, "minder"],
      [400.4, 399.6, "gelijk"],
    ] as const)("%d against %d is %s, never better or worse", (now, then, beweging) => {
      const judged = judgeCity({ waarde: now }, { waarde: then }, { indicator: amount });
      expect(judged).toMatchObject({
        beweging,
        ontwikkeling: "niet-te-bepalen",
        ontwikkelingReden: "geen-toets",
      });
      expect(judged.overzicht.ontwikkeling).toBe("niet-te-bepalen");
    });

    test.each([
      ["without a nulmeting", null, {}],
      ["when the nulmeting is hidden", { status: "niet-getoond-privacy", reden: "privacy" }, {}],
      ["over a break", {}, { compare: () => ({ vergelijkbaar: false, reden: "anders" }) as const }],
    ] as const)("but not %s", (_, then, more) => {
      expect(judgeCity({ waarde: 800 }, then, { indicator: amount, ...more }).beweging).toBeNull();
    });

    test("but not of a model estimate or a figure that is tested", () => {
      expect(
        judgeCity({ waarde: 80 }, {}, { indicator: { bronSoort: "modelschatting" } }).beweging,
      ).toBeNull();
      expect(judgeCity({ waarde: 80 }, {}).beweging).toBeNull();
    });
  });
});
