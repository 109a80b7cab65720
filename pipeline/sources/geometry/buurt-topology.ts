import { feature, mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { areaOf, type Polygons, withoutDirt } from "./clean-geometry.ts";

type Joined = Topology<{ buurten: GeometryCollection<{ id: string }> }>;

/** Borders of the buurten in which neighbours share their lines, as the workspace keeps them. */
export type BuurtTopology = Joined & { jaar: number | null; herkomst: string };

/** Steps over the width of a gemeente: about 10 cm, so that points that rounding drove apart meet again. */
const STEPS = 1e5;
/**
 * Corners whose triangle is smaller are left out: on a map of 600 px for 10 km a pixel is some 17 m wide, so this
 * does not show. Our choice.
 */
const SMALLEST_CORNER_M2 = 150;
/** Square metres in a square degree at 52° north, the middle of the country. */
const M2_PER_DEGREE2 = 111_320 ** 2 * 0.616;

/** Joins borders of neighbours and simplifies each line once for both sides, so that no gap can open between them. */
export function makeTopology(
  borders: ReadonlyMap<string, Polygons>,
  source: { jaar: number | null; herkomst: string },
): BuurtTopology {
  const features = [...borders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, coordinates]) => ({
      type: "Feature" as const,
      properties: { id },
      geometry: { type: "MultiPolygon" as const, coordinates },
    }));
  const collection = { type: "FeatureCollection" as const, features };
  const joined = topology({ buurten: collection }, STEPS) as Joined;
  const simple = simplify(presimplify(joined), SMALLEST_CORNER_M2 / M2_PER_DEGREE2);
  return { ...source, ...quantize(simple, STEPS) };
}

/** Polygons of every buurt. */
export function buurtPolygons(topology: BuurtTopology): Map<string, Polygons> {
  return new Map(
    topology.objects.buurten.geometries.map((geometry) => [
      idOf(geometry),
      polygonsOf(topology, geometry as Polygon | MultiPolygon),
    ]),
  );
}

/** Polygons of an area that is the sum of some buurten: their outer borders, without the dirt between them. */
export function dissolve(topology: BuurtTopology, buurten: readonly string[]): Polygons {
  const parts = topology.objects.buurten.geometries.filter((part) => buurten.includes(idOf(part)));
  return polygonsOf(topology, mergeArcs(topology, parts as Polygon[]));
}

function idOf({ properties }: { properties?: object | undefined }): string {
  return properties && "id" in properties ? String(properties.id) : "";
}

/** Coordinates to six decimals, 10 cm; in the order largest piece first. */
function polygonsOf(topology: BuurtTopology, geometry: Polygon | MultiPolygon): Polygons {
  const { geometry: made } = feature(topology, geometry as MultiPolygon);
  const polygons = (made as { type: string }).type === "Polygon" ? [made.coordinates] : made.coordinates;
  const rounded = (polygons as Polygons).map((rings) =>
    rings.map((ring) => ring.map(([x, y]): [number, number] => [round6(x), round6(y)])),
  );
  return withoutDirt(rounded).sort((a, b) => areaOf([b]) - areaOf([a]));
}

const round6 = (value: number) => Math.round(value * 1e6) / 1e6;
