import { copyFileSync, existsSync, linkSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Edition, isPublished } from "../domain/edition.ts";
import type { KeptInput } from "../editions/diff/swap-inputs.ts";
import { listEditions } from "../editions/read-edition.ts";
import { readPublished } from "../editions/read-published.ts";
import { keptInput } from "../editions/write/input-files.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems } from "../errors/input-error.ts";
import { keptDelivery } from "../sources/archive/keep-deliveries.ts";
import { hashFile } from "../sources/read/hash-file.ts";
import { readWorkspace, workspacePaths } from "../sources/workspace.ts";
import { makeFigures } from "./make-figures.ts";
import { silentSteps } from "./step.ts";

/** Where kept inputs are, and which of them to compute from. */
export interface Recomputation {
  /** The workspace whose archive has the deliveries. */
  workspace: string;
  /** Name for messages. */
  editie: string;
  bestanden: readonly KeptInput[];
  /** Content hash of the edition before the one that is computed again. */
  previous: string | null;
}

let recomputations = 0;

/**
 * Computes an edition again from what was kept of it, in a folder of its own, with the program of today.
 * @param look gets the result and the path of its warehouse, which is removed afterwards
 * @throws InputError when a kept file is gone or changed, or when these inputs do not go together
 */
export async function recompute<T>(
  recomputation: Recomputation,
  look: (edition: Edition, warehouse: string) => T | Promise<T>,
): Promise<T> {
  const { build } = workspacePaths(recomputation.workspace);
  const folder = join(build, `narekenen-${process.pid}-${recomputations++}`);
  try {
    putInputs(folder, recomputation);
    const workspace = readWorkspace(join(folder, "werkomgeving"), join(folder, "gedeeld"));
    const warehouse = join(folder, "warehouse.duckdb");
    const { previous } = recomputation;
    const published = publishedUntil(workspacePaths(recomputation.workspace).editions, previous);
    const { edition } = await makeFigures({ workspace, warehouse, previous, published, step: silentSteps });
    return await look(edition, warehouse);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What was public when the edition was made: the chain up to the edition before it. */
function publishedUntil(editions: string, previous: string | null) {
  const chain = listEditions(editions).filter(isPublished);
  const count = chain.findIndex(({ contentHash }) => contentHash === previous) + 1;
  return readPublished(editions).slice(0, count);
}

function putInputs(folder: string, { workspace, editie, bestanden }: Recomputation): void {
  const { archive } = workspacePaths(workspace);
  const placed = bestanden.map(({ pad, soort, sha256, editie: from }) => ({
    pad,
    sha256,
    van: soort === "gegevens" ? keptDelivery(archive, sha256) : join(from, keptInput(pad)),
  }));
  const lost = placed.filter(({ van, sha256 }) => !existsSync(van) || hashFile(van) !== sha256);
  failOnProblems(lost.map(({ pad }) => problem("invoer-kwijt", { editie, bestand: pad })));
  for (const { pad, van } of placed) {
    const target = join(folder, pad);
    mkdirSync(dirname(target), { recursive: true });
    placeFile(van, target);
  }
}

/** A link costs no space; a workspace over two disks has none, and gets a copy. */
function placeFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
