import type { PublishedIndicator, Source } from "../../pipeline/domain/edition.ts";
import type { EditionIndex } from "./edition-index.ts";

/** The sources behind some indicators, each once, in the order of the edition. */
export function sourcesOf(index: EditionIndex, indicators: PublishedIndicator[]): Source[] {
  const ids = new Set(indicators.flatMap((indicator) => indicator.bronnen));
  return index.edition.sources.filter((source) => ids.has(source.id));
}
