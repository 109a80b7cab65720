import { unzipSync } from "fflate";
import readExcelFile, { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { geldTabel, harmlessNames, pencDocumentWith } from "../fixtures/penc-document.ts";
import { pencWorkbook } from "./penc-workbook.ts";

const workbook = await pencWorkbook(pencDocumentWith());
const provisional = await pencWorkbook(
  pencDocumentWith({ voorlopig: true, fictief: true, gemeente: "A & B" }),
);

/** Parts of the file by name, as text. */
function partsOf(bytes: Buffer): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString("utf8")]),
  );
}

describe("the workbook of a document", () => {
  test("has a cover, the tables in the order of the three questions, and the account", async () => {
    const sheets = await readExcelFile(workbook);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "Voorblad",
      "Doelenboom",
      "Geld",
      "Subsidies",
      "Verantwoording",
    ]);
  });

  test("names on its cover the edition, its fingerprint, how to refer to it, and every sheet", async () => {
    const cover = (await readSheet(workbook, "Voorblad")).flat().filter((cell) => cell !== null);
    for (const text of [
      "Jaarstukken 2025",
      "jaarstukken-2025",
      "vastgesteld",
      "1 maart 2026",
      "0123456789abcdef0123456789abcdef",
      "Gemeente Kleinstad, dashboard sociale basis, Jaarstukken 2025.",
      "Wat heeft het gekost?",
      "Lasten per deelambitie",
    ]) {
      expect(cover).toContain(text);
    }
    expect(cover.join()).not.toMatch(/VOORLOPIG|FICTIEF|FICTIEVE/);
  });

  test("has numbers as numbers, days as days, words as words and blanks as blanks", async () => {
    expect(await readSheet(workbook, "Geld")).toEqual([
      ["Jaarstukken 2025: Lasten per deelambitie", null, null, null, null, null],
      [
        "Editie jaarstukken-2025 (01234567), vastgesteld, stand van 1 maart 2026.",
        ...[null, null, null, null, null],
      ],
      ["Bedragen in euro's.", null, null, null, null, null],
      [null, null, null, null, null, null],
      ["Deelambitie", "Begroting", "Realisatie", "Aandeel", "Jaar", "Besluit"],
      ["Sociaal domein", null, null, null, null, null],
      ["Ontmoeten", 1234567, -2500, 12.5, 2025, new Date("2026-07-07T00:00:00Z")],
      ["Cultuur", "PM", "n.n.b.", "n.v.t.", 2025, null],
      ["Totaal zonder PM", 1234567, 0, null, null, null],
      [null, null, null, null, null, null],
      ["Totalen zijn uitgerekend voor het afronden.", null, null, null, null, null],
      ["PM: het college beslist in juni", null, null, null, null, null],
    ]);
  });

  test("says on every sheet and at the foot of every page that it is not final", async () => {
    for (const { sheet, data } of await readExcelFile(provisional)) {
      const top = data.slice(0, 4).flat().join(" ");
      expect(top, sheet).toContain("VOORLOPIG");
      expect(top, sheet).toContain("FICTIEVE GEGEVENS");
    }
    const sheets = [...partsOf(provisional)].filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets).toHaveLength(5);
    for (const [name, xml] of sheets) {
      expect(xml, name).toContain("gemeente A &amp;&amp; B · VOORLOPIG · FICTIEVE GEGEVENS&amp;R");
    }
  });

  test("no name of an organisation is a formula, breaks a row or turns the text around", async () => {
    const rows = await readSheet(workbook, "Subsidies");
    const names = rows.slice(rows.findIndex(([first]) => first === "Organisatie") + 1);
    expect(names).toEqual(harmlessNames.map((name, index) => [name, (index + 1) * 1000]));
    expect([...partsOf(workbook).values()].join("")).not.toMatch(/<f>|<f /);
  });

  test("keeps a name that looks like a formula text, also when somebody edits the cell", () => {
    const parts = partsOf(workbook);
    const [, sheet = ""] = [...parts].find(([, xml]) => xml.includes("<v>4000</v>")) ?? [];
    const style = Number(/<c r="A5" s="(\d+)" t="s"/.exec(sheet)?.[1]);
    const styles = parts.get("xl/styles.xml") ?? "";
    const format = /numFmtId="(\d+)"/.exec(styles.split("<cellXfs")[1]?.match(/<xf [^>]*>/g)?.[style] ?? "");
    expect(styles).toContain(`<numFmt numFmtId="${format?.[1]}" formatCode="@"/>`);
  });

  test("prints landscape, one page wide, with the heads of the table on every page", () => {
    const parts = partsOf(workbook);
    const sheets = [...parts].filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    for (const [name, xml] of sheets) {
      expect(xml, name).toContain(
        '<pageSetup fitToWidth="1" fitToHeight="0" paperSize="9" orientation="landscape"/>',
      );
    }
    expect(parts.get("xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Geld'!$5:$5</definedName>`,
    );
  });

  test("prints a table too wide to read on two pages, with the names of its rows on both", async () => {
    const wide = {
      ...geldTabel,
      kolommen: geldTabel.kolommen.map((kolom) => ({ ...kolom, breedte: 60 })),
    };
    const parts = partsOf(await pencWorkbook(pencDocumentWith({ tabellen: [wide], verantwoording: [] })));
    expect(parts.get("xl/worksheets/sheet2.xml")).toContain('<pageSetup fitToWidth="2" fitToHeight="0"');
    expect(parts.get("xl/workbook.xml")).toContain("'Geld'!$A:$A,'Geld'!$5:$5</definedName>");
  });

  test("leads from the cover to every sheet, without a formula", () => {
    const [, cover = ""] = [...partsOf(workbook)].find(([name]) => name.endsWith("sheet1.xml")) ?? [];
    const targets = [...cover.matchAll(/location="'([^']+)'!A1"/g)].map(([, blad]) => blad);
    expect(targets).toEqual(["Doelenboom", "Geld", "Subsidies", "Verantwoording"]);
  });
});
