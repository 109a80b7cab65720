import { renameSync } from "node:fs";
import { join } from "node:path";
import { withDatabase } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import type { Edition } from "../domain/edition.ts";
import { CONCEPT, chainHead } from "../editions/read-edition.ts";
import { readPublished } from "../editions/read-published.ts";
import { writeEdition } from "../editions/write-edition.ts";
import type { CheckedBefore } from "../indicators/load-indicators.ts";
import { keepDeliveries } from "../sources/archive/keep-deliveries.ts";
import { listInputs } from "../sources/archive/workspace-inputs.ts";
import { readWorkspace, workspacePaths } from "../sources/workspace.ts";
import type { Compute } from "./compute-figures.ts";
import { checkSameDeliveries, editionFiles } from "./edition-files.ts";
import { type Judged, makeFigures, removeDatabase } from "./make-figures.ts";
import type { Run, RunOutcome } from "./record-run.ts";
import { type Stage, stageSources, sumRows } from "./stage-sources.ts";

/** How a concept is made; a session that refreshes often keeps what it read and checked. */
export interface ConceptOptions {
  workspace: string;
  /** How deliveries get into the warehouse. */
  stage?: Stage | undefined;
  /** How figures are computed from it. */
  compute?: Compute | undefined;
  /** Indicators checked before; those whose file and surroundings are the same are not checked again. */
  checked?: CheckedBefore | undefined;
  /** Hears the edition before it is attacked and written. */
  judged?: Judged | undefined;
}

/** A concept that was made. */
export interface MadeConcept {
  edition: Edition;
  folder: string;
  outcome: RunOutcome;
}

/**
 * Deliveries → concept edition. Builds a new warehouse and a new edition beside the old ones and renames them when
 * everything passed. Only for who holds the lock of the workspace.
 * @throws InputError with every problem found
 */
export async function makeConcept(options: ConceptOptions, { id, step }: Run): Promise<MadeConcept> {
  const { workspace: map, stage = stageSources, compute, checked, judged } = options;
  const paths = workspacePaths(map);
  const workspace = await step("Werkmap lezen", async (tell) => {
    const read = readWorkspace(map);
    tell(`${read.gemeente.naam}, ${read.bronnen.length} bronnen`);
    return read;
  });
  const warehouse = join(paths.build, `warehouse-${process.pid}.duckdb`);
  try {
    const made = await makeFigures({
      workspace,
      warehouse,
      previous: chainHead(paths.editions),
      published: readPublished(paths.editions),
      step,
      stage,
      compute,
      checked,
      judged,
    });
    const { contentHash } = made.edition.meta;
    const folder = join(paths.editions, CONCEPT);
    await step("Editie schrijven", async (tell) => {
      const inputs = listInputs(workspace);
      checkSameDeliveries(made.edition.sources, inputs);
      keepDeliveries(paths.archive, inputs);
      const files = [...editionFiles(workspace, made.edition, inputs), ...made.guardFiles];
      await writeEdition(folder, { ...made, files, run: { run: id } }, (written) =>
        addOutcomes(warehouse, written, contentHash),
      );
      renameSync(warehouse, paths.warehouse);
      tell(`concept ${contentHash.slice(0, 8)}`);
    });
    const outcome = { result: "gelukt", contentHash, rows: sumRows(made.edition.sources) } as const;
    return { edition: made.edition, folder, outcome };
  } finally {
    removeDatabase(warehouse);
  }
}

/** Third opening: adds the figures of the edition to the new warehouse, for the analyst, and which edition it is. */
async function addOutcomes(warehouse: string, edition: string, contentHash: string): Promise<void> {
  const path = quoteText(join(edition, "private", "outcomes.parquet"));
  await withDatabase(warehouse, "write", async (database) => {
    await database.run(`create table outcome.outcomes as select * from read_parquet(${path})`);
    await database.run(`create table outcome.editie as select ${quoteText(contentHash)} as content_hash`);
  });
}
