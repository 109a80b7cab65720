/** A buurt on the tile map. */
export interface Tile {
  id: string;
  naam: string;
  kolom: number;
  rij: number;
  /** Group the tile belongs to; null when it has none. */
  stadsdeel: string | null;
}

/** A river that takes the place of a column of tiles. */
export interface Water {
  kolom: number;
  naam: string;
}

/** Width and height of a tile in drawing units; 12 px text stays 12 px on the narrowest phone. */
export const TILE = 33;
const RIVER = 24;

/** Left edge of a column. */
export function leftOf(kolom: number, water: Water | null): number {
  if (!water || kolom <= water.kolom) return kolom * TILE;
  return (kolom - 1) * TILE + RIVER;
}

/** Centre of the river. */
export function riverCentre(water: Water): number {
  return water.kolom * TILE + RIVER / 2;
}

/** Width and height of the whole map. */
export function mapSize(tiles: Tile[], water: Water | null): { width: number; height: number } {
  const columns = Math.max(...tiles.map((tile) => tile.kolom)) + 1;
  const rows = Math.max(...tiles.map((tile) => tile.rij)) + 1;
  return { width: leftOf(columns, water), height: rows * TILE };
}

/** Where two tiles touch, and whether the edge separates two stadsdelen. */
export interface Edge {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  border: boolean;
}

/** Edges between neighbouring tiles, first the thin ones. */
export function edgesOf(tiles: Tile[], water: Water | null): Edge[] {
  const at = new Map(tiles.map((tile) => [`${tile.kolom},${tile.rij}`, tile]));
  const edges = tiles.flatMap((tile) => {
    const right = at.get(`${tile.kolom + 1},${tile.rij}`);
    const below = at.get(`${tile.kolom},${tile.rij + 1}`);
    const [x, y] = [leftOf(tile.kolom, water), tile.rij * TILE];
    const found: Edge[] = [];
    if (right) found.push({ x1: x + TILE, y1: y, x2: x + TILE, y2: y + TILE, border: differs(tile, right) });
    if (below) found.push({ x1: x, y1: y + TILE, x2: x + TILE, y2: y + TILE, border: differs(tile, below) });
    return found;
  });
  return edges.sort((a, b) => Number(a.border) - Number(b.border));
}

function differs(a: Tile, b: Tile): boolean {
  return a.stadsdeel !== b.stadsdeel;
}

/** Centre of the roomiest rectangle of tiles of one stadsdeel: the place for its label. */
export function labelCentre(tiles: Tile[], water: Water | null): { x: number; y: number } {
  const at = new Set(tiles.map((tile) => `${tile.kolom},${tile.rij}`));
  let best = { score: -1, x: 0, y: 0 };
  for (const tile of tiles) {
    for (const size of sizes) {
      if (!isFilled(tile, size, at)) continue;
      const score = (size.width > 1 ? 100 : 0) + size.width * size.height;
      if (score <= best.score) continue;
      const left = leftOf(tile.kolom, water);
      best = { score, x: left + (size.width * TILE) / 2, y: tile.rij * TILE + (size.height * TILE) / 2 };
    }
  }
  return { x: best.x, y: best.y };
}

interface Size {
  width: number;
  height: number;
}

const sizes: Size[] = [1, 2, 3, 4].flatMap((width) => [1, 2, 3, 4].map((height) => ({ width, height })));

function isFilled(tile: Tile, size: Size, at: ReadonlySet<string>): boolean {
  for (let column = 0; column < size.width; column++) {
    for (let row = 0; row < size.height; row++) {
      if (!at.has(`${tile.kolom + column},${tile.rij + row}`)) return false;
    }
  }
  return true;
}
