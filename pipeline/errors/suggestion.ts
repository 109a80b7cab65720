import { closest, distance } from "fastest-levenshtein";

/** The candidate nearest to a misspelt word, or null when none is near enough to be meant. */
export function suggest(word: string, candidates: readonly string[]): string | null {
  if (candidates.length === 0) return null;
  const best = closest(word.toLowerCase(), [...candidates]);
  return distance(word.toLowerCase(), best) <= Math.max(2, Math.floor(word.length / 3)) ? best : null;
}

/** `Bedoelde u "x"?`, or the whole list when nothing is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const best = suggest(word, candidates);
  return best ? `Bedoelde u "${best}"?` : `Mogelijk zijn: ${candidates.join(", ")}.`;
}
