import type { Gebied } from "../../pipeline/domain/gebied.ts";
import type { Judgement } from "../../pipeline/domain/judgement.ts";
import type { Outcome } from "../../pipeline/domain/outcome.ts";
import type { EditionIndex } from "./edition-index.ts";
import { currentYear, figureOf, judgementOf, type Meting, seriesOf } from "./meting.ts";

/** A gebied in a comparison: its figure and how it stands to the rest of the city. */
export interface ComparisonRow {
  gebied: Gebied;
  outcome: Outcome | undefined;
  judgement: Judgement | undefined;
}

/** The stadsdelen in fixed order in the current year; empty when none of them has a row. */
export function compareStadsdelen(index: EditionIndex, meting: Meting): ComparisonRow[] {
  const jaar = currentYear(index, meting);
  const measured = index.stadsdelen.some((stadsdeel) => seriesOf(index, meting, stadsdeel).length > 0);
  if (jaar === null || !measured) return [];
  return index.stadsdelen.map((gebied) => comparisonRow(index, meting, { gebied, jaar }));
}

/** One gebied in a year; the judgement only when it is about that year. */
export function comparisonRow(
  index: EditionIndex,
  meting: Meting,
  moment: { gebied: Gebied; jaar: number },
): ComparisonRow {
  const judgement = judgementOf(index, meting, moment.gebied);
  return {
    gebied: moment.gebied,
    outcome: figureOf(index, meting, moment),
    judgement: judgement?.jaar === moment.jaar ? judgement : undefined,
  };
}
