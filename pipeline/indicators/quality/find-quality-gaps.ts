import type { Doel } from "../../domain/edition.ts";
import type { Indicator } from "../../domain/indicator.ts";
import type { Verandertheorie } from "../../domain/verandertheorie.ts";
import { answersWithoutData } from "./quality-card.ts";

/** Something that holds the quality of indicators back, with the indicators it holds back. */
export interface QualityGap {
  reden: string;
  indicators: string[];
}

/**
 * What holds the set back as far as that shows without data, each reason once: the most common first. Numbers in a
 * reason are left out, so that "langste zin heeft 27 woorden" and "28 woorden" are one gap.
 */
export function findQualityGaps(
  indicators: readonly Indicator[],
  { theorie, doelen }: { theorie: Verandertheorie; doelen: ReadonlyMap<string, Doel> },
): QualityGap[] {
  const gaps = new Map<string, string[]>();
  for (const indicator of indicators) {
    const answers = answersWithoutData({ ...indicator, doel: doelen.get(indicator.id) ?? null }, theorie);
    const reasons = answers.filter(({ antwoord }) => antwoord !== "ja").flatMap(({ redenen }) => redenen);
    for (const reden of reasons.map((text) => text.replace(/[0-9]+%?/g, "…"))) {
      gaps.set(reden, [...(gaps.get(reden) ?? []), indicator.id]);
    }
  }
  return [...gaps]
    .map(([reden, ids]) => ({ reden, indicators: ids }))
    .sort((a, b) => b.indicators.length - a.indicators.length || (a.reden < b.reden ? -1 : 1));
}
