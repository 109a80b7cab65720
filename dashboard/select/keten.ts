import { GEMEENSCHAPPELIJK, HOOFDAMBITIE } from "../../pipeline/domain/indicator.ts";
import type { Deelambitie, Element } from "../../pipeline/domain/verandertheorie.ts";
import type { EditionIndex } from "./edition-index.ts";
import type { Meting } from "./meting.ts";

/** The measurements attached to an element of a deelambitie: its own, and those referring to it (ook-bij). */
export function metingenOfElement(index: EditionIndex, deelambitie: Deelambitie, element: string): Meting[] {
  return index.edition.indicators
    .filter((indicator) => indicator.element === element && belongsTo(indicator, deelambitie.id))
    .map((indicator) => ({
      indicator,
      deelambitie: indicator.deelambitie === GEMEENSCHAPPELIJK ? deelambitie.id : indicator.deelambitie,
    }));
}

function belongsTo(indicator: { deelambitie: string; ookBij: string[] }, deelambitie: string): boolean {
  const anywhere = [deelambitie, GEMEENSCHAPPELIJK, HOOFDAMBITIE];
  return anywhere.includes(indicator.deelambitie) || indicator.ookBij.includes(deelambitie);
}

/** Everything in the chain of a deelambitie: its own elements, and those shared by all deelambities. */
export function elementenOf(index: EditionIndex, deelambitie: Deelambitie): Element[] {
  const { hoofdambitie, gemeenschappelijk } = index.edition.verandertheorie;
  const shared = [...gemeenschappelijk.elementen, ...hoofdambitie.elementen];
  const own = new Set(deelambitie.elementen.map((element) => element.id));
  return [...deelambitie.elementen, ...shared.filter((element) => !own.has(element.id))];
}

/** Numbers (from 1) of the verbanden that start at an element. */
export function verbandenFrom(deelambitie: Deelambitie, element: string): number[] {
  return deelambitie.verbanden.flatMap((verband, i) => (verband.van === element ? [i + 1] : []));
}

/** The words of an element, wherever it is declared; null when the verandertheorie does not have it. */
export function elementText(index: EditionIndex, id: string): string | null {
  const { hoofdambitie, gemeenschappelijk, deelambities } = index.edition.verandertheorie;
  const all = [hoofdambitie, gemeenschappelijk, ...deelambities].flatMap((row) => row.elementen);
  return all.find((element) => element.id === id)?.tekst ?? null;
}
