import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { withDatabase } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import { type Edition, publicFiles } from "../domain/edition.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import { toPrivateOutcome } from "./public-outcome.ts";
import { outcomeColumns, outcomesToArrow } from "./write-arrow.ts";

/** An edition with what only the team may see, and the facts of the run, which stay outside the hash. */
export interface EditionToWrite {
  edition: Edition;
  privateOutcomes: readonly RawOutcome[];
  run: Record<string, unknown>;
}

const sqlTypes = { tekst: "VARCHAR", geheel: "INTEGER", getal: "DOUBLE" } as const;

const privateColumns = {
  ...outcomeColumns,
  standaardfout: "getal",
  nEffectief: "getal",
  gewogenN: "getal",
} as const;

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

async function writeParts(folder: string, { edition, privateOutcomes, run }: EditionToWrite): Promise<void> {
  const open = join(folder, "public");
  const closed = join(folder, "private");
  mkdirSync(open, { recursive: true });
  mkdirSync(closed, { recursive: true });
  writeJson(join(open, publicFiles.edition), edition.meta);
  writeJson(join(open, publicFiles.gebieden), edition.gebieden);
  writeJson(join(open, publicFiles.verandertheorie), {
    theorie: edition.verandertheorie,
    teksten: edition.teksten,
    leemten: edition.leemten,
  });
  writeJson(join(open, publicFiles.indicators), edition.indicators);
  writeJson(join(open, publicFiles.judgements), edition.judgements);
  writeJson(join(open, publicFiles.sources), edition.sources);
  writeRows(join(open, publicFiles.outcomes), edition.outcomes);
  writeFileSync(join(open, publicFiles.outcomesArrow), outcomesToArrow(edition.outcomes));
  writeRows(join(closed, "outcomes.json"), privateOutcomes.map(toPrivateOutcome));
  await writeTables(open, closed);
  writeJson(join(folder, "run.json"), run);
}

/** CSV and Parquet from the JSON just written. */
async function writeTables(open: string, closed: string): Promise<void> {
  await withDatabase(":memory:", "write", async (database) => {
    await database.run("set threads = 1");
    const published = selectRows(join(open, publicFiles.outcomes), outcomeColumns);
    await database.run(
      `copy (${published}) to ${quoteText(join(open, publicFiles.outcomesCsv))} (format csv, header, delimiter ',')`,
    );
    await database.run(
      `copy (${published}) to ${quoteText(join(open, publicFiles.outcomesParquet))} (format parquet)`,
    );
    const kept = selectRows(join(closed, "outcomes.json"), privateColumns);
    await database.run(`copy (${kept}) to ${quoteText(join(closed, "outcomes.parquet"))} (format parquet)`);
  });
}

function selectRows(path: string, columns: Record<string, keyof typeof sqlTypes>): string {
  const types = Object.entries(columns).map(([name, kind]) => `"${name}": '${sqlTypes[kind]}'`);
  return `select * from read_json(${quoteText(path)}, format = 'array', columns = {${types.join(", ")}})`;
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`);
}

/** A JSON array with one row per line, so that a diff of two editions can be read. */
function writeRows(path: string, rows: readonly unknown[]): void {
  writeFileSync(path, `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);
}
