import type { Eenheid } from "../domain/indicator.ts";
import type { Beweging, Koers, Ontwikkeling, OordeelTrend, Positie } from "../domain/judgement.ts";
import type { Reden } from "../domain/outcome.ts";

/** Everything the sentence about one figure depends on. Values are at printed precision. */
export interface SentenceInput {
  titel: string;
  gebied: string;
  /** Whether the gebied is the whole gemeente. */
  heleStad: boolean;
  /** Name of the benchmark of the gemeente; null when there is none. */
  vergelijking: string | null;
  jaar: number;
  eenheid: Eenheid;
  decimalen: number;
  /** Multiplier of a figure per residents; null for other units. */
  per: number | null;
  /** Null when the figure is not shown; `verborgen` then says why. */
  waarde: number | null;
  verborgen: Reden | null;
  /** Rests on few answers or units, or on no sample. */
  indicatief: boolean;
  nulmeting: { jaar: number; waarde: number | null } | null;
  ontwikkeling: Ontwikkeling;
  ontwikkelingReden: Reden | null;
  /** The change is certain, but smaller than the smallest difference worth a judgement. */
  zekerMaarKlein: boolean;
  beweging: Beweging | null;
  positie: Positie;
  /** Rest of the city, for the gemeente its benchmark. */
  rest: number | null;
  koers: Koers | null;
  koersReden: Reden | null;
  streefwaarde: { waarde: number; jaar: number } | null;
  effectVanaf: number | null;
  trend: Pick<OordeelTrend, "richting" | "jaren"> | null;
}
