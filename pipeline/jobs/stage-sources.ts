import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withDatabase } from "../db/database.ts";
import type { Source } from "../domain/edition.ts";
import { failOnProblems, InputError, type Problem } from "../errors/input-error.ts";
import { type LoadedSource, loadSource } from "../sources/load/load-source.ts";
import type { Reject } from "../sources/load/reject.ts";
import { createGebieden, createStaging } from "../sources/staging.ts";
import { type Workspace, workspacePaths } from "../sources/workspace.ts";
import type { Tell } from "./step.ts";

/**
 * First opening: builds a new warehouse at `path` with areas and staging tables, and loads every delivery.
 * The refused rows go to `build/afkeuringen.csv`, which is private, also when there are too many of them.
 * @throws InputError with the problems of all sources
 */
export async function stageSources(path: string, workspace: Workspace, tell: Tell): Promise<Source[]> {
  const sources: Source[] = [];
  const rejects: Reject[] = [];
  const problems: Problem[] = [];
  await withDatabase(path, "stage", async (database) => {
    await createGebieden(database, workspace.gebieden);
    await createStaging(database, workspace.vragen);
    for (const bron of workspace.bronnen) {
      tell(bron.config.titel);
      const loaded = await loadSource(database, bron, workspace.vragen).catch(problemsOfSource);
      if (loaded.source) sources.push(loaded.source);
      rejects.push(...loaded.rejects);
      problems.push(...loaded.problems);
    }
  });
  writeRejects(workspacePaths(workspace.map).build, rejects);
  failOnProblems(problems);
  return sources;
}

/** A source that cannot be read does not hide what is wrong with the next. */
function problemsOfSource(error: unknown): Pick<LoadedSource, "rejects" | "problems"> & { source: null } {
  if (!(error instanceof InputError)) throw error;
  return { source: null, rejects: [], problems: [...error.problems] };
}

/** Rows over all deliveries: read = loaded + refused + dropped. */
export function sumRows(sources: readonly Source[]) {
  const deliveries = sources.flatMap(({ leveringen }) => leveringen);
  const sum = (key: "gelezen" | "geladen" | "afgekeurd" | "weggelaten") =>
    deliveries.reduce((total, delivery) => total + delivery[key], 0);
  return {
    gelezen: sum("gelezen"),
    geladen: sum("geladen"),
    afgekeurd: sum("afgekeurd"),
    weggelaten: sum("weggelaten"),
  };
}

function writeRejects(build: string, rejects: readonly Reject[]): void {
  mkdirSync(build, { recursive: true });
  const columns = ["bron", "bestand", "record", "regel", "kolom", "waarde", "regelcode", "melding"] as const;
  const cell = (value: unknown) => `"${harmless(String(value ?? "")).replaceAll('"', '""')}"`;
  const lines = rejects.map((reject) => columns.map((column) => cell(reject[column])).join(";"));
  writeFileSync(join(build, "afkeuringen.csv"), `\uFEFF${[columns.join(";"), ...lines].join("\r\n")}\r\n`);
}

/** What was delivered may look like a formula; a spreadsheet must not run it. A negative number stays a number. */
function harmless(text: string): string {
  return /^([=+@\t\r]|-(?![\d.,]+$))/.test(text) ? `'${text}` : text;
}
