import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { displayPath } from "../read/delivered-file.ts";

/** What figures are made from. What the program itself writes may well be on another disk. */
const inputs = ["gemeente.yml", "doelen.yml", "indicators", "reference", "raw", "corrections", "toelichting"];

/**
 * Links among the inputs of a workspace: each is a problem. A link can lead to any file that the program may read, and
 * what it points to can change without a trace.
 */
export function checkLinks(map: string): Problem[] {
  if (!existsSync(map)) return [];
  const entries = readdirSync(map, { withFileTypes: true }).filter(({ name }) => inputs.includes(name));
  return entries
    .flatMap((entry) => linksIn(map, entry))
    .map((path) => problem("invoer-koppeling", {}, { bestand: displayPath(path) }));
}

type Entry = { name: string; isSymbolicLink(): boolean; isDirectory(): boolean };

function linksIn(folder: string, entry: Entry): string[] {
  const path = join(folder, entry.name);
  if (entry.isSymbolicLink()) return [path];
  if (!entry.isDirectory()) return [];
  return readdirSync(path, { withFileTypes: true }).flatMap((inner) => linksIn(path, inner));
}
