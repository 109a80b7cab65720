/** How a text reads; all numbers 0 for a text without words. */
export interface Readability {
  zinnen: number;
  woorden: number;
  /** Mean number of words per sentence. */
  zinslengte: number;
  /** Words of the longest sentence. */
  langsteZin: number;
  /** Share of words with at least {@link LONG_WORD} letters, 0-1. */
  langeWoorden: number;
}

/** Letters from which a Dutch word is hard to read at B1; compounds such as "ontmoetingsactiviteiten" pass it. */
export const LONG_WORD = 15;

/** A full stop inside an abbreviation or a number ends no sentence. */
const SENTENCE_END =
  /(?<![A-Za-z]\.[A-Za-z]|\b(?:bijv|o\.a|m\.b\.t|ca|nr))[.!?](?=\s+[A-Z0-9"'(]|\s*$)|:\s*$/gm;

/** Counts words and sentences: no dictionary, no syllables, the same answer on every machine. */
export function readabilityOf(text: string): Readability {
  const sentences = text
    .replace(/\s+/g, " ")
    .split(SENTENCE_END)
    .map((sentence) => wordsOf(sentence))
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, "").length >= LONG_WORD);
  return {
    zinnen: sentences.length,
    woorden: words.length,
    zinslengte: sentences.length === 0 ? 0 : words.length / sentences.length,
    langsteZin: Math.max(0, ...sentences.map(({ length }) => length)),
    langeWoorden: words.length === 0 ? 0 : long.length / words.length,
  };
}

function wordsOf(sentence: string): string[] {
  return sentence.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word));
}
