import type { Reden } from "../domain/outcome.ts";
import { changeSentence, trendSentence } from "./change-sentence.ts";
import { compareWord } from "./compare-word.ts";
import { unitLabel } from "./number-format.ts";
import { policySentences } from "./policy-sentence.ts";
import { printLevel } from "./print-level.ts";
import type { SentenceInput } from "./sentence-input.ts";
import { redenText } from "./terms.ts";

/**
 * The answer in a few plain sentences, by rule: level, place, change, line through the years, and what can be said of
 * the target and the policy. Names the levels, never a rounded difference.
 */
export function answerSentence(input: SentenceInput): string {
  if (input.waarde === null) return hiddenSentence(input);
  return [
    levelSentence(input),
    positieSentence(input),
    changeSentence(input),
    trendSentence(input),
    ...policySentences(input),
  ]
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
  const level = printLevel(input.waarde ?? 0, input);
  const doubt = input.indicatief ? ", indicatief" : "";
  return `${input.titel}: ${level}${unit} in ${input.gebied} (${input.jaar}${doubt}).`;
}

function positieSentence(input: SentenceInput): string {
  const { positie, rest, waarde, heleStad, vergelijking } = input;
  if (rest === null || waarde === null || positie === "niet-te-bepalen") return "";
  const other = heleStad ? vergelijking : "de rest van de stad";
  const level = printLevel(rest, input);
  if (positie === "geen-aantoonbaar-verschil")
    return `Er is geen aantoonbaar verschil met ${other} (${level}).`;
  return `Dat is ${compareWord(waarde > rest, input.eenheid)} dan in ${other} (${level}).`;
}
