import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Edition, publicFiles } from "../domain/edition.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import { toPrivateOutcome } from "./public-outcome.ts";
import { writeSchemas } from "./schema/write-schemas.ts";
import { csvwMetadata } from "./write/csvw.ts";
import { dcatMetadata } from "./write/dcat.ts";
import { summarizeSuppression } from "./write/suppression-summary.ts";
import { tableWriters, writeParquet } from "./write/tables.ts";

/** A file that is put into an edition as it is; `pad` starts with `public/` or `private/`. */
export interface EditionFile {
  pad: string;
  inhoud: string | Uint8Array;
}

/** An edition with what only the team may see, and the facts of the run, which stay outside the hash. */
export interface EditionToWrite {
  edition: Edition;
  privateOutcomes: readonly RawOutcome[];
  /** What else belongs to it. */
  files?: readonly EditionFile[];
  run: Record<string, unknown>;
}

/**
 * Writes an edition beside `target` and renames it into place, so that a reader sees the old one or the new
 * one and never half of one. Same edition, same bytes (`run.json` aside).
 * @param prepare what must also succeed before the edition is seen; gets the folder it was written in
 */
export async function writeEdition(
  target: string,
  content: EditionToWrite,
  prepare: (folder: string) => Promise<void> = async () => {},
): Promise<void> {
  const temporary = `${target}.nieuw-${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  try {
    await writeParts(temporary, content);
    await prepare(temporary);
    replaceFolder(target, temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Puts a finished folder in the place of another; when that fails the other comes back. */
function replaceFolder(target: string, finished: string): void {
  const old = `${target}.oud-${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  rmSync(old, { recursive: true, force: true });
  const replaces = existsSync(target);
  if (replaces) renameSync(target, old);
  try {
    renameSync(finished, target);
  } catch (error) {
    if (replaces) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

async function writeParts(folder: string, content: EditionToWrite): Promise<void> {
  const open = join(folder, "public");
  const closed = join(folder, "private");
  mkdirSync(open, { recursive: true });
  mkdirSync(closed, { recursive: true });
  writePublicJson(open, content.edition);
  writeRows(join(closed, "outcomes.json"), content.privateOutcomes.map(toPrivateOutcome));
  // Meanwhile DuckDB reads and writes on a thread of its own.
  await together(
    writeParquet(open, closed),
    inTurns([
      ...tableWriters(open, content.edition),
      () => writeFiles(folder, content.files ?? []),
      () => writeSchemas(open),
    ]),
  );
  writeTitlePage(open, content.edition);
  writeJson(join(folder, "run.json"), content.run);
}

/** Waits for both, also when one fails: what is left is removed then, and nobody may still be writing in it. */
async function together(first: Promise<void>, second: Promise<void>): Promise<void> {
  await Promise.allSettled([first, second]);
  await first;
  await second;
}

/** Does one thing after the other, and between them what waits for this thread. */
async function inTurns(works: readonly (() => void)[]): Promise<void> {
  for (const work of works) {
    await setImmediate();
    work();
  }
}

function writePublicJson(open: string, edition: Edition): void {
  writeJson(join(open, publicFiles.gebieden), edition.gebieden);
  const { verandertheorie: theorie, teksten, leemten } = edition;
  writeJson(join(open, publicFiles.verandertheorie), { theorie, teksten, leemten });
  writeJson(join(open, publicFiles.indicators), edition.indicators);
  for (const name of [
    "judgements",
    "samenvattingen",
    "overzichten",
    "ongelijkInvesteren",
    "toelichtingen",
    "quality",
    "verhalen",
  ] as const)
    writeJson(join(open, publicFiles[name]), edition[name]);
  writeJson(join(open, publicFiles.sources), edition.sources);
  writeJson(join(open, publicFiles.registers), edition.registers);
  writeJson(join(open, publicFiles.penc), edition.penc);
  writeJson(join(open, publicFiles.suppression), summarizeSuppression(edition.outcomes));
  writeRows(join(open, publicFiles.outcomes), edition.outcomes);
}

function writeFiles(folder: string, files: readonly EditionFile[]): void {
  const folders = new Set(files.map(({ pad }) => dirname(join(folder, pad))));
  for (const path of folders) mkdirSync(path, { recursive: true });
  for (const { pad, inhoud } of files) writeFileSync(join(folder, pad), inhoud);
}

/**
 * Writes `edition.json` and what repeats it: the metadata for programs and for open data portals. Of a finished
 * edition this is all that publication changes.
 * @param open the public part
 */
export function writeTitlePage(open: string, edition: Edition): void {
  writeJson(join(open, publicFiles.edition), edition.meta);
  writeJson(join(open, publicFiles.csvw), csvwMetadata(edition));
  writeJson(join(open, publicFiles.dcat), dcatMetadata(edition, open));
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`);
}

/** A JSON array with one row per line, so that a diff of two editions can be read. */
function writeRows(path: string, rows: readonly unknown[]): void {
  writeFileSync(path, `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);
}
