import type { Drempels } from "../../domain/edition.ts";
import type { MethodStatus } from "../../domain/outcome.ts";
import { publicationStatus, type StatusInput } from "../publication-status.ts";
import { halfWidth, intervalOf, type SurveyEstimate, standardErrorOf } from "./estimate.ts";

/** Whether the answers lie on a scale of at most ten points; only a mean asks. */
export interface ScaleOf {
  shortScale: boolean;
}

/** Publication status of a survey estimate (methods §9). */
export function statusOfEstimate(
  estimate: SurveyEstimate,
  { shortScale }: ScaleOf,
  drempels: Drempels,
): MethodStatus {
  return publicationStatus(statusInput(estimate, shortScale), drempels);
}

function statusInput(estimate: SurveyEstimate, shortScale: boolean): StatusInput {
  const { kind, n, waarde } = estimate;
  const nEffectief = estimate.nKish ?? 0;
  if (kind === "share") {
    const interval = intervalOf(estimate);
    const width = interval ? interval.boven - interval.onder : null;
    return { kind, n, nEffectief: interval?.nEffectief ?? 0, p: waarde ?? 0, width };
  }
  if (kind === "mean") return { kind, n, nEffectief, halfWidth: halfWidth(estimate), shortScale };
  const error = standardErrorOf(estimate);
  const variation = error === null || !waarde ? null : error / Math.abs(waarde);
  return { kind, n, nEffectief, variation };
}
