import type { PencCel } from "../../domain/penc.ts";
import { koersText, ontwikkelingText, redenText } from "../../wording/terms.ts";
import { leeg, tekst, woord } from "./cells.ts";
import { judgementOf } from "./indicator-series.ts";
import { type IndicatorRegel, meetjaarOf, type PencContext } from "./penc-context.ts";

const GEEN_BRON = "geen bron";

/** What was tested since the baseline. The judgement counts only when it is about the year told of, or an earlier one. */
export function ontwikkelingCel(context: PencContext, regel: IndicatorRegel): PencCel {
  const judgement = judgementOf(context.edition, regel);
  if (!judgement)
    return woord(regel.indicator.bronnen.length > 0 ? ontwikkelingText["niet-te-bepalen"] : GEEN_BRON);
  const { ontwikkeling, ontwikkelingReden: reden, jaar, nulmetingJaar } = judgement;
  const never = reden === "geen-toets" || reden === "modelschatting";
  if (jaar > meetjaarOf(context) && !never) return woord("niet bepaald", laterText(context, jaar));
  const text = ontwikkelingText[ontwikkeling];
  if (reden) return woord(`${text}: ${redenText[reden]}`);
  return tekst(`${text} (${nulmetingJaar} - ${jaar})`);
}

/** Whether the target is in sight; nothing where there is no target, or no direction. */
export function koersCel(context: PencContext, regel: IndicatorRegel): PencCel {
  const judgement = judgementOf(context.edition, regel);
  if (!judgement || judgement.koers === null) return leeg;
  if (judgement.jaar > meetjaarOf(context)) return woord("niet bepaald", laterText(context, judgement.jaar));
  const { koers, koersReden } = judgement;
  return tekst(koersReden ? `${koersText[koers]}: ${redenText[koersReden]}` : koersText[koers]);
}

/** A document about one year must not read otherwise because of a later measurement. */
function laterText(context: PencContext, jaar: number): string {
  return `het oordeel gaat over ${jaar}, later dan ${meetjaarOf(context)}`;
}
