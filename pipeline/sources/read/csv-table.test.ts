import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placesOf, problemsOf } from "../fixtures/temporary-folder.ts";
import { asideOf, cellsOf, readBytes, recordNumbers } from "./fixtures/tables.ts";
import type { Codering, CsvOptions, Scheidingsteken } from "./table-layout.ts";

const layout: CsvOptions = { formaat: "csv", scheidingsteken: ";", codering: "utf-8" };

function read(text: string | Uint8Array, options: Partial<CsvOptions> = {}) {
  return readBytes(text, { ...layout, ...options });
}

describe("a text file of separated cells", () => {
  test.each([
    ["semicolons", ";"],
    ["commas", ","],
    ["tabs", "\t"],
    ["bars", "|"],
  ] as const)("is read with %s", async (_, scheidingsteken) => {
    const text = "naam;buurt\nde Zon;N1\n".replaceAll(";", scheidingsteken);
    const table = await read(text, { scheidingsteken });
    expect(table).toEqual({
      blad: null,
      kolommen: ["naam", "buurt"],
      records: [{ record: 1, regel: 2, cellen: ["de Zon", "N1"] }],
      overgeslagen: [],
      onleesbaar: [],
      opmerkingen: [],
      codeboek: new Map(),
    });
  });

  test("has a line per record, also with line ends inside quotes, blank lines and line ends of Windows", async () => {
    const { records } = await read('a;b\r\n1;"twee\r\nregels"\r\n\r\n2;x\r\n3;"a""b;c"\r\n');
    expect(records).toEqual([
      { record: 1, regel: 2, cellen: ["1", "twee\r\nregels"] },
      { record: 2, regel: 5, cellen: ["2", "x"] },
      { record: 3, regel: 6, cellen: ["3", 'a"b;c'] },
    ]);
  });

  test("may end its lines in more than one way", async () => {
    expect(cellsOf(await read("a;b\r\n1;x\n2;y\r3;z"))).toEqual([
      ["1", "x"],
      ["2", "y"],
      ["3", "z"],
    ]);
  });

  test("has empty cells, not empty texts, and keeps blanks inside quotes", async () => {
    expect(cellsOf(await read('a;b;c\n;"";" x "\n'))).toEqual([[null, null, " x "]]);
  });

  test("of one column has no records on blank lines, but has one on an empty pair of quotes", async () => {
    expect((await read('a\n\n""\nx\n')).records).toEqual([
      { record: 1, regel: 3, cellen: [null] },
      { record: 2, regel: 4, cellen: ["x"] },
    ]);
  });

  test("has its header where the layout says; what is above it is no record", async () => {
    const text = 'Export; 1 mei 2024\n"vrije tekst" met; een; quote\n\na;b\n1;2\n';
    const table = await read(text, { kopregel: 4 });
    expect([table.kolommen, table.records]).toEqual([
      ["a", "b"],
      [{ record: 1, regel: 5, cellen: ["1", "2"] }],
    ]);
  });

  test("may have blanks around quotes", async () => {
    expect(cellsOf(await read('a,b\n "x, y" , "z"\n', { scheidingsteken: "," }))).toEqual([["x, y", "z"]]);
  });

  test("keeps a quote in the middle of a text", async () => {
    expect(cellsOf(await read('a;b\n1;buis van 5" dik\n'))).toEqual([["1", 'buis van 5" dik']]);
  });

  test("with only a header has no records", async () => {
    expect((await read("a;b")).records).toEqual([]);
  });
});

describe("a record that cannot be taken apart", () => {
  test("is told with its line, and never shifts a column", async () => {
    const table = await read('a;b\n1;x\n2\n3;y;z\n"4"vier;w\n5;"v" "\n6;u\0\n7;t\n');
    expect(cellsOf(table)).toEqual([
      ["1", "x"],
      ["7", "t"],
    ]);
    expect(asideOf(table)).toEqual([
      "2 op 3: rij-breedte",
      "3 op 4: rij-breedte",
      "4 op 5: rij-aanhalingsteken",
      "5 op 6: rij-aanhalingsteken",
      "6 op 7: rij-geen-tekst",
    ]);
    expect(recordNumbers(table)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test("names the column and the widths", async () => {
    const { onleesbaar } = await read('naam;bedrag\nx\ny;"1"2\n');
    expect(onleesbaar.map(({ probleem }) => [probleem.melding, probleem.bestand, probleem.regel])).toEqual([
      ["Deze regel heeft 1 kolom, de kop 2.", "levering", 2],
      ['In kolom "bedrag" staat een aanhalingsteken verkeerd.', "levering", 3],
    ]);
  });
});

describe("a text file is refused", () => {
  test.each([
    ["without bytes", "", {}, "bestand-leeg levering"],
    ["with only blank lines", "\n\n", {}, "bestand-leeg levering"],
    ["with a quote that is never closed", 'a;b\n1;x\n2;"open\n3;y\n', {}, "aanhalingsteken-open levering:3"],
    [
      "with an open quote below a title",
      't\na;b\n1;"x\n',
      { kopregel: 2 },
      "aanhalingsteken-open levering:3",
    ],
    ["when the header would be below its end", "a;b\n1;2\n", { kopregel: 3 }, "kop-ontbreekt levering"],
    ["when two columns share a name", "a;b;a\n1;2;3\n", {}, "kop-dubbel levering:1"],
    ["when a column with data has no name", "a;;b\n1;;2\n3;x;4\n", {}, "kop-leeg levering:1"],
    ["with a title above the header", "Register 2024;;\n;;\na;b;c\n1;2;3\n", {}, "kop-lager levering:1"],
    ["with a group above the header", "x;x;;\na;b;c;d\n1;2;3;4\n", {}, "kop-lager levering:1"],
    ["in another encoding", Buffer.from("a;b\nz\xe9;1\n", "latin1"), {}, "codering-tegenspraak levering:2"],
    ["with another separator", "a,b\n1,2\n", {}, "scheidingsteken-tegenspraak levering:1"],
    ["that is a web page", "<!DOCTYPE html><table></table>", {}, "bestand-ander-soort levering"],
  ])("%s", async (_, content, options, expected) => {
    expect(placesOf(await problemsOf(() => read(content, options)), "")).toEqual([expected]);
  });

  test("with all double and nameless columns told at once", async () => {
    const problems = await problemsOf(() => read("a;a;b;b;\n1;2;3;4;5\n"));
    expect(problems.map(({ melding }) => melding)).toEqual([
      "Kolom 5 (E) heeft geen naam in de kop, maar er staan wel gegevens onder (regel 2).",
      'De kolomnaam "a" komt meer dan één keer voor (kolom 1 (A), 2 (B)).',
      'De kolomnaam "b" komt meer dan één keer voor (kolom 3 (C), 4 (D)).',
    ]);
  });
});

test("a column without name and data, as after a closing separator, is left out and told", async () => {
  const table = await read("a;b;\n1;2;\n3;4; \n");
  expect(table.kolommen).toEqual(["a", "b"]);
  expect(cellsOf(table)).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(table.opmerkingen).toEqual(["Kolom 3 (C) is leeg, ook in de kop, en is overgeslagen."]);
});

test("lines in another encoding than the declared windows-1252 are told", async () => {
  const bytes = Buffer.concat([Buffer.from("a;b\nz\xe9;1\n", "latin1"), Buffer.from("zoë;2\n")]);
  const table = await read(bytes, { codering: "windows-1252" });
  expect(cellsOf(table)).toEqual([
    ["zé", "1"],
    ["zoÃ«", "2"],
  ]);
  expect(table.opmerkingen[0]).toContain("Regel 3 lijkt in utf-8 geschreven");
});

describe("size does no harm", () => {
  test("a cell of a megabyte, a hundred thousand columns and a million blank lines are read", async () => {
    const long = "x".repeat(1 << 20);
    expect(cellsOf(await read(`a;b\n1;${long}\n`))).toEqual([["1", long]]);
    const wide = Array.from({ length: 100_000 }, (_, index) => `k${index}`).join(";");
    expect((await read(`${wide}\n`)).kolommen).toHaveLength(100_000);
    expect((await read(`a;b\n${"\n".repeat(1_000_000)}1;2\n`)).records).toEqual([
      { record: 1, regel: 1_000_002, cellen: ["1", "2"] },
    ]);
  });

  test("a header of a hundred thousand equal names is told in twenty problems or fewer", async () => {
    const problems = await problemsOf(() => read(`${"a;".repeat(100_000)}b\n`));
    expect(problems.map(({ code }) => code)).toEqual(["kop-dubbel"]);
  });
});

const encoders: Record<string, (text: string) => Buffer> = {
  "utf-8": (text) => Buffer.from(text),
  "utf-8 met BOM": (text) => Buffer.from(`\uFEFF${text}`),
  "utf-16 LE": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "utf-16 BE": (text) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16(),
  "windows-1252": (text) => Buffer.from(text, "latin1"),
};

const cell = fc.oneof(
  fc.constant(null),
  fc.string({ unit: fc.constantFrom(..."aé;,|\t\"' \n\r1.-ÿ"), maxLength: 8 }).map((text) => text || null),
);

const written = fc.record({
  naam: fc.constantFrom(...Object.keys(encoders)),
  scheidingsteken: fc.constantFrom<Scheidingsteken>(";", ",", "\t", "|"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  rows: fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    ),
});

/** Quotes every cell that needs it, as RFC 4180 has it, and half of the others. */
function csvText(
  rows: readonly (readonly (string | null)[])[],
  scheidingsteken: string,
  lineEnd: string,
): string {
  const quote = (text: string | null) =>
    text === null ? "" : /^[a1é.]+$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
  return rows.map((row) => row.map(quote).join(scheidingsteken)).join(lineEnd);
}

test("what was written in any separator and encoding is read back equal", async () => {
  await fc.assert(
    fc.asyncProperty(written, async ({ naam, scheidingsteken, lineEnd, rows }) => {
      const header = (rows[0] ?? []).map((_, index) => `k${index}`);
      const codering = naam.split(" ")[0] as Codering;
      // One letter that only the declared encoding can mean, so that no declaration is contradicted.
      const marked = [header.map((name) => `${name}é`), ...rows];
      const bytes = encoders[naam]?.(csvText(marked, scheidingsteken, lineEnd)) ?? Buffer.alloc(0);
      const table = await readBytes(bytes, { formaat: "csv", scheidingsteken, codering });
      expect(table.kolommen).toEqual(marked[0]);
      expect(cellsOf(table)).toEqual(rows);
    }),
    { seed: 4, numRuns: 200 },
  );
});
