import { describe, expect, test } from "vitest";
import type { Gebied } from "../../domain/gebied.ts";
import { loadBron } from "../fixtures/load-bron.ts";
import { makeWorkbook, rowXml, type SheetXml } from "../read/fixtures/make-workbook.ts";
import type { Vraag } from "../vragen.ts";

const vragen: Vraag[] = [
  {
    id: "eenzaam",
    soort: "ja-nee",
    tekst: "Eenzaam?",
    antwoorden: ["ja", "nee", "weet niet", "niet gevraagd"],
  },
  { id: "cijfer", soort: "cijfer", tekst: "Cijfer?", van: 0, tot: 10, antwoorden: ["niet gevraagd"] },
];

/** Buurten with a leading zero, as gemeenten number them. */
const gebieden: Gebied[] = [
  { id: "GM9999", naam: "Kleinstad", soort: "gemeente" },
  { id: "noord", naam: "Noord", soort: "stadsdeel" },
  { id: "0101", naam: "Bos", soort: "buurt", stadsdeel: "noord" },
  { id: "0102", naam: "Brug", soort: "buurt", stadsdeel: "noord" },
];

/** Number of 1 March 2024 in a spreadsheet: days after 30 December 1899. */
const MARCH_2024 = 45352;

/** A cell with a date: the first format of the workbook. */
const dated = (row: string, cell: string) => row.replace(`<c r="${cell}">`, `<c r="${cell}" s="1">`);

describe("a survey in a workbook", () => {
  const rows = [
    rowXml(1, ["Buurtpeiling 2026, voorlopig"]),
    rowXml(3, ["Respondent", null, "Plaats", null, "Vragen", null]),
    rowXml(4, ["nummer", "weegfactor", "buurt", "stratum", "eenzaam", "cijfer"]),
    rowXml(5, [1, "1,5", 101, "a", 1, "7"]),
    rowXml(6, [2, 2.25, "0102", "a", 2, 10]),
    rowXml(8, [3, 1, 102, "b", 9, 0]),
    rowXml(9, [4, 1, 103, "b", 1, 6]),
    rowXml(10, [5, 1, 101, "b", 7, 6]),
    rowXml(11, ["Totaal", 6.75, null, null, null, null]),
  ];
  const workbook = makeWorkbook({
    bladen: [
      { naam: "Toelichting", rijen: rowXml(1, ["Zie het volgende blad"]) },
      {
        naam: "Data",
        rijen: rows.join(""),
        na: '<mergeCells><mergeCell ref="A3:B3"/><mergeCell ref="C3:D3"/><mergeCell ref="E3:F3"/></mergeCells>',
      },
      { naam: "Kladblok", staat: "hidden", rijen: rowXml(1, ["x"]) },
    ],
  });
  const config = {
    soort: "enquete",
    bestanden: { enquete: "*.xlsx" },
    formaat: {
      soort: "xlsx",
      blad: "Data",
      kopregel: 3,
      kopregels: 2,
      breedte: { "Plaats / buurt": 4 },
    },
    "toegestane-uitval": 0.5,
    kolommen: {
      respondent: "Respondent / nummer",
      jaar: { "uit-bestandsnaam": "([0-9]{4})" },
      buurt: "Plaats / buurt",
      stratum: "Plaats / stratum",
      weging: "Respondent / weegfactor",
      leeftijd: { vast: "18+" },
      geslacht: { vast: "" },
      huishouden: { vast: "" },
    },
    golven: [{ jaar: 2026, titel: "Peiling", werving: "brief", steekproef: true }],
    vragen: {
      eenzaam: { kolom: "Vragen / eenzaam", codes: { 1: "ja", 2: "nee", 9: "weet niet" } },
      cijfer: { kolom: "Vragen / cijfer" },
    },
  };

  test("comes to staging with every row accounted for", async () => {
    const { rijen, rejects, source, loaded } = await loadBron({
      config,
      bestanden: { "peiling_2026.xlsx": workbook },
      tabel: "enquete",
      vragen,
      gebieden,
    });
    expect(rijen.map((rij) => Object.values(rij))).toEqual([
      ["1", 2026, "0101", "a", 1.5, "18+", null, null, "ja", "7"],
      ["2", 2026, "0102", "a", 2.25, "18+", null, null, "nee", "10"],
      ["3", 2026, "0102", "b", 1, "18+", null, null, "weet niet", "0"],
    ]);
    expect(
      rejects.map(({ blad, record, regel, kolom, waarde }) => [blad, record, regel, kolom, waarde]),
    ).toEqual([
      ["Data", 5, 9, "Plaats / buurt", "0103"],
      ["Data", 6, 10, "Vragen / eenzaam", "7"],
    ]);
    expect(source.leveringen).toMatchObject([
      {
        gelezen: 7,
        geladen: 3,
        afgekeurd: 2,
        weggelaten: 2,
        weglatingen: [
          { reden: "lege rij", rijen: 1 },
          { reden: 'totaalregel: "Totaal"', rijen: 1 },
        ],
      },
    ]);
    expect(loaded[0]?.opmerkingen).toEqual([
      'Niet gelezen: blad "Toelichting", "Kladblok" (verborgen).',
      'In kolom "Plaats / buurt" kregen 4 codes hun voorloopnullen terug (4 cijfers).',
    ]);
  });
});

describe("a register in a workbook", () => {
  const head = ["initiatief_id", "titel", "jaar", "buurt", "deelambitie", "startdatum", "actief_na_jaar"];
  const row = (nummer: number, id: string, cells: (string | number | null)[]) =>
    dated(rowXml(nummer, [id, ...cells]), `F${nummer}`);
  const good = [2024, 101, "ontmoeten", MARCH_2024, "ja"];
  const error = (nummer: number, column: string, code: string) =>
    `<c r="${column}${nummer}" t="e"><v>${code}</v></c>`;
  const workbook = (rows: string[]) =>
    makeWorkbook({
      stijlen: ["dd-mm-yyyy"],
      bladen: [
        { naam: "Lijst", rijen: [rowXml(1, head), ...rows].join("") },
        { naam: "Codes", staat: "hidden", rijen: rowXml(1, ["ja"]) },
      ],
    });
  const config = (more: object = {}) => ({
    soort: "participatie",
    bestanden: { initiatieven: "*.xlsx" },
    formaat: { soort: "xlsx", breedte: { buurt: 4 } },
    "toegestane-uitval": 1,
    kolommen: { initiatief_id: { kolom: "initiatief_id" } },
    ...more,
  });
  const load = (rows: string[], more: object = {}) =>
    loadBron({
      config: config(more),
      bestanden: { "initiatieven.xlsx": workbook(rows) },
      tabel: "initiatieven",
      vragen,
      gebieden,
    });

  test("has dates of serial numbers, codes with their zeros and numbers as text; the total row is no record", async () => {
    const { rijen, rejects, source } = await load([
      row(2, "i1", ["Buurttuin", ...good]),
      row(3, "i2", ["Soepbus", "2024", "0102", "ontmoeten", "15-03-2024", "nee"]),
      row(4, "i3", ["Kaartclub", 2024, 999, "ontmoeten", MARCH_2024 + 1, "ja"]),
      rowXml(5, ["Totaal", null, 3]),
    ]);
    expect(
      rijen.map(({ initiatief_id, jaar, buurt, startdatum }) => [
        initiatief_id,
        jaar,
        buurt,
        (startdatum as Date).toISOString().slice(0, 10),
      ]),
    ).toEqual([
      ["i1", 2024, "0101", "2024-03-01"],
      ["i2", 2024, "0102", "2024-03-15"],
    ]);
    expect(rejects).toMatchObject([{ blad: "Lijst", regel: 4, kolom: "buurt", waarde: "0999" }]);
    expect(source.leveringen).toMatchObject([{ gelezen: 4, geladen: 2, afgekeurd: 1, weggelaten: 1 }]);
  });

  test("with an error in a cell loses that row, with the cell, also where any text will do", async () => {
    const id = (nummer: number, code: string) =>
      row(nummer, "x", ["t", ...good]).replace(
        /<c r="A\d" t="inlineStr">.*?<\/c>/,
        code === "" ? `<c r="A${nummer}" t="str"><f>NOW()</f></c>` : error(nummer, "A", code),
      );
    const { rijen, rejects, source } = await load([id(2, "#N/A"), id(3, ""), row(4, "i3", ["t", ...good])]);
    expect(rijen.map(({ initiatief_id }) => initiatief_id)).toEqual(["i3"]);
    expect(
      rejects.map(({ regel, waarde, regelcode, melding }) => [regel, waarde, regelcode, melding]),
    ).toEqual([
      [
        2,
        "#N/A",
        "foutwaarde",
        "Cel A2 (initiatief_id) bevat de foutwaarde #N/A van een spreadsheet in plaats van een waarde.",
      ],
      [
        3,
        "#GEEN UITKOMST",
        "foutwaarde",
        "Cel A3 (initiatief_id) bevat een formule die nooit is uitgerekend (#GEEN UITKOMST).",
      ],
    ]);
    expect(rejects[0]?.hint).toContain('zet het dan met de reden bij "ontbrekend" in bron.yml');
    expect(source.leveringen).toMatchObject([{ gelezen: 3, geladen: 1, afgekeurd: 2 }]);
  });

  test("whose visible sheet lacks the columns names the hidden sheet that was not read", async () => {
    const bladen: SheetXml[] = [
      { naam: "Leeg", rijen: rowXml(1, ["niets"]) },
      { naam: "Lijst", staat: "hidden", rijen: rowXml(1, head) },
    ];
    const failed = loadBron({
      config: config({ formaat: { soort: "xlsx" } }),
      bestanden: { "initiatieven.xlsx": makeWorkbook({ stijlen: [], bladen }) },
      tabel: "initiatieven",
      vragen,
      gebieden,
    });
    const told = 'Gelezen is het blad "Leeg". Niet gelezen: blad "Lijst" (verborgen). Staan de gegevens daar';
    await expect(failed).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ hint: expect.stringContaining(told) })]),
    });
  });
});
