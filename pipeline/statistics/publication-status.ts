import type { Drempels } from "../domain/edition.ts";
import type { MethodStatus } from "../domain/outcome.ts";

/** Thresholds compare with this relative tolerance: n_e = 29.99999999999998 counts as 30 (methods §9). */
const TOLERANCE = 1e-9;

/** Widest half interval of a mean on a short scale that is not "indicatief" (methods §9). */
const MEAN_HALF_WIDTH = 0.5;

/** Interval width, absolute and relative to p, above which a proportion is "indicatief" (methods §9, NCHS). */
const RELATIVE_WIDTH = { absolute: 0.05, relative: 1.3 };

function below(value: number, threshold: number): boolean {
  return value < threshold * (1 - TOLERANCE);
}

function above(value: number, threshold: number): boolean {
  return value > threshold * (1 + TOLERANCE);
}

/** What the rules look at. Widths are fractions for a proportion and scale points for a mean. */
export interface StatusInput {
  kind: "proportion" | "mean";
  n: number;
  nEffectief: number;
  /** Proportion 0-1; not used for a mean. */
  p: number;
  /** Interval width of a proportion, half width of a mean; null when undefined. */
  width: number | null;
  /** Whether a mean lies on a scale of at most ten points. */
  shortScale: boolean;
}

/** Publication status of a survey estimate, in the order of methods §9. */
export function publicationStatus(input: StatusInput, drempels: Drempels): MethodStatus {
  const { n, nEffectief, width } = input;
  if (n === 0) return "no_data";
  if (n < drempels.privacy) return "suppress_privacy";
  if (n < drempels.tonen || below(nEffectief, drempels.tonen)) return "suppress_quality_n";
  if (width === null) return "suppress_quality_n";
  if (input.kind === "proportion" && !below(width, drempels.breedte)) return "suppress_quality_width";
  return isIndicative(input, width, drempels) ? "flag_indicative" : "ok";
}

function isIndicative(input: StatusInput, width: number, drempels: Drempels): boolean {
  if (input.n < drempels.indicatief) return true;
  if (input.kind === "mean") return input.shortScale && above(width, MEAN_HALF_WIDTH);
  return above(width, RELATIVE_WIDTH.absolute) && above(width, RELATIVE_WIDTH.relative * input.p);
}
