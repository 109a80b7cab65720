import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Aansluiting } from "../domain/aansluiting.ts";
import type { EditionFile } from "./write-edition.ts";

const FILE = "private/aansluiting.json";

/** The file of an edition with what its totals are held against. */
export function privateTotalsFile(aansluiting: Aansluiting): EditionFile {
  return { pad: FILE, inhoud: `${JSON.stringify(aansluiting, null, 1)}\n` };
}

/** What the totals of an edition are held against; null when its private part is not there, or older than this. */
export function readPrivateTotals(folder: string): Aansluiting | null {
  const path = join(folder, FILE);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Aansluiting) : null;
}
