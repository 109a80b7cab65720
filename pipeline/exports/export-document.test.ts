import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSheet } from "read-excel-file/node";
import { afterEach, describe, expect, test, vi } from "vitest";
import { publishedWith, smallEdition } from "../editions/fixtures/small-edition.ts";
import { problemsOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { exportDocument } from "./export-document.ts";
import type { Cell, IndicatorTable } from "./indicator-table.ts";
import { tableToCsv } from "./write-csv.ts";
import { tableToXlsx } from "./write-xlsx.ts";

afterEach(() => {
  vi.useRealTimers();
});

const figure = (
  waarde: number,
  decimalen: number,
  eenheid: "procent" | "euro" | "aantal" = "aantal",
): Cell => ({
  waarde,
  decimalen,
  eenheid,
});

function tableOf(...rijen: Cell[][]): IndicatorTable {
  return { titel: "Proef", inleiding: ["Regel een.", "Regel twee."], kolommen: ["Naam", "Cijfer"], rijen };
}

const linesOf = (csv: string) => csv.slice(1).split("\r\n");

describe("the CSV", () => {
  test("is what a Dutch spreadsheet opens: byte order mark, semicolons, decimal commas, CRLF", () => {
    const csv = tableToCsv(
      tableOf(["Eén", figure(1234.5, 1)], ["Twee", figure(45, 0, "procent")], ["Drie", { jaar: 2022 }]),
    );
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(linesOf(csv)).toEqual(["Naam;Cijfer", "Eén;1234,5", "Twee;45", "Drie;2022", ""]);
  });

  test("prints the digits of the figure", () => {
    expect(linesOf(tableToCsv(tableOf(["a", figure(7, 2)], ["b", figure(-0.285, 2)])))).toEqual([
      "Naam;Cijfer",
      "a;7,00",
      "b;-0,29",
      "",
    ]);
  });

  test("quotes what would break a row", () => {
    expect(linesOf(tableToCsv(tableOf(['met ; en "aanhaling"', "x"])))[1]).toBe('"met ; en ""aanhaling""";x');
  });

  test.each(["=1+1", "+31 43", "-verschil", "@som", "\tinspringing"])(
    "makes %s harmless: no formula",
    (text) => {
      expect(linesOf(tableToCsv(tableOf([text, "x"])))[1]).toBe(`'${text};x`);
    },
  );

  test("leaves a negative number a number", () => {
    expect(linesOf(tableToCsv(tableOf(["a", figure(-5, 0)])))[1]).toBe("a;-5");
  });
});

describe("the workbook", () => {
  const table = tableOf(
    ["Aandeel", figure(52.7, 1, "procent")],
    ["Bedrag", figure(1234567.89, 2, "euro")],
    ["Jaar", { jaar: 2022 }],
    ["Woorden", "geen meting"],
    ["=1+1", "@som"],
  );

  test("has real numbers, and words as words", async () => {
    const rows = await readSheet(await tableToXlsx(table), "Indicatoren");
    expect(rows).toEqual([
      ["Proef", null],
      ["Regel een.", null],
      ["Regel twee.", null],
      [null, null],
      ["Naam", "Cijfer"],
      ["Aandeel", 52.7],
      ["Bedrag", 1234567.89],
      ["Jaar", 2022],
      ["Woorden", "geen meting"],
      ["=1+1", "@som"],
    ]);
  });

  test("has the same bytes whenever it is made", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-01T10:00:00Z") });
    const first = await tableToXlsx(table);
    vi.setSystemTime(new Date("2027-06-30T23:59:58Z"));
    const second = await tableToXlsx(table);
    expect(second.equals(first)).toBe(true);
  });
});

describe("a document", () => {
  const jaarstukken = (jaar: number, out: string) =>
    exportDocument({ edition: smallEdition(), document: "jaarstukken", jaar, out });

  test("is a workbook and a CSV with the same rows", async () => {
    const out = join(temporaryFolder(), "uit");
    const paths = await jaarstukken(2026, out);
    expect(paths).toEqual([
      join(out, "jaarstukken-2026-indicatoren.xlsx"),
      join(out, "jaarstukken-2026-indicatoren.csv"),
    ]);
    const [xlsx = "", csv = ""] = paths;
    const sheet = await readSheet(readFileSync(xlsx));
    const start = sheet.findIndex(([first]) => first === "Programma");
    const lines = linesOf(readFileSync(csv, "utf8")).filter((line) => line !== "");
    expect(sheet.slice(start)).toHaveLength(lines.length);
    const cells = lines.map((line) => line.split(";"));
    for (const [index, row] of sheet.slice(start).entries()) {
      const shown = row.map((cell) => (typeof cell === "number" ? cell : (cell ?? "")));
      const read = (cells[index] ?? []).map((text) =>
        /^-?\d+(,\d+)?$/.test(text) ? Number(text.replace(",", ".")) : text,
      );
      expect(shown).toEqual(read);
    }
  });

  test("has the same bytes every time", async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    await jaarstukken(2026, first);
    await jaarstukken(2026, second);
    for (const name of ["jaarstukken-2026-indicatoren.xlsx", "jaarstukken-2026-indicatoren.csv"]) {
      expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name)))).toBe(true);
    }
  });

  test.each([2020, 2027])("of %d is refused: no fiscal year of this gemeente", async (jaar) => {
    const problems = await problemsOf(() => jaarstukken(jaar, temporaryFolder()));
    expect(problems.map(({ code }) => code)).toEqual(["boekjaar-onbekend"]);
    expect(problems[0]?.hint).not.toBe("");
  });

  test("of an edition without figures is a table of words", async () => {
    const edition = smallEdition({ outcomes: [], indicators: [publishedWith()] });
    const [, csv = ""] = await exportDocument({
      edition,
      document: "jaarstukken",
      jaar: 2026,
      out: temporaryFolder(),
    });
    expect(readFileSync(csv, "utf8")).toContain("geen meting");
  });
});
