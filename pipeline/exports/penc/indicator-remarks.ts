import type { PublishedIndicator } from "../../domain/edition.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { formatNumber } from "../../wording/number-format.ts";
import type { IndicatorRij } from "./indicator-series.ts";
import { meetjaarOf, type PencContext } from "./penc-context.ts";

/** Characters of a hash that a source line shows; the whole one is on the sheet Definities. */
const HASH_LENGTH = 8;

/** The analyst's words for this document; else doubts about the figure itself. */
export function remarkOf(context: PencContext, rij: IndicatorRij): string {
  const jaar = meetjaarOf(context);
  return [
    ...toelichtingOf(context, rij.indicator.id),
    figureRemark(rij, jaar),
    breakRemark(rij.indicator, jaar),
  ]
    .filter(Boolean)
    .join(" ");
}

/** Paragraphs written for this document. */
export function toelichtingOf({ edition, document, jaar }: PencContext, indicator: string): string[] {
  return edition.toelichtingen
    .filter((one) => one.indicator === indicator && one.document === document && one.jaar === jaar)
    .flatMap(({ alineas }) => alineas);
}

function figureRemark({ series }: IndicatorRij, jaar: number): string {
  const now = series.find((outcome) => outcome.jaar === jaar);
  return now?.status === "indicatief" ? "Indicatief cijfer." : "";
}

/** A break between the nulmeting and the year: the two do not belong side by side. */
function breakRemark({ doel, trendbreuken }: PublishedIndicator, jaar: number): string {
  const start = doel?.nulmetingJaar ?? jaar;
  const found = trendbreuken.find(({ van, tot }) => van >= start && tot <= jaar);
  return found ? `Trendbreuk tussen ${found.van} en ${found.tot}: ${found.reden.replace(/\.$/, "")}.` : "";
}

/** Where the newest figure comes from: source and delivery, definition, number of answers or units, edition. */
export function bronregelOf({ edition }: PencContext, { indicator, laatste }: IndicatorRij): string {
  const names = edition.sources
    .filter(({ id }) => indicator.bronnen.includes(id))
    .map(({ titel, leverdatum }) => (leverdatum ? `${titel} (${leverdatum})` : titel));
  return [
    names.length > 0 ? names.join("; ") : "geen bron",
    `definitie ${indicator.hash.slice(0, HASH_LENGTH)}`,
    ...numberOf(laatste),
    `editie ${edition.meta.id} ${edition.meta.contentHash.slice(0, HASH_LENGTH)}`,
  ].join("; ");
}

function numberOf(laatste: Outcome | undefined): string[] {
  return laatste?.n == null ? [] : [`n ${formatNumber(laatste.n)} in ${laatste.jaar}`];
}
