import type { Problem } from "../../errors/input-error.ts";

/** A check that did not pass. `blokkerend` stops the refresh; a `waarschuwing` is in the report and in the edition. */
export interface Finding {
  ernst: "blokkerend" | "waarschuwing";
  problem: Problem;
}

/** A finding that stops the refresh. */
export const blocking = (problem: Problem): Finding => ({ ernst: "blokkerend", problem });

/** A finding that an analyst must weigh. */
export const warning = (problem: Problem): Finding => ({ ernst: "waarschuwing", problem });

/** The problems that stop the refresh. */
export function blockingProblems(bevindingen: readonly Finding[]): Problem[] {
  return bevindingen.flatMap(({ ernst, problem }) => (ernst === "blokkerend" ? [problem] : []));
}
