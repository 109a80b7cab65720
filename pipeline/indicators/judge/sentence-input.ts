import type { Gebied } from "../../domain/gebied.ts";
import type { OordeelTrend } from "../../domain/judgement.ts";
import { isShown, type RawOutcome } from "../../domain/outcome.ts";
import type { SentenceInput } from "../../wording/sentence-input.ts";
import type { JudgeInput } from "./judge-input.ts";
import type { KoersAnswer } from "./koers.ts";
import type { OntwikkelingAnswer } from "./ontwikkeling.ts";
import type { PositieAnswer } from "./positie.ts";
import { printed } from "./printed.ts";

/** Everything that was found about one figure. */
export interface Answers {
  ontwikkeling: OntwikkelingAnswer;
  positie: PositieAnswer;
  koers: KoersAnswer;
  trend: OordeelTrend | null;
}

/** What the sentence about a figure is made of: answers, and levels in print. */
export function sentenceInput(
  input: JudgeInput,
  { gebied, now }: { gebied: Gebied; now: RawOutcome },
  { ontwikkeling, positie, koers, trend }: Answers,
): SentenceInput {
  const { indicator, doel } = input;
  const shown = isShown(now.status);
  const land = input.gebieden.find(({ soort }) => soort === "land");
  return {
    titel: indicator.titel,
    gebied: gebied.naam,
    heleStad: gebied.soort === "gemeente",
    vergelijking: land?.naam ?? null,
    jaar: now.jaar,
    eenheid: indicator.eenheid,
    decimalen: indicator.decimalen,
    per: indicator.per,
    waarde: shown ? printed(now.waarde, indicator) : null,
    verborgen: shown ? null : now.reden,
    indicatief: now.status === "indicatief",
    nulmeting: nulmetingOf(input, ontwikkeling),
    ontwikkeling: ontwikkeling.antwoord,
    ontwikkelingReden: ontwikkeling.reden,
    zekerMaarKlein: ontwikkeling.klein,
    beweging: ontwikkeling.beweging,
    positie: positie.antwoord,
    rest: positie.rest?.waarde ?? null,
    koers: koers.antwoord,
    koersReden: koers.reden,
    streefwaarde: doel?.streefwaarde ?? null,
    effectVanaf: doel?.effectVanaf ?? null,
    trend: trend && { richting: trend.richting, jaren: trend.jaren },
  };
}

function nulmetingOf({ indicator }: JudgeInput, { then }: OntwikkelingAnswer): SentenceInput["nulmeting"] {
  if (!then) return null;
  return { jaar: then.jaar, waarde: isShown(then.status) ? printed(then.waarde, indicator) : null };
}
