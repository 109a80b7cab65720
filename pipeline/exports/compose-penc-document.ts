import type { Edition } from "../domain/edition.ts";
import type { PencCel, PencDocument, PencKolom, PencTabel } from "../domain/penc.ts";
import type { PencSoort } from "../domain/penc-soort.ts";
import { formatDate } from "../wording/date-format.ts";
import { type Cell, composeIndicatorTable } from "./indicator-table.ts";

/** Which document is asked for. */
export interface PencWish {
  document: PencSoort;
  /** Fiscal year. */
  jaar: number;
}

/** All tables of a document of planning and control, from an edition. */
export function composePencDocument(edition: Edition, { document, jaar }: PencWish): PencDocument {
  const { meta } = edition;
  const { id, state, peildatum, contentHash } = meta;
  const titel = `${capital(document)} ${jaar}`;
  return {
    document,
    jaar,
    titel,
    gemeente: meta.gemeente.naam,
    editie: { id, state, peildatum, contentHash },
    voorlopig: meta.moment !== `${document}-${jaar}`,
    fictief: meta.gemeente.fictief,
    citeren: `Gemeente ${meta.gemeente.naam}, dashboard sociale basis, ${titel}, editie ${id} (${contentHash.slice(0, 8)}), stand van ${formatDate(peildatum)}.`,
    tabellen: [indicatorTabel(edition, { document, jaar })],
    verantwoording: [],
    verschillen: [],
    ontbrekendeToelichtingen: [],
    kwaliteitsgebreken: [],
  };
}

function indicatorTabel(edition: Edition, { document, jaar }: PencWish): PencTabel {
  const { titel, inleiding, kolommen, rijen } = composeIndicatorTable(edition, document, jaar);
  return {
    id: "indicatoren",
    wVraag: 1,
    blad: "Indicatoren",
    titel,
    inleiding,
    kolommen: kolommen.map(kolomOf),
    rijen: rijen.map((row) => ({ niveau: "gewoon", cellen: row.map((cell, index) => celOf(cell, index)) })),
    noten: [],
  };
}

/** Columns of figures, with what may stand in their place. */
const figures = { first: 4, last: 9 };
const widths = [22, 24, 40, 18, 12, 10, 13, 13, 13, 12, 30, 26, 28, 24];

function isFigure(index: number): boolean {
  return index >= figures.first && index <= figures.last;
}

function kolomOf(naam: string, index: number): PencKolom {
  return { naam, soort: isFigure(index) ? "cijfer" : "tekst", breedte: widths[index] ?? 12 };
}

function celOf(cell: Cell, index: number): PencCel {
  if (cell === "") return { soort: "leeg" };
  if (typeof cell !== "string") {
    return "jaar" in cell ? { soort: "jaar", jaar: cell.jaar } : { soort: "cijfer", ...cell };
  }
  return isFigure(index) ? { soort: "woord", woord: cell } : { soort: "tekst", tekst: cell };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
