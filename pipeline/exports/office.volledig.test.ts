import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { pencWord } from "./docx/penc-word.ts";
import { harmlessNames, pencDocumentWith } from "./fixtures/penc-document.ts";
import { pencWorkbook } from "./xlsx/penc-workbook.ts";

const folder = temporaryFolder();

/** Converts a file of the folder without a window, with settings of its own; null when nothing came out. */
function convert(name: string, to: string): Buffer | null {
  const profile = `-env:UserInstallation=file://${join(folder, "profiel")}`;
  const result = join(folder, name.replace(/\.\w+$/, `.${to.split(":")[0]}`));
  spawnSync(process.env.SOFFICE ?? "soffice", [profile, "--headless", "--convert-to", to, name], {
    cwd: folder,
    timeout: 120_000,
  });
  return existsSync(result) ? readFileSync(result) : null;
}

const pagesOf = (pdf: Buffer | null) => pdf?.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

writeFileSync(join(folder, "rekenblad.csv"), "a;b\n1;2\n");
writeFileSync(join(folder, "brief.rtf"), "{\\rtf1 proef}");
const calc = convert("rekenblad.csv", "pdf") !== null;
const writer = convert("brief.rtf", "pdf") !== null;

describe.skipIf(!calc)("LibreOffice Calc (skipped where it is absent)", () => {
  test("opens the workbook: each of its five sheets is one page wide", async () => {
    writeFileSync(join(folder, "boek.xlsx"), await pencWorkbook(pencDocumentWith()));
    expect(pagesOf(convert("boek.xlsx", "pdf"))).toBe(5);
  });

  test("shows the figures of the model, and names of organisations as text", async () => {
    writeFileSync(join(folder, "boek.xlsx"), await pencWorkbook(pencDocumentWith()));
    // Tokens of the filter: semicolon, quotes, UTF-8, from row 1, numbers in full, one sheet of the workbook.
    const csv = (sheet: number) =>
      `csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,true,false,false,false,${sheet}`;
    const rowsOf = (sheet: number, blad: string): string[][] => {
      convert("boek.xlsx", csv(sheet));
      return parse(readFileSync(join(folder, `boek-${blad}.csv`)), {
        delimiter: ";",
        relax_column_count: true,
      });
    };
    const geld = rowsOf(3, "Geld");
    const row = (name: string) => geld.find(([first]) => first === name);
    expect(row("Ontmoeten")).toEqual([
      ...["Ontmoeten", "1234567", "-2500", "12.5", "2025"],
      expect.stringMatching(/^07.07.2026$/),
    ]);
    expect(row("Cultuur")).toEqual(["Cultuur", "PM", "n.n.b.", "n.v.t.", "2025", ""]);
    const names = rowsOf(4, "Subsidies").map(([first]) => first);
    expect(names.slice(names.indexOf("Organisatie") + 1)).toEqual([...harmlessNames]);
  });
});

describe.skipIf(!writer)("LibreOffice Writer (skipped where it is absent)", () => {
  test("opens the Word document and reads its captions, figures and words", async () => {
    writeFileSync(join(folder, "tekst.docx"), await pencWord(pencDocumentWith()));
    expect(pagesOf(convert("tekst.docx", "pdf"))).toBe(3);
    const text = convert("tekst.docx", "txt:Text (encoded):UTF8")?.toString("utf8") ?? "";
    for (const words of [
      "Tabel 2. Lasten per deelambitie",
      "€\u00A01.234.567",
      "PM: het college beslist in juni",
    ])
      expect(text).toContain(words);
    for (const name of harmlessNames) expect(text).toContain(name);
  });
});
