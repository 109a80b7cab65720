import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { quoteText } from "../../db/quote.ts";

/** A file in a delivery. `bestand` is relative to the workspace, `getoond` as messages show it. */
export interface DeliveredFile {
  pad: string;
  bestand: string;
  getoond: string;
  sha256: string;
}

/** Table function that reads a CSV as text columns; rows of another width go to `reject_errors`. */
export function readDelivered(
  file: DeliveredFile,
  header: readonly string[],
  layout: { scheidingsteken: string },
): string {
  const columns = header.map((name) => `${quoteText(name)}: 'VARCHAR'`).join(", ");
  return `read_csv(${quoteText(file.pad)}, columns = {${columns}}, auto_detect = false, header = true,
    delim = ${quoteText(layout.scheidingsteken)}, quote = '"', escape = '"', null_padding = false,
    store_rejects = true, parallel = false)`;
}

/** SHA-256 of a file, hexadecimal. */
export function hashFile(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

/** Names in a folder that fit a pattern in which `*` stands for any text, sorted. */
export function matchFiles(folder: string, pattern: string): string[] {
  const escaped = pattern.replace(/[.+^${}()|[\]\\?]/g, "\\$&").replaceAll("*", ".*");
  const expression = new RegExp(`^${escaped}$`);
  return readdirSync(folder)
    .filter((name) => expression.test(name))
    .sort();
}

/** The delivered file `naam` of source `bron`, hashed. */
export function deliveredFile(folder: string, bron: string, naam: string): DeliveredFile {
  const pad = join(folder, naam);
  return { pad, bestand: `raw/${bron}/${naam}`, getoond: displayPath(pad), sha256: hashFile(pad) };
}

/** A path as messages show it: relative to where the analyst stands, when that is shorter. */
export function displayPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}
