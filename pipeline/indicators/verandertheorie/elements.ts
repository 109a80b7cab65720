import { GEMEENSCHAPPELIJK, HOOFDAMBITIE } from "../../domain/indicator.ts";
import type { Element, Verandertheorie } from "../../domain/verandertheorie.ts";

/** Folders an indicator may stand in: every deelambitie, and the two shared ones. */
export function foldersOf(theorie: Verandertheorie): string[] {
  return [...theorie.deelambities.map(({ id }) => id), HOOFDAMBITIE, GEMEENSCHAPPELIJK];
}

/** Elements an indicator of this folder may attach to. */
export function elementsOf(theorie: Verandertheorie, deelambitie: string): Element[] {
  if (deelambitie === HOOFDAMBITIE) return theorie.hoofdambitie.elementen;
  if (deelambitie === GEMEENSCHAPPELIJK) return theorie.gemeenschappelijk.elementen;
  return theorie.deelambities.find(({ id }) => id === deelambitie)?.elementen ?? [];
}
