import { join } from "node:path";
import type { Definitions } from "../../../pipeline/indicators/load-indicators.ts";
import { type ComputedContent, computeFigures } from "../../../pipeline/jobs/compute-figures.ts";
import { makeFigures } from "../../../pipeline/jobs/make-figures.ts";
import { silentSteps } from "../../../pipeline/jobs/step.ts";
import { readWorkspace, type Workspace } from "../../../pipeline/sources/workspace.ts";
import { withSampleCopy } from "./sample-copy.ts";

/** All figures of the sample, from before the gate to an edition that only has to be written. */
export interface SampleFigures {
  workspace: Workspace;
  definitions: Definitions;
  computed: ComputedContent;
  made: Awaited<ReturnType<typeof makeFigures>>;
  /** Scratch folder. */
  folder: string;
}

/** Makes all figures of the sample once, in memory, for who measures what comes after. */
export function withSampleFigures<T>(work: (figures: SampleFigures) => Promise<T>): Promise<T> {
  return withSampleCopy(async ({ workspace: map, scratch: folder }) => {
    const workspace = readWorkspace(map);
    let kept: Pick<SampleFigures, "definitions" | "computed"> | null = null;
    const made = await makeFigures({
      workspace,
      warehouse: join(folder, "warehouse.duckdb"),
      previous: null,
      step: silentSteps,
      compute: async (path, own, definitions) => {
        const computed = await computeFigures(path, own, definitions);
        kept = { definitions, computed };
        return computed;
      },
    });
    if (kept === null) throw new Error("nothing computed");
    return work({ workspace, made, folder, ...(kept as Pick<SampleFigures, "definitions" | "computed">) });
  });
}
