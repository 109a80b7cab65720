import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { hashFile } from "../sources/read/hash-file.ts";

/** List of all files of an edition with their hash, as `sha256sum -c` reads it. */
const SEAL_FILE = "bestanden.sha256";

const READ_ONLY = 0o444;

/** What is wrong with one file of a published edition. */
export interface SealBreak {
  bestand: string;
  wat: "gewijzigd" | "ontbreekt" | "hoort er niet";
}

/** Writes the list of files and makes everything read-only. The seal is the hash of that list. */
export function sealEdition(folder: string): string {
  const files = filesOf(folder).filter((name) => name !== SEAL_FILE);
  const lines = files.map((name) => `${hashFile(join(folder, name))}  ${name}\n`);
  writeFileSync(join(folder, SEAL_FILE), lines.join(""));
  for (const name of filesOf(folder)) chmodSync(join(folder, name), READ_ONLY);
  return readSeal(folder) ?? "";
}

/** Seal of an edition: the hash of its list of files; null when there is no list. */
export function readSeal(folder: string): string | null {
  const path = join(folder, SEAL_FILE);
  return existsSync(path) ? createHash("sha256").update(readFileSync(path)).digest("hex") : null;
}

/** Compares every file with the list: what changed, what is gone, and what was added. Empty when all is as it was. */
export function checkSeal(folder: string): SealBreak[] {
  if (!existsSync(join(folder, SEAL_FILE))) return [{ bestand: SEAL_FILE, wat: "ontbreekt" }];
  const listed = readList(folder);
  const present = filesOf(folder).filter((name) => name !== SEAL_FILE);
  const changed = [...listed].flatMap(([bestand, hash]): SealBreak[] => {
    if (!present.includes(bestand)) return [{ bestand, wat: "ontbreekt" }];
    return hashFile(join(folder, bestand)) === hash ? [] : [{ bestand, wat: "gewijzigd" }];
  });
  const extra = present.filter((name) => !listed.has(name));
  return [...changed, ...extra.map((bestand): SealBreak => ({ bestand, wat: "hoort er niet" }))];
}

function readList(folder: string): Map<string, string> {
  const lines = readFileSync(join(folder, SEAL_FILE), "utf8").split("\n").slice(0, -1);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** Every file below a folder, by its path with slashes, sorted; anything that is no folder counts. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"))
    .sort();
}
