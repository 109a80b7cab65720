import type { PencDocument } from "../domain/penc.ts";
import { csvDialects, csvFileName, pencFileName } from "../domain/penc-file-names.ts";
import { pencCsv } from "./csv/penc-csv.ts";

/** Forms in which a document can be had; `csv` is a file per table in each of the two dialects. */
export const pencFormats = ["xlsx", "docx", "csv"] as const;

export type PencFormat = (typeof pencFormats)[number];

/** A file of a document, whole and in memory. */
export interface PencFile {
  name: string;
  content: Buffer;
}

async function workbook(document: PencDocument): Promise<PencFile[]> {
  const { pencWorkbook } = await import("./xlsx/penc-workbook.ts");
  return [{ name: pencFileName(document, "xlsx"), content: await pencWorkbook(document) }];
}

async function word(document: PencDocument): Promise<PencFile[]> {
  const { pencWord } = await import("./docx/penc-word.ts");
  return [{ name: pencFileName(document, "docx"), content: await pencWord(document) }];
}

/** A writer is read when it is asked for: its library takes longer to load than a table to write. */
const writers: Record<PencFormat, (document: PencDocument) => PencFile[] | Promise<PencFile[]>> = {
  xlsx: workbook,
  docx: word,
  csv: csvFiles,
};

/** The files of a document in the forms asked for, in a fixed order. Same document, same bytes. */
export async function pencFiles(document: PencDocument, formats: readonly PencFormat[]): Promise<PencFile[]> {
  const files: PencFile[] = [];
  for (const format of pencFormats)
    if (formats.includes(format)) files.push(...(await writers[format](document)));
  return files;
}

function csvFiles(document: PencDocument): PencFile[] {
  return [...document.tabellen, ...document.verantwoording].flatMap((tabel) =>
    csvDialects.map((dialect) => ({
      name: csvFileName(document, tabel.id, dialect),
      content: Buffer.from(pencCsv(tabel, document, dialect)),
    })),
  );
}
