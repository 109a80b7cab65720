import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withDatabase } from "../db/database.ts";
import type { Source } from "../domain/edition.ts";
import { loadSource } from "../sources/load-sources.ts";
import type { Reject } from "../sources/load-table.ts";
import { createGebieden, createStaging } from "../sources/staging.ts";
import { type Workspace, workspacePaths } from "../sources/workspace.ts";
import type { Tell } from "./step.ts";

/**
 * First opening: builds a new warehouse at `path` with areas and staging tables, and loads every delivery.
 * The refused rows go to `build/afkeuringen.csv`, which is private.
 */
export async function stageSources(path: string, workspace: Workspace, tell: Tell): Promise<Source[]> {
  const sources: Source[] = [];
  const rejects: Reject[] = [];
  await withDatabase(path, "stage", async (database) => {
    await createGebieden(database, workspace.gebieden);
    await createStaging(database, workspace.vragen);
    for (const bron of workspace.bronnen) {
      tell(bron.config.titel);
      const loaded = await loadSource(database, bron, workspace.vragen);
      sources.push(loaded.source);
      rejects.push(...loaded.rejects);
    }
  });
  writeRejects(workspacePaths(workspace.map).build, rejects);
  return sources;
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
  const cell = (value: unknown) => `"${String(value ?? "").replaceAll('"', '""')}"`;
  const lines = rejects.map((reject) => columns.map((column) => cell(reject[column])).join(";"));
  writeFileSync(join(build, "afkeuringen.csv"), `\uFEFF${[columns.join(";"), ...lines].join("\r\n")}\r\n`);
}
