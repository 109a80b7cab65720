import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { readCodeVersion } from "../../editions/content-hash.ts";
import { CONCEPT, isHalfMade, titlePagePath } from "../../editions/read-edition.ts";
import { isInputName } from "../../sources/archive/input-names.ts";
import { repositoryRoot, workspacePaths } from "../../sources/workspace-paths.ts";
import { FileHashes, hashesPath } from "./file-hashes.ts";

/**
 * One hash of everything a concept is made from: deliveries, definitions, configuration, code, and the published
 * editions it follows. Also takes in files that turn out not to count: a refresh too many is no fault. Reads no file that
 * did not change since the last time, and needs neither the database nor the readers of configuration.
 */
export function fingerprintOf(map: string, now: number): string {
  const { build } = workspacePaths(map);
  const hashes = new FileHashes(hashesPath(build), now);
  const hash = createHash("sha256").update(readCodeVersion(repositoryRoot));
  for (const path of inputPaths(map)) {
    hash.update(`\n${relative(map, path)}\n${hashes.of(path)}`);
  }
  hashes.save();
  return hash.digest("hex");
}

function inputPaths(map: string): string[] {
  const { raw, editions } = workspacePaths(map);
  return [
    ...namesIn(map)
      .filter(isInputName)
      .flatMap((name) => filesBelow(join(map, name))),
    ...namesIn(raw).flatMap((bron) => sourcePaths(join(raw, bron))),
    ...filesBelow(join(repositoryRoot, "indicators")),
    ...filesBelow(join(repositoryRoot, "data", "reference")),
    ...namesIn(editions)
      .filter((name) => name !== CONCEPT && !isHalfMade(name))
      .map((name) => titlePagePath(join(editions, name)))
      .filter((path) => existsSync(path)),
  ];
}

/** Deliveries and their description, and the receipts that say which of them count; not when was asked for news. */
function sourcePaths(folder: string): string[] {
  if (!statSync(folder).isDirectory()) return [];
  const receipts = join(folder, "ontvangst", "ontvangst.jsonl");
  const own = namesIn(folder).map((name) => join(folder, name));
  return [...own, receipts].filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

function filesBelow(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return found.isFile() ? [path] : [];
  return namesIn(path).flatMap((name) => filesBelow(join(path, name)));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
