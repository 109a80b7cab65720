import type { Edition, PublishedIndicator } from "../domain/edition.ts";
import { GEMEENSCHAPPELIJK, HOOFDAMBITIE } from "../domain/indicator.ts";
import { isShown, type Outcome } from "../domain/outcome.ts";
import type { PencSoort } from "../domain/penc-soort.ts";
import { formatDate } from "../wording/date-format.ts";
import { formatWithUnit, unitLabel } from "../wording/number-format.ts";
import { ontwikkelingText, redenText, statusText } from "../wording/terms.ts";

/** A figure with the digits and unit it is printed in. */
export interface Figure {
  waarde: number;
  decimalen: number;
  eenheid: PublishedIndicator["eenheid"];
}

/** A cell: text, a year, or a figure. */
export type Cell = string | { jaar: number } | Figure;

/** The indicator table of a P&C document, ready for any writer. Numbers are those of the edition. */
export interface IndicatorTable {
  titel: string;
  /** Lines above the table: edition, state, what the table is. */
  inleiding: string[];
  kolommen: string[];
  rijen: Cell[][];
}

const GEEN_METING = "geen meting";
const GEEN_BRON = "geen bron";

/**
 * Nulmeting, realisatie t-1, realisatie t, streefwaarde, ontwikkeling and bron of every indicator for the
 * gemeente, in the order of the verandertheorie.
 */
export function composeIndicatorTable(edition: Edition, document: PencSoort, jaar: number): IndicatorTable {
  return {
    titel: `Indicatoren ${document} ${jaar}`,
    inleiding: introduction(edition, jaar),
    kolommen: [
      "Programma",
      "Deelambitie",
      "Indicator",
      "Eenheid",
      "Nulmeting",
      "Jaar nulmeting",
      `Realisatie ${jaar - 1}`,
      `Realisatie ${jaar}`,
      "Streefwaarde",
      "Jaar streefwaarde",
      "Ontwikkeling",
      "Bron",
      "Toelichting",
      "Editie",
    ],
    rijen: orderedRows(edition).map((key) => composeRow(edition, key, jaar)),
  };
}

/** Which edition a row comes from, so that a file without a heading still says it. */
function editionText({ meta }: Edition): string {
  const state = meta.state === "concept" ? "voorlopig, concept" : meta.id;
  return `${state} ${meta.contentHash.slice(0, 8)}${meta.gemeente.fictief ? ", fictieve gegevens" : ""}`;
}

function introduction({ meta }: Edition, jaar: number): string[] {
  const state = meta.state === "concept" ? "VOORLOPIG: concept, niet gepubliceerd" : `editie ${meta.id}`;
  return [
    `Gemeente ${meta.gemeente.naam}, stand van ${formatDate(meta.peildatum)}, ${state}.`,
    ...(meta.gemeente.fictief ? ["FICTIEVE GEGEVENS: alle cijfers zijn verzonnen."] : []),
    `Cijfers gelden voor de hele gemeente. Realisatie is de meting in dat jaar; "${GEEN_METING}" betekent dat in ${jaar} of ${jaar - 1} niet is gemeten.`,
    `Controlegetal van de editie: ${meta.contentHash}`,
  ];
}

interface RowKey {
  indicator: PublishedIndicator;
  deelambitie: string;
  titel: string;
}

function orderedRows(edition: Edition): RowKey[] {
  const { verandertheorie, indicators } = edition;
  const inFolder = (folder: string) =>
    indicators.filter(
      ({ deelambitie, bronSoort }) => deelambitie === folder && bronSoort !== "modelschatting",
    );
  const hoofd = inFolder(HOOFDAMBITIE).map((indicator) => ({
    indicator,
    deelambitie: HOOFDAMBITIE,
    titel: "Hoofdambitie",
  }));
  return [
    ...hoofd,
    ...verandertheorie.deelambities.flatMap(({ id, titel }) =>
      [...inFolder(id), ...inFolder(GEMEENSCHAPPELIJK)].map((indicator) => ({
        indicator,
        deelambitie: id,
        titel,
      })),
    ),
  ];
}

function composeRow(edition: Edition, { indicator, deelambitie, titel }: RowKey, jaar: number): Cell[] {
  const series = edition.outcomes.filter(
    (o) =>
      o.indicator === indicator.id &&
      o.deelambitie === deelambitie &&
      o.gebiedSoort === "gemeente" &&
      o.groep === null,
  );
  const at = (year: number | null) => series.find((outcome) => outcome.jaar === year);
  const { doel } = indicator;
  return [
    programmaOf(edition, deelambitie),
    titel,
    indicator.titel,
    unitLabel(indicator.eenheid, indicator.per),
    doel?.nulmetingJaar ? figureCell(at(doel.nulmetingJaar), indicator) : "geen nulmeting",
    doel?.nulmetingJaar ? { jaar: doel.nulmetingJaar } : "",
    figureCell(at(jaar - 1), indicator),
    figureCell(at(jaar), indicator),
    targetCell(indicator),
    doel?.streefwaarde ? { jaar: doel.streefwaarde.jaar } : "",
    developmentText(edition, { indicator, deelambitie, jaar }),
    sourceText(edition, indicator),
    remarkText(series, indicator, jaar),
    editionText(edition),
  ];
}

/** Names of the programmes that carry a deelambitie; empty for the hoofdambitie. */
function programmaOf({ meta }: Edition, deelambitie: string): string {
  const programmas = meta.programmas.filter(({ deelambities }) => deelambities.includes(deelambitie));
  return programmas.map(({ naam }) => naam).join("; ");
}

function figureCell(outcome: Outcome | undefined, { decimalen, eenheid }: PublishedIndicator): Cell {
  if (!outcome) return GEEN_METING;
  if (outcome.waarde === null || !isShown(outcome.status)) return statusText[outcome.status];
  return { waarde: outcome.waarde, decimalen, eenheid };
}

function targetCell({ doel, decimalen, eenheid, richting }: PublishedIndicator): Cell {
  if (richting === "geen") return "n.v.t.";
  if (doel?.streefwaardeVolgt) return "volgt";
  if (!doel?.streefwaarde) return "geen";
  const { waarde } = doel.streefwaarde;
  return { waarde, decimalen: Math.max(decimalen, digitsOf(waarde)), eenheid };
}

/** A target is printed as it was set: digits after the decimal sign. */
function digitsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

/** The judgement counts for this document only when it is about this year or an earlier one. */
function developmentText(
  edition: Edition,
  { indicator, deelambitie, jaar }: { indicator: PublishedIndicator; deelambitie: string; jaar: number },
): string {
  const judgement = edition.judgements.find(
    (j) =>
      j.indicator === indicator.id &&
      j.deelambitie === deelambitie &&
      j.gebied === edition.meta.gemeente.code,
  );
  if (!judgement) return indicator.bronnen.length > 0 ? ontwikkelingText["niet-te-bepalen"] : GEEN_BRON;
  const never =
    judgement.ontwikkelingReden === "geen-toets" || judgement.ontwikkelingReden === "modelschatting";
  if (judgement.jaar > jaar && !never)
    return `niet bepaald voor ${jaar} (het oordeel gaat over ${judgement.jaar})`;
  const text = ontwikkelingText[judgement.ontwikkeling];
  if (judgement.ontwikkelingReden) return `${text}: ${redenText[judgement.ontwikkelingReden]}`;
  return `${text} (${judgement.nulmetingJaar} - ${judgement.jaar})`;
}

function sourceText({ sources }: Edition, indicator: PublishedIndicator): string {
  const names = sources
    .filter(({ id }) => indicator.bronnen.includes(id))
    .map(({ titel, leverdatum }) => (leverdatum ? `${titel} (${leverdatum})` : titel));
  return names.length > 0 ? names.join("; ") : GEEN_BRON;
}

/** Names the newest measurement when the year itself has none, and doubts about the figure. */
function remarkText(series: readonly Outcome[], indicator: PublishedIndicator, jaar: number): string {
  return [figureRemark(series, indicator, jaar), breakRemark(indicator, jaar)].filter(Boolean).join("; ");
}

/** A break between the nulmeting and the year: the two do not belong side by side. */
function breakRemark({ doel, trendbreuken }: PublishedIndicator, jaar: number): string {
  const start = doel?.nulmetingJaar ?? jaar;
  const found = trendbreuken.find(({ van, tot }) => van >= start && tot <= jaar);
  return found ? `trendbreuk tussen ${found.van} en ${found.tot}` : "";
}

function figureRemark(series: readonly Outcome[], indicator: PublishedIndicator, jaar: number): string {
  const now = series.find((outcome) => outcome.jaar === jaar);
  if (now?.status === "indicatief") return "indicatief cijfer";
  if (now) return "";
  const last = series.filter((o) => o.jaar < jaar && o.waarde !== null).at(-1);
  if (!last || last.waarde === null) return "";
  return `laatste meting: ${formatWithUnit(last.waarde, indicator.eenheid, indicator.decimalen)} (${last.jaar})`;
}
