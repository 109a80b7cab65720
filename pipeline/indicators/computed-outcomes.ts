import type { Drempels } from "../domain/edition.ts";
import type { GebiedSoort } from "../domain/gebied.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { RawOutcome } from "../domain/outcome.ts";
import type { Residents } from "../statistics/register/residents.ts";

/** Figures of gebieden, and of the rest of the city seen from each stadsdeel (same shape, unpublished as such). */
export interface ComputedOutcomes {
  outcomes: RawOutcome[];
  rest: RestOutcome[];
}

/** The rest of the city seen from a stadsdeel. */
export interface RestOutcome extends RawOutcome {
  /** Correlation with the figure of the stadsdeel: not 0 when a stratum lies in both. */
  correlatie: number;
}

/** What the figures depend on besides the observations. */
export interface ComputeContext {
  indicators: readonly Indicator[];
  drempels: Drempels;
  /** Waves that are not a random sample. */
  zonderSteekproef: readonly number[];
  soortOf: (gebied: string) => GebiedSoort;
  /** Year that is not over at the peildatum: registers of it are not complete and give no figure; null for none. */
  lopendJaar: number | null;
  /** Residents that were read before, by indicator; of all others they are read from staging. */
  inwoners?: ReadonlyMap<string, Residents>;
}
