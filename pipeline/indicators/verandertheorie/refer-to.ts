import type { Verandertheorie } from "../../domain/verandertheorie.ts";

/** Where else an indicator is shown: whole deelambities, and elements in their chains. */
export interface OtherPlaces {
  /** Deelambities that refer to the indicator, without doubles, in the order they are named. */
  deelambities: string[];
  /** Elements that refer to it. */
  elementen: string[];
  /** Names that are neither. */
  unknown: string[];
}

/** Reads the names under `ook-bij`: a deelambitie, or an element, which brings its deelambitie along. */
export function referTo(theorie: Verandertheorie, names: readonly string[]): OtherPlaces {
  const owners = new Map(
    theorie.deelambities.flatMap(({ id, elementen }) => elementen.map((e) => [e.id, id])),
  );
  const deelambities = new Set(theorie.deelambities.map(({ id }) => id));
  const known = names.filter((name) => deelambities.has(name) || owners.has(name));
  return {
    deelambities: [...new Set(known.map((name) => owners.get(name) ?? name))],
    elementen: known.filter((name) => owners.has(name)),
    unknown: names.filter((name) => !known.includes(name)),
  };
}

/** Everything that may stand under `ook-bij`. */
export function placesToReferTo(theorie: Verandertheorie): string[] {
  return theorie.deelambities.flatMap(({ id, elementen }) => [id, ...elementen.map((element) => element.id)]);
}
