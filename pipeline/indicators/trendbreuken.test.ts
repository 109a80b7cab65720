import { describe, expect, test } from "vitest";
import { bronSchema, type EnqueteConfig } from "../sources/bron-config.ts";
import { indicatorWith } from "./fixtures/raw-outcome.ts";
import { compareWaves, compareYears, findTrendbreuken } from "./trendbreuken.ts";

const golf = (jaar: number, more: object = {}) => ({
  jaar,
  titel: `Peiling ${jaar}`,
  werving: "brief",
  steekproef: true,
  ...more,
});

/** 2014 and 2018 go together, and 2022 and 2026; one question changed in 2026. */
const config = bronSchema.parse({
  soort: "enquete",
  titel: "Peiling",
  leverancier: "Bureau",
  licentie: "CC BY 4.0",
  privacy: "geen",
  leverdatum: "2026-09-01",
  bestanden: {},
  golven: [
    golf(2014),
    golf(2018, { "vergelijkbaar-met": [2014] }),
    golf(2022, { trendbreuk: "Voortaan online." }),
    golf(2026, { "vergelijkbaar-met": [2022] }),
  ],
  vragen: {
    cultuur: { kolom: "v1", trendbreuk: { 2026: "Musea tellen mee." } },
    eenzaam: { kolom: "v2" },
  },
}) as EnqueteConfig;

describe("two waves", () => {
  test("may be compared when the later says so", () => {
    expect(compareWaves({ vragen: ["eenzaam"] }, config, [2022, 2026])).toEqual({ vergelijkbaar: true });
    expect(compareWaves({ vragen: ["eenzaam"] }, config, [2014, 2018])).toEqual({ vergelijkbaar: true });
  });

  test("may not be compared over a break; the wave that broke says why", () => {
    const broken = { vergelijkbaar: false, reden: "Voortaan online." };
    expect(compareWaves({ vragen: ["eenzaam"] }, config, [2018, 2022])).toEqual(broken);
    expect(compareWaves({ vragen: ["eenzaam"] }, config, [2018, 2026])).toEqual(broken);
  });

  test("may not be compared when nobody says they may", () => {
    const silent = {
      ...config,
      golven: config.golven.map((g) => ({ ...g, "vergelijkbaar-met": [], trendbreuk: undefined })),
    };
    expect(compareWaves({ vragen: [] }, silent as EnqueteConfig, [2022, 2026])).toEqual({
      vergelijkbaar: false,
      reden: "de metingen zijn niet op dezelfde manier gedaan",
    });
  });

  test("may not be compared when a question of the indicator changed in between", () => {
    const changed = { vergelijkbaar: false, reden: "Musea tellen mee." };
    expect(compareWaves({ vragen: ["cultuur"] }, config, [2022, 2026])).toEqual(changed);
    expect(compareWaves({ vragen: ["eenzaam", "cultuur"] }, config, [2022, 2026])).toEqual(changed);
    expect(compareWaves({ vragen: ["cultuur"] }, config, [2014, 2018])).toEqual({ vergelijkbaar: true });
  });

  test("may be compared from the changed question onward", () => {
    const later = golf(2030, { "vergelijkbaar-met": [2026] }) as EnqueteConfig["golven"][number];
    const longer = { ...config, golven: [...config.golven, later] };
    expect(compareWaves({ vragen: ["cultuur"] }, longer, [2026, 2030])).toEqual({ vergelijkbaar: true });
  });

  test("are compared as waves when a question is not in the source at all", () => {
    expect(compareWaves({ vragen: ["onbekend"] }, config, [2022, 2026])).toEqual({ vergelijkbaar: true });
  });
});

describe("the breaks of an indicator", () => {
  test("stand between the waves in which it was measured, in order", () => {
    expect(findTrendbreuken(indicatorWith(), [config], [2026, 2014, 2022, 2018])).toEqual([
      { van: 2018, tot: 2022, reden: "Voortaan online." },
    ]);
    expect(findTrendbreuken(indicatorWith({ vragen: ["cultuur"] }), [config], [2018, 2022, 2026])).toEqual([
      { van: 2018, tot: 2022, reden: "Voortaan online." },
      { van: 2022, tot: 2026, reden: "Musea tellen mee." },
    ]);
  });

  test("skip waves in which it was not measured", () => {
    expect(findTrendbreuken(indicatorWith(), [config], [2014, 2026])).toEqual([
      { van: 2014, tot: 2026, reden: "Voortaan online." },
    ]);
  });

  test("of a register stand before the first year that was counted another way", () => {
    const register = bronSchema.parse({
      soort: "voorzieningen",
      titel: "Voorzieningen",
      leverancier: "Team",
      licentie: "CC BY 4.0",
      privacy: "geen",
      leverdatum: "2026-02-15",
      bestanden: {},
      trendbreuken: { wegwijscontacten: { 2023: "Elk contact telt mee." } },
    });
    const contacts = indicatorWith({ bronSoort: "register", tabellen: ["wegwijscontacten"] });
    const found = (tabel: string, jaren: number[]) =>
      findTrendbreuken({ ...contacts, tabellen: [tabel] }, [config, register], jaren);
    expect(found("wegwijscontacten", [2021, 2022, 2023, 2024])).toEqual([
      { van: 2022, tot: 2023, reden: "Elk contact telt mee." },
    ]);
    expect(found("plekken", [2022, 2023])).toEqual([]);
    expect(compareYears(contacts, [register], [2021, 2025])).toMatchObject({ vergelijkbaar: false });
    expect(compareYears(contacts, [register], [2023, 2025])).toEqual({ vergelijkbaar: true });
  });

  test("are none for registers that declare none, for figures of others, and without a survey", () => {
    expect(findTrendbreuken(indicatorWith({ bronSoort: "register" }), [config], [2018, 2022])).toEqual([]);
    expect(findTrendbreuken(indicatorWith({ maat: "overgenomen" }), [config], [2018, 2022])).toEqual([]);
    expect(findTrendbreuken(indicatorWith(), [], [2018, 2022])).toEqual([]);
    expect(findTrendbreuken(indicatorWith(), [config], [2018])).toEqual([]);
  });
});
