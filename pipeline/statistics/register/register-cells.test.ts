import { describe, expect, test } from "vitest";
import type { Indicator } from "../../domain/indicator.ts";
import { type Observed, withObservations } from "../fixtures/observations.ts";
import { computeRegisterCells, type RegisterCell } from "./register-cells.ts";
import { ageBandSql } from "./residents.ts";

type Measured = Pick<Indicator, "id" | "maat" | "noemer" | "per">;

const counting: Measured = { id: "i", maat: "aantal", noemer: null, per: null };

function cellsOf(
  indicator: Partial<Measured>,
  register: Observed["register"],
  bevolking: Observed["bevolking"] = [],
): Promise<RegisterCell[]> {
  return withObservations({ register: register ?? [], bevolking: bevolking ?? [] }, (database) =>
    computeRegisterCells(database, [{ ...counting, ...indicator }]),
  );
}

/** waarde per gebied of one year. */
async function valuesOf(
  indicator: Partial<Measured>,
  register: Observed["register"],
  bevolking: Observed["bevolking"] = [],
): Promise<Record<string, number | null>> {
  const cells = await cellsOf(indicator, register, bevolking);
  return Object.fromEntries(cells.filter(({ jaar }) => jaar === 2022).map((c) => [c.gebied, c.waarde]));
}

describe("aantal", () => {
  test("counts units once, also when a unit has several areas", async () => {
    // u1 in both stadsdelen, u2 twice in one, u3 for the whole city.
    const cells = await cellsOf({ maat: "aantal" }, [
      { eenheid_id: "u1", gebied: "N1" },
      { eenheid_id: "u1", gebied: "Z1" },
      { eenheid_id: "u2", gebied: "N1" },
      { eenheid_id: "u2", gebied: "N2" },
      { eenheid_id: "u3", gebied: "GM9999" },
    ]);
    expect(cells.map(({ gebied, waarde, eenheden, teller }) => [gebied, waarde, eenheden, teller])).toEqual([
      ["GM9999", 3, 3, 3],
      ["noord", 2, 2, 2],
      ["zuid", 1, 1, 1],
    ]);
  });

  test("counts what is delivered per stadsdeel there and in the city", async () => {
    const cells = await cellsOf({ maat: "aantal" }, [
      { eenheid_id: "u1", gebied: "noord" },
      { eenheid_id: "u2", gebied: "noord" },
      { eenheid_id: "u3", gebied: "GM9999" },
    ]);
    expect(cells.map(({ gebied, waarde }) => [gebied, waarde])).toEqual([
      ["GM9999", 3],
      ["noord", 2],
      ["zuid", 0],
    ]);
  });

  test("adds shares of units where the units are divided", async () => {
    const values = await valuesOf({ maat: "aantal" }, [
      { eenheid_id: "u1", gebied: "N1", aandeel: 0.25 },
      { eenheid_id: "u1", gebied: "Z1", aandeel: 0.75 },
      { eenheid_id: "u2", gebied: "Z2", aandeel: 1 },
    ]);
    expect(values).toEqual({ GM9999: 2, noord: 0.25, zuid: 1.75 });
  });

  test("is 0 where nothing was counted in a year with data", async () => {
    const cells = await cellsOf({ maat: "aantal" }, [
      { eenheid_id: "u1", gebied: "N1", jaar: 2021 },
      { eenheid_id: "u2", gebied: "Z1", jaar: 2022 },
    ]);
    expect(cells.map(({ gebied, jaar, waarde }) => [gebied, jaar, waarde])).toEqual([
      ["GM9999", 2021, 1],
      ["GM9999", 2022, 1],
      ["noord", 2021, 1],
      ["noord", 2022, 0],
      ["zuid", 2021, 0],
      ["zuid", 2022, 1],
    ]);
  });

  test("has no stadsdelen when nothing is known of buurten", async () => {
    expect(await valuesOf({ maat: "aantal" }, [{ eenheid_id: "u1", gebied: "GM9999" }])).toEqual({
      GM9999: 1,
    });
  });

  test("is kept per deelambitie, with zeroes in each", async () => {
    const cells = await cellsOf({ maat: "aantal" }, [
      { eenheid_id: "u1", gebied: "N1", deelambitie: "ontmoeten" },
      { eenheid_id: "u2", gebied: "Z1", deelambitie: "cultuur" },
      { eenheid_id: "u1", gebied: "Z1", deelambitie: "cultuur" },
    ]);
    expect(cells.map(({ deelambitie, gebied, waarde }) => [deelambitie, gebied, waarde])).toEqual([
      ["cultuur", "GM9999", 2],
      ["cultuur", "noord", 0],
      ["cultuur", "zuid", 2],
      ["ontmoeten", "GM9999", 1],
      ["ontmoeten", "noord", 1],
      ["ontmoeten", "zuid", 0],
    ]);
  });

  test("without any observation has no cells", async () => {
    expect(await cellsOf({ maat: "aantal" }, [])).toEqual([]);
  });

  test("takes the observations of its own indicator only", async () => {
    const values = await valuesOf({ maat: "aantal" }, [
      { eenheid_id: "u1", gebied: "N1" },
      { eenheid_id: "u2", gebied: "N1", indicator: "ander" },
    ]);
    expect(values).toEqual({ GM9999: 1, noord: 1, zuid: 0 });
  });
});

test("som adds amounts, and is 0 where there are none", async () => {
  const values = await valuesOf({ maat: "som" }, [
    { eenheid_id: "u1", gebied: "N1", waarde: 100.1 },
    { eenheid_id: "u2", gebied: "N2", waarde: 200.2 },
    { eenheid_id: "u2", gebied: "GM9999", waarde: 50 },
  ]);
  expect(values.noord).toBeCloseTo(300.3, 9);
  expect(values.GM9999).toBeCloseTo(350.3, 9);
  expect(values.zuid).toBe(0);
});

describe("values that were not measured", () => {
  test.each(["som", "per-inwoners"] as const)("give no %s, while no observation gives zero", async (maat) => {
    const noemer: Measured["noemer"] = { bron: "bevolking", peil: "1-1" };
    const values = await valuesOf(
      { maat, ...(maat === "som" ? {} : { noemer, per: 10 }) },
      [
        { eenheid_id: "u1", gebied: "N1", waarde: null },
        { eenheid_id: "u2", gebied: "N2", waarde: null },
        { eenheid_id: "u3", gebied: "GM9999", waarde: 5 },
      ],
      [
        { buurt: "N1", inwoners: 5 },
        { buurt: "Z1", inwoners: 5 },
      ],
    );
    expect(values).toEqual({ GM9999: 5, noord: null, zuid: 0 });
  });
});

describe("aandeel, gemiddelde and mediaan", () => {
  const units = [
    { eenheid_id: "u1", gebied: "N1", waarde: 1 },
    { eenheid_id: "u2", gebied: "N1", waarde: 0 },
    { eenheid_id: "u3", gebied: "N2", waarde: 0 },
    { eenheid_id: "u4", gebied: "N2", waarde: null },
  ];

  test("a share counts units with a value; without units it is missing, not zero", async () => {
    const cells = await cellsOf({ maat: "aandeel" }, units);
    const noord = cells.find(({ gebied }) => gebied === "noord");
    expect(noord).toMatchObject({ teller: 1, noemer: 3, eenheden: 4 });
    expect(noord?.waarde).toBeCloseTo(1 / 3, 12);
    expect(cells.find(({ gebied }) => gebied === "zuid")).toMatchObject({ waarde: null, eenheden: 0 });
  });

  test("a mean and a median are those of the units with a value", async () => {
    const days = [10, 20, 60].map((waarde, index) => ({ eenheid_id: `u${index}`, gebied: "Z1", waarde }));
    const rows = [...days, { eenheid_id: "open", gebied: "Z1", waarde: null }];
    expect(await valuesOf({ maat: "gemiddelde" }, rows)).toEqual({ GM9999: 30, noord: null, zuid: 30 });
    expect(await valuesOf({ maat: "mediaan" }, rows)).toEqual({ GM9999: 20, noord: null, zuid: 20 });
  });

  test("the city's median is not a mean of medians", async () => {
    const rows = [
      ...[1, 2, 9].map((waarde) => ({ eenheid_id: `n${waarde}`, gebied: "N1", waarde })),
      { eenheid_id: "z", gebied: "Z1", waarde: 5 },
    ];
    // 1 2 5 9 → 3.5
    expect(await valuesOf({ maat: "mediaan" }, rows)).toEqual({ GM9999: 3.5, noord: 2, zuid: 5 });
  });
});

describe("verhouding", () => {
  test("divides sums, not averages of ratios", async () => {
    const rows = [
      { eenheid_id: "u1", gebied: "N1", teller: 1, noemer: 2 },
      { eenheid_id: "u2", gebied: "N1", teller: 9, noemer: 10 },
    ];
    const noord = (await cellsOf({ maat: "verhouding" }, rows)).find(({ gebied }) => gebied === "noord");
    // (1 + 9) / (2 + 10), not (0.5 + 0.9) / 2
    expect(noord?.waarde).toBeCloseTo(10 / 12, 12);
    expect(noord).toMatchObject({ teller: 10, noemer: 12 });
  });

  test("is missing when there is nothing to divide by", async () => {
    const rows = [{ eenheid_id: "u1", gebied: "N1", teller: 4, noemer: 0 }];
    expect((await valuesOf({ maat: "verhouding" }, rows)).noord).toBeNull();
  });
});

describe("per-inwoners", () => {
  const perThousand = {
    maat: "per-inwoners",
    noemer: { bron: "bevolking", peil: "1-1" },
    per: 1000,
  } as const;
  const bevolking = [
    { buurt: "N1", leeftijd: 3, inwoners: 100 },
    { buurt: "N1", leeftijd: 4, inwoners: 50 },
    { buurt: "N2", leeftijd: 17, inwoners: 50 },
    { buurt: "N2", leeftijd: 18, inwoners: 200 },
    { buurt: "Z1", leeftijd: 70, inwoners: 600 },
  ];
  const units = [
    { eenheid_id: "u1", gebied: "N1" },
    { eenheid_id: "u2", gebied: "N1" },
  ];

  test("divides by the residents of the same year, and is 0 where nothing was counted", async () => {
    const cells = await cellsOf(perThousand, units, [
      ...bevolking,
      { buurt: "N1", jaar: 2021, leeftijd: 3, inwoners: 9999 },
    ]);
    // City 2 per 1,000 residents; noord 2 per 400.
    expect(cells.map(({ gebied, waarde, teller, noemer }) => [gebied, waarde, teller, noemer])).toEqual([
      ["GM9999", 2, 2, 1000],
      ["noord", 5, 2, 400],
      ["zuid", 0, 0, 600],
    ]);
  });

  test("counts only residents of the age band, both ends included", async () => {
    const noemer = { ...perThousand.noemer, leeftijd: "4-17" };
    // 50 of age 4 and 50 of age 17.
    expect(await valuesOf({ ...perThousand, noemer }, units, bevolking)).toEqual({
      GM9999: 20,
      noord: 20,
      zuid: null,
    });
  });

  test("counts everyone from an age upward in an open band", async () => {
    const noemer = { ...perThousand.noemer, leeftijd: "18+" };
    expect((await valuesOf({ ...perThousand, noemer }, units, bevolking)).noord).toBe(10);
  });

  test("is missing without residents: nothing is divided by zero or by another year", async () => {
    expect(await valuesOf(perThousand, units, [])).toEqual({ GM9999: null, noord: null, zuid: null });
    const other = bevolking.map((row) => ({ ...row, jaar: 2021 }));
    expect((await valuesOf(perThousand, units, other)).noord).toBeNull();
    expect((await valuesOf(perThousand, units, [{ buurt: "N1", inwoners: 0 }])).noord).toBeNull();
  });

  test("divides amounts when the observations have amounts", async () => {
    const rows = [
      { eenheid_id: "u1", gebied: "N1", waarde: 30 },
      { eenheid_id: "u1", gebied: "GM9999", waarde: 10 },
    ];
    const values = await valuesOf({ ...perThousand, per: 1 }, rows, bevolking);
    expect(values.GM9999).toBeCloseTo(40 / 1000, 12);
    expect(values.noord).toBeCloseTo(30 / 400, 12);
    expect(values.zuid).toBe(0);
  });
});

describe("an age band in SQL", () => {
  test.each([
    [undefined, "true"],
    ["4-17", "v.leeftijd between 4 and 17"],
    ["65+", "v.leeftijd >= 65"],
  ])("%s becomes %s", (band, sql) => {
    expect(ageBandSql(band)).toBe(sql);
  });
});

test("a measure that is no register measure is a programmer's mistake", async () => {
  await expect(cellsOf({ maat: "overgenomen" }, [{ eenheid_id: "u1", gebied: "N1" }])).rejects.toThrow(
    "unknown maat: overgenomen",
  );
});
