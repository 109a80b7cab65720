import type { PencCel, PencKolom, PencRij, PencTabel } from "../../domain/penc.ts";
import { leeg, tekst } from "./cells.ts";

/** A column with what it shows of a row. */
export interface Kolom<R> extends PencKolom {
  cel: (rij: R) => PencCel;
}

/** A row of a table before it has cells. */
export type Regel<R> = { niveau: "gewoon" | "totaal"; van: R } | { niveau: "kop"; kop: string };

/** A column of words. */
export function tekstKolom<R>(naam: string, breedte: number, cel: (rij: R) => PencCel): Kolom<R> {
  return { naam, soort: "tekst", breedte, cel };
}

/** A column of numbers, or words in their place. */
export function cijferKolom<R>(naam: string, cel: (rij: R) => PencCel, breedte = 14): Kolom<R> {
  return { naam, soort: "cijfer", breedte, cel };
}

/** Everything of a table but its columns and rows; sentences may be left out. */
export type TabelHoofd = Pick<PencTabel, "id" | "wVraag" | "blad" | "titel"> &
  Partial<Pick<PencTabel, "inleiding" | "noten">>;

/** A table: each column shows its part of each row; a heading fills the first column only. */
export function makeTabel<R>(
  hoofd: TabelHoofd,
  kolommen: readonly Kolom<R>[],
  regels: readonly Regel<R>[],
): PencTabel {
  return {
    inleiding: [],
    noten: [],
    ...hoofd,
    kolommen: kolommen.map(({ naam, soort, breedte }) => ({ naam, soort, breedte })),
    rijen: regels.map((regel) => toRij(regel, kolommen)),
  };
}

function toRij<R>(regel: Regel<R>, kolommen: readonly Kolom<R>[]): PencRij {
  if (regel.niveau === "kop")
    return { niveau: "kop", cellen: kolommen.map((_, index) => (index === 0 ? tekst(regel.kop) : leeg)) };
  return { niveau: regel.niveau, cellen: kolommen.map(({ cel }) => cel(regel.van)) };
}

/** Rows without headings or totals. */
export function gewoon<R>(rijen: readonly R[]): Regel<R>[] {
  return rijen.map((van) => ({ niveau: "gewoon", van }));
}
