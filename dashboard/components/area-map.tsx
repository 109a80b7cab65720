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
  const tiles = tilesOf(index);
  if (tiles.length > 0)
    return <Kaart rows={{ tiles, labels, own }} options={{ ...options, water: waterOf(index) }} />;
  return <AreaList index={index} labels={labels} own={own} />;
}

/** Borders of areas of one kind; none when one of them has none. */
function bordersOf(areas: EditionIndex["buurten"]): BorderArea[] {
  if (!areas.every(({ vlak }) => vlak)) return [];
  return areas.map(({ id, naam, stadsdeel = null, vlak }) => ({ id, naam, stadsdeel, vlak: vlak ?? [] }));
}

function AreaList({ index, labels, own }: Pick<AreaMapProps, "index" | "labels" | "own">) {
  const rows =
    labels.length > 0
      ? labels.map(({ stadsdeel, naam, figure }) => ({ id: stadsdeel, naam, figure }))
      : index.buurten.map(({ id, naam }) => ({ id, naam, figure: own.get(id)?.text ?? null }));
  return (
    <ul class="area-list">
      {rows.map(({ id, naam, figure }) => (
        <li key={id}>{figure === null ? naam : `${naam}: ${figure}`}</li>
      ))}
    </ul>
  );
}
