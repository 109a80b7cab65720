import type { Element, Verandertheorie, Verband } from "../../domain/verandertheorie.ts";

/** Where something stands in the file: keys and positions from the top. */
export type TheoriePath = readonly PropertyKey[];

/** The file the theory was read from, with the line of a path in it. */
export interface TheorieSource {
  bestand: string;
  lineAt: (path: TheoriePath) => number;
}

/** A part of the theory with elements and verbanden of its own, and where it stands in the file. */
export interface TheoriePart {
  /** Deelambitie, or hoofdambitie or gemeenschappelijk. */
  id: string;
  path: TheoriePath;
  elementen: readonly Element[];
  verbanden: readonly Verband[];
}

/** The parts in the order of the file: two that all deelambities share, and every deelambitie. */
export function partsOf({ hoofdambitie, gemeenschappelijk, deelambities }: Verandertheorie): {
  shared: TheoriePart[];
  own: TheoriePart[];
} {
  return {
    shared: [
      { id: "hoofdambitie", path: ["hoofdambitie"], elementen: hoofdambitie.elementen, verbanden: [] },
      { id: "gemeenschappelijk", path: ["gemeenschappelijk"], ...gemeenschappelijk },
    ],
    own: deelambities.map((deelambitie, index) => ({ path: ["deelambities", index], ...deelambitie })),
  };
}
