import type { PublishedIndicator, Source } from "../../pipeline/domain/edition.ts";
import type { EditionIndex } from "./edition-index.ts";

/** The sources behind some indicators, each once, in the order of the edition, with only the deliveries of the tables they read. */
export function sourcesOf(index: EditionIndex, indicators: PublishedIndicator[]): Source[] {
  const ids = new Set(indicators.flatMap((indicator) => indicator.bronnen));
  const tabellen = new Set(indicators.flatMap((indicator) => indicator.tabellen));
  return index.edition.sources
    .filter((source) => ids.has(source.id))
    .map((source) => ({
      ...source,
      leveringen: source.leveringen.filter(({ tabel }) => tabellen.has(tabel)),
    }));
}
