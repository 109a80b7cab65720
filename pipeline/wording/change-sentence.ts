import type { Beweging } from "../domain/judgement.ts";
import type { Reden } from "../domain/outcome.ts";
import { compareWord } from "./compare-word.ts";
import { joinWords } from "./join-words.ts";
import { printLevel } from "./print-level.ts";
import type { SentenceInput } from "./sentence-input.ts";
import { redenText } from "./terms.ts";

/** What happened since the nulmeting; empty when there is nothing to say. */
export function changeSentence(input: SentenceInput): string {
  const { ontwikkeling, nulmeting, waarde } = input;
  if (ontwikkeling === "niet-te-bepalen") return undeterminedSentence(input);
  if (!nulmeting || nulmeting.waarde === null || waarde === null) return "";
  const level = printLevel(nulmeting.waarde, input);
  if (ontwikkeling === "geen-aantoonbaar-verschil") {
    const what = input.zekerMaarKlein ? "is te klein om van een verandering te spreken" : "kan toeval zijn";
    return nulmeting.waarde === waarde
      ? `In ${nulmeting.jaar} was het ook ${level}.`
      : `Het verschil met ${nulmeting.jaar} (${level}) ${what}.`;
  }
  const change = compareWord(waarde > nulmeting.waarde, input.eenheid);
  return `Dat is ${change} dan in ${nulmeting.jaar} (${level}). Dat verschil is aantoonbaar.`;
}

/** Reasons that say nothing useful beside the figure itself. */
const silentReasons: readonly (Reden | null)[] = ["geen-toets", "geen-nulmeting", null];

function undeterminedSentence(input: SentenceInput): string {
  const { ontwikkelingReden, nulmeting, jaar } = input;
  if (input.beweging !== null) return bewegingSentence(input, input.beweging);
  if (ontwikkelingReden === "modelschatting")
    return "Dit is een modelschatting: of er iets veranderde, toont dit cijfer niet.";
  if (silentReasons.includes(ontwikkelingReden) || ontwikkelingReden === null) return "";
  if (ontwikkelingReden === "een-meting")
    return "Er is nog maar één meting: een verandering is niet te bepalen.";
  const since = nulmeting ? `tussen ${nulmeting.jaar} en ${jaar} ` : "";
  return `Of er ${since}iets veranderde, is niet te bepalen: ${redenText[ontwikkelingReden]}.`;
}

/** More or less in print, with the remark that it was not tested. */
function bewegingSentence(input: SentenceInput, beweging: Beweging): string {
  const { nulmeting } = input;
  if (!nulmeting || nulmeting.waarde === null) return "";
  const level = printLevel(nulmeting.waarde, input);
  if (beweging === "gelijk") return `In ${nulmeting.jaar} was het ook ${level}.`;
  const word = compareWord(beweging === "meer", input.eenheid);
  return `Dat is ${word} dan in ${nulmeting.jaar} (${level}). Of dat verschil toeval is, toetsen we bij dit soort cijfers niet.`;
}

/** The line through three or more measurements; empty without one that can be described. */
export function trendSentence({ trend }: SentenceInput): string {
  if (!trend || trend.richting === "geen-aantoonbare-trend") return "";
  const years = joinWords(trend.jaren.map(String));
  if (trend.richting === "niet-recht") return `De cijfers van ${years} liggen niet op één lijn.`;
  const way = trend.richting === "stijgend" ? "omhoog" : "omlaag";
  return `De lijn door de cijfers van ${years} gaat aantoonbaar ${way}.`;
}
