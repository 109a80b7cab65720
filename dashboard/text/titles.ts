import type { PublishedIndicator } from "../../pipeline/domain/edition.ts";
import type { Eenheid } from "../../pipeline/domain/indicator.ts";
import type { Judgement, Ontwikkeling, Positie } from "../../pipeline/domain/judgement.ts";
import type { Outcome } from "../../pipeline/domain/outcome.ts";
import { joinWords } from "../../pipeline/wording/join-words.ts";
import { redenText } from "../../pipeline/wording/terms.ts";
import type { ComparisonRow } from "../select/comparison.ts";
import { formatFigure, type Unit } from "./figures.ts";

const ontwikkelingTitles: Record<Exclude<Ontwikkeling, "niet-te-bepalen">, string> = {
  beter: "Aantoonbaar beter dan in",
  slechter: "Aantoonbaar slechter dan in",
  hoger: "Aantoonbaar hoger dan in",
  lager: "Aantoonbaar lager dan in",
  "geen-aantoonbaar-verschil": "Geen aantoonbaar verschil met",
};

/** Units of which one says "meer" and "minder" instead of "hoger" and "lager". */
const countedUnits: readonly Eenheid[] = ["aantal", "euro", "per-inwoners"];

/** The conclusion above a trend: what happened since the nulmeting, as far as it can be said. */
export function trendTitle(judgement: Judgement | undefined, series: Outcome[], unit: Unit): string {
  const latest = series.findLast((outcome) => outcome.waarde !== null);
  if (!judgement) return levelTitle(latest, unit);
  const { ontwikkeling, ontwikkelingReden: reden, nulmetingJaar } = judgement;
  if (ontwikkeling !== "niet-te-bepalen") {
    return nulmetingJaar === null
      ? levelTitle(latest, unit)
      : `${ontwikkelingTitles[ontwikkeling]} ${nulmetingJaar}`;
  }
  if (reden === "geen-toets" && nulmetingJaar !== null) {
    return untestedTitle(
      series.find((outcome) => outcome.jaar === nulmetingJaar),
      latest,
      unit,
    );
  }
  if (reden === "modelschatting" || reden === "geen-toets") return levelTitle(latest, unit);
  return reden ? `Verandering niet te bepalen: ${redenText[reden]}` : "Verandering niet te bepalen";
}

function levelTitle(latest: Outcome | undefined, unit: Unit): string {
  if (!latest || latest.waarde === null) return "De cijfers door de jaren heen";
  const model = unit.maat === "overgenomen" ? ", volgens een berekening van een andere organisatie" : "";
  return `${formatFigure(latest.waarde, unit)} in ${latest.jaar}${model}`;
}

/** For counts without a test: only more or less, with the remark that it was not tested. */
function untestedTitle(first: Outcome | undefined, latest: Outcome | undefined, unit: Unit): string {
  if (first?.waarde == null || latest?.waarde == null || first === latest) return levelTitle(latest, unit);
  const [then, now] = [formatFigure(first.waarde, unit), formatFigure(latest.waarde, unit)];
  if (then === now) return `Gelijk aan ${first.jaar}: ${now}`;
  const counted = countedUnits.includes(unit.eenheid);
  const rise = counted ? "Meer" : "Hoger";
  const fall = counted ? "Minder" : "Lager";
  return `${latest.waarde > first.waarde ? rise : fall} dan in ${first.jaar}: ${now} tegen ${then}, niet getoetst`;
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
    .map((part) => `${joinWords(part.names)} ${part.word}`);
  if (parts.length > 0) return `${parts.join(", ")} dan de rest van de stad`;
  const equal = namesWith(rows, "geen-aantoonbaar-verschil");
  if (equal.length === 0) return "De cijfers per stadsdeel, niet getoetst";
  return equal.length === rows.length
    ? "Geen stadsdeel verschilt aantoonbaar van de rest van de stad"
    : `${joinWords(equal)}: geen aantoonbaar verschil met de rest van de stad; de andere zijn niet te vergelijken`;
}

function namesWith(rows: ComparisonRow[], positie: string): string[] {
  return rows.filter((row) => row.judgement?.positie === positie).map((row) => row.gebied.naam);
}

/** `hoogstens` or `minstens`, as the target asks; empty for context. */
export function targetWord(indicator: PublishedIndicator): string {
  if (indicator.richting === "omlaag") return "hoogstens ";
  return indicator.richting === "omhoog" ? "minstens " : "";
}
