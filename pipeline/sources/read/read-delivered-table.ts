import { readFileSync, statSync } from "node:fs";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { readCsvTable } from "./csv-table.ts";
import type { DeliveredBytes, DeliveredTable } from "./delivered-table.ts";
import { finishTable } from "./finish-table.ts";
import { readJsonTable } from "./json-table.ts";
import { maxMegabytes, tooLarge } from "./limits.ts";
import { readSavTable } from "./sav/sav-table.ts";
import type { FileLayout, TableLayout } from "./table-layout.ts";
import { readXlsxTable } from "./xlsx/xlsx-table.ts";
import { readMember } from "./zip-member.ts";

/** Words with which a total row of a spreadsheet begins, when the layout names none. */
const SHEET_TOTALS = ["totaal", "subtotaal", "eindtotaal"];

/**
 * Reads a delivered file as its layout says, into memory. Throws an {@link InputError} for every file that is
 * something else than declared, damaged, protected, empty or too large.
 */
export async function readDeliveredTable(
  file: { pad: string; getoond: string },
  layout: TableLayout,
): Promise<DeliveredTable> {
  if (statSync(file.pad).size > maxMegabytes() * 1e6) {
    throw tooLarge(file.getoond, `het is groter dan ${maxMegabytes()} MB.`);
  }
  return readDeliveredBytes({ bytes: readFileSync(file.pad), getoond: file.getoond }, layout);
}

/** As {@link readDeliveredTable}, for bytes that are in memory. */
export async function readDeliveredBytes(
  source: DeliveredBytes,
  layout: TableLayout,
): Promise<DeliveredTable> {
  if (source.bytes.length === 0) {
    throw new InputError([problem("bestand-leeg", {}, { bestand: source.getoond })]);
  }
  if (layout.formaat === "zip") return readDeliveredBytes(await readMember(source, layout), layout.inhoud);
  const table = await readFormat(source, layout);
  const totaalregels = layout.totaalregels ?? (layout.formaat === "xlsx" ? SHEET_TOTALS : []);
  return finishTable(table, { ...layout, totaalregels }, source.getoond);
}

async function readFormat(source: DeliveredBytes, layout: FileLayout): Promise<DeliveredTable> {
  switch (layout.formaat) {
    case "csv":
      return readCsvTable(source, layout);
    case "xlsx":
      return readXlsxTable(source, layout);
    case "sav":
      return readSavTable(source, layout);
    case "json":
      return readJsonTable(source, layout);
  }
}
