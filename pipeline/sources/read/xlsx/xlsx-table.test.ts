import fc from "fast-check";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { placesOf, problemsOf } from "../../fixtures/temporary-folder.ts";
import { makeWorkbook, rowXml, type WorkbookXml } from "../fixtures/make-workbook.ts";
import { makeZip } from "../fixtures/make-zip.ts";
import { asideOf, cellsOf, readBytes, recordNumbers } from "../fixtures/tables.ts";
import type { XlsxOptions } from "../table-layout.ts";

function read(workbook: WorkbookXml | Uint8Array, options: Partial<XlsxOptions> = {}) {
  const bytes = workbook instanceof Uint8Array ? workbook : makeWorkbook(workbook);
  return readBytes(bytes, { formaat: "xlsx", ...options });
}

/** A workbook of one sheet with these rows, the first on row 1. */
function sheet(...rows: (string | number | null)[][]): WorkbookXml {
  return { bladen: [{ naam: "Blad1", rijen: rows.map((row, index) => rowXml(index + 1, row)).join("") }] };
}

describe("a sheet", () => {
  test("is read with its name, its columns and the row of each record", async () => {
    expect(await read(sheet(["naam", "aantal"], ["de Zon", 12], ["de Maan", null]))).toEqual({
      blad: "Blad1",
      kolommen: ["naam", "aantal"],
      letters: ["A", "B"],
      records: [
        { record: 1, regel: 2, cellen: ["de Zon", "12"] },
        { record: 2, regel: 3, cellen: ["de Maan", null] },
      ],
      overgeslagen: [],
      onleesbaar: [],
      opmerkingen: [],
      codeboek: new Map(),
    });
  });

  test("may start lower and further to the right; with a declared header what is above it does not count", async () => {
    const rows = rowXml(2, ["Overzicht"]) + rowXml(4, [null, "naam", "jaar"]) + rowXml(5, [null, "x", 2024]);
    const table = await read({ bladen: [{ naam: "a", rijen: rows }] }, { kopregel: 4 });
    expect([table.kolommen, table.records]).toEqual([
      ["naam", "jaar"],
      [{ record: 1, regel: 5, cellen: ["x", "2024"] }],
    ]);
  });

  test("has one blank skipped record per run of blank rows, and none at the end", async () => {
    const rows = [
      rowXml(1, ["a"]),
      rowXml(3, ["x"]),
      '<row r="4"><c r="A4" s="0"/></row>',
      rowXml(5, [" "]),
      rowXml(6, ["y"]),
      '<row r="7"/>',
    ];
    const table = await read({ bladen: [{ naam: "a", rijen: rows.join("") }] });
    expect(cellsOf(table)).toEqual([["x"], ["y"]]);
    expect(asideOf(table)).toEqual(["1 op 2: lege rij", "3 op 4: 2 lege rijen"]);
    expect(recordNumbers(table)).toEqual([1, 2, 3, 4]);
  });

  test("loses its total rows and repeated headers, with the reason", async () => {
    const table = await read(
      sheet(
        ["naam", "n"],
        ["x", 1],
        ["Subtotaal:", 1],
        ["naam", "n"],
        ["Totaal Welzijn", 2],
        [null, 7],
        ["TOTAAL", 8],
      ),
    );
    expect(cellsOf(table)).toEqual([
      ["x", "1"],
      ["Totaal Welzijn", "2"],
      [null, "7"],
    ]);
    expect(asideOf(table)).toEqual([
      '2 op 3: totaalregel: "Subtotaal:"',
      "3 op 4: herhaling van de kop",
      '6 op 7: totaalregel: "TOTAAL"',
    ]);
  });

  test("keeps its total rows when the layout names other ones, or none", async () => {
    const workbook = sheet(["naam"], ["Totaal"], ["Bron: CBS"], ["x"]);
    expect(cellsOf(await read(workbook, { totaalregels: ["bron:*"] }))).toEqual([["Totaal"], ["x"]]);
    expect(cellsOf(await read(workbook, { totaalregels: [] }))).toEqual([["Totaal"], ["Bron: CBS"], ["x"]]);
  });
});

describe("a header of several rows", () => {
  const rijen = [
    rowXml(1, ["buurt", "2023", null, "2024", null]),
    rowXml(2, [null, "aantal", "bedrag\n in €", "aantal", "bedrag\n in €"]),
    rowXml(3, ["N1", 1, 2, 3, 4]),
  ].join("");
  const na =
    '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>';

  test("gives joined names, a merged cell counting for all its columns", async () => {
    const table = await read({ bladen: [{ naam: "a", rijen, na }] }, { kopregels: 2 });
    expect(table.kolommen).toEqual([
      "buurt",
      "2023 / aantal",
      "2023 / bedrag in €",
      "2024 / aantal",
      "2024 / bedrag in €",
    ]);
    expect(table.opmerkingen).toEqual([]);
  });

  test("that is not merged leaves double names, which are told", async () => {
    const problems = await problemsOf(() => read({ bladen: [{ naam: "a", rijen }] }, { kopregels: 2 }));
    expect(problems.map(({ melding }) => melding)).toEqual([
      'De kolomnaam "bedrag in €" komt meer dan één keer voor (kolom 3 (C), 5 (E)).',
    ]);
  });
});

describe("a cell", () => {
  /** The text of one cell of a workbook with these formats. */
  async function textOf(cell: string, stijlen: string[] = [], rest: Partial<WorkbookXml & XlsxOptions> = {}) {
    const rijen = `${rowXml(1, ["a", "b"])}<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c>${cell}</row>`;
    const table = await read({ bladen: [{ naam: "a", rijen }], stijlen, ...rest }, rest);
    return table.records[0]?.cellen[1];
  }

  test.each([
    ["a whole number", "10358", undefined, "10358"],
    ["a fraction", "1234.5", undefined, "1234,5"],
    ["with noise of a calculation", "0.30000000000000004", undefined, "0,3"],
    ["more noise", "1.1000000000000001E-2", undefined, "0,011"],
    ["a very large number", "1E+21", undefined, "1000000000000000000000"],
    ["a very small number", "1.5E-7", undefined, "0,00000015"],
    ["a negative number", "-0.5", undefined, "-0,5"],
    ["nought", "0", undefined, "0"],
    ["a whole number beyond fifteen digits", "9007199254740991", undefined, "9007199254740991"],
    ["an amount", "15000", "[$€-413] #,##0.00", "15000"],
    ["a percentage", "0.125", "0.0%", "12,5%"],
    ["a percentage with noise", "0.28999999999999998", "0%", "29%"],
    ["no percentage", "0", "0%", "0%"],
    ["a day", "45322", "dd-mm-yyyy", "2024-01-31"],
    ["a day shown without its time", "45322.75", "d mmm yyyy", "2024-01-31"],
    ["a moment", "45322.5736111111", "dd-mm-yyyy hh:mm", "2024-01-31T13:46:00"],
    ["a moment just before midnight", "45322.9999999999", "yyyy-mm-dd hh:mm:ss", "2024-02-01T00:00:00"],
    ["a time", "0.573611111111111", "hh:mm", "13:46:00"],
    ["a duration", "1.5", "[h]:mm", "36:00:00"],
    ["the first day", "1", "d/m/yy", "1900-01-01"],
    ["the last day before the leap day that never was", "59", "d/m/yy", "1900-02-28"],
    ["the leap day that never was", "60", "d/m/yy", "1900-02-29"],
    ["the day after", "61", "d/m/yy", "1900-03-01"],
    ["the last day", "2958465", "d/m/yyyy", "9999-12-31"],
    ["a number that is no day", "-5", "d/m/yyyy", "-5"],
    ["a number beyond all days", "99999999", "d/m/yyyy", "99999999"],
  ])("that is %s is written out", async (_, value, format, expected) => {
    const style = format === undefined ? "" : ' s="1"';
    const stijlen = format === undefined ? [] : [format];
    expect(await textOf(`<c r="B2"${style}><v>${value}</v></c>`, stijlen)).toBe(expected);
  });

  test("counts its days from 1904 when the workbook does", async () => {
    const cell = '<c r="B2" s="1"><v>43860</v></c>';
    expect(await textOf(cell, ["dd-mm-yyyy"], { vanaf1904: true })).toBe("2024-01-31");
    expect(await textOf('<c r="B2" s="1"><v>0</v></c>', ["dd-mm-yyyy"], { vanaf1904: true })).toBe(
      "1904-01-01",
    );
  });

  test.each([
    ["a text that looks like a number", '<c r="B2" t="s"><v>0</v></c>', "0935"],
    ["a text in pieces, without how it sounds", '<c r="B2" t="s"><v>1</v></c>', "Café de Zon"],
    ["a text with escapes", '<c r="B2" t="s"><v>2</v></c>', "a\rb_x000D_"],
    ["yes", '<c r="B2" t="b"><v>1</v></c>', "WAAR"],
    ["no", '<c r="B2" t="b"><v>0</v></c>', "ONWAAR"],
    ["the outcome of a formula", '<c r="B2"><f>1+1</f><v>2</v></c>', "2"],
    ["the text of a formula", '<c r="B2" t="str"><f>"a"</f><v>a &amp; b</v></c>', "a & b"],
    ["a text of a formula with escapes", '<c r="B2" t="str"><f>"a"</f><v>a_x000A_b</v></c>', "a\nb"],
    ["an empty text of a formula", '<c r="B2" t="str"><f>""</f><v></v></c>', null],
    ["a formula never calculated", '<c r="B2"><f>1+1</f></c>', "#GEEN UITKOMST"],
    ["an error", '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["a date in words", '<c r="B2" t="d"><v>2024-01-31T00:00:00</v></c>', "2024-01-31"],
    ["a number that is none", '<c r="B2"><v>abc</v></c>', "abc"],
  ])("that is %s is read as an analyst sees it", async (_, cell, expected) => {
    const teksten = [
      "<t>0935</t>",
      '<r><t>Café </t></r><r><rPr><b/></rPr><t xml:space="preserve">de Zon</t></r><rPh><t>x</t></rPh>',
      "<t>a_x000D_b_x005F_x000D_</t>",
    ];
    expect(await textOf(cell, [], { teksten })).toBe(expected);
  });

  test("of a number takes the decimal sign of the delivery", async () => {
    expect(await textOf('<c r="B2"><v>1234.5</v></c>', [], { decimaalteken: "." })).toBe("1234.5");
  });

  test("gets its leading zeros back where a width is declared, and that is told", async () => {
    const table = await read(sheet(["code", "n"], [935, 1], ["0599", 2], ["GM0935", 3], [null, 4]), {
      breedte: { code: 4 },
    });
    expect(table.records.map(({ cellen }) => cellen[0])).toEqual(["0935", "0599", "GM0935", null]);
    expect(table.opmerkingen).toEqual([
      'In kolom "code" kreeg 1 code zijn voorloopnullen terug (4 cijfers).',
    ]);
  });

  test("needs no reference: it stands right of the one before, as a row stands below the one before", async () => {
    const rijen =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row><c/><c><v>4</v></c></row>";
    const table = await read({ bladen: [{ naam: "a", rijen }] });
    expect([table.kolommen, cellsOf(table)]).toEqual([
      ["1", "2"],
      [
        ["3", null],
        [null, "4"],
      ],
    ]);
  });
});

describe("what does not meet the eye is told", () => {
  test("sheets that were not read, hidden rows and columns, merged cells, errors and formulas without outcome", async () => {
    const rijen = [
      rowXml(1, ["a", "b"]),
      rowXml(2, ["x", 1], ' hidden="1"'),
      '<row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3"><f>1+1</f></c></row>',
    ].join("");
    const voor = '<cols><col min="2" max="2" hidden="1"/><col min="5" max="16384" hidden="1"/></cols>';
    const na = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>';
    const table = await read({
      bladen: [
        { naam: "data", rijen, voor, na },
        { naam: "oud", staat: "hidden", rijen },
        { naam: "ouder", staat: "veryHidden", rijen },
      ],
    });
    expect(table.opmerkingen).toEqual([
      'Niet gelezen: blad "oud" (verborgen), "ouder" (verborgen).',
      "Verborgen rijen zijn meegelezen: 1 (de eerste is rij 2).",
      "Verborgen kolommen zijn meegelezen: B.",
      "Onder de kop zijn 1 keer cellen samengevoegd (de eerste: A2:A3); alleen de cel linksboven heeft dan een waarde.",
      "1 cel bevat een foutwaarde, zoals #N/A (de eerste: A3).",
      "1 cel bevat een formule die nooit is uitgerekend (#GEEN UITKOMST); open het bestand in Excel en sla het op (de eerste: B3).",
    ]);
  });

  test("that the declared sheet is hidden", async () => {
    const workbook: WorkbookXml = {
      bladen: [
        { naam: "Uitleg", rijen: rowXml(1, ["lees mij"]) },
        { naam: "Data", staat: "hidden", rijen: rowXml(1, ["a"]) + rowXml(2, ["x"]) },
      ],
    };
    const table = await read(workbook, { blad: "data" });
    expect([table.blad, cellsOf(table)]).toEqual(["Data", [["x"]]]);
    expect(table.opmerkingen).toEqual([
      'Het blad "Data" is verborgen; het is gelezen omdat bron.yml het noemt.',
      'Niet gelezen: blad "Uitleg".',
    ]);
  });
});

describe("a workbook is refused", () => {
  const two = (first: "hidden" | undefined): WorkbookXml => ({
    bladen: [
      { naam: "Blad1", ...(first ? { staat: first } : {}), rijen: rowXml(1, ["a"]) },
      { naam: "Blad2", rijen: "" },
    ],
  });
  const part = "xl/worksheets/sheet1.xml";
  const rows = (xml: string) => makeWorkbook({ bladen: [{ naam: "Blad1", rijen: xml }] });

  test.each([
    ["when two sheets are visible and none is declared", two(undefined), {}, "blad-kiezen levering"],
    ["when the declared sheet does not exist", two(undefined), { blad: "Blad3" }, "blad-onbekend levering"],
    ["when its only visible sheet is empty", two("hidden"), {}, "blad-leeg levering"],
    [
      "when the header would be below the last row",
      sheet(["a"], ["x"]),
      { kopregel: 9 },
      'kop-ontbreekt levering (blad "Blad1")',
    ],
    [
      "when two columns share a name",
      sheet(["a", "a"], ["x", "y"]),
      {},
      'kop-dubbel levering (blad "Blad1"):1',
    ],
    [
      "when a column with data has no name",
      sheet(["a"], ["x", "let op"]),
      {},
      'kop-leeg levering (blad "Blad1"):1',
    ],
    ["when a row is on the wrong place", rows('<row r="2"/><row r="2"/>'), {}, "bestand-beschadigd levering"],
    ["when a row is below the last", rows('<row r="1048577"/>'), {}, "bestand-beschadigd levering"],
    [
      "when a cell is on the wrong place",
      rows('<row r="1"><c r="B1"/><c r="A1"/></row>'),
      {},
      "bestand-beschadigd levering",
    ],
    [
      "when a cell is beyond the last column",
      rows('<row r="1"><c r="XFE1"/></row>'),
      {},
      "bestand-beschadigd levering",
    ],
    [
      "when a cell refers to a text that is gone",
      rows('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'),
      {},
      "bestand-beschadigd levering",
    ],
    [
      "when a part is cut off",
      makeWorkbook({ ...sheet(["a"]), delen: { [part]: "<worksheet><sheetData><row>" } }),
      {},
      "bestand-beschadigd levering",
    ],
    [
      "when a part only nests",
      makeWorkbook({ ...sheet(["a"]), delen: { [part]: "<a>".repeat(9999) } }),
      {},
      "bestand-beschadigd levering",
    ],
    ["when it is cut off", makeWorkbook(sheet(["a"])).subarray(0, 700), {}, "bestand-beschadigd levering"],
    [
      "when it is something else in an archive",
      makeZip([{ naam: "a.csv", inhoud: "a" }]),
      {},
      "bestand-ander-soort levering",
    ],
    [
      "when it is an OpenDocument sheet",
      makeZip([{ naam: "content.xml", inhoud: "a" }]),
      {},
      "bestand-ander-soort levering",
    ],
    ["when it is a web page", Buffer.from("\uFEFF\n<html><table>"), {}, "bestand-ander-soort levering"],
    ["when it is text", Buffer.from("a;b\n1;2\n"), {}, "bestand-ander-soort levering"],
    [
      "when it is an old workbook",
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      {},
      "bestand-ander-soort levering",
    ],
    [
      "when it has a password",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("xEncryptedPackage", "utf16le")]),
      {},
      "bestand-versleuteld levering",
    ],
  ])("%s", async (_, workbook, options, expected) => {
    expect(placesOf(await problemsOf(() => read(workbook, options)), "")).toEqual([expected]);
  });

  test("with the sheet that was probably meant", async () => {
    const [problem] = await problemsOf(() => read(two(undefined), { blad: "Balad1" }));
    expect(problem?.hint).toContain('Bedoelde u "Blad1"?');
  });
});

test("a million phantom rows and a value on the last one take no time and no space", async () => {
  const phantoms = Array.from({ length: 200_000 }, (_, index) => `<row r="${index + 3}" s="1"/>`);
  const rijen = `${rowXml(1, ["a"])}${rowXml(2, ["x"])}${phantoms.join("")}${rowXml(1_048_576, ["y"])}`;
  const table = await read({ bladen: [{ naam: "a", rijen }] });
  expect(cellsOf(table)).toEqual([["x"], ["y"]]);
  expect(asideOf(table)).toEqual(["2 op 3: 1048573 lege rijen"]);
});

test("what write-excel-file writes is read back", async () => {
  const date = (day: string) => ({ value: new Date(`${day}T00:00:00Z`), type: Date, format: "dd-mm-yyyy" });
  const bytes = await writeXlsxFile([
    [{ value: "naam" }, { value: "datum" }, { value: "bedrag" }, { value: "actief" }],
    [{ value: "Café <&> 'Zon'" }, date("2024-02-29"), { value: 1234.5 }, { value: true }],
    [null, date("1999-12-31"), { value: -0.07, format: "0.00%" }, { value: false }],
  ]).toBuffer();
  expect(cellsOf(await read(bytes))).toEqual([
    ["Café <&> 'Zon'", "2024-02-29", "1234,5", "WAAR"],
    [null, "1999-12-31", "-7%", "ONWAAR"],
  ]);
});

/** A value, the way write-excel-file wants it, and the text it must become. */
const written = fc.oneof(
  fc.constant({ cell: null, text: null }),
  fc
    .string({ unit: fc.constantFrom(..."aé€<&>\"' \n0_x;"), minLength: 1, maxLength: 8 })
    .filter((text) => text.trim() !== "")
    .map((text) => ({ cell: { value: text }, text })),
  fc.integer().map((value) => ({ cell: { value }, text: String(value) })),
  fc
    .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 1, max: 99 }))
    .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, "0")}`)
    .map((digits) => ({ cell: { value: Number(digits) }, text: digits.replace(/0$/, "").replace(".", ",") })),
  fc.boolean().map((value) => ({ cell: { value }, text: value ? "WAAR" : "ONWAAR" })),
  fc
    .integer({ min: 0, max: 73_000 })
    .map((days) => new Date(Date.UTC(1901, 0, 1 + days)))
    .map((value) => ({
      cell: { value, type: Date, format: "dd-mm-yyyy" },
      text: value.toISOString().slice(0, 10),
    })),
);

test("whatever write-excel-file writes is read back", async () => {
  const table = fc.array(fc.array(written, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const header = ["a", "b", "c", "nummer"].map((value) => ({ value }));
      // The last column keeps a row from being blank, and from being a total.
      const numbered = rows.map((row, index) => [...row.map(({ cell }) => cell), { value: `rij ${index}` }]);
      const bytes = await writeXlsxFile([header, ...numbered]).toBuffer();
      const read = rows.map((row, index) => [...row.map(({ text }) => text), `rij ${index}`]);
      expect(cellsOf(await readBytes(bytes, { formaat: "xlsx", totaalregels: [] }))).toEqual(read);
    }),
    { seed: 4, numRuns: 60 },
  );
});
