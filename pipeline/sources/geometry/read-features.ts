import { z } from "zod";
import { problem } from "../../errors/catalogue.ts";
import { InputError, type Problem } from "../../errors/input-error.ts";
import { cleanPolygons, type Polygons } from "./clean-geometry.ts";

const position = z.tuple([z.number(), z.number()], z.number());
const ring = z.array(position).min(4);

const collection = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()),
      geometry: z.discriminatedUnion("type", [
        z.object({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) }),
        z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).min(1)).min(1) }),
      ]),
    }),
  ),
});

/** Names that publishers give to code, name and year of a buurt. */
const codeNames = ["buurtcode", "BU_CODE", "statcode"];
const nameNames = ["buurtnaam", "BU_NAAM", "statnaam"];
const yearNames = ["jaar", "jrstatcode", "JRSTATCODE"];

/** UTF-8 that was read as another encoding: "BelvÃ©dÃ¨re". */
const mojibake = /[ÃÂ][\u0080-\u00BF]|\uFFFD/;

/** Borders of the buurten of a gemeente, cleaned; longitude and latitude. Other properties are not taken over. */
export interface BuurtBorders {
  borders: Map<string, Polygons>;
  /** Year of the borders as the source says it; null when it does not. */
  jaar: number | null;
  /** What was refused without spoiling the rest. */
  warnings: Problem[];
}

/**
 * Reads the borders of buurten from GeoJSON in WGS84: self-intersections mended, dirt removed, names that were garbled
 * refused. Names and numbers come from our own tables, so that a sentinel such as -99999999 cannot become a figure.
 * @throws InputError when it is no such file, lies in another system of coordinates, or misses a buurt
 */
export function readFeatures(
  value: unknown,
  { bestand, buurten }: { bestand: string; buurten: readonly string[] },
): BuurtBorders {
  const parsed = collection.safeParse(value);
  if (!parsed.success) throw new InputError([problem("geometrie-onleesbaar", { bestand }, { bestand })]);
  const own = parsed.data.features.flatMap((feature) => {
    const code = textIn(feature.properties, codeNames);
    return buurten.includes(code) ? [{ code, ...feature }] : [];
  });
  const missing = buurten.filter((code) => !own.some((feature) => feature.code === code));
  if (missing.length > 0) {
    throw new InputError([problem("geometrie-onvolledig", { ontbreekt: missing.join(", ") }, { bestand })]);
  }
  const borders = new Map(own.map(({ code, geometry }) => [code, polygonsOf(geometry)]));
  if ([...borders.values()].flat(2).some((points) => points.some(isOutside))) {
    throw new InputError([problem("geometrie-stelsel", {}, { bestand })]);
  }
  const garbled = own
    .map(({ properties }) => textIn(properties, nameNames))
    .filter((name) => mojibake.test(name));
  return {
    borders: new Map([...borders].map(([code, polygons]) => [code, cleanPolygons(polygons)])),
    jaar: yearOf(
      own.map(({ properties }) => textIn(properties, yearNames)),
      bestand,
    ),
    warnings: garbled.map((naam) => problem("geometrie-naam-geweigerd", { naam }, { bestand })),
  };
}

function textIn(properties: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  const found = names.map((name) => properties[name]).find((value) => value !== undefined && value !== null);
  return found === undefined ? "" : String(found).trim();
}

type Geometry = z.output<typeof collection>["features"][number]["geometry"];

function polygonsOf(geometry: Geometry): Polygons {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((points) => points.map(([x, y]): [number, number] => [x, y])));
}

/** Rijksdriehoek coordinates are metres, far past any degree. */
function isOutside([x, y]: readonly [number, number]): boolean {
  return Math.abs(x) > 180 || Math.abs(y) > 90;
}

/** One year for all; throws when the features are of different years. */
function yearOf(texts: readonly string[], bestand: string): number | null {
  const years = new Set(texts.map((text) => /^(\d{4})/.exec(text)?.[1]).filter((year) => year !== undefined));
  if (years.size > 1) {
    throw new InputError([problem("geometrie-jaren", { jaren: [...years].sort().join(", ") }, { bestand })]);
  }
  const [year] = years;
  return year === undefined ? null : Number(year);
}
