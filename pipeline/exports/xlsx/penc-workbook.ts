import writeExcelFile from "write-excel-file/node";
import type { PencDocument } from "../../domain/penc.ts";
import { tablesByQuestion, warningWords } from "../../wording/penc-words.ts";
import { withFixedZipTime } from "../fixed-zip-time.ts";
import { coverSheet } from "./cover-sheet.ts";
import { pageFooter, printedSheets, sheetLinks } from "./print-setup.ts";
import { tableSheet } from "./table-sheet.ts";

/**
 * A document as a workbook for people: a cover, the tables in the order of the three questions, then what to defend them
 * with. Real numbers, no formulas, no macros; A4 landscape, one page wide where that can be read. Same document, same bytes.
 */
export async function pencWorkbook(document: PencDocument): Promise<Buffer> {
  const cover = coverSheet(document);
  const tables = [
    ...tablesByQuestion(document).flatMap(({ tabellen }) => tabellen),
    ...document.verantwoording,
  ];
  const sheets = [cover, ...tables.map((tabel) => tableSheet(tabel, document))];
  const foot = [document.titel, `gemeente ${document.gemeente}`, ...warningWords(document)].join(" · ");
  const features = [
    printedSheets(sheets.map(({ print }) => print)),
    pageFooter(foot),
    sheetLinks(cover.links),
  ];
  const written = writeExcelFile(
    sheets.map(({ sheet }) => sheet),
    { fontFamily: "Arial", fontSize: 10, features },
  );
  return withFixedZipTime(await written.toBuffer());
}
