import { GEMEENSCHAPPELIJK, HOOFDAMBITIE } from "../../pipeline/domain/indicator.ts";
import type { Deelambitie, Element, Verband } from "../../pipeline/domain/verandertheorie.ts";
import { leemteText } from "../../pipeline/wording/leemten.ts";
import type { EditionIndex } from "./edition-index.ts";
import type { Meting } from "./meting.ts";

/** The measurements attached to an element of a deelambitie: its own, and those referring to it (ook-bij). */
export function metingenOfElement(index: EditionIndex, deelambitie: Deelambitie, element: string): Meting[] {
  return index.edition.indicators
    .filter((indicator) => isAt(indicator, element) && belongsTo(indicator, deelambitie.id))
    .map((indicator) => ({
      indicator,
      deelambitie: indicator.deelambitie === GEMEENSCHAPPELIJK ? deelambitie.id : indicator.deelambitie,
    }));
}

function isAt(indicator: { element: string; ookBijElementen: string[] }, element: string): boolean {
  return indicator.element === element || indicator.ookBijElementen.includes(element);
}

function belongsTo(indicator: { deelambitie: string; ookBij: string[] }, deelambitie: string): boolean {
  const anywhere = [deelambitie, GEMEENSCHAPPELIJK, HOOFDAMBITIE];
  return anywhere.includes(indicator.deelambitie) || indicator.ookBij.includes(deelambitie);
}

/**
 * Everything in the chain of a deelambitie: its own elements, those that all deelambities share, and of the
 * hoofdambitie what this chain leads to.
 */
export function elementenOf(index: EditionIndex, deelambitie: Deelambitie): Element[] {
  const { hoofdambitie, gemeenschappelijk } = index.edition.verandertheorie;
  const ends = new Set(deelambitie.verbanden.map(({ naar }) => naar));
  const impact = hoofdambitie.elementen.filter(({ id }) => ends.has(id));
  return [...deelambitie.elementen, ...gemeenschappelijk.elementen, ...impact];
}

/** The verbanden of a chain: its own, then those between shared elements. */
export function verbandenOf(index: EditionIndex, deelambitie: Deelambitie): Verband[] {
  return [...deelambitie.verbanden, ...index.edition.verandertheorie.gemeenschappelijk.verbanden];
}

/** Numbers (from 1) of the verbanden that start at an element. */
export function verbandenFrom(verbanden: readonly Verband[], element: string): number[] {
  return verbanden.flatMap((verband, i) => (verband.van === element ? [i + 1] : []));
}

/** What is still empty in the chain of a deelambitie, in words; null when nothing is. */
export function leemteOf(index: EditionIndex, deelambitie: Deelambitie): string | null {
  const leemte = index.edition.leemten.find((row) => row.deelambitie === deelambitie.id);
  return leemte ? leemteText(leemte) : null;
}

/** The words of an element, wherever it is declared; null when the verandertheorie does not have it. */
export function elementText(index: EditionIndex, id: string): string | null {
  const { hoofdambitie, gemeenschappelijk, deelambities } = index.edition.verandertheorie;
  const all = [hoofdambitie, gemeenschappelijk, ...deelambities].flatMap((row) => row.elementen);
  return all.find((element) => element.id === id)?.tekst ?? null;
}
