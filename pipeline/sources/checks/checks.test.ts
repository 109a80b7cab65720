import { describe, expect, test } from "vitest";
import { withDatabase } from "../../db/database.ts";
import { smallGebieden } from "../../statistics/fixtures/observations.ts";
import { bronSchema } from "../bron-config.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { loadSource } from "../load/load-source.ts";
import { createGebieden, createStaging } from "../staging.ts";
import { checkWarehouse } from "./check-warehouse.ts";

const common = {
  titel: "Proef",
  leverancier: "Bureau",
  licentie: "CC BY 4.0",
  privacy: "geen",
  leverdatum: "2026-01-31",
};

interface Given {
  config: object;
  files: Record<string, string>;
  /** Rows that are in staging already. */
  staging?: Record<string, Record<string, string | number>[]>;
  peildatum?: string;
}

/** Loads and checks one source: severity and code of every finding, with its message. */
async function findings({ config, files, staging = {}, peildatum = "2026-06-01" }: Given) {
  const bron = {
    id: "bron",
    map: temporaryFolder(files),
    config: bronSchema.parse({ ...common, ...config }),
    correcties: [],
  };
  return withDatabase(":memory:", "stage", async (database) => {
    await createGebieden(database, smallGebieden);
    await createStaging(database, []);
    for (const [tabel, rows] of Object.entries(staging)) await database.insert(`staging.${tabel}`, rows);
    const loaded = await loadSource(database, bron, []);
    const all = [...loaded.bevindingen, ...(await checkWarehouse(database, bron, peildatum))];
    return all.map(({ ernst, problem: { code, melding } }) => ({ ernst, code, melding }));
  });
}

const codes = (found: { ernst: string; code: string }[]) =>
  found.map(({ ernst, code }) => `${ernst} ${code}`);

const HEAD = "activiteit_id;jaar;datum;buurt;deelambitie;soort;organisatie_id;bezoeken;deelnemers";
const activity = (id: number, jaar: number, buurt = "N1", bezoeken = 5) =>
  `${id};${jaar};01-03-${jaar};${buurt};ontmoeten;koffie;ORG;${bezoeken};`;
const activities = (rows: string[], table: object = {}, more: object = {}): Given => ({
  config: { soort: "participatie", bestanden: { activiteiten: { bestand: "a.csv", ...table } }, ...more },
  files: { "a.csv": `${HEAD}\n${rows.join("\n")}\n` },
});

describe("a delivery as a whole", () => {
  const rows = [activity(1, 2024), activity(2, 2024), activity(3, 2025)];

  test("with the rows and totals that bron.yml expects passes", async () => {
    const table = { rijen: { min: 3, max: 3, verandering: 0.5 }, controle: [{ veld: "bezoeken", som: 15 }] };
    expect(await findings(activities(rows, table))).toEqual([]);
  });

  test.each([
    ["fewer rows than expected", { rijen: { min: 4 } }, "blokkerend rijen-te-weinig"],
    ["more rows than expected", { rijen: { max: 2 } }, "blokkerend rijen-te-veel"],
    ["a larger change than allowed", { rijen: { verandering: 0.4 } }, "waarschuwing rijen-verandering"],
    [
      "another sum than the control total",
      { controle: [{ veld: "bezoeken", som: 16 }] },
      "blokkerend controletotaal-wijkt-af",
    ],
    [
      "another sum in one year",
      { controle: [{ veld: "bezoeken", som: 15, jaar: 2024 }] },
      "blokkerend controletotaal-wijkt-af",
    ],
    [
      "a difference larger than the margin",
      { controle: [{ veld: "bezoeken", som: 14, marge: 0.5 }] },
      "blokkerend controletotaal-wijkt-af",
    ],
  ])("with %s is told", async (_, table, expected) => {
    expect(codes(await findings(activities(rows, table)))).toEqual([expected]);
  });

  test("within the margin of the control total passes", async () => {
    expect(await findings(activities(rows, { controle: [{ veld: "bezoeken", som: 14, marge: 1 }] }))).toEqual(
      [],
    );
  });

  test("that covers fewer areas than the year before is doubtful", async () => {
    const found = await findings(activities([activity(1, 2024), activity(2, 2024, "Z1"), activity(3, 2025)]));
    expect(codes(found)).toEqual(["waarschuwing dekking-gekrompen"]);
    expect(found[0]?.melding).toContain("over 2025 maar 1 gebieden voor, tegen 2");
  });

  test("that is older than its schedule allows is doubtful", async () => {
    const late = { ...activities(rows, {}, { "elke-maanden": 3 }), peildatum: "2026-06-01" };
    expect(codes(await findings(late))).toEqual(["waarschuwing levering-verouderd"]);
    expect(await findings({ ...late, peildatum: "2026-04-30" })).toEqual([]);
  });

  test("with rows that nothing but our own number keeps apart is doubtful, and they stay", async () => {
    const numbered = activities([activity(1, 2024), activity(1, 2024), activity(2, 2024)], {
      kolommen: { activiteit_id: { rijnummer: true } },
    });
    expect(await findings(numbered)).toMatchObject([
      { code: "rijen-gelijk", melding: expect.stringContaining("1 rijen") },
    ]);
  });

  test("whose codes are spread another way than the year before is doubtful", async () => {
    const head = "initiatief_id;jaar;buurt;deelambitie;startdatum;actief_na_jaar";
    const year = (jaar: number, ja: number) =>
      Array.from(
        { length: 100 },
        (_, i) => `${jaar}-${i};${jaar};N1;ontmoeten;01-03-${jaar};${i < ja ? "ja" : "nee"}`,
      );
    const given = (ja: number): Given => ({
      config: { soort: "participatie", bestanden: { initiatieven: "i.csv" } },
      files: { "i.csv": `${[head, ...year(2024, 30), ...year(2025, ja)].join("\n")}\n` },
    });
    expect(await findings(given(55))).toEqual([]);
    const [found] = await findings(given(60));
    expect(found).toMatchObject({ ernst: "waarschuwing", code: "verdeling-verschoven" });
    expect(found?.melding).toContain("30% van de rijen");
  });
});

describe("settings of bron.yml", () => {
  test("for columns that do not exist, or that contradict each other, are told before anything is read", async () => {
    const table = {
      kolommen: { bezoken: "x", jaar: { vast: 2024, kolom: "j" } },
      controle: [{ veld: "bedrag", som: 1 }],
    };
    const found = await findings(activities([activity(1, 2024)], table));
    expect(codes(found)).toEqual([
      "blokkerend kolom-instelling-onbekend",
      "blokkerend kolom-herkomst-dubbel",
      "blokkerend kolom-instelling-onbekend",
    ]);
  });
});

describe("columns that point at persons", () => {
  const named = (veld: string, nodig: string[] = []) =>
    activities([activity(1, 2024)], { kolommen: { [veld]: "contactpersoon" } }, { nodig });
  const renamed = (veld: string, nodig: string[] = []): Given => {
    const given = named(veld, nodig);
    return { ...given, files: { "a.csv": given.files["a.csv"]?.replace(veld, "contactpersoon") ?? "" } };
  };

  test("are dropped with a warning where the field may be blank", async () => {
    expect(codes(await findings(renamed("organisatie_id")))).toEqual([
      "waarschuwing persoonsgegeven-weggelaten",
    ]);
  });

  test("are refused where the field is required", async () => {
    expect(codes(await findings(renamed("soort")))).toEqual(["blokkerend persoonsgegeven-niet-nodig"]);
  });

  test("are read where the source declares them needed", async () => {
    expect(await findings(renamed("soort", ["contactpersoon"]))).toEqual([]);
  });
});

describe("weights", () => {
  const head = "respondent;jaar;buurt;stratum;weging;leeftijd;geslacht;huishouden";
  const wave = (weights: string[], buurt = "N1"): Given => ({
    config: {
      soort: "enquete",
      bestanden: { enquete: "e.csv" },
      golven: [{ jaar: 2025, titel: "P", werving: "brief", steekproef: true }],
      vragen: {},
    },
    files: {
      "e.csv": `${[head, ...weights.map((one, i) => `${i};2025;${buurt};a;${one};18-34;man;paar`)].join("\n")}\n`,
    },
    // Eighteen and over: 60 + 40 in noord; the child does not count.
    staging: {
      bevolking: [
        { buurt: "N1", jaar: 2025, leeftijd: 18, inwoners: 60 },
        { buurt: "N2", jaar: 2025, leeftijd: 70, inwoners: 40 },
        { buurt: "N1", jaar: 2025, leeftijd: 17, inwoners: 500 },
      ],
    },
  });

  test("that stand for the residents of every stadsdeel pass", async () => {
    expect(await findings(wave(["25", "25", "25", "25"]))).toEqual([]);
  });

  test("that sum to something else in a stadsdeel are doubtful, from half a percent on", async () => {
    expect(await findings(wave(["25", "25", "25", "25,5"]))).toEqual([]);
    const found = await findings(wave(["25", "25", "25", "26"]));
    expect(codes(found)).toEqual(["waarschuwing weging-som", "waarschuwing weging-som"]);
    expect(found[0]?.melding).toContain("in de hele stad");
    expect(found[1]?.melding).toContain("tellen op tot 101, maar er wonen 100 mensen");
  });

  test("that sum to the number of respondents are normalised", async () => {
    expect(codes(await findings(wave(["1", "1", "1", "1"])))).toEqual(["waarschuwing weging-genormeerd"]);
  });

  test("that differ very much are doubtful, then refused", async () => {
    // Weights 85, 5, 5, 5: 4 × 7300 / 10000 = 2.92; 97, 1, 1, 1: 4 × 9412 / 10000 = 3.8.
    expect(codes(await findings(wave(["85", "5", "5", "5"])))).toEqual([
      "waarschuwing weging-ongelijk",
      "waarschuwing weging-uitschieter",
    ]);
    expect(codes(await findings(wave(["97", "1", "1", "1"])))).toContain("blokkerend weging-ongelijk");
  });
});

describe("rows that should be public", () => {
  const head = "uitdaging_id;jaar;buurt;ingediend;besluit;uitkomst;reden";
  const open = "openbaar;indiener_soort;indiener;samenvatting_openbaar";
  const challenge = (id: number, more: string) => `${id};2025;N1;01-03-2025;;toegekend;;${more}`;
  const challenges = (rows: string[], columns = `${head};${open}`): Given => ({
    config: { soort: "participatie", bestanden: { uitdagingen: { bestand: "u.csv" } } },
    files: { "u.csv": `${columns}\n${rows.join("\n")}\n` },
  });

  test("and are, or need not be, say nothing; a delivery may lack the columns", async () => {
    const rows = [challenge(1, "ja;organisatie;Stichting;Het plein."), challenge(2, "nee;persoon;;")];
    expect(codes(await findings(challenges(rows)))).toEqual([]);
    expect(codes(await findings(challenges([challenge(1, "").slice(0, -1)], head)))).toEqual([]);
  });

  test("but stay inside are counted in a warning", async () => {
    const rows = [
      challenge(1, "ja;organisatie;Stichting;Het plein."),
      challenge(2, "ja;persoon;;Mijn tuin."),
      challenge(3, "ja;bewonersgroep;Groep;"),
      challenge(4, "ja;;;Van wie?"),
    ];
    const [found, ...more] = await findings(challenges(rows));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ ernst: "waarschuwing", code: "openbaar-blijft-binnen" });
    expect(found?.melding).toContain("Bij 3 rijen van uitdagingen");
  });
});
