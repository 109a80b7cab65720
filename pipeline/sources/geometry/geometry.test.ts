import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { intersection, union } from "polyclip-ts";
import { describe, expect, test } from "vitest";
import type { Gebied } from "../../domain/gebied.ts";
import { problemsOf } from "../fixtures/temporary-folder.ts";
import { readReferenceGebieden } from "../gebieden.ts";
import { repositoryRoot } from "../workspace.ts";
import { withBorders } from "./area-borders.ts";
import { buurtPolygons, dissolve, makeTopology } from "./buurt-topology.ts";
import { areaOf, cleanPolygons, type Polygons } from "./clean-geometry.ts";
import { readFeatures } from "./read-features.ts";

/** A square of so many hundredths of a degree, from its lower left corner. */
const square = (x: number, y: number, size = 1): Polygons => [
  [
    [
      [x / 100, 52 + y / 100],
      [(x + size) / 100, 52 + y / 100],
      [(x + size) / 100, 52 + (y + size) / 100],
      [x / 100, 52 + (y + size) / 100],
      [x / 100, 52 + y / 100],
    ],
  ],
];

const feature = (code: string, coordinates: unknown, properties: object = {}) => ({
  type: "Feature",
  properties: { buurtcode: code, buurtnaam: `Buurt ${code}`, jaar: 2024, ...properties },
  geometry: { type: "MultiPolygon", coordinates },
});
const collection = (...features: object[]) => ({ type: "FeatureCollection", features });
const task = { bestand: "kaart.geojson", buurten: ["B1", "B2"] };

const codesOf = async (work: () => unknown) => (await problemsOf(work)).map(({ code }) => code);

describe("borders of buurten", () => {
  test("come by code, with the year; buurten of others are left out", () => {
    const value = collection(
      feature("B1", square(0, 0)),
      feature("B2", square(1, 0)),
      feature("X9", square(5, 5)),
    );
    const { borders, jaar, warnings } = readFeatures(value, task);
    expect([[...borders.keys()], jaar, warnings]).toEqual([["B1", "B2"], 2024, []]);
  });

  test("take the year from a code of that year", () => {
    const old = (code: string, x: number) => ({
      ...feature(code, square(x, 0)),
      properties: { statcode: code, jrstatcode: `2019${code}` },
    });
    expect(readFeatures(collection(old("B1", 0), old("B2", 1)), task).jaar).toBe(2019);
  });

  test("that cross themselves are mended: a bow tie becomes its two triangles", () => {
    // Corners (0,0), (2,2), (2,0), (0,2): the lines cross in (1,1); each triangle is half of 2 × 1 hundredths.
    const tie: Polygons = [
      [
        [
          [0, 52],
          [0.02, 52.02],
          [0.02, 52],
          [0, 52.02],
          [0, 52],
        ],
      ],
    ];
    const mended = cleanPolygons(tie);
    expect(mended).toHaveLength(2);
    expect(areaOf(mended) / areaOf(square(0, 0))).toBeCloseTo(2, 3);
  });

  test("lose pieces and holes that are dirt", () => {
    const speck = square(50, 50, 0.001);
    expect(cleanPolygons([...square(0, 0), ...speck])).toHaveLength(1);
  });

  test("with a garbled name keep their place, but the name is refused", () => {
    const value = collection(
      feature("B1", square(0, 0), { buurtnaam: "BelvÃ©dÃ¨re" }),
      feature("B2", square(1, 0)),
    );
    const { borders, warnings } = readFeatures(value, task);
    expect(borders.has("B1")).toBe(true);
    expect(warnings.map(({ code, melding }) => [code, melding.includes("BelvÃ©dÃ¨re")])).toEqual([
      ["geometrie-naam-geweigerd", true],
    ]);
  });

  test.each([
    ["is no GeoJSON", { type: "Topology" }, "geometrie-onleesbaar"],
    ["misses a buurt", collection(feature("B1", square(0, 0))), "geometrie-onvolledig"],
    [
      "lies in metres",
      collection(
        feature("B1", [
          [
            [
              [176_000, 317_000],
              [176_100, 317_000],
              [176_100, 317_100],
              [176_000, 317_000],
            ],
          ],
        ]),
        feature("B2", square(1, 0)),
      ),
      "geometrie-stelsel",
    ],
    [
      "mixes years",
      collection(feature("B1", square(0, 0)), feature("B2", square(1, 0), { jaar: 2023 })),
      "geometrie-jaren",
    ],
  ])("are refused when the file %s", async (_, value, code) => {
    expect(await codesOf(() => readFeatures(value, task))).toEqual([code]);
  });
});

describe("a topology of buurten", () => {
  const borders = new Map([
    ["B1", square(0, 0)],
    ["B2", square(1, 0)],
    ["B3", square(0, 1)],
    ["B4", square(1, 1)],
  ]);
  const source = { jaar: 2024, herkomst: "proef" };

  test("dissolves buurten to one polygon without the lines between them", () => {
    const topology = makeTopology(borders, source);
    const north = dissolve(topology, ["B3", "B4"]);
    expect(north.map((rings) => rings.length)).toEqual([1]);
    expect(areaOf(north) / areaOf(square(0, 1))).toBeCloseTo(2, 3);
    expect(dissolve(topology, ["B1", "B4"])).toHaveLength(2);
  });

  test("gives stadsdelen the borders of their buurten, and none when a buurt has none", () => {
    const topology = makeTopology(borders, source);
    const gebieden: Gebied[] = [
      { id: "GM1", naam: "G", soort: "gemeente" },
      { id: "noord", naam: "Noord", soort: "stadsdeel" },
      { id: "B3", naam: "B3", soort: "buurt", stadsdeel: "noord" },
      { id: "B4", naam: "B4", soort: "buurt", stadsdeel: "noord" },
    ];
    const [gemeente, noord, buurt] = withBorders(gebieden, topology);
    expect(gemeente?.herkomst).toBe("proef");
    expect([noord?.vlak?.length, buurt?.vlak?.length]).toEqual([1, 1]);
    expect(buurt?.vlak?.[0]?.[0]?.split(" ")).toContain("0.01,52.02");
    const more = [...gebieden, { id: "B9", naam: "B9", soort: "buurt", stadsdeel: "noord" } as const];
    expect(withBorders(more, topology).some(({ vlak }) => vlak)).toBe(false);
  });
});

const real = join(repositoryRoot, "..", "shared", "realdata", "gebieden", "maastricht_buurten.geojson");

describe.skipIf(!existsSync(real))("the real borders of Maastricht", () => {
  const gebieden = readReferenceGebieden(join(repositoryRoot, "data", "reference", "GM0935"), "GM0935");
  const buurten = gebieden.filter(({ soort }) => soort === "buurt");
  const read = () =>
    readFeatures(JSON.parse(readFileSync(real, "utf8")), {
      bestand: "kaart",
      buurten: buurten.map(({ id }) => id),
    });

  test("44 buurten dissolve to seven stadsdelen without slivers or overlaps, and nothing of the city is lost", () => {
    const { borders, jaar, warnings } = read();
    expect([borders.size, jaar]).toEqual([44, null]);
    expect(warnings.map(({ code }) => code)).toEqual(["geometrie-naam-geweigerd"]);
    const topology = makeTopology(borders, { jaar, herkomst: "proef" });
    const own = (stadsdeel: string) =>
      buurten.filter((buurt) => buurt.stadsdeel === stadsdeel).map(({ id }) => id);
    const stadsdelen = gebieden
      .filter(({ soort }) => soort === "stadsdeel")
      .map(({ id }) => dissolve(topology, own(id)));
    // One piece each, no holes: a hole or a second piece would be a sliver.
    expect(stadsdelen.map((polygons) => polygons.map((rings) => rings.length))).toEqual(Array(7).fill([1]));
    expect(overlap(stadsdelen)).toBeLessThan(1);
    expect(overlap([...buurtPolygons(topology).values()])).toBeLessThan(1);
    const whole = union(...(stadsdelen as [Polygons, ...Polygons[]])) as Polygons;
    expect(whole.map((rings) => rings.length)).toEqual([1]);
    // CBS: 6,012 hectares; the file of an earlier year and the simplifying differ less than 0.5%.
    expect(Math.abs(areaOf(whole) / 60_120_000 - 1)).toBeLessThan(0.005);
  });

  test("are simplified to a quarter of their points or less", () => {
    const { borders } = read();
    const points = (all: Iterable<Polygons>) => [...all].flat(3).length / 2;
    const simple = buurtPolygons(makeTopology(borders, { jaar: null, herkomst: "proef" }));
    expect(points(simple.values())).toBeLessThan(points(borders.values()) / 4);
  });
});

/** Square metres that two areas have in common, over all pairs. */
function overlap(areas: readonly Polygons[]): number {
  let sum = 0;
  for (const [index, one] of areas.entries()) {
    for (const other of areas.slice(index + 1)) {
      sum += areaOf(intersection(one, other) as Polygons);
    }
  }
  return sum;
}
