import type { Database } from "../../../../pipeline/db/database.ts";
import type { Measure } from "../../../../pipeline/statistics/survey/measure.ts";
import { estimateAll } from "../two-ways.ts";
import { peerDesign } from "./peer-survey.ts";
import type { PeerCell } from "./r-answers.ts";

/** Our figures of a survey, with the correction for a finite population as R was told to. */
export async function ourCells(database: Database, measures: readonly Measure[]): Promise<PeerCell[]> {
  const cells = await estimateAll(database, peerDesign, measures);
  return cells.map(({ measure, gebied, estimate: { waarde, variantieFpc } }) => ({
    measure,
    gebied: gebied ?? "",
    value: waarde,
    error: variantieFpc === null ? null : Math.sqrt(variantieFpc),
  }));
}
