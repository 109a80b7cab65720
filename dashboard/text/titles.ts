import type { PublishedIndicator } from "../../pipeline/domain/edition.ts";
import type { Judgement, Ontwikkeling, Positie } from "../../pipeline/domain/judgement.ts";
import { redenText } from "../../pipeline/wording/terms.ts";
import type { ComparisonRow } from "../select/comparison.ts";

const ontwikkelingTitles: Record<Exclude<Ontwikkeling, "niet-te-bepalen">, string> = {
  beter: "Aantoonbaar beter dan in",
  slechter: "Aantoonbaar slechter dan in",
  hoger: "Aantoonbaar hoger dan in",
  lager: "Aantoonbaar lager dan in",
  "geen-aantoonbaar-verschil": "Geen aantoonbaar verschil met",
};

/** The conclusion above a trend: what happened since the nulmeting. */
export function trendTitle(judgement: Judgement | undefined, naam: string): string {
  if (!judgement) return `De cijfers van ${naam} door de jaren heen`;
  if (judgement.ontwikkeling !== "niet-te-bepalen" && judgement.nulmetingJaar !== null) {
    return `${ontwikkelingTitles[judgement.ontwikkeling]} ${judgement.nulmetingJaar}`;
  }
  const reden = judgement.ontwikkelingReden;
  return reden ? `Verandering niet te bepalen: ${redenText[reden]}` : "Verandering niet te bepalen";
}

const positieWords: Partial<Record<Positie, string>> = {
  gunstiger: "gunstiger",
  ongunstiger: "ongunstiger",
  hoger: "hoger",
  lager: "lager",
};

/** The conclusion above a comparison of stadsdelen, naming those that demonstrably differ. */
export function comparisonTitle(rows: ComparisonRow[]): string {
  const parts = Object.entries(positieWords)
    .map(([positie, word]) => ({ word, names: namesWith(rows, positie) }))
    .filter((part) => part.names.length > 0)
    .map((part) => `${joinNames(part.names)} ${part.word}`);
  if (parts.length > 0) return `${parts.join(", ")} dan de rest van de stad`;
  return rows.some((row) => row.judgement?.positie === "geen-aantoonbaar-verschil")
    ? "Geen stadsdeel verschilt aantoonbaar van de rest van de stad"
    : "De cijfers per stadsdeel";
}

function namesWith(rows: ComparisonRow[], positie: string): string[] {
  return rows.filter((row) => row.judgement?.positie === positie).map((row) => row.gebied.naam);
}

/** `A`, `A en B`, `A, B en C`. */
export function joinNames(names: string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} en ${names.at(-1)}`;
}

/** `hoogstens` or `minstens`, as the target asks; empty for context. */
export function targetWord(indicator: PublishedIndicator): string {
  if (indicator.richting === "omlaag") return "hoogstens ";
  return indicator.richting === "omhoog" ? "minstens " : "";
}
