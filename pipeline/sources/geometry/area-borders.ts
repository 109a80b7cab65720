import { existsSync, readFileSync } from "node:fs";
import type { Gebied } from "../../domain/gebied.ts";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { displayPath } from "../read/delivered-file.ts";
import { type BuurtTopology, buurtPolygons, dissolve } from "./buurt-topology.ts";
import type { Polygons } from "./clean-geometry.ts";

/** Borders that a workspace keeps; null when it has none. Throws an {@link InputError} when they cannot be read. */
export function readTopology(path: string | null): BuurtTopology | null {
  if (path === null || !existsSync(path)) return null;
  const read = parseTopology(readFileSync(path, "utf8"));
  if (read?.objects?.buurten) return read;
  const bestand = displayPath(path);
  throw new InputError([problem("kaart-onleesbaar", {}, { bestand })]);
}

function parseTopology(text: string): BuurtTopology | null {
  try {
    return JSON.parse(text) as BuurtTopology;
  } catch {
    return null;
  }
}

/**
 * Gives every buurt its borders, and every stadsdeel those of its buurten together: the stadsdelen are dissolved here
 * and not kept, so that a buurt that moves takes its borders along. Without borders for every buurt there are none:
 * half a map would look like a whole one.
 */
export function withBorders(gebieden: readonly Gebied[], topology: BuurtTopology | null): Gebied[] {
  if (topology === null) return [...gebieden];
  const polygons = buurtPolygons(topology);
  const buurten = gebieden.filter(({ soort }) => soort === "buurt");
  if (!buurten.every(({ id }) => polygons.has(id))) return [...gebieden];
  const of = (stadsdeel: string) =>
    buurten.filter((buurt) => buurt.stadsdeel === stadsdeel).map(({ id }) => id);
  return gebieden.map((gebied) => {
    if (gebied.soort === "buurt") return { ...gebied, vlak: toText(polygons.get(gebied.id) ?? []) };
    if (gebied.soort === "stadsdeel") return { ...gebied, vlak: toText(dissolve(topology, of(gebied.id))) };
    return gebied.soort === "gemeente" ? { ...gebied, herkomst: topology.herkomst } : gebied;
  });
}

function toText(polygons: Polygons): string[][] {
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => `${x},${y}`).join(" ")));
}
