import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../../domain/edition.ts";
import type { Definitions } from "../../indicators/load-indicators.ts";
import { type Workspace, workspacePaths } from "../../sources/workspace.ts";
import { type Compute, computeFigures, type KnownFigures } from "../compute-figures.ts";
import { type Stage, stageSources } from "../stage-sources.ts";

/** What a refresh left behind for the next one of the same session. */
export interface WarehouseCache {
  /** Deliveries are read only when they changed. */
  stage: Stage;
  /** Only indicators that changed are computed. */
  compute: Compute;
  /** The deliveries changed: the next refresh reads and computes everything again. */
  forget: () => void;
  /** Removes what was kept. */
  remove: () => void;
}

/** Keeps the warehouse as it was after staging and after computing; a later refresh starts with a copy of either. */
export function createWarehouseCache(map: string, read: Stage = stageSources): WarehouseCache {
  const { build } = workspacePaths(map);
  const [staged, computed] = [join(build, "dev-staging.duckdb"), join(build, "dev-cijfers.duckdb")];
  let sources: Source[] | null = null;
  let figures: { around: string; known: KnownFigures } | null = null;

  async function stage(path: string, workspace: Workspace, tell: (text: string) => void) {
    if (sources) {
      copyFileSync(staged, path);
      return sources;
    }
    figures = null;
    const found = await read(path, workspace, tell);
    copyFileSync(path, staged);
    sources = found;
    return found;
  }

  async function compute(path: string, workspace: Workspace, definitions: Definitions) {
    const around = surroundingsOf(workspace);
    const known = figures?.around === around ? figures.known : null;
    if (known) copyFileSync(computed, path);
    const content = await computeFigures(path, workspace, definitions, known);
    copyFileSync(path, computed);
    const hashes = new Map(definitions.indicators.map(({ id, hash }) => [id, hash]));
    figures = { around, known: { ...content, hashes } };
    return content;
  }

  return {
    stage,
    compute,
    forget: () => {
      sources = null;
    },
    remove: () => {
      for (const path of [staged, computed]) rmSync(path, { force: true });
    },
  };
}

/** Everything but deliveries and definitions that figures depend on. */
function surroundingsOf({ gemeente, gebieden, bronnen, vragen }: Workspace): string {
  return JSON.stringify([gemeente, gebieden, bronnen.map(({ config }) => config), vragen]);
}
