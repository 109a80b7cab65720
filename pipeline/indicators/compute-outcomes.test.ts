import { describe, expect, test } from "vitest";
import { defaultDrempels } from "../domain/drempels.ts";
import type { Indicator } from "../domain/indicator.ts";
import { type Observed, smallGebieden, withObservations } from "../statistics/fixtures/observations.ts";
import { computeOutcomes } from "./compute-outcomes.ts";
import { indicatorWith } from "./fixtures/raw-outcome.ts";
import { publishedObservations } from "./observations.ts";

/** Outcomes of one indicator `i` over made-up observations. */
function outcomesOf(
  changes: Partial<Indicator>,
  observed: Observed,
  more: {
    overgenomen?: Record<string, string | number | null>[];
    zonderSteekproef?: number[];
    lopendJaar?: number;
  } = {},
) {
  const indicator = indicatorWith({ id: "i", ...changes });
  return withObservations(observed, async (database) => {
    const defaults = { indicator: "i", deelambitie: "samen-zijn", jaar: 2020 };
    await database.insert(
      publishedObservations,
      (more.overgenomen ?? []).map((row) => ({ ...defaults, ...row })),
    );
    return computeOutcomes(database, {
      indicators: [indicator],
      drempels: defaultDrempels,
      zonderSteekproef: more.zonderSteekproef ?? [],
      lopendJaar: more.lopendJaar ?? null,
      soortOf: (gebied) => smallGebieden.find(({ id }) => id === gebied)?.soort ?? "buurt",
    });
  });
}

/** Sixty answers in noord and fifty in zuid, three in ten of them yes. */
const answers = Array.from({ length: 110 }, (_, index) => ({
  gebied: index < 60 ? "N1" : "Z1",
  stratum: index < 60 ? "a" : "b",
  waarde: index % 10 < 3 ? 1 : 0,
  geslacht: index % 2 === 0 ? "man" : "vrouw",
}));

describe("figures of a survey", () => {
  test("are those of gemeente, stadsdelen and groups; the rest of the city stands apart", async () => {
    const { outcomes, rest } = await outcomesOf({ uitsplitsing: ["geslacht"] }, { enquete: answers });
    expect(outcomes.map((o) => [o.gebiedSoort, o.gebied, o.groep, o.waarde, o.n])).toEqual([
      ["gemeente", "GM9999", null, 30, 110],
      ["gemeente", "GM9999", "man", expect.any(Number), 55],
      ["gemeente", "GM9999", "vrouw", expect.any(Number), 55],
      ["stadsdeel", "noord", null, 30, 60],
      ["stadsdeel", "zuid", null, 30, 50],
    ]);
    expect(rest.map((o) => [o.gebied, o.n])).toEqual([
      ["noord", 50],
      ["zuid", 60],
    ]);
    expect(outcomes[0]).toMatchObject({ teller: null, noemer: null, gewogenN: 110, status: "ok" });
  });

  test("of a wave without a sample are indicative", async () => {
    const { outcomes, rest } = await outcomesOf({}, { enquete: answers }, { zonderSteekproef: [2022] });
    for (const outcome of [...outcomes, ...rest]) {
      expect(outcome).toMatchObject({ status: "indicatief", reden: "geen-steekproef" });
    }
  });

  test("of a survey nobody held are none", async () => {
    expect(await outcomesOf({}, {})).toEqual({ outcomes: [], rest: [] });
  });
});

describe("figures of a register", () => {
  const units = (count: number, gebied: string, yes: number) =>
    Array.from({ length: count }, (_, index) => ({
      eenheid_id: `${gebied}${index}`,
      gebied,
      waarde: index < yes ? 1 : 0,
    }));
  const share = { maat: "aandeel", bronSoort: "register", telt: "zaken" } as const;

  test("that are shares of cases have the Wilson interval of year-to-year variation", async () => {
    // Newcombe 1998: 81 of 263 → .2553 to .3662.
    const { outcomes } = await outcomesOf(share, { register: units(263, "N1", 81) });
    const noord = outcomes.find(({ gebied }) => gebied === "noord");
    expect(noord?.waarde).toBeCloseTo((81 / 263) * 100, 9);
    expect(noord?.onder).toBeCloseTo(25.53, 2);
    expect(noord?.boven).toBeCloseTo(36.62, 2);
    expect(noord).toMatchObject({ n: 263, teller: 81, noemer: 263, ongeldig: null, status: "ok" });
  });

  test("have a rest of the city where they are shares or rates of units that lie in one stadsdeel", async () => {
    const register = [...units(80, "N1", 40), ...units(20, "Z1", 5), ...units(20, "GM9999", 10)];
    const { rest } = await outcomesOf(share, { register });
    // Noord: 15 of 40 outside it, those without a stadsdeel among them; zuid: 50 of 100.
    expect(rest.map(({ gebied, teller, noemer, waarde }) => [gebied, teller, noemer, waarde])).toEqual([
      ["noord", 15, 40, 37.5],
      ["zuid", 50, 100, 50],
    ]);
    // Wilson for 50 of 100: .4038 to .5962.
    expect(rest[1]?.onder).toBeCloseTo(40.38, 2);
    expect(rest[1]?.boven).toBeCloseTo(59.62, 2);
  });

  test("have a rest with the residents outside the stadsdeel as denominator", async () => {
    const rate = {
      maat: "per-inwoners",
      eenheid: "per-inwoners",
      bronSoort: "register",
      telt: "zaken",
      telling: "onafhankelijk",
      noemer: { bron: "bevolking", peil: "1-1" },
      per: 1000,
    } as const;
    const { rest } = await outcomesOf(rate, {
      register: [...units(12, "N1", 0), ...units(4, "Z1", 0)].map(({ eenheid_id, gebied }) => ({
        eenheid_id,
        gebied,
      })),
      bevolking: [
        { buurt: "N1", inwoners: 1000 },
        { buurt: "Z1", inwoners: 4000 },
      ],
    });
    expect(rest.map(({ gebied, teller, noemer, waarde }) => [gebied, teller, noemer, waarde])).toEqual([
      ["noord", 4, 4000, 1],
      ["zuid", 12, 1000, 12],
    ]);
  });

  test("have no rest where units lie in several stadsdelen, nor for counts, amounts and medians", async () => {
    const twice = [...units(20, "N1", 10), ...units(20, "N1", 10).map((unit) => ({ ...unit, gebied: "Z1" }))];
    expect((await outcomesOf(share, { register: twice })).rest).toEqual([]);
    const register = [...units(20, "N1", 10), ...units(20, "Z1", 10)];
    for (const maat of ["aantal", "som", "mediaan", "gemiddelde"] as const) {
      expect((await outcomesOf({ ...share, maat }, { register })).rest).toEqual([]);
    }
  });

  test("that are shares of a fixed public set have no interval", async () => {
    const { outcomes } = await outcomesOf({ ...share, telt: "openbaar" }, { register: units(4, "N1", 3) });
    expect(outcomes.find(({ gebied }) => gebied === "noord")).toMatchObject({
      waarde: 75,
      onder: null,
      boven: null,
      status: "ok",
    });
  });

  test("that rest on fewer than ten units are indicative", async () => {
    const { outcomes } = await outcomesOf(share, { register: [...units(9, "N1", 3), ...units(10, "Z1", 3)] });
    expect(outcomes.map(({ gebied, status, reden }) => [gebied, status, reden])).toEqual([
      ["GM9999", "ok", null],
      ["noord", "indicatief", "te-onzeker"],
      ["zuid", "ok", null],
    ]);
  });

  test("that rest on many units of which few have a value are indicative", async () => {
    const open = Array.from({ length: 9 }, (_, index) => ({
      eenheid_id: `open${index}`,
      gebied: "N1",
      waarde: null,
    }));
    const median = { maat: "mediaan", eenheid: "dagen", bronSoort: "register", telt: "zaken" } as const;
    const { outcomes } = await outcomesOf(median, { register: [...units(3, "N1", 3), ...open] });
    expect(outcomes.find(({ gebied }) => gebied === "noord")).toMatchObject({
      n: 12,
      noemer: 3,
      status: "indicatief",
    });
  });

  test("that are not there say so; a count of nothing is zero", async () => {
    const { outcomes } = await outcomesOf(share, { register: units(12, "N1", 3) });
    expect(outcomes.find(({ gebied }) => gebied === "zuid")).toMatchObject({
      waarde: null,
      status: "geen-gegevens",
      reden: "niet-geleverd",
    });
    const counted = await outcomesOf(
      { maat: "aantal", eenheid: "aantal", bronSoort: "register" },
      { register: units(12, "N1", 3) },
    );
    expect(counted.outcomes.find(({ gebied }) => gebied === "zuid")).toMatchObject({
      waarde: 0,
      status: "ok",
    });
  });

  const counting = { maat: "aantal", eenheid: "aantal", bronSoort: "register", telt: "zaken" } as const;
  const independent = { ...counting, telling: "onafhankelijk" } as const;
  const cases = (count: number, gebied: string) =>
    Array.from({ length: count }, (_, index) => ({ eenheid_id: `${gebied}${index}`, gebied }));

  /** waarde, onder and boven per gebied, in two decimals. */
  const intervalsOf = async (...outcomes: Parameters<typeof outcomesOf>) =>
    Object.fromEntries(
      (await outcomesOf(...outcomes)).outcomes.map(({ gebied, waarde, onder, boven }) => [
        gebied,
        [waarde, onder, boven].map((value) => (value === null ? null : Number(value.toFixed(2)))),
      ]),
    );

  test("that count independent cases have the interval of a Poisson count", async () => {
    // Garwood's exact limits of 4, 0 and, as there are fewer than ten, of 9; Byar's of 12.
    expect(await intervalsOf(independent, { register: cases(4, "N1") })).toEqual({
      GM9999: [4, 1.09, 10.24],
      noord: [4, 1.09, 10.24],
      zuid: [0, 0, 3.69],
    });
    const more = await intervalsOf(independent, { register: [...cases(9, "N1"), ...cases(12, "Z1")] });
    expect(more.noord).toEqual([9, 4.12, 17.08]);
    expect(more.zuid).toEqual([12, 6.19, 20.96]);
  });

  test("that are rates of independent cases have it per so many residents", async () => {
    const rate = {
      ...independent,
      maat: "per-inwoners",
      per: 1000,
      noemer: { bron: "bevolking", peil: "1-1" },
    } as const;
    const bevolking = [{ buurt: "N1", inwoners: 500 }];
    // Exact limits of 4: 1.0899 and 10.2416, per 500 residents twice that per 1,000.
    const found = await intervalsOf(rate, { register: cases(4, "N1"), bevolking });
    expect(found).toEqual({ GM9999: [8, 2.18, 20.48], noord: [8, 2.18, 20.48], zuid: [null, null, null] });
  });

  test.each([
    ["are clustered counts", { ...counting, telling: "geclusterd" }],
    ["count organisations, which do not come and go by chance", { ...independent, telt: "organisaties" }],
    ["count a fixed public set", { ...independent, telt: "openbaar" }],
    ["are sums", { ...independent, maat: "som", telt: "bedragen" }],
  ] as const)("that %s have no interval", async (_, changes) => {
    const register = cases(4, "N1").map((row) => ({ ...row, waarde: 1 }));
    expect((await intervalsOf(changes, { register })).noord).toEqual([4, null, null]);
  });

  test("that share units out over areas have no interval, also where the parts make a whole number", async () => {
    // Noord has two halves, zuid a half and a whole; the city has all three units whole.
    const register = [
      { eenheid_id: "u1", gebied: "N1", aandeel: 0.5 },
      { eenheid_id: "u2", gebied: "N2", aandeel: 0.5 },
      { eenheid_id: "u1", gebied: "Z1", aandeel: 0.5 },
      { eenheid_id: "u2", gebied: "GM9999", aandeel: 0.5 },
      { eenheid_id: "u3", gebied: "Z1", aandeel: 1 },
    ];
    expect(await intervalsOf(independent, { register })).toEqual({
      GM9999: [3, 0.62, 8.77],
      noord: [1, null, null],
      zuid: [1.5, null, null],
    });
  });

  test("that share a unit out in parts that do not add up exactly in binary still count it whole", async () => {
    // .1 + .2 + .7 = .9999999999999999
    const register = [0.1, 0.2, 0.7].map((aandeel, index) => ({
      ...{ eenheid_id: "u1", gebied: ["N1", "N2", "Z1"][index] ?? "", aandeel },
    }));
    expect((await intervalsOf(independent, { register })).GM9999).toEqual([1, 0.03, 5.57]);
  });

  test("that are rates of amounts have no interval: an amount is no number of cases", async () => {
    const rate = {
      ...independent,
      maat: "per-inwoners",
      per: 1000,
      noemer: { bron: "bevolking", peil: "1-1" },
    } as const;
    const register = cases(2, "N1").map((row) => ({ ...row, waarde: 20 }));
    const found = await intervalsOf(rate, { register, bevolking: [{ buurt: "N1", inwoners: 500 }] });
    expect(found.noord).toEqual([80, null, null]);
  });

  test("that are medians have the interval of the ranks that bound it", async () => {
    // Ten waiting times: the second and the ninth; five are too few.
    const median = { maat: "mediaan", eenheid: "dagen", bronSoort: "register", telt: "personen" } as const;
    const days = [1, 3, 4, 8, 10, 12, 15, 21, 40, 90];
    const register = days.map((waarde, index) => ({
      ...{ eenheid_id: `u${index}`, gebied: index < 5 ? "N1" : "Z1", waarde },
    }));
    expect(await intervalsOf(median, { register })).toEqual({
      GM9999: [11, 3, 40],
      noord: [4, null, null],
      zuid: [21, null, null],
    });
  });

  test("of a year that is not over yet are not given: it is not complete", async () => {
    const register = [2021, 2022].map((jaar) => ({ eenheid_id: `u${jaar}`, gebied: "N1", jaar }));
    const { outcomes } = await outcomesOf(counting, { register }, { lopendJaar: 2022 });
    expect([...new Set(outcomes.map(({ jaar }) => jaar))]).toEqual([2021]);
  });

  test("that are amounts say which part of the units counts: with a value and, for stadsdelen, placed in one", async () => {
    const amounts = [
      { eenheid_id: "s1", gebied: "N1", waarde: 100 },
      { eenheid_id: "s2", gebied: "Z1", waarde: null },
      { eenheid_id: "s3", gebied: "GM9999", waarde: 50 },
      { eenheid_id: "s4", gebied: "Z1", waarde: 25 },
      { eenheid_id: "s4", gebied: "Z2", waarde: 25 },
    ];
    const money = { maat: "som", eenheid: "euro", bronSoort: "register", telt: "bedragen" } as const;
    const { outcomes } = await outcomesOf(money, { register: amounts });
    // Three of four have an amount; two of four an amount and a stadsdeel.
    expect(outcomes.map(({ gebied, waarde, dekking }) => [gebied, waarde, dekking])).toEqual([
      ["GM9999", 200, 75],
      ["noord", 100, 50],
      ["zuid", 50, 50],
    ]);
    const people = await outcomesOf({ ...money, telt: "personen" }, { register: amounts });
    expect(people.outcomes.map(({ dekking }) => dekking)).toEqual([null, null, null]);
  });

  test("that are amounts stay in euros", async () => {
    const { outcomes } = await outcomesOf(
      { maat: "som", eenheid: "euro", bronSoort: "register", telt: "bedragen" },
      { register: [{ eenheid_id: "s1", gebied: "N1", waarde: 1234.5 }] },
    );
    expect(outcomes[0]).toMatchObject({ waarde: 1234.5, teller: 1234.5, onder: null, status: "ok" });
  });
});

describe("figures of others", () => {
  const taken = { maat: "overgenomen", bronSoort: "modelschatting", telt: "openbaar" } as const;

  test("are those of gemeente and buurten as they are: no stadsdeel, no wijk, nothing summed", async () => {
    const overgenomen = [
      { gebied: "GM9999", waarde: 52.7, onder: 51, boven: 54 },
      { gebied: "N1", waarde: 50.1 },
      { gebied: "N2", waarde: null, reden: "onbekend of geheim" },
      { gebied: "noord", waarde: 51 },
      { gebied: "WK999900", waarde: 51 },
      { gebied: "NL01", waarde: 47 },
    ];
    const { outcomes, rest } = await outcomesOf(taken, {}, { overgenomen });
    expect(outcomes.map((o) => [o.gebied, o.gebiedSoort, o.waarde, o.onder, o.status, o.reden])).toEqual([
      ["N1", "buurt", 50.1, null, "ok", null],
      ["N2", "buurt", null, null, "geen-gegevens", "niet-geleverd"],
      ["GM9999", "gemeente", 52.7, 51, "ok", null],
    ]);
    expect(rest).toEqual([]);
    for (const { n, teller, noemer, ongeldig } of outcomes) {
      expect([n, teller, noemer, ongeldig]).toEqual([null, null, null, null]);
    }
  });
});
