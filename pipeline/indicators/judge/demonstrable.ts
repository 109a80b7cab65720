import type { Indicator } from "../../domain/indicator.ts";
import type { Ontwikkeling, Positie } from "../../domain/judgement.ts";
import type { RawOutcome } from "../../domain/outcome.ts";
import type { Difference } from "../../statistics/comparison/difference.ts";
import { printed } from "./printed.ts";

/** Differences in binary: 7.1 - 6.9 is 0.1999999999999993. */
const NOISE = 1e-9;

/** Which way a difference goes: up, down, or none that counts. */
export type Kant = "omhoog" | "omlaag" | null;

/** The side of a difference that is significant, relevant, and visible in the printed figures (design §6). */
export function demonstrableSide(
  difference: Difference,
  indicator: Indicator,
  pair: readonly [RawOutcome, RawOutcome],
): Kant {
  const [first, second] = pair.map(({ waarde }) => printed(waarde, indicator));
  const relevant = Math.abs(difference.verschil) >= (indicator.relevantVerschil ?? 0) - NOISE;
  if (!difference.significant || !relevant || first === second) return null;
  return difference.verschil > 0 ? "omhoog" : "omlaag";
}

/** What a side means for the ontwikkeling: context goes up or down, never better or worse. */
export function ontwikkelingOf(kant: Kant, { richting }: Pick<Indicator, "richting">): Ontwikkeling {
  if (kant === null) return "geen-aantoonbaar-verschil";
  if (richting === "geen") return kant === "omhoog" ? "hoger" : "lager";
  return kant === richting ? "beter" : "slechter";
}

/** What a side means for the positie. */
export function positieOf(kant: Kant, { richting }: Pick<Indicator, "richting">): Positie {
  if (kant === null) return "geen-aantoonbaar-verschil";
  if (richting === "geen") return kant === "omhoog" ? "hoger" : "lager";
  return kant === richting ? "gunstiger" : "ongunstiger";
}
