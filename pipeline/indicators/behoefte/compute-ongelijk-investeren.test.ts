import { describe, expect, test } from "vitest";
import type { Gebied } from "../../domain/gebied.ts";
import type { RawOutcome } from "../../domain/outcome.ts";
import { indicatorWith, outcomeWith } from "../fixtures/raw-outcome.ts";
import { type BehoefteInput, computeOngelijkInvesteren } from "./compute-ongelijk-investeren.ts";

const stadsdelen = ["a", "b", "c"];
const gebieden: Gebied[] = [
  { id: "GM9999", naam: "Kleinstad", soort: "gemeente" },
  ...stadsdelen.map((id): Gebied => ({ id, naam: id.toUpperCase(), soort: "stadsdeel" })),
];

const indicators = [
  indicatorWith({ id: "eenzaam" }),
  indicatorWith({ id: "contact", decimalen: 1 }),
  indicatorWith({ id: "subsidie", maat: "per-inwoners", eenheid: "euro", decimalen: 2 }),
];

/** Figures of a, b and c in a year. */
function figures(
  indicator: string,
  jaar: number,
  values: (number | null)[],
  changes: Partial<RawOutcome> = {},
) {
  return stadsdelen.map((gebied, i) =>
    outcomeWith({ indicator, jaar, gebied, gebiedSoort: "stadsdeel", waarde: values[i] ?? null, ...changes }),
  );
}

const money = [
  ...figures("subsidie", 2025, [10, 20, 30], { deelambitie: "x" }),
  ...figures("subsidie", 2025, [1.111, 2, 3], { deelambitie: "y" }),
  outcomeWith({ indicator: "subsidie", jaar: 2025, waarde: 25, deelambitie: "x" }),
  outcomeWith({ indicator: "subsidie", jaar: 2025, waarde: 2, deelambitie: "y" }),
];

// Base year: eenzaam 40, 50, 60: mean 50, spread 10. contact 70, 60, 50: mean 60, spread 10.
const base = [...figures("eenzaam", 2022, [40, 50, 60]), ...figures("contact", 2022, [70, 60, 50])];

function compute(outcomes: RawOutcome[], changes: Partial<BehoefteInput> = {}) {
  return computeOngelijkInvesteren({
    behoefte: {
      basisjaar: 2022,
      onderdelen: [
        { indicator: "eenzaam", meerBehoefte: "hoger" },
        { indicator: "contact", meerBehoefte: "lager" },
      ],
      inzet: ["subsidie"],
    },
    indicators,
    outcomes: [...outcomes, ...money],
    gebieden,
    comparable: () => true,
    ...changes,
  });
}

describe("the need index", () => {
  test("is the mean of the z-scores, with the sign of each part, as worked out by hand", () => {
    const found = compute(base);
    expect(found?.onderdelen).toEqual([
      { indicator: "eenzaam", meerBehoefte: "hoger", gemiddelde: 50, spreiding: 10 },
      { indicator: "contact", meerBehoefte: "lager", gemiddelde: 60, spreiding: 10 },
    ]);
    // Standard errors of 1 are .1 spread; √(.1² + .1²)/2 = .0707; ± .139.
    expect(found?.stadsdelen[2]).toMatchObject({
      gebied: "c",
      index: 1,
      onder: 0.86,
      boven: 1.14,
      reden: null,
    });
    expect(found?.stadsdelen.map(({ index }) => index)).toEqual([-1, 0, 1]);
    expect(found?.stadsdelen[0]?.onderdelen).toEqual([
      { indicator: "eenzaam", waarde: 40, z: -1 },
      { indicator: "contact", waarde: 70, z: -1 },
    ]);
  });

  test("of a later year is measured with mean and spread of the base year", () => {
    const later = [...figures("eenzaam", 2026, [60, 60, 60]), ...figures("contact", 2026, [60, 60, 40])];
    const found = compute([...base, ...later]);
    expect([found?.jaar, found?.stadsdelen.map(({ index }) => index)]).toEqual([2026, [0.5, 0.5, 1.5]]);
  });

  test("stays at the base year when a later one is incomplete or not comparable", () => {
    expect(compute([...base, ...figures("eenzaam", 2026, [60, 60, 60])])?.jaar).toBe(2022);
    const later = [...figures("eenzaam", 2026, [60, 60, 60]), ...figures("contact", 2026, [60, 60, 40])];
    expect(compute([...base, ...later], { comparable: ({ id }) => id !== "contact" })?.jaar).toBe(2022);
  });

  test("is none for a stadsdeel of which a part is hidden: no mean of what is left", () => {
    const hidden = base.map((o) =>
      o.indicator === "contact" && o.gebied === "b"
        ? { ...o, status: "niet-getoond-privacy" as const, reden: "privacy" as const }
        : o,
    );
    const more = [...hidden, ...figures("eenzaam", 2022, [1]).slice(3)];
    // contact of a and c only: two areas are too few to measure with.
    expect(compute(more)).toBeNull();
    const later = [
      ...figures("eenzaam", 2026, [40, 50, 60]),
      ...figures("contact", 2026, [70, 60, 50]).map((o) =>
        o.gebied === "b" ? { ...o, status: "niet-getoond-privacy" as const, reden: "privacy" as const } : o,
      ),
    ];
    expect(compute([...base, ...later])?.stadsdelen[1]).toMatchObject({
      ...{ index: null, onder: null, boven: null, reden: "privacy" },
      onderdelen: [
        { indicator: "eenzaam", waarde: 50, z: 0 },
        { indicator: "contact", waarde: null, z: null },
      ],
    });
  });

  test("has no margin when no part has a standard error", () => {
    const complete = base.map((o) => ({ ...o, standaardfout: null }));
    expect(compute(complete)?.stadsdelen[0]).toMatchObject({ index: -1, onder: null, boven: null });
  });

  test("is not computed without figures in the base year, or where all stadsdelen are alike", () => {
    expect(compute(base.filter(({ indicator }) => indicator === "eenzaam"))).toBeNull();
    expect(
      compute([...figures("eenzaam", 2022, [5, 5, 5]), ...figures("contact", 2022, [1, 2, 3])]),
    ).toBeNull();
  });
});

describe("effort", () => {
  test("is added up over the deelambities, in its newest year, beside the level of the gemeente", () => {
    const found = compute(base);
    expect(found?.inzet).toEqual([{ indicator: "subsidie", jaar: 2025, gemeente: 27 }]);
    expect(found?.stadsdelen.map(({ inzet }) => inzet[0]?.waarde)).toEqual([11.11, 22, 33]);
  });

  test("is not told where a part of it is hidden or missing", () => {
    const hidden = money.map((o) =>
      o.gebied === "b" && o.deelambitie === "x" ? { ...o, status: "te-onzeker" as const } : o,
    );
    const outcomes = [...base, ...hidden.filter(({ gebied }) => gebied !== "c")];
    const found = computeOngelijkInvesteren({
      behoefte: {
        basisjaar: 2022,
        onderdelen: [{ indicator: "eenzaam", meerBehoefte: "hoger" }],
        inzet: ["subsidie"],
      },
      ...{ indicators, outcomes, gebieden, comparable: () => true },
    });
    expect(found?.stadsdelen.map(({ inzet }) => inzet[0]?.waarde)).toEqual([11.11, null, null]);
  });

  test("that was never measured is left out", () => {
    const found = compute(base, { outcomes: base });
    expect(found?.inzet).toEqual([]);
  });
});
