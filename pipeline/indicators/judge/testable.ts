import type { Indicator } from "../../domain/indicator.ts";
import { isShown, type RawOutcome, type Reden } from "../../domain/outcome.ts";

/** Why two figures of an indicator cannot be tested, whatever they are; null when they can. */
export function untestable(indicator: Indicator): Reden | null {
  if (indicator.bronSoort === "modelschatting") return "modelschatting";
  if (["aandeel", "gemiddelde"].includes(indicator.maat)) return null;
  const counted = ["aantal", "per-inwoners"].includes(indicator.maat);
  return counted && indicator.telling === "onafhankelijk" ? null : "geen-toets";
}

/**
 * Why these figures cannot be tested: one of them is hidden or missing, or is no random sample; null when they can. The
 * reason of a hidden figure goes before that of one that is shown.
 */
export function hiddenReason(...outcomes: readonly RawOutcome[]): Reden | null {
  const hidden = outcomes.find((outcome) => !isShown(outcome.status));
  if (hidden) return hidden.reden ?? "niet-geleverd";
  return outcomes.some((outcome) => outcome.reden === "geen-steekproef") ? "geen-steekproef" : null;
}

/**
 * Why the difference of these figures is not tested: one is hidden, or rests on so few units that it is only shown as
 * indicative. One case of one would else be "demonstrably worse".
 */
export function untestablePair(...outcomes: readonly RawOutcome[]): Reden | null {
  const few = outcomes.some(({ status, reden }) => status === "indicatief" && reden === "te-onzeker");
  return hiddenReason(...outcomes) ?? (few ? "te-onzeker" : null);
}
