import type { Edition, PublishedIndicator } from "../../domain/edition.ts";
import type { Judgement } from "../../domain/judgement.ts";
import { isShown, type Outcome } from "../../domain/outcome.ts";
import type { PencCel } from "../../domain/penc.ts";
import { outcomeText } from "../../wording/terms.ts";
import { cijfer, woord } from "./cells.ts";
import { type IndicatorRegel, meetjaarOf, type PencContext } from "./penc-context.ts";

/** No measurement was made in a year. */
export const GEEN_METING = "geen meting";

/** An indicator of the document with its figures for the gemeente. */
export interface IndicatorRij extends IndicatorRegel {
  /** By year. */
  series: Outcome[];
  /** The newest figure that is shown, up to the year told of. */
  laatste: (Outcome & { waarde: number }) | undefined;
}

/** An indicator with its figures. */
export function rijOf(context: PencContext, regel: IndicatorRegel): IndicatorRij {
  const series = seriesOf(context.edition, regel);
  return { ...regel, series, laatste: shownUntil(series, meetjaarOf(context)).at(-1) };
}

/** Figures of an indicator for the whole gemeente, by year. */
export function seriesOf(
  { outcomes }: Pick<Edition, "outcomes">,
  { indicator, deelambitie }: IndicatorRegel,
): Outcome[] {
  return outcomes
    .filter(
      (o) =>
        o.indicator === indicator.id &&
        o.deelambitie === deelambitie &&
        o.gebiedSoort === "gemeente" &&
        o.groep === null,
    )
    .sort((a, b) => a.jaar - b.jaar);
}

/** Figures up to a year that are shown, the newest last. */
export function shownUntil(series: readonly Outcome[], jaar: number): (Outcome & { waarde: number })[] {
  return series.flatMap((outcome) =>
    outcome.jaar <= jaar && outcome.waarde !== null && isShown(outcome.status)
      ? [{ ...outcome, waarde: outcome.waarde }]
      : [],
  );
}

/** A figure as printed; without one the word that says why. */
export function figureCel(
  outcome: Outcome | undefined,
  { decimalen, eenheid }: Pick<PublishedIndicator, "decimalen" | "eenheid">,
): PencCel {
  if (!outcome) return woord(GEEN_METING);
  if (outcome.waarde === null || !isShown(outcome.status)) return woord(outcomeText(outcome));
  return cijfer(outcome.waarde, eenheid, decimalen);
}

/** The judgement on the newest figure of the gemeente; none when there is nothing to judge. */
export function judgementOf(
  { judgements, meta }: Pick<Edition, "judgements" | "meta">,
  { indicator, deelambitie }: IndicatorRegel,
): Judgement | undefined {
  return judgements.find(
    (j) => j.indicator === indicator.id && j.deelambitie === deelambitie && j.gebied === meta.gemeente.code,
  );
}
