import type { PublishedIndicator } from "../../pipeline/domain/edition.ts";
import type { Gebied, GebiedSoort } from "../../pipeline/domain/gebied.ts";
import { GEMEENSCHAPPELIJK } from "../../pipeline/domain/indicator.ts";
import type { Judgement } from "../../pipeline/domain/judgement.ts";
import { isShown, type Outcome } from "../../pipeline/domain/outcome.ts";
import { type EditionIndex, type FigureIndex, figureKey, metingKey } from "./edition-index.ts";

/** One indicator as measured for one deelambitie: what a page can show. */
export interface Meting {
  indicator: PublishedIndicator;
  deelambitie: string;
}

/** The indicator with this id; undefined when the edition has none. */
export function findIndicator(index: FigureIndex, id: string): PublishedIndicator | undefined {
  return index.edition.indicators.find((indicator) => indicator.id === id);
}

/** The measurements of an indicator: one, or one per deelambitie when it is gemeenschappelijk. */
export function metingenOfIndicator(index: EditionIndex, indicator: PublishedIndicator): Meting[] {
  if (indicator.deelambitie !== GEMEENSCHAPPELIJK) {
    return [{ indicator, deelambitie: indicator.deelambitie }];
  }
  return index.edition.verandertheorie.deelambities
    .map((deelambitie) => ({ indicator, deelambitie: deelambitie.id }))
    .filter((meting) => seriesOf(index, meting, index.gemeente).length > 0);
}

/** Own indicators of a deelambitie, in the order of the edition. */
export function metingenOfDeelambitie(index: EditionIndex, deelambitie: string): Meting[] {
  return index.edition.indicators
    .filter((indicator) => indicator.deelambitie === deelambitie)
    .map((indicator) => ({ indicator, deelambitie }));
}

/** The indicators measured once per deelambitie, as measured for this one. */
export function gemeenschappelijkeMetingen(index: EditionIndex, deelambitie: string): Meting[] {
  return index.edition.indicators
    .filter((indicator) => indicator.deelambitie === GEMEENSCHAPPELIJK)
    .map((indicator) => ({ indicator, deelambitie }));
}

/** Figures of a gebied, ascending by year, suppressed and missing ones included. */
export function seriesOf(index: FigureIndex, meting: Meting, gebied: Gebied): Outcome[] {
  return index.series.get(keyOf(meting, gebied)) ?? [];
}

/** The figure of a gebied in a year; undefined when the edition has no such row. */
export function figureOf(
  index: FigureIndex,
  meting: Meting,
  moment: { gebied: Gebied; jaar: number },
): Outcome | undefined {
  return seriesOf(index, meting, moment.gebied).find((outcome) => outcome.jaar === moment.jaar);
}

/** The judgement of a gebied; undefined when there was nothing to judge. */
export function judgementOf(index: EditionIndex, meting: Meting, gebied: Gebied): Judgement | undefined {
  return index.judgements.get(keyOf(meting, gebied));
}

/** Figures by group (age, sex, household) of the gemeente, ascending by year. */
export function breakdownOf(index: FigureIndex, meting: Meting): Outcome[] {
  return (
    index.breakdowns.get(metingKey({ indicator: meting.indicator.id, deelambitie: meting.deelambitie })) ?? []
  );
}

/** Newest figure of a gebied that is shown; undefined when none is. */
export function latestShown(index: FigureIndex, meting: Meting, gebied: Gebied): Outcome | undefined {
  return seriesOf(index, meting, gebied).findLast((outcome) => isShown(outcome.status));
}

/** All gebieden of a level that have rows for this measurement, in the order of the edition. */
export function gebiedenWithRows(index: FigureIndex, meting: Meting, soort: GebiedSoort): Gebied[] {
  return index.edition.gebieden.filter(
    (gebied) => gebied.soort === soort && seriesOf(index, meting, gebied).length > 0,
  );
}

/** Every figure of whole gebieden at one level. */
export function rowsOfLevel(index: FigureIndex, meting: Meting, soort: GebiedSoort): Outcome[] {
  return gebiedenWithRows(index, meting, soort).flatMap((gebied) => seriesOf(index, meting, gebied));
}

/**
 * The year a page speaks about: the year judged for the gemeente, else the newest year with a shown figure of
 * the gemeente, else of any gebied; null when nothing is shown.
 */
export function currentYear(index: EditionIndex, meting: Meting): number | null {
  const latest = latestShown(index, meting, index.gemeente);
  if (latest) return judgementOf(index, meting, index.gemeente)?.jaar ?? latest.jaar;
  const years = [...index.stadsdelen, ...index.buurten]
    .map((gebied) => latestShown(index, meting, gebied)?.jaar)
    .filter((jaar) => jaar !== undefined);
  return years.length > 0 ? Math.max(...years) : null;
}

/** Years in which the indicator was measured anywhere, ascending. */
export function yearsOf(index: FigureIndex, meting: Meting): number[] {
  const years = index.edition.gebieden.flatMap((gebied) =>
    seriesOf(index, meting, gebied)
      .filter((outcome) => outcome.status !== "geen-bron")
      .map((outcome) => outcome.jaar),
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

function keyOf(meting: Meting, gebied: Gebied): string {
  return figureKey({
    indicator: meting.indicator.id,
    deelambitie: meting.deelambitie,
    gebied: gebied.id,
  });
}
