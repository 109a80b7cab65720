import MiniSearch from "minisearch";

/** What is searched: prefixes and small typing errors, titles before other words. A result's `id` is the place of its entry. */
export function searchIndex(entries: readonly { titel: string; woorden: string }[]): MiniSearch {
  const search = new MiniSearch({
    fields: ["titel", "woorden"],
    processTerm: (term) => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { titel: 4 },
      combineWith: "AND",
    },
  });
  search.addAll(entries.map(({ titel, woorden }, id) => ({ id, titel, woorden })));
  return search;
}
