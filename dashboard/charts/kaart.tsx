import { GlyphAt, type GlyphName } from "./glyph.tsx";
import { Hatch } from "./hatch.tsx";
import {
  edgesOf,
  labelCentre,
  leftOf,
  mapSize,
  riverCentre,
  TILE,
  type Tile,
  type Water,
} from "./kaart-layout.ts";

/** Fill of a tile. `k1` to `k4` are classes of a figure per buurt; the rest says how a stadsdeel stands. */
export type TileTone =
  | "gunstiger"
  | "ongunstiger"
  | "hoger"
  | "lager"
  | "neutraal"
  | "leeg"
  | "verborgen"
  | "actief"
  | "k1"
  | "k2"
  | "k3"
  | "k4";

/** Label of a stadsdeel. */
export interface AreaLabel {
  stadsdeel: string;
  naam: string;
  figure: string | null;
  glyph: GlyphName | null;
  tone: TileTone;
}

/** How a map is drawn. */
export interface KaartOptions {
  /** Unique on the page. */
  id: string;
  label: string;
  water: Water | null;
}

/** What to colour and write: per stadsdeel, or per tile with its own number. */
export interface KaartRows {
  tiles: Tile[];
  labels: AreaLabel[];
  /** Tone and text of single tiles, by id; used where buurten have figures of their own. */
  own: ReadonlyMap<string, { tone: TileTone; text: string | null }>;
}

/** A tile map: one square per buurt, thick borders between stadsdelen, the river in its own column. */
export function Kaart({ rows, options }: { rows: KaartRows; options: KaartOptions }) {
  const { width, height } = mapSize(rows.tiles, options.water);
  const hatch = `${options.id}-arcering`;
  return (
    <svg class="kaart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={options.label}>
      <Hatch id={hatch} />
      {options.water && <River water={options.water} height={height} />}
      {rows.tiles.map((tile) => (
        <TileSquare key={tile.id} tile={tile} rows={rows} style={{ hatch, water: options.water }} />
      ))}
      {edgesOf(rows.tiles, options.water).map(({ border, ...line }) => (
        <line key={`${line.x1},${line.y1},${line.x2}`} class={border ? "edge border" : "edge"} {...line} />
      ))}
      {rows.labels.map((label) => (
        <Label key={label.stadsdeel} label={label} rows={rows} water={options.water} />
      ))}
    </svg>
  );
}

function River({ water, height }: { water: Water; height: number }) {
  const x = riverCentre(water);
  const bend = `M${x + 2} -2C${x + 6} ${height * 0.2} ${x - 6} ${height * 0.35} ${x} ${height * 0.5}S${x + 5} ${height * 0.85} ${x - 1} ${height + 2}`;
  return (
    <>
      <path class="river" d={bend} />
      <text class="river-name" x={x - 12} y="13" text-anchor="end">
        {water.naam}
      </text>
    </>
  );
}

function TileSquare({
  tile,
  rows,
  style,
}: {
  tile: Tile;
  rows: KaartRows;
  style: { hatch: string; water: Water | null };
}) {
  const own = rows.own.get(tile.id);
  const tone = own?.tone ?? rows.labels.find((label) => label.stadsdeel === tile.stadsdeel)?.tone ?? "leeg";
  const [x, y] = [leftOf(tile.kolom, style.water), tile.rij * TILE];
  const hidden = tone === "verborgen" ? { fill: `url(#${style.hatch})` } : {};
  return (
    <g class={`tile tone-${tone}`} data-gebied={tile.stadsdeel}>
      <title>{own?.text ? `${tile.naam}: ${own.text}` : tile.naam}</title>
      <rect x={x} y={y} width={TILE} height={TILE} {...hidden} />
      {own?.text && (
        <text x={x + TILE / 2} y={y + TILE / 2 + 4} text-anchor="middle">
          {own.text}
        </text>
      )}
    </g>
  );
}

function Label({ label, rows, water }: { label: AreaLabel; rows: KaartRows; water: Water | null }) {
  const tiles = rows.tiles.filter((tile) => tile.stadsdeel === label.stadsdeel);
  if (tiles.length === 0) return null;
  return <LabelAt label={label} {...labelCentre(tiles, water)} />;
}

/** Name, glyph and figure of a stadsdeel around a point. */
export function LabelAt({ label, x, y }: { label: AreaLabel; x: number; y: number }) {
  const shift = label.glyph ? 8 : 0;
  const width = (label.figure?.length ?? 0) * 6.6;
  return (
    <g class={`label tone-${label.tone}`}>
      <text class="naam" x={x} y={label.figure === null ? y + 4 : y - 3} text-anchor="middle">
        {label.naam}
      </text>
      {label.glyph && <GlyphAt name={label.glyph} x={x - width / 2 - 8} y={y + 2.5} />}
      {label.figure !== null && (
        <text x={x + shift} y={y + 12} text-anchor="middle">
          {label.figure}
        </text>
      )}
    </g>
  );
}
