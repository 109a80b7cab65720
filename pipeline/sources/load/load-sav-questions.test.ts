import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadBron } from "../fixtures/load-bron.ts";
import { problemsOf, temporaryFolder } from "../fixtures/temporary-folder.ts";
import type { Vraag } from "../vragen.ts";

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "..", "read", "fixtures", name));

const yesNo = (id: string): Vraag => ({
  id,
  soort: "ja-nee",
  tekst: id,
  antwoorden: ["ja", "nee", "weet niet", "niet gevraagd"],
});
const vragen = ["eenzaam", "hulp_buren", "hulp_familie"].map(yesNo);

/** What makes `lang.sav` and `vakjes.sav`: a row per answer, and a column per box to tick. */
const syntax = `
SET LOCALE='UTF-8'.
DATA LIST LIST (',') /respnr (F8.0) peiljaar (F4.0) wijk (F2.0) stratum (A2) weging (F8.4) vraag (A8) antwoord (F2.0).
BEGIN DATA
1,2022,1,a,1.5,q1,1
1,2022,1,a,1.5,q5,2
2,2022,2,a,0.5,q1,8
2,2022,2,a,0.5,q5,1
2,2022,2,a,0.5,q5,2
3,2022,3,a,2,q1,9
3,2022,3,a,2,q5,9
END DATA.
VALUE LABELS wijk 1 'Noord 1' 2 'Noord 2' 3 'Zuid 1' /antwoord 1 'ja' 2 'nee' 8 'weet niet' 9 'geen antwoord'.
MISSING VALUES antwoord (9).
SAVE OUTFILE='lang.sav' /COMPRESSED.
DATA LIST LIST (',') /respnr (F8.0) peiljaar (F4.0) wijk (F2.0) stratum (A2) weging (F8.4) q1 (F1.0) v5_1 (F1.0) v5_2 (F1.0).
BEGIN DATA
1,2022,1,a,1.5,1,1,.
2,2022,2,a,0.5,2,9,.
3,2022,3,a,2,1,.,.
4,2022,1,a,1,2,9,1
END DATA.
VALUE LABELS wijk 1 'Noord 1' 2 'Noord 2' 3 'Zuid 1' /v5_1 v5_2 1 'aangekruist' 9 'niet leesbaar'.
MISSING VALUES v5_1 v5_2 (9).
SAVE OUTFILE='vakjes.sav' /COMPRESSED.
`;

const golf = (jaar: number) => ({ jaar, titel: `Peiling ${jaar}`, werving: "brief", steekproef: true });
const codes = { 1: "ja", 2: "nee", 8: "weet niet" };
const sav = {
  soort: "enquete",
  bestanden: { enquete: "peiling*" },
  golven: [golf(2022)],
  kolommen: {
    respondent: "respnr",
    jaar: "peiljaar",
    buurt: { kolom: "wijk", gebied: "naam" },
    leeftijd: { vast: "" },
    geslacht: { vast: "" },
    huishouden: { vast: "" },
  },
};

const long = {
  ...sav,
  formaat: {
    soort: "sav",
    lang: { per: ["respnr"], vraag: "vraag", antwoord: "antwoord" },
    meerkeuze: { q5: { scheidingsteken: ",", antwoorden: [1, 2, 3] } },
  },
  vragen: {
    eenzaam: { kolom: "q1", codes },
    hulp_buren: { kolom: "q5=1" },
    hulp_familie: { kolom: "q5=2" },
  },
};
const boxes = {
  ...sav,
  formaat: { soort: "sav", meerkeuze: { v5: { kolommen: ["v5_1", "v5_2"] } } },
  vragen: {
    eenzaam: { kolom: "q1", codes },
    hulp_buren: { kolom: "v5_1", codes: { 1: "ja" } },
    hulp_familie: { kolom: "v5_2", codes: { 1: "ja" } },
  },
};

const load = (config: object, bestanden: Record<string, string | Uint8Array>) =>
  loadBron({ config, bestanden, tabel: "enquete", vragen });
const answersOf = ({ rijen }: Awaited<ReturnType<typeof load>>) =>
  rijen.map((rij) => [rij.respondent, rij.buurt, rij.weging, rij.eenzaam, rij.hulp_buren, rij.hulp_familie]);

/** What the syntax comes to, written out by hand: 9 is no answer, and ticks nothing. */
const longAnswers = [
  ["1", "N1", 1.5, "ja", "nee", "ja"],
  ["2", "N2", 0.5, "weet niet", "ja", "ja"],
  ["3", "Z1", 2, null, null, null],
];
const boxAnswers = [
  ["1", "N1", 1.5, "ja", "ja", "nee"],
  ["2", "N2", 0.5, "nee", null, null],
  ["3", "Z1", 2, "ja", null, null],
  ["4", "N1", 1, "nee", null, "ja"],
];

describe("an SPSS file", () => {
  test("with a row per answer is read by respondent, with the codes and missing values of the file", async () => {
    const loaded = await load(long, { peiling: fixture("lang.sav") });
    expect(answersOf(loaded)).toEqual(longAnswers);
    expect(loaded.rejects).toEqual([]);
    expect(loaded.source.leveringen).toMatchObject([{ gelezen: 7, geladen: 3, afgekeurd: 0, weggelaten: 4 }]);
  });

  test("with a box per answer: a value that the file declares missing is neither ticked nor a tick elsewhere", async () => {
    const loaded = await load(boxes, { peiling: fixture("vakjes.sav") });
    expect(answersOf(loaded)).toEqual(boxAnswers);
    expect(loaded.rejects).toEqual([]);
  });
});

const pspp = spawnSync("pspp", ["--version"]).status === 0;

test.skipIf(!pspp)("PSPP still makes such files (skipped without pspp)", async () => {
  const folder = temporaryFolder({ "a.sps": syntax });
  execFileSync("pspp", ["a.sps"], { cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } });
  const made = (name: string) => readFileSync(join(folder, name));
  expect(answersOf(await load(long, { peiling: made("lang.sav") }))).toEqual(longAnswers);
  expect(answersOf(await load(boxes, { peiling: made("vakjes.sav") }))).toEqual(boxAnswers);
});

describe("waves of one survey that are written in different ways", () => {
  const csv =
    "nr;golf;buurtcode;stratum;weging;v01;hulp1;hulp2\n7;2014;Z2;b;0,8;2;ja;nee\n8;2014;N1;b;1,2;1;;ja\n";
  const config = (bestand: string) => ({
    ...sav,
    bestanden: {
      enquete: {
        bestand: "peiling_*",
        afwijkend: [
          {
            bestand,
            formaat: { soort: "csv" },
            kolommen: { respondent: "nr", jaar: "golf", buurt: "buurtcode" },
          },
        ],
      },
    },
    formaat: boxes.formaat,
    golven: [golf(2014), golf(2022)],
    vragen: {
      eenzaam: { ...boxes.vragen.eenzaam, versies: [{ golven: [2014], kolom: "v01" }] },
      hulp_buren: { ...boxes.vragen.hulp_buren, versies: [{ golven: [2014], kolom: "hulp1" }] },
      hulp_familie: { ...boxes.vragen.hulp_familie, versies: [{ golven: [2014], kolom: "hulp2" }] },
    },
  });
  const files = { "peiling_2014.csv": csv, "peiling_2022.sav": fixture("vakjes.sav") };

  test("are read each in its own layout into one table", async () => {
    const loaded = await load(config("*_2014.csv"), files);
    expect(answersOf(loaded)).toEqual([
      ["7", "Z2", 0.8, "nee", "ja", "nee"],
      ["8", "N1", 1.2, "ja", null, "ja"],
      ...boxAnswers,
    ]);
    expect(loaded.source.golven.map(({ jaar, respondenten }) => [jaar, respondenten])).toEqual([
      [2014, 2],
      [2022, 4],
    ]);
  });

  test("with a layout for a file that was not delivered is told: its file would be read in another", async () => {
    const problems = await problemsOf(() => load(config("*_2015.csv"), files));
    expect(problems.map(({ code, melding }) => [code, melding.includes("*_2015.csv")])).toContainEqual([
      "waarde-ongeldig",
      true,
    ]);
  });

  test("with a layout that names a column no table has is refused with the nearest name", async () => {
    const wrong = config("*_2014.csv");
    const [own] = wrong.bestanden.enquete.afwijkend;
    const bestanden = {
      enquete: { ...wrong.bestanden.enquete, afwijkend: [{ ...own, kolommen: { buurd: "x" } }] },
    };
    const problems = await problemsOf(() => load({ ...wrong, bestanden }, files));
    expect(problems).toMatchObject([{ code: "kolom-instelling-onbekend" }]);
    expect(problems[0]?.hint).toContain("buurt");
  });
});
