import { problem } from "../../../errors/catalogue.ts";
import { InputError } from "../../../errors/input-error.ts";
import { columnLetters, nameColumns } from "../column-names.ts";
import type { DeliveredBytes, DeliveredTable } from "../delivered-table.ts";
import { requireKind } from "../file-kind.ts";
import { requireFit } from "../limits.ts";
import type { XlsxOptions } from "../table-layout.ts";
import { type Archive, openArchive } from "../zip-archive.ts";
import { chooseSheet } from "./choose-sheet.ts";
import { readNumberKinds } from "./number-format.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readSheetCells, type SheetCells } from "./sheet-cells.ts";
import { type HeaderRows, headerNames, headerRows } from "./sheet-header.ts";
import { sheetRecords } from "./sheet-records.ts";
import { sheetRemarks } from "./sheet-remarks.ts";
import { readWorkbook, type Sheet, type Workbook } from "./workbook.ts";

/**
 * Reads one sheet of a workbook. Cells are as an analyst sees them: calculated values, dates as 2024-01-31,
 * percentages as 12,5%, yes-or-no as WAAR and ONWAAR, errors as their code. Blank rows between records, one skipped
 * record per run, and repeated headers are skipped. Throws an {@link InputError} when the file is no workbook, is
 * protected or damaged, or lacks the sheet or a good header.
 */
export async function readXlsxTable(source: DeliveredBytes, options: XlsxOptions): Promise<DeliveredTable> {
  requireKind(source, "xlsx");
  const archive = await openArchive(source);
  const workbook = await readWorkbook(archive);
  const sheet = chooseSheet(workbook.bladen, options.blad, source.getoond);
  const cells = await readCells(archive, workbook, { sheet, decimaalteken: options.decimaalteken ?? "," });
  const bestand = `${source.getoond} (blad "${sheet.naam}")`;
  return sheetTable(cells, headerRows(cells, options, bestand), { workbook, sheet, bestand });
}

async function readCells(
  archive: Archive,
  { vanaf1904, teksten, stijlen }: Workbook,
  { sheet, decimaalteken }: { sheet: Sheet; decimaalteken: "," | "." },
): Promise<SheetCells> {
  const cells = await readSheetCells(archive, sheet.deel, {
    decimaalteken,
    vanaf1904,
    teksten: await readSharedStrings(archive, teksten),
    soorten: await readNumberKinds(archive, stijlen),
  });
  if (cells.rijen.length > 0) return cells;
  throw new InputError([problem("blad-leeg", { blad: sheet.naam }, { bestand: archive.bron.getoond })]);
}

function sheetTable(
  cells: SheetCells,
  header: HeaderRows,
  { workbook, sheet, bestand }: { workbook: Workbook; sheet: Sheet; bestand: string },
): DeliveredTable {
  const data = cells.rijen.filter(({ nummer }) => nummer > header.tot);
  const width =
    [...header.rijen, ...data].reduce((most, { cellen }) => Math.max(most, lastColumn(cellen)), 0) + 1;
  requireFit(width * data.length, bestand);
  const { records, overgeslagen } = sheetRecords(data, header, width);
  const names = headerNames(header, cells.samengevoegd, width);
  const named = nameColumns(names, records, { bestand, regel: header.van });
  return {
    ...named,
    letters: names.flatMap((name, column) => (name === "" ? [] : [columnLetters(column)])),
    blad: sheet.naam,
    overgeslagen,
    onleesbaar: [],
    opmerkingen: [
      ...sheetRemarks({ cells, data, width, header, bladen: workbook.bladen, sheet }),
      ...named.opmerkingen,
    ],
    codeboek: new Map(),
  };
}

function lastColumn(cellen: ReadonlyMap<number, string>): number {
  // Cells of a row come in the order of the columns.
  return [...cellen.keys()].at(-1) ?? 0;
}
