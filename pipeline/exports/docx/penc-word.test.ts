import { strFromU8, unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { harmlessNames, pencDocumentWith } from "../fixtures/penc-document.ts";
import { pencWord } from "./penc-word.ts";

function partsOf(docx: Buffer): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, part]) => [name, strFromU8(part)]));
}

const parts = partsOf(await pencWord(pencDocumentWith()));
const xml = parts["word/document.xml"] ?? "";

/** What stands in the paragraphs of an element. */
const textsIn = (part: string) =>
  [...part.matchAll(/<w:p>.*?<\/w:p>|<w:p [^/]*>.*?<\/w:p>/g)].map(([p]) =>
    [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
  );

const decoded = (text: string) => parseHTML(`<p>${text}</p>`).document.querySelector("p")?.textContent ?? "";

const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/g)].map(([table]) => table);

const rowsOf = (table = "") =>
  [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/g)].map(([row]) => textsIn(row).map(decoded));

describe("the Word document", () => {
  test("asks the three questions of the document as headings, each table under its own with a numbered caption", () => {
    const styled = (style: string) =>
      [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g)]
        .filter(([p]) => p.includes(`<w:pStyle w:val="${style}"/>`))
        .map(([p]) => textsIn(p)[0]);
    expect(styled("Heading1")).toEqual(["Wat hebben we bereikt?", "Wat heeft het gekost?"]);
    expect(styled("Caption")).toEqual([
      "Tabel 1. Doelenboom",
      "Tabel 2. Lasten per deelambitie",
      "Tabel 3. Subsidies per organisatie",
    ]);
    expect(xml.match(/<w:fldSimple w:instr="SEQ Tabel \\\* ARABIC">/g)).toHaveLength(3);
  });

  test("leaves what the tables are defended with in the workbook, and says so", () => {
    expect(xml).not.toContain("Aandeel inwoners.");
    expect(textsIn(xml).join()).toContain("de aansluiting staan in jaarstukken-2025.xlsx");
  });

  test("has real tables in a style of their own, of which the heads come back on every page", () => {
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      expect(table).toContain('<w:tblStyle w:val="TabelPenC"/>');
      expect(table).toContain('w:firstRow="1"');
      expect(table).not.toContain("<w:tblBorders>");
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    }
    expect(parts["word/styles.xml"]).toContain('w:styleId="TabelPenC"');
  });

  test("prints numbers as the Dutch do, and words where there is no number", () => {
    expect(rowsOf(tables[1])).toEqual([
      ["Deelambitie", "Begroting", "Realisatie", "Aandeel", "Jaar", "Besluit"],
      ["Sociaal domein"],
      ["Ontmoeten", "€\u00A01.234.567", "-€\u00A02.500", "12,5%", "2025", "7 juli 2026"],
      ["Cultuur", "PM", "n.n.b.", "n.v.t.", "2025", ""],
      ["Totaal zonder PM", "€\u00A01.234.567", "€\u00A00", "", "", ""],
    ]);
    expect(textsIn(xml)).toContain("PM: het college beslist in juni");
  });

  test("no name of an organisation becomes markup, breaks a row or turns the text around", () => {
    expect(rowsOf(tables[2]).slice(1)).toEqual(
      harmlessNames.map((name, index) => [name, `€\u00A0${index + 1}.000`]),
    );
    expect(xml).not.toMatch(/[\p{Cc}\p{Cf}]|<w:tab\/>|<w:br\/>/u);
  });

  test("is Dutch, landscape, and dated by its figures", () => {
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="nl-NL"');
    expect(xml).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
    expect(parts["docProps/core.xml"]).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-01T00:00:00Z</dcterms:created>',
    );
  });

  test("says in every caption and at the foot of every page that it is not final", async () => {
    const warned = partsOf(await pencWord(pencDocumentWith({ voorlopig: true, fictief: true })));
    const document = textsIn(warned["word/document.xml"] ?? "");
    expect(document).toContain("Tabel 2. VOORLOPIG. FICTIEVE GEGEVENS. Lasten per deelambitie");
    expect(textsIn(warned["word/footer1.xml"] ?? "").join()).toContain("VOORLOPIG · FICTIEVE GEGEVENS");
  });
});
