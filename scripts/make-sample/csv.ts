import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One generated delivery: a path inside the workspace and its text. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** A value of a delivery: null is an empty field. */
export type Field = string | number | null;

/** A delivery as municipal systems export it: semicolons, no quotes, one header line. */
export function csvFile(path: string, header: readonly string[], rows: readonly Field[][]): GeneratedFile {
  const lines = [header, ...rows].map((row) => row.map((field) => field ?? "").join(";"));
  return { path, text: `${lines.join("\n")}\n` };
}

/** `1234.5` → `1234,50`: decimal comma, no thousands separator. */
export function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace(".", ",");
}

/** Day `offset` of a year (0 is 1 January) as dd-mm-yyyy. */
export function dutchDate(year: number, offset: number): string {
  const date = new Date(Date.UTC(year, 0, 1 + offset));
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(date.getUTCDate())}-${two(date.getUTCMonth() + 1)}-${date.getUTCFullYear()}`;
}

/** Rows of a small semicolon-separated file without quotes, by column name. */
export function readRows(path: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const names = header.split(";");
  return lines.map((line) => {
    const fields = line.split(";");
    return Object.fromEntries(names.map((name, index) => [name, fields[index] ?? ""]));
  });
}

/** Writes generated files below a folder. */
export function writeFiles(folder: string, files: readonly GeneratedFile[]): void {
  for (const file of files) {
    const target = join(folder, file.path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
}
