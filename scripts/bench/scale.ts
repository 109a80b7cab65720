import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark } from "./harness/benchmark.ts";
import { compareNationally, type Spread, writeComparison } from "./scale/national-figures.ts";
import { runScale, type ScalePlan, type ScaleRun } from "./scale/run-parts.ts";
import { apartPart, comparisonPart, marks, togetherPart } from "./scale/scale-report.ts";
import { GEMEENTEN } from "./scale/sizes.ts";

/** Gemeenten that share a warehouse in the national run: 19 groups, of almost a million rows each. */
const PER_WAREHOUSE = 18;

/** Memory at which the hundredfold run no longer fits, in MB. */
const TIGHT = 3000;

/** Staging, figures and gate on ever more gemeenten, in one warehouse and divided, and the comparison of them all. */
export const scale: Benchmark = {
  title: "Meting: van één gemeente naar alle gemeenten",
  run: async (tell) => {
    const together: ScaleRun[] = [];
    for (const plan of inOne) together.push(await inScratch(plan, tell, async (_, run) => run));
    const apart: ScaleRun[] = [];
    let spreads: Spread[] = [];
    for (const plan of divided) {
      await inScratch(plan, tell, async (folder, run) => {
        apart.push(run);
        spreads = await compareNationally(join(folder, "cijfers"), plan.gemeenten);
      });
    }
    const path = option("vergelijking");
    if (path !== null) writeComparison(path, spreads);
    return {
      parts: [togetherPart(together), apartPart(apart), comparisonPart(spreads)],
      measurements: { marks, together, apart, spreads },
    };
  },
};

function whole(name: string, gemeenten: number, memoryMb: number | null = null): ScalePlan {
  return { name, gemeenten, perWarehouse: gemeenten, processes: 1, memoryMb };
}

function inGroups(name: string, gemeenten: number): ScalePlan {
  return { name, gemeenten, perWarehouse: PER_WAREHOUSE, processes: 2, memoryMb: null };
}

const inOne = [
  whole("1×", 1),
  whole("10×", 10),
  whole("100×", 100),
  whole(`100×, database met ${TIGHT / 1000} GB`, 100, TIGHT),
];

const divided = [inGroups("10×", 10), inGroups("100×", 100), inGroups("landelijk", GEMEENTEN)];

/** Runs a plan in a folder of its own, that is gone afterwards. */
async function inScratch<T>(
  plan: ScalePlan,
  tell: (text: string) => void,
  look: (folder: string, run: ScaleRun) => Promise<T>,
): Promise<T> {
  tell(`${plan.name}, ${plan.perWarehouse < plan.gemeenten ? "verdeeld" : "in één warehouse"}`);
  const folder = mkdtempSync(join(tmpdir(), "schaal-"));
  try {
    return await look(folder, await runScale(folder, plan));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function option(name: string): string | null {
  const start = `--${name}=`;
  return process.argv.find((word) => word.startsWith(start))?.slice(start.length) ?? null;
}
