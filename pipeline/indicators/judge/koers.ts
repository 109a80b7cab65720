import type { Koers } from "../../domain/judgement.ts";
import { isShown, type RawOutcome, type Reden } from "../../domain/outcome.ts";
import { type Difference, moverDifference, waldDifference } from "../../statistics/comparison/difference.ts";
import { isEstimate, isMean } from "./difference-of.ts";
import type { JudgeInput } from "./judge-input.ts";
import { printed } from "./printed.ts";
import { hiddenReason } from "./testable.ts";

/** Whether the gemeente is on its way to the streefwaarde. */
export interface KoersAnswer {
  /** Null without a streefwaarde (and none to come), and for context. */
  antwoord: Koers | null;
  /** Why nothing can be said, or `te-onzeker` for "gehaald" with the target inside the margin; null otherwise. */
  reden: Reden | null;
}

/**
 * Koers of the gemeente. "Gehaald" follows the printed figure itself. "Op koers" and "achter" ask whether the figure
 * differs significantly from where the straight line from nulmeting to streefwaarde stands now; the line starts in the
 * nulmeting, so it has part of the nulmeting's uncertainty.
 */
export function judgeKoers(input: JudgeInput, now: RawOutcome, then: RawOutcome | null): KoersAnswer {
  const { indicator, doel } = input;
  if (!doel || indicator.richting === "geen") return { antwoord: null, reden: null };
  if (doel.streefwaardeVolgt) return said("streefwaarde-volgt");
  if (doel.effectVanaf !== null && now.jaar < doel.effectVanaf) return said("te-vroeg");
  if (!doel.streefwaarde) return { antwoord: null, reden: null };
  const reason = silence(input, now, then);
  if (reason) return unsaid(reason);
  const sign = indicator.richting === "omhoog" ? 1 : -1;
  const waarde = printed(now.waarde, indicator) ?? Number.NaN;
  if (sign * (waarde - doel.streefwaarde.waarde) >= 0) return reached(now, sign, doel.streefwaarde.waarde);
  const path = pathAt(now.jaar, then, doel.streefwaarde);
  if (!path) return unsaid("geen-nulmeting");
  const difference = fromPath(now, path, indicator.maat === "gemiddelde");
  if (!difference) return unsaid("geen-toets");
  if (!difference.significant) return unsaid("te-onzeker");
  return said(sign * difference.verschil > 0 ? "op-koers" : "achter");
}

function said(antwoord: Koers): KoersAnswer {
  return { antwoord, reden: null };
}

function unsaid(reden: Reden): KoersAnswer {
  return { antwoord: "niet-te-zeggen", reden };
}

/** Reached in print; uncertain when the worst side of the margin is not. A figure without margin is certain. */
function reached({ onder, boven }: RawOutcome, sign: 1 | -1, target: number): KoersAnswer {
  const worst = sign === 1 ? onder : boven;
  return { antwoord: "gehaald", reden: worst !== null && sign * (worst - target) < 0 ? "te-onzeker" : null };
}

/** What keeps a figure from being held against the streefwaarde at all. */
function silence({ indicator, compare }: JudgeInput, now: RawOutcome, then: RawOutcome | null): Reden | null {
  if (indicator.bronSoort === "modelschatting") return "modelschatting";
  const hidden = hiddenReason(now);
  if (hidden) return hidden;
  if (then && then.jaar < now.jaar && !compare(then.jaar, now.jaar).vergelijkbaar) return "trendbreuk";
  return null;
}

/** Where the line stands now, with the uncertainty that the nulmeting gives it. */
interface Path {
  waarde: number;
  /** Part of the nulmeting in it: 1 at the start, 0 from the year of the streefwaarde on. */
  rest: number;
  then: RawOutcome;
}

function pathAt(
  jaar: number,
  then: RawOutcome | null,
  target: { waarde: number; jaar: number },
): Path | null {
  if (!then || then.waarde === null || !isShown(then.status) || target.jaar <= then.jaar) return null;
  const rest = 1 - Math.min(1, (jaar - then.jaar) / (target.jaar - then.jaar));
  return { waarde: rest * then.waarde + (1 - rest) * target.waarde, rest, then };
}

/** Figure minus path: means with their standard errors, anything else MOVER on its interval. */
function fromPath(now: RawOutcome, { waarde, rest, then }: Path, mean: boolean): Difference | null {
  if (mean) {
    if (!isMean(now) || !isMean(then)) return null;
    return waldDifference(now.waarde - waarde, Math.hypot(now.standaardfout, rest * then.standaardfout));
  }
  if (!isEstimate(now) || !isEstimate(then)) return null;
  const onder = waarde - rest * (then.waarde - then.onder);
  const boven = waarde + rest * (then.boven - then.waarde);
  return moverDifference({ waarde, onder, boven }, now);
}
