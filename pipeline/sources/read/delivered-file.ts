import { join, relative } from "node:path";
import { hashFile } from "./hash-file.ts";

/** A file in a delivery. `naam` is its own, `bestand` is relative to the workspace, `getoond` as messages show it. */
export interface DeliveredFile {
  naam: string;
  pad: string;
  bestand: string;
  getoond: string;
  sha256: string;
}

/** Expression of a file name in which `*` stands for any text. */
export function patternExpression(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\?]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`^${escaped}$`);
}

/** The delivered file `naam` of source `bron`, hashed. */
export function deliveredFile(folder: string, bron: string, naam: string): DeliveredFile {
  const pad = join(folder, naam);
  return { naam, pad, bestand: `raw/${bron}/${naam}`, getoond: displayPath(pad), sha256: hashFile(pad) };
}

/** A path as messages show it: relative to where the analyst stands, when that is shorter. */
export function displayPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith("..") ? path : short;
}
