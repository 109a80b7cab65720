import type { Drempels } from "../domain/edition.ts";
import type { MethodStatus } from "../domain/outcome.ts";

/** Thresholds compare with this relative tolerance: n_e = 29.99999999999998 counts as 30 (methods §9). */
const TOLERANCE = 1e-9;

/**
 * What the rules look at: the number of valid answers, the effective number (n_kish for anything but a share), and
 * how wide the uncertainty is. Null: undefined.
 */
export type StatusInput = { n: number; nEffectief: number } & (
  | { kind: "share"; p: number; width: number | null }
  /** `shortScale`: answers on a scale of at most ten points. */
  | { kind: "mean"; halfWidth: number | null; shortScale: boolean }
  /** Standard error divided by the estimate. */
  | { kind: "total" | "ratio"; variation: number | null }
);

function below(value: number, threshold: number): boolean {
  return value < threshold * (1 - TOLERANCE);
}

function above(value: number, threshold: number): boolean {
  return value > threshold * (1 + TOLERANCE);
}

/** Publication status of a survey estimate, in the order of methods §9. */
export function publicationStatus(input: StatusInput, drempels: Drempels): MethodStatus {
  const { n, nEffectief } = input;
  if (n === 0) return "no_data";
  if (n < drempels.privacy) return "suppress_privacy";
  if (n < drempels.tonen || below(nEffectief, drempels.tonen)) return "suppress_quality_n";
  const precision = precisionStatus(input, drempels);
  return precision === "ok" && n < drempels.indicatief ? "flag_indicative" : precision;
}

function precisionStatus(input: StatusInput, drempels: Drempels): MethodStatus {
  switch (input.kind) {
    case "share":
      return shareStatus(input.p, input.width, drempels);
    case "mean":
      if (input.halfWidth === null) return "suppress_quality_n";
      return input.shortScale && above(input.halfWidth, drempels.cijfer) ? "flag_indicative" : "ok";
    default:
      return variationStatus(input.variation, drempels);
  }
}

function shareStatus(p: number, width: number | null, drempels: Drempels): MethodStatus {
  if (width === null) return "suppress_quality_n";
  if (!below(width, drempels.breedte)) return "suppress_quality_width";
  const { vanaf, factor } = drempels.relatief;
  const wide = above(width, vanaf) && above(width, factor * p);
  return wide ? "flag_indicative" : "ok";
}

function variationStatus(variation: number | null, { variatie }: Drempels): MethodStatus {
  if (variation === null || above(variation, variatie.tonen)) return "suppress_quality_width";
  return above(variation, variatie.indicatief) ? "flag_indicative" : "ok";
}
