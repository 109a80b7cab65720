import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Taakveld } from "../domain/penc-instellingen.ts";
import { readTable } from "./read/csv.ts";
import { displayPath } from "./read/delivered-file.ts";

const columns = ["code", "naam", "geldig_vanaf", "geldig_tot"] as const;

/**
 * Names of taakvelden, from the first folder that has `taakvelden.csv`; none when no folder has. Codes are text:
 * 0.1 is another taakveld than 0.10. Throws an InputError when the table lacks a column.
 */
export function readTaakvelden(folders: readonly string[]): Taakveld[] {
  const path = folders.map((folder) => join(folder, "taakvelden.csv")).find((name) => existsSync(name));
  if (path === undefined) return [];
  return readTable(path, columns, displayPath(path)).map(({ code, naam, geldig_vanaf, geldig_tot }) => ({
    code,
    naam,
    geldigVanaf: geldig_vanaf || null,
    geldigTot: geldig_tot || null,
  }));
}
