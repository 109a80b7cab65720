import { type AreaLabel, Kaart, type TileTone } from "../charts/kaart.tsx";
import { type BorderArea, KaartGrenzen } from "../charts/kaart-grenzen.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { tilesOf, waterOf } from "../select/tiles.ts";

/** What a map shows: a label per stadsdeel, or a tone and a number per buurt. */
export interface AreaMapProps {
  index: EditionIndex;
  labels: AreaLabel[];
  own: ReadonlyMap<string, { tone: TileTone; text: string | null }>;
  options: { id: string; label: string };
}

/** The areas of the gemeente: real borders when the edition has them, else the tile map, else a plain list. */
export function AreaMap({ index, labels, own, options }: AreaMapProps) {
  const [buurten, stadsdelen] = [bordersOf(index.buurten), bordersOf(index.stadsdelen)];
  if (buurten.length > 0) {
    return <KaartGrenzen rows={{ buurten, stadsdelen, labels, own }} options={options} />;
  }
  const rows = { tiles: tilesOf(index), labels, own };
  return <Kaart rows={rows} options={{ ...options, water: waterOf(index) }} />;
}

/** Whether a map can be drawn: the buurten have borders or places. Where not, the table says it all. */
export function hasMap(index: EditionIndex): boolean {
  return bordersOf(index.buurten).length > 0 || tilesOf(index).length > 0;
}

/** Borders of areas of one kind; none when one of them has none. */
function bordersOf(areas: EditionIndex["buurten"]): BorderArea[] {
  if (!areas.every(({ vlak }) => vlak)) return [];
  return areas.map(({ id, naam, stadsdeel = null, vlak }) => ({ id, naam, stadsdeel, vlak: vlak ?? [] }));
}
