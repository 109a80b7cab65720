import type { IndicatorHeader } from "../../domain/indicator.ts";
import { formatNumber } from "../../wording/number-format.ts";
import { deels, type Finding, ja, nee } from "./finding.ts";
import { LONG_WORD, readabilityOf } from "./readability.ts";

/**
 * Bounds of plain Dutch. Writing guides for B1 ask for sentences of about 10 to 15 words and none above 25; the second
 * number is where we say nee.
 */
const MEAN_SENTENCE = { ja: 15, deels: 20 };
const LONGEST_SENTENCE = { ja: 25, deels: 35 };
/** Share of long words; our own bounds, tried on the texts of this repository. */
const LONG_WORDS = { ja: 0.1, deels: 0.2 };
/** Words of a title that still fits above a chart. */
const TITLE_WORDS = 12;

type Written = Pick<IndicatorHeader, "titel" | "definitie" | "watDitNietZegt">;

/** Whether the words about an indicator read easily: a measure of form, not of sense. */
export function findUnderstandable({ titel, definitie, watDitNietZegt }: Written): Finding[] {
  const read = readabilityOf(`${definitie.trim()}\n${watDitNietZegt.trim()}`);
  return [
    judge(read.zinslengte, MEAN_SENTENCE, {
      goed: "De zinnen zijn kort genoeg.",
      matig: `De zinnen zijn gemiddeld ${formatNumber(read.zinslengte, 0)} woorden lang.`,
    }),
    judge(read.langsteZin, LONGEST_SENTENCE, {
      goed: "Geen zin is te lang.",
      matig: `De langste zin heeft ${read.langsteZin} woorden.`,
    }),
    judge(read.langeWoorden, LONG_WORDS, {
      goed: "Er staan weinig lange woorden in.",
      matig: `Van de woorden is ${formatNumber(100 * read.langeWoorden, 0)}% lang (${LONG_WORD} letters of meer).`,
    }),
    titel.split(/\s+/).length <= TITLE_WORDS
      ? ja("De titel is kort.")
      : deels(`De titel heeft meer dan ${TITLE_WORDS} woorden.`),
  ];
}

function judge(
  value: number,
  bound: { ja: number; deels: number },
  words: { goed: string; matig: string },
): Finding {
  if (value <= bound.ja) return ja(words.goed);
  return value <= bound.deels ? deels(words.matig) : nee(words.matig);
}
