import type { Tile, Water } from "../charts/kaart-layout.ts";
import type { EditionIndex } from "./edition-index.ts";

/** Rivers that take a column of the tile map, by CBS code of the gemeente. */
const rivers: Record<string, Water> = { GM0935: { kolom: 5, naam: "Maas" } };

/** The buurten that have a place on the tile map. */
export function tilesOf(index: EditionIndex): Tile[] {
  return index.buurten.flatMap((buurt) =>
    buurt.tegel
      ? [{ id: buurt.id, naam: buurt.naam, ...buurt.tegel, stadsdeel: buurt.stadsdeel ?? null }]
      : [],
  );
}

/** The river of this gemeente; null when it has none, or when tiles stand in its column. */
export function waterOf(index: EditionIndex): Water | null {
  const river = rivers[index.edition.meta.gemeente.code];
  if (!river || index.buurten.some((buurt) => buurt.tegel?.kolom === river.kolom)) return null;
  return river;
}
