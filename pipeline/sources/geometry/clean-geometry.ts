import { type Geom, union } from "polyclip-ts";

/** Polygons as GeoJSON writes them: polygon → ring → [longitude, latitude]; the first ring is the outer one. */
export type Polygons = [number, number][][][];

/** Metres in a degree of latitude. */
const METRES_PER_DEGREE = 111_320;
/** Rings smaller than this are dirt of rounding, no part of a buurt. Our choice; the smallest buurt has 100,000 m². */
const DIRT_M2 = 100;

/** Area of a ring in square metres, near enough for the size of a gemeente; negative when it runs clockwise. */
function ringArea(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  const latitude = ((ring[0]?.[1] ?? 0) * Math.PI) / 180;
  return (sum / 2) * METRES_PER_DEGREE ** 2 * Math.cos(latitude);
}

/** Area of polygons in square metres, holes taken off. */
export function areaOf(polygons: Polygons): number {
  return polygons.reduce(
    (sum, [outer = [], ...holes]) =>
      sum + Math.abs(ringArea(outer)) - holes.reduce((inner, hole) => inner + Math.abs(ringArea(hole)), 0),
    0,
  );
}

/** Takes out pieces and holes too small to be meant. */
export function withoutDirt(polygons: Polygons): Polygons {
  const isReal = (ring: Polygons[number][number]) => Math.abs(ringArea(ring)) >= DIRT_M2;
  return polygons
    .filter(([outer = []]) => isReal(outer))
    .map(([outer = [], ...holes]) => [outer, ...holes.filter(isReal)]);
}

/** Mends polygons that cross themselves: the same area, as polygons that do not. */
export function cleanPolygons(polygons: Polygons): Polygons {
  return withoutDirt(union(polygons as Geom) as Polygons);
}
