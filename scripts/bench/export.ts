import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { pencFormats } from "../../pipeline/exports/penc-files.ts";
import { refresh } from "../../pipeline/jobs/refresh.ts";
import { repositoryRoot } from "../../pipeline/sources/workspace.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import type { ExportRun } from "./export/export-process.ts";
import type { Benchmark } from "./harness/benchmark.ts";
import { summarise } from "./harness/timing.ts";

const script = fileURLToPath(new URL("export/export-process.ts", import.meta.url));

/** What an export has to hold: the whole set of one document, in milliseconds. */
const MARK = 3000;

/** Rounds that count, after one that warms the file cache. */
const ROUNDS = 5;

/** Everything together, then each form apart. */
const contenders = [undefined, ...pencFormats];

interface Measured {
  name: string;
  runs: ExportRun[];
  bytes: number;
}

/** Speed of the tables of one document, from the start of the process to the last file. */
export const documentExport: Benchmark = {
  title: "Meting: de bestanden van een P&C-document",
  run: async (tell) => {
    const folder = mkdtempSync(join(tmpdir(), "export-"));
    try {
      tell("de voorbeeldgegevens verwerken");
      const workspace = join(folder, "werkomgeving");
      cpSync(join(repositoryRoot, "data", "sample"), workspace, { recursive: true });
      await refresh({ workspace });
      tell(`jaarstukken 2025, ${ROUNDS} keer`);
      const measured = await race(workspace, folder);
      return { parts: [partOf(measured)], measurements: { mark: MARK, measured } };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function race(workspace: string, folder: string): Promise<Measured[]> {
  const measured = contenders.map((format) => ({
    name: format ?? "alles",
    runs: [] as ExportRun[],
    bytes: 0,
  }));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [index, format] of contenders.entries()) {
      const out = join(folder, format ?? "alles");
      const run = await exportOnce(workspace, out, format);
      const one = measured[index];
      if (one && round > 0) one.runs.push(run);
      if (one) one.bytes = bytesIn(out);
    }
  }
  return measured;
}

async function exportOnce(workspace: string, out: string, format: string | undefined): Promise<ExportRun> {
  const words = [script, workspace, out, ...(format === undefined ? [] : [format])];
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", ...words]);
  return JSON.parse(stdout) as ExportRun;
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

function partOf(measured: readonly Measured[]) {
  const all = measured[0]?.runs ?? [];
  const whole = summarise(all.map(({ milliseconds }) => milliseconds));
  const processor = summarise(all.map((run) => run.processor));
  return {
    heading: "Jaarstukken van de voorbeeldgegevens",
    text: [
      `Elke keer een eigen proces, om de beurt, ${ROUNDS} rondes na een om op te warmen. De tijd loopt van het begin van het proces, dus met het laden van het programma en het lezen van de editie.`,
    ],
    table: {
      head: ["vorm", "mediaan", "laagste en hoogste", "processortijd", "piekgeheugen", "bestanden", "samen"],
      rows: measured.map(rowOf),
    },
    conclusion: `Alle bestanden van één document: ${seconds(whole.median)}, waarvan ${seconds(processor.median)} rekenen (eis: hoogstens ${seconds(MARK)}, op een machine die niets anders doet).`,
  };
}

function rowOf({ name, runs, bytes }: Measured): string[] {
  const time = summarise(runs.map(({ milliseconds }) => milliseconds));
  return [
    name,
    seconds(time.median),
    `${seconds(time.lowest)} - ${seconds(time.highest)}`,
    seconds(summarise(runs.map(({ processor }) => processor)).median),
    `${formatNumber(summarise(runs.map(({ peak }) => peak)).median)} MB`,
    String(runs[0]?.files ?? 0),
    `${formatNumber(bytes / 1000)} kB`,
  ];
}

const seconds = (milliseconds: number) => `${formatNumber(milliseconds / 1000, 2)} s`;
