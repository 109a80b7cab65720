import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { problem } from "../errors/catalogue.ts";
import { InputError, type Problem } from "../errors/input-error.ts";
import { displayPath } from "../sources/read/delivered-file.ts";
import { type IndicatorFile, splitIndicator } from "./indicator-file.ts";

/** Indicator files of the repository and of the workspace; the workspace's replaces by id. */
export interface FoundIndicators {
  files: IndicatorFile[];
  problems: Problem[];
}

/**
 * Reads every `<deelambitie>/<indicator>.sql` under both folders, sorted by id. Two files of one folder tree
 * with the same name are a problem; a workspace file with the name of a repository file replaces it.
 */
export function readIndicatorFiles(repository: string, workspace: string): FoundIndicators {
  const own = readFolder(workspace, "workspace");
  const shared = readFolder(repository, "repository");
  const replaced = new Set(own.files.map(({ id }) => id));
  const moved = own.files.flatMap((file) => {
    const same = shared.files.find(({ id }) => id === file.id);
    if (!same || same.deelambitie === file.deelambitie) return [];
    return [
      problem("indicator-dubbel", { id: file.id, ander: same.bestand }, { bestand: file.bestand, regel: 1 }),
    ];
  });
  const files = [...own.files, ...shared.files.filter(({ id }) => !replaced.has(id))];
  return {
    files: files.sort((a, b) => (a.id < b.id ? -1 : 1)),
    problems: [...shared.problems, ...own.problems, ...moved],
  };
}

function readFolder(folder: string, herkomst: IndicatorFile["herkomst"]): FoundIndicators {
  const files: IndicatorFile[] = [];
  const problems: Problem[] = [];
  for (const path of sqlFiles(folder)) {
    try {
      files.push(readOne(path, herkomst));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { files: files.filter((file, index) => !isDouble(file, index, { files, problems })), problems };
}

function sqlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory())
    .flatMap((map) =>
      readdirSync(map)
        .filter((name) => name.endsWith(".sql"))
        .sort()
        .map((name) => join(map, name)),
    );
}

function readOne(path: string, herkomst: IndicatorFile["herkomst"]): IndicatorFile {
  const text = readFileSync(path, "utf8");
  const id = basename(path, ".sql");
  const bestand = displayPath(path);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new InputError([problem("naam-ongeldig", { naam: id }, { bestand })]);
  }
  return splitIndicator(text, {
    id,
    deelambitie: basename(join(path, "..")),
    bestand,
    herkomst,
    hash: createHash("sha256").update(text).digest("hex"),
  });
}

function isDouble(file: IndicatorFile, index: number, found: FoundIndicators): boolean {
  const first = found.files.find(({ id }) => id === file.id);
  if (!first || found.files.indexOf(first) === index) return false;
  found.problems.push(
    problem("indicator-dubbel", { id: file.id, ander: first.bestand }, { bestand: file.bestand, regel: 1 }),
  );
  return true;
}
