import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { type PlainTable, plainTableToCsv, plainTableToMarkdown, plainTableToXlsx } from "./plain-table.ts";

const table: PlainTable = {
  kolommen: [
    { naam: "gebied", soort: "tekst" },
    { naam: "n", soort: "geheel" },
    { naam: "aandeel", soort: "aandeel" },
  ],
  rijen: [
    ["Noord, West", 1200, 0.123456789012],
    ['a"b', null, null],
    ["=1+1", 3, 1],
  ],
};

describe("a plain table", () => {
  test("as CSV keeps every digit, quotes what needs it, and gives no formula away", () => {
    expect(plainTableToCsv(table)).toBe(
      'gebied,n,aandeel\n"Noord, West",1200,0.123456789012\n"a""b",,\n\'=1+1,3,1\n',
    );
  });

  test("as Markdown lines up, numbers to the right", () => {
    const { kolommen } = table;
    expect(plainTableToMarkdown({ kolommen, rijen: [["a|b", 1, null]] })).toBe(
      ["| gebied |   n | aandeel |", "| ------ | --: | ------: |", "| a\\|b   |   1 |         |", ""].join(
        "\n",
      ),
    );
  });

  test("as a workbook holds numbers as numbers and texts as texts, with the explanation behind it", async () => {
    const workbook = await plainTableToXlsx(table, ["Zo gemaakt."]);
    expect(await readSheet(workbook, "Tabel")).toEqual([
      ["gebied", "n", "aandeel"],
      ["Noord, West", 1200, 0.123456789012],
      ['a"b', null, null],
      ["=1+1", 3, 1],
    ]);
    expect(await readSheet(workbook, "Toelichting")).toEqual([["Zo gemaakt."]]);
  });
});
