import {
  type GeoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
  geoContains,
  geoMercator,
  geoPath,
} from "d3";
import { Hatch } from "./hatch.tsx";
import { type AreaLabel, LabelAt, type TileTone } from "./kaart.tsx";

type MultiPolygon = Extract<GeoPermissibleObjects, { type: "MultiPolygon" }>;

/** An area with its borders: polygon → ring → "longitude,latitude" positions with a blank between. */
export interface BorderArea {
  id: string;
  naam: string;
  stadsdeel: string | null;
  vlak: string[][];
}

/** What to colour and write on the real borders: per stadsdeel, or per buurt with its own tone. */
export interface GrenzenRows {
  buurten: BorderArea[];
  stadsdelen: BorderArea[];
  labels: AreaLabel[];
  own: ReadonlyMap<string, { tone: TileTone; text: string | null }>;
}

/** Width in drawing units, as wide as the tile map of Maastricht. */
const WIDTH = 330;
const MARGIN = 4;
/** A number in a buurt needs this much room. */
const ROOM = { width: 26, height: 10 };

/** The areas within their real borders: a plane per buurt, thick lines between stadsdelen. */
export function KaartGrenzen({
  rows,
  options,
}: {
  rows: GrenzenRows;
  options: { id: string; label: string };
}) {
  const { path, projection, height } = drawing(rows.buurten);
  const hatch = `${options.id}-arcering`;
  return (
    <svg class="kaart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={options.label}>
      <Hatch id={hatch} />
      {rows.buurten.map((buurt) => (
        <BuurtPlane key={buurt.id} buurt={buurt} rows={rows} drawn={{ path, hatch }} />
      ))}
      {rows.stadsdelen.map((stadsdeel) => (
        <path key={stadsdeel.id} class="edge border" d={path(shapeOf(stadsdeel)) ?? ""} />
      ))}
      {rows.buurten.map((buurt) => (
        <BuurtNumber key={buurt.id} buurt={buurt} rows={rows} drawn={{ path, projection }} />
      ))}
      {rows.labels.map((label) => {
        const area = rows.stadsdelen.find(({ id }) => id === label.stadsdeel);
        if (!area) return null;
        const [x, y] = path.centroid(largestPiece(area)).map(Math.round);
        return <LabelAt key={label.stadsdeel} label={label} x={x ?? 0} y={y ?? 0} />;
      })}
    </svg>
  );
}

function toneOf(buurt: BorderArea, { own, labels }: GrenzenRows): TileTone {
  return (
    own.get(buurt.id)?.tone ?? labels.find((label) => label.stadsdeel === buurt.stadsdeel)?.tone ?? "leeg"
  );
}

function BuurtPlane({
  buurt,
  rows,
  drawn: { path, hatch },
}: {
  buurt: BorderArea;
  rows: GrenzenRows;
  drawn: { path: GeoPath; hatch: string };
}) {
  const text = rows.own.get(buurt.id)?.text;
  const tone = toneOf(buurt, rows);
  const hidden = tone === "verborgen" ? { fill: `url(#${hatch})` } : {};
  return (
    <g class={`tile tone-${tone}`} data-gebied={buurt.stadsdeel}>
      <title>{text ? `${buurt.naam}: ${text}` : buurt.naam}</title>
      <path class="vlak edge" d={path(shapeOf(buurt)) ?? ""} {...hidden} />
    </g>
  );
}

/** The number of a buurt, above all lines; only where the buurt has room for it. */
function BuurtNumber({
  buurt,
  rows,
  drawn: { path, projection },
}: {
  buurt: BorderArea;
  rows: GrenzenRows;
  drawn: { path: GeoPath; projection: GeoProjection };
}) {
  const text = rows.own.get(buurt.id)?.text;
  const piece = largestPiece(buurt);
  const [x = 0, y = 0] = path.centroid(piece).map(Math.round);
  const corners = [-1, 1].flatMap((side) =>
    [-1, 1].map((end) => [x + (side * ROOM.width) / 2, y + (end * ROOM.height) / 2]),
  );
  const fits = corners.every(([left = 0, top = 0]) => {
    const place = projection.invert?.([left, top]);
    return place && geoContains(piece, place);
  });
  if (!text || !fits) return null;
  return (
    <g class={`tone-${toneOf(buurt, rows)}`}>
      <text x={x} y={y + 4} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}

/** Mercator fitted to the width; the height follows from the shape of the gemeente. */
function drawing(areas: readonly BorderArea[]): { path: GeoPath; projection: GeoProjection; height: number } {
  const all: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: areas.flatMap((area) => shapeOf(area).coordinates),
  };
  const projection = geoMercator().fitWidth(WIDTH - 2 * MARGIN, all);
  const [[, top], [, bottom]] = geoPath(projection).bounds(all);
  const [x, y] = projection.translate();
  projection.translate([x + MARGIN, y + MARGIN - top]);
  return { path: geoPath(projection).digits(1), projection, height: Math.ceil(bottom - top + 2 * MARGIN) };
}

function shapeOf({ vlak }: BorderArea): MultiPolygon {
  return {
    type: "MultiPolygon",
    coordinates: vlak.map((rings) => rings.map((ring, index) => wound(positions(ring), index === 0))),
  };
}

/** The piece a label stands in: pieces come largest first. */
function largestPiece(area: BorderArea): MultiPolygon {
  return shapeOf({ ...area, vlak: area.vlak.slice(0, 1) });
}

function positions(ring: string): [number, number][] {
  return ring.split(" ").map((pair) => {
    const [x = 0, y = 0] = pair.split(",").map(Number);
    return [x, y];
  });
}

/** On a sphere the inside is on the right of the line: an outer ring that runs the other way is the rest of the world. */
function wound(ring: [number, number][], outer: boolean): [number, number][] {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [x2, y2] = ring[index + 1] ?? ring[0] ?? [x, y];
    return sum + x * y2 - x2 * y;
  }, 0);
  return twice < 0 === outer ? ring : [...ring].reverse();
}
