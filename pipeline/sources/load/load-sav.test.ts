import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadBron } from "../fixtures/load-bron.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import type { Vraag } from "../vragen.ts";

const fixtures = join(import.meta.dirname, "..", "read", "fixtures");

const vraag = (id: string, antwoorden: string[]): Vraag => ({ id, soort: "keuze", tekst: id, antwoorden });

const vragen: Vraag[] = [
  vraag("eenzaam", ["ja", "nee", "weet niet", "niet gevraagd"]),
  vraag("contact", ["dagelijks", "wekelijks", "minder vaak", "weet niet", "niet gevraagd"]),
  { id: "cijfer", soort: "cijfer", tekst: "Cijfer?", van: 1, tot: 10, antwoorden: ["niet gevraagd"] },
];

/** What makes `enquete.zsav`: a survey as a bureau delivers it. */
const syntax = `
SET LOCALE='UTF-8'.
DATA LIST LIST (',') /respnr (F8.0) peiljaar (F4.0) wijk (F2.0) stratum (A2) weging (F8.4) leeftijd (F3.0) geslacht (F1.0) q1 (F1.0) q2 (F2.0) q3 (F2.0).
BEGIN DATA
1,2026,1,S1,1.25,34,1,1,1,7
2,2026,2,S1,0.3333333333333333,998,2,2,2,10
3,2026,3,S2,2,41,1,8,3,99
4,2026,4,S2,1,66,2,9,97,98
5,2026,1,S1,1,70,1,.,-1,.
6,2026,2,S1,1,19,3,1,4,3
END DATA.
STRING toelichting (A600).
COMPUTE toelichting = 'kort'.
IF respnr = 2 toelichting = CONCAT(RPAD('a', 590, 'b'), 'einde').
VARIABLE LABELS q1 'Voelt u zich eenzaam?'.
VALUE LABELS wijk 1 'Noord 1' 2 'Noord 2' 3 'Zuid 1' 4 'Zuid 2' /geslacht 1 'man' 2 'vrouw' 3 'anders' /leeftijd 998 'wil niet zeggen'
 /q1 1 'ja' 2 'nee' 8 'weet niet' 9 'geen antwoord' /q2 1 'dagelijks' 2 'wekelijks' 3 'maandelijks' 4 'zelden of nooit' 97 'wil niet zeggen'.
MISSING VALUES q1 (8, 9) q2 (90 THRU HI, -1) q3 (98, 99) leeftijd (998).
SAVE OUTFILE='enquete.zsav' /ZCOMPRESSED.
`;

const bron = (formaat: object, more: object = {}, meer: Record<string, object> = {}) => ({
  soort: "enquete",
  bestanden: { enquete: "peiling*" },
  formaat,
  "toegestane-uitval": 1,
  kolommen: {
    respondent: "respnr",
    jaar: "peiljaar",
    buurt: { kolom: "wijk", gebied: "naam" },
    huishouden: "toelichting",
    ...more,
  },
  golven: [{ jaar: 2026, titel: "Peiling", werving: "brief", steekproef: true }],
  vragen: {
    eenzaam: { kolom: "q1", codes: { 1: "ja", 2: "nee", 8: "weet niet" } },
    contact: { kolom: "q2", codes: { maandelijks: "minder vaak", 4: "minder vaak" } },
    cijfer: { kolom: "q3" },
    ...meer,
  },
});

const load = (bytes: Uint8Array | string, config: object) =>
  loadBron({ config, bestanden: { peiling: bytes }, tabel: "enquete", vragen });

const committed = readFileSync(join(fixtures, "enquete.zsav"));
const lang = `a${"b".repeat(589)}einde`;

/** What the syntax and bron.yml come to, written out by hand. */
const staged = [
  ["1", 2026, "N1", "S1", 1.25, "34", "man", "kort", "ja", "dagelijks", "7"],
  ["2", 2026, "N2", "S1", 0.3333333333333333, null, "vrouw", lang, "nee", "wekelijks", "10"],
  ["3", 2026, "Z1", "S2", 2, "41", "man", "kort", "weet niet", "minder vaak", null],
  ["4", 2026, "Z2", "S2", 1, "66", "vrouw", "kort", null, null, null],
  ["5", 2026, "N1", "S1", 1, "70", "man", "kort", null, null, null],
  ["6", 2026, "N2", "S1", 1, "19", "anders", "kort", "ja", "minder vaak", "3"],
];

describe("a survey in an SPSS file", () => {
  test("is loaded value for value: code first, then label, and declared missing values are no answer", async () => {
    const { rijen, rejects, bevindingen, source } = await load(committed, bron({ soort: "sav" }));
    expect(rijen.map((rij) => Object.values(rij))).toEqual(staged);
    expect([rejects, bevindingen]).toEqual([[], []]);
    expect(source.leveringen).toMatchObject([{ gelezen: 6, geladen: 6, afgekeurd: 0, weggelaten: 0 }]);
  });

  test("has in its report how often a declared missing value was read as no answer", async () => {
    const { loaded } = await load(committed, bron({ soort: "sav" }));
    expect(loaded[0]?.opmerkingen.filter((text) => text.includes("ontbrekend"))).toEqual([
      'In kolom "leeftijd" noemt het bestand deze waarden ontbrekend; zij zijn gelezen als leeg: 1 keer 998 (wil niet zeggen).',
      'In kolom "q1" noemt het bestand deze waarden ontbrekend; zij zijn gelezen als leeg: 1 keer 9 (geen antwoord).',
      'In kolom "q2" noemt het bestand deze waarden ontbrekend; zij zijn gelezen als leeg: 1 keer -1, 1 keer 97 (wil niet zeggen).',
      'In kolom "q3" noemt het bestand deze waarden ontbrekend; zij zijn gelezen als leeg: 1 keer 98, 1 keer 99.',
    ]);
  });

  test("gives the same staging rows as the same survey in CSV", async () => {
    const header = "respnr;peiljaar;wijk;stratum;weging;leeftijd;geslacht;toelichting;q1;q2;q3";
    const rows = [
      "1;2026;Noord 1;S1;1,25;34;man;kort;1;dagelijks;7",
      `2;2026;Noord 2;S1;0,3333333333333333;;vrouw;${lang};2;wekelijks;10`,
      "3;2026;Zuid 1;S2;2;41;man;kort;8;maandelijks;",
      "4;2026;Zuid 2;S2;1;66;vrouw;kort;;;",
      "5;2026;Noord 1;S1;1;70;man;kort;;;",
      "6;2026;Noord 2;S1;1;19;anders;kort;1;4;3",
    ];
    const csv = await load(`${[header, ...rows].join("\n")}\n`, bron({}));
    const sav = await load(committed, bron({ soort: "sav" }));
    expect(csv.rijen).toEqual(sav.rijen);
  });

  test("refuses a code whose label nobody mapped, with code and label in the hint", async () => {
    const config = bron({ soort: "sav" }, {}, { contact: { kolom: "q2", codes: { 4: "minder vaak" } } });
    const { rejects, source } = await load(committed, config);
    expect(rejects).toMatchObject([{ record: 3, regel: null, kolom: "q2", waarde: "3", regelcode: "vorm" }]);
    expect(rejects[0]?.hint).toBe(
      'In het bestand betekent 3 "maandelijks". Zet de code of dit label met het antwoord bij "codes" van deze kolom in bron.yml.',
    );
    expect(source.leveringen).toMatchObject([{ gelezen: 6, geladen: 5, afgekeurd: 1 }]);
  });

  test("that contradicts bron.yml is told with both meanings, and bron.yml counts", async () => {
    const eenzaam = { kolom: "q1", codes: { 1: "nee", 2: "ja", 9: "ja" } };
    const { bevindingen, rijen } = await load(committed, bron({ soort: "sav" }, {}, { eenzaam }));
    expect(bevindingen).toMatchObject([
      { ernst: "waarschuwing", problem: { code: "codeboek-tegenspraak", bestand: "raw/bron/peiling" } },
    ]);
    expect(bevindingen[0]?.problem.melding).toContain(
      '1 is in het bestand "ja", in bron.yml "nee"; 2 is in het bestand "nee", in bron.yml "ja"; 9 is in het bestand een ontbrekende waarde, in bron.yml "ja"',
    );
    expect(rijen.map(({ eenzaam: antwoord }) => antwoord)).toEqual(["nee", "ja", null, "ja", null, "nee"]);
  });

  test("can have its background in codes that bron.yml puts in words; a code without one is refused", async () => {
    const geslacht = { kolom: "geslacht", codes: { 1: "M", vrouw: "V" } };
    const { rijen, rejects } = await load(committed, bron({ soort: "sav" }, { geslacht }));
    expect(rijen.map((rij) => rij.geslacht)).toEqual(["M", "V", "M", "V", "M"]);
    expect(rejects).toMatchObject([{ record: 6, kolom: "geslacht", waarde: "•••" }]);
  });

  test("of another make: the four committed files give the same answers", async () => {
    const config = bron(
      { soort: "sav" },
      {
        respondent: "id",
        jaar: { vast: 2026 },
        buurt: { vast: "N1" },
        stratum: { vast: "a" },
        weging: "weging_na_kalibratie_2024",
        leeftijd: "leeftijd",
        geslacht: "plek",
        huishouden: "plek",
      },
      {
        eenzaam: { kolom: "eenzaam", codes: { 1: "ja", "weet niet": "weet niet" } },
        contact: { kolom: "plek", codes: { onbekend: "weet niet", "op 't plein": "dagelijks" } },
        cijfer: { kolom: "id" },
      },
    );
    for (const file of ["gewoon.sav", "compact.sav", "zlib.zsav", "windows-1252.sav"]) {
      const { rijen, rejects } = await load(readFileSync(join(fixtures, file)), config);
      expect(
        rijen.map((rij) => [rij.respondent, rij.eenzaam, rij.contact, rij.leeftijd, rij.geslacht]),
      ).toEqual([
        ["2", "weet niet", null, null, null],
        ["4", null, "dagelijks", "17", "op 't plein"],
      ]);
      expect(rejects.map(({ record, kolom, waarde }) => [record, kolom, waarde])).toEqual([
        [1, "plek", "Café de Zon"],
        [3, "weging_na_kalibratie_2024", ""],
      ]);
    }
  });
});

const pspp = spawnSync("pspp", ["--version"]).status === 0;

test.skipIf(!pspp)(
  "PSPP still makes a file that loads as the committed one (skipped without pspp)",
  async () => {
    const folder = temporaryFolder({ "a.sps": syntax });
    execFileSync("pspp", ["a.sps"], { cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } });
    const { rijen } = await load(readFileSync(join(folder, "enquete.zsav")), bron({ soort: "sav" }));
    expect(rijen.map((rij) => Object.values(rij))).toEqual(staged);
  },
);
