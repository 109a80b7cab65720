import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../db/database.ts";
import { quoteName, quoteText } from "../../db/quote.ts";
import { type Bron, isStatistiek } from "../../sources/bron-config.ts";
import { blockingProblems } from "../../sources/checks/finding.ts";
import type { LoadedSource } from "../../sources/load/load-source.ts";
import { hashFile } from "../../sources/read/hash-file.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** What a source came to, without its description. */
type Outcome = Omit<LoadedSource, "bron">;

/** What is known of a kept source: the key it was staged under, its rows per table, and what became of its deliveries. */
interface Kept {
  sleutel: string;
  tabellen: { tabel: string; sha256: string }[];
  uitkomst: Outcome;
}

const BORDERS = "reference.indelingswijzigingen";

/** Tables of the warehouse in which a source puts rows. */
function tablesOf({ config }: Bron): string[] {
  const own = Object.keys(config.bestanden).map((tabel) => `staging.${quoteName(tabel)}`);
  return isStatistiek(config) ? [...own, BORDERS] : own;
}

const rowsPath = (folder: string, index: number) => join(folder, `tabel-${index}.parquet`);

const manifestPath = (folder: string) => join(folder, "bron.json");

/**
 * Number of rows in each table of a source, before it is loaded. Counted one below the other: DuckDB takes ten times as
 * long to plan as many counts side by side (measured).
 */
export async function countRows(database: Database, bron: Bron): Promise<number[]> {
  const counts = tablesOf(bron).map(
    (tabel, index) => `select ${index} as plaats, count(*) as rijen from ${tabel}`,
  );
  const rows = await database.rows<{ rijen: number }>(`${counts.join(" union all ")} order by plaats`);
  return rows.map(({ rijen }) => rijen);
}

/**
 * Keeps the rows that a source put in the warehouse after the first `before` of each table, as Parquet. A source with
 * something that stops the refresh is not kept.
 */
export async function keepSource(
  database: Database,
  loaded: LoadedSource,
  { folder, sleutel, before }: { folder: string; sleutel: string; before: readonly number[] },
): Promise<void> {
  const { bron, ...uitkomst } = loaded;
  rmSync(folder, { recursive: true, force: true });
  if (uitkomst.source === null || blockingProblems(uitkomst.bevindingen).length > 0) return;
  mkdirSync(folder, { recursive: true });
  const tabellen: Kept["tabellen"] = [];
  for (const [index, tabel] of tablesOf(bron).entries()) {
    const own = isStatistiek(bron.config)
      ? `where bron = ${quoteText(bron.id)}`
      : `offset ${before[index] ?? 0}`;
    const path = rowsPath(folder, index);
    await database.run(`copy (select * from ${tabel} ${own}) to ${quoteText(path)} (format parquet)`);
    tabellen.push({ tabel, sha256: hashFile(path) });
  }
  writeSealed(manifestPath(folder), { sleutel, tabellen, uitkomst });
}

/**
 * Puts the kept rows of a source in the warehouse; null when nothing was kept under this key, or when what was kept is
 * damaged: then no row was added.
 */
export async function restoreSource(
  database: Database,
  bron: Bron,
  { folder, sleutel }: { folder: string; sleutel: string },
): Promise<LoadedSource | null> {
  const kept = readSealed<Kept>(manifestPath(folder));
  if (kept?.sleutel !== sleutel || !isWhole(folder, kept, tablesOf(bron))) return null;
  for (const [index, { tabel }] of kept.tabellen.entries()) {
    await database.run(
      `insert into ${tabel} select * from read_parquet(${quoteText(rowsPath(folder, index))})`,
    );
  }
  return { bron, ...kept.uitkomst };
}

function isWhole(folder: string, { tabellen }: Kept, expected: readonly string[]): boolean {
  try {
    return (
      tabellen.length === expected.length &&
      tabellen.every(
        ({ tabel, sha256 }, index) =>
          tabel === expected[index] && hashFile(rowsPath(folder, index)) === sha256,
      )
    );
  } catch {
    return false;
  }
}
