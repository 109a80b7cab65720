import type { Eenheid, Richting } from "../domain/indicator.ts";
import type { Koers, Ontwikkeling, Positie } from "../domain/judgement.ts";
import type { Reden } from "../domain/outcome.ts";
import { formatWithUnit, unitLabel } from "./number-format.ts";
import { redenText } from "./terms.ts";

/** Everything the sentence about one figure depends on. Values are at printed precision. */
export interface SentenceInput {
  titel: string;
  gebied: string;
  /** Whether the gebied is the whole gemeente. */
  heleStad: boolean;
  jaar: number;
  eenheid: Eenheid;
  decimalen: number;
  /** Multiplier of a figure per residents; null for other units. */
  per: number | null;
  richting: Richting;
  /** Null when the figure is not shown; `verborgen` then says why. */
  waarde: number | null;
  verborgen: Reden | null;
  nulmeting: { jaar: number; waarde: number | null } | null;
  ontwikkeling: Ontwikkeling;
  ontwikkelingReden: Reden | null;
  /** The change is certain, but smaller than the smallest difference worth a judgement. */
  zekerMaarKlein: boolean;
  positie: Positie | null;
  rest: number | null;
  koers: Koers | null;
  effectVanaf: number | null;
}

/**
 * The answer in one to four plain sentences, by rule: level, place in the city, change, and what can be said
 * of the policy. Names the levels, never a rounded difference.
 */
export function answerSentence(input: SentenceInput): string {
  if (input.waarde === null) return hiddenSentence(input);
  return [levelSentence(input), positieSentence(input), changeSentence(input), policySentence(input)]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Why a figure is not shown, where the word for the reason is too short to be understood. */
const hiddenWhy: Partial<Record<Reden, string>> = {
  "te-weinig-antwoorden": "te weinig mensen hebben geantwoord",
  privacy: "anders zijn mensen misschien te herkennen",
};

function hiddenSentence({ titel, gebied, jaar, verborgen }: SentenceInput): string {
  const why = hiddenWhy[verborgen ?? "niet-geleverd"] ?? redenText[verborgen ?? "niet-geleverd"];
  return `${titel}: dit cijfer tonen we niet voor ${gebied} in ${jaar}: ${why}.`;
}

function levelSentence(input: SentenceInput): string {
  const unit = input.eenheid === "per-inwoners" ? ` ${unitLabel(input.eenheid, input.per)}` : "";
  return `${input.titel}: ${print(input.waarde ?? 0, input)}${unit} in ${input.gebied} (${input.jaar}).`;
}

function positieSentence(input: SentenceInput): string {
  const { positie, rest, waarde } = input;
  if (positie === null || rest === null || waarde === null) return "";
  if (positie === "niet-te-bepalen") return "";
  const level = print(rest, input);
  if (positie === "geen-aantoonbaar-verschil") {
    return `Er is geen aantoonbaar verschil met de rest van de stad (${level}).`;
  }
  return `Dat is ${waarde > rest ? "hoger" : "lager"} dan in de rest van de stad (${level}).`;
}

function changeSentence(input: SentenceInput): string {
  const { ontwikkeling, nulmeting, waarde } = input;
  if (ontwikkeling === "niet-te-bepalen") return undeterminedSentence(input);
  if (!nulmeting || nulmeting.waarde === null || waarde === null) return "";
  const level = print(nulmeting.waarde, input);
  if (ontwikkeling === "geen-aantoonbaar-verschil") {
    const why = input.zekerMaarKlein
      ? "te klein om van een verandering te spreken"
      : "te klein om zeker te zijn";
    return `Het verschil met ${nulmeting.jaar} (${level}) is ${why}.`;
  }
  const change = waarde > nulmeting.waarde ? "hoger" : "lager";
  return `Dat is ${change} dan in ${nulmeting.jaar} (${level}). Dat verschil is aantoonbaar.`;
}

/** Reasons that say nothing useful beside the figure itself. */
const silentReasons: readonly (Reden | null)[] = ["geen-toets", "modelschatting", "geen-nulmeting", null];

function undeterminedSentence({ ontwikkelingReden, nulmeting, jaar }: SentenceInput): string {
  if (ontwikkelingReden === "modelschatting")
    return "Dit is een modelschatting: of er iets veranderde, toont dit cijfer niet.";
  if (silentReasons.includes(ontwikkelingReden) || ontwikkelingReden === null) return "";
  if (ontwikkelingReden === "een-meting")
    return "Er is nog maar één meting: een verandering is niet te bepalen.";
  const since = nulmeting ? `tussen ${nulmeting.jaar} en ${jaar} ` : "";
  return `Of er ${since}iets veranderde, is niet te bepalen: ${redenText[ontwikkelingReden]}.`;
}

function policySentence({ koers, effectVanaf, heleStad }: SentenceInput): string {
  if (!heleStad || koers !== "te-vroeg" || effectVanaf === null) return "";
  return `Of het beleid werkt, is te vroeg om te zeggen: een effect verwachten we pas vanaf ${effectVanaf}.`;
}

function print(value: number, { eenheid, decimalen }: SentenceInput): string {
  return formatWithUnit(value, eenheid, decimalen);
}
