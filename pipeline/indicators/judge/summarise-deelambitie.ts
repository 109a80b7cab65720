import type { Indicator } from "../../domain/indicator.ts";
import type { Beweging, Judgement } from "../../domain/judgement.ts";
import type {
  EffectTelling,
  PrestatieTelling,
  Samenvatting,
  SamenvattingUitkomst,
} from "../../domain/samenvatting.ts";
import { prestatieSentence, summarySentence } from "../../wording/summary-sentence.ts";

/** Fewer effects than this say nothing together. */
const FEWEST_JUDGED = 2;

/** What a summary looks at: the indicators of one deelambitie, and judgements of the whole gemeente. */
export interface SummaryInput {
  deelambitie: string;
  indicators: readonly Indicator[];
  judgements: readonly Judgement[];
}

/** What the effects of a deelambitie say together, and beside it what was done (rule table in `docs/oordeel.md`). */
export function summariseDeelambitie(input: SummaryInput): Samenvatting {
  const effecten = countEffects(input);
  const prestaties = countPrestaties(input);
  const uitkomst = outcomeOf(effecten);
  return {
    deelambitie: input.deelambitie,
    uitkomst,
    effecten,
    prestaties,
    zin: summarySentence(uitkomst, effecten),
    prestatieZin: prestatieSentence(prestaties),
  };
}

/** Own measurements with a good and a bad side: no model estimates, no figures of others, no context. */
function countsAsEffect({ stap, bronSoort, maat, richting }: Indicator): boolean {
  const own = (bronSoort === "enquete" || bronSoort === "register") && maat !== "overgenomen";
  return stap === "effect" && own && richting !== "geen";
}

function countEffects({ deelambitie, indicators, judgements }: SummaryInput): EffectTelling {
  const telling: EffectTelling = { beter: [], slechter: [], geenVerschil: [], nietTeBepalen: [] };
  for (const { id } of indicators.filter((one) => one.deelambitie === deelambitie && countsAsEffect(one))) {
    const answer = judgements.find(({ indicator }) => indicator === id)?.overzicht.ontwikkeling;
    if (answer === "beter" || answer === "slechter") telling[answer].push(id);
    else if (answer === "geen-aantoonbaar-verschil") telling.geenVerschil.push(id);
    else telling.nietTeBepalen.push(id);
  }
  return telling;
}

/** The rule table, from the top: the first line that fits decides. */
function outcomeOf({ beter, slechter, geenVerschil, nietTeBepalen }: EffectTelling): SamenvattingUitkomst {
  const judged = beter.length + slechter.length + geenVerschil.length;
  if (judged < FEWEST_JUDGED || judged < nietTeBepalen.length) return "te-weinig-om-te-zeggen";
  if (beter.length > 0 && slechter.length > 0) return "gemengd";
  if (beter.length > 0) return beter.length > judged / 2 ? "overwegend-beter" : "deels-beter";
  if (slechter.length > 0) return slechter.length > judged / 2 ? "overwegend-slechter" : "deels-slechter";
  return "geen-aantoonbaar-verschil";
}

function countPrestaties({ deelambitie, indicators, judgements }: SummaryInput): PrestatieTelling {
  const telling: PrestatieTelling = { meer: [], minder: [], gelijk: [], onbekend: [] };
  const own = indicators.filter((one) => one.deelambitie === deelambitie && one.stap === "prestatie");
  for (const indicator of own) {
    const judgement = judgements.find((one) => one.indicator === indicator.id);
    telling[(judgement && movement(judgement, indicator)) ?? "onbekend"].push(indicator.id);
  }
  return telling;
}

/** Up, down or as it was: as tested, or in print where no test is possible. */
function movement({ overzicht, beweging }: Judgement, { richting }: Indicator): Beweging | null {
  switch (overzicht.ontwikkeling) {
    case "niet-te-bepalen":
      return beweging;
    case "geen-aantoonbaar-verschil":
      return "gelijk";
    case "hoger":
      return "meer";
    case "lager":
      return "minder";
    default:
      return (overzicht.ontwikkeling === "beter") === (richting === "omhoog") ? "meer" : "minder";
  }
}
