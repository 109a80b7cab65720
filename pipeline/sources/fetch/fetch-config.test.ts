import { expect, test } from "vitest";
import { fetchSchema, type StatlineFetch, tableAddress } from "./fetch-config.ts";
import { SeenIds } from "./seen-ids.ts";

const config = (changes: object) => fetchSchema.parse({ tabellen: ["T1"], ...changes }) as StatlineFetch;

test("a table stands at the home of its version, where bron.yml says, or behind the mirror of the environment", () => {
  const own = "https://dataderden.cbs.nl/";
  const mirror = { SOCIALE_BASIS_STATLINE: "http://tussenserver:8080/" };
  expect([
    tableAddress(config({ via: "statline-v3" }), "T1", {}),
    tableAddress(config({ via: "statline-v4" }), "T1", {}),
    tableAddress(config({ via: "statline-v3", adres: own }), "T1", {}),
    tableAddress(config({ via: "statline-v3", adres: own }), "T1", mirror),
    tableAddress(config({ via: "statline-v4" }), "T1", mirror),
  ]).toEqual([
    "https://opendata.cbs.nl/ODataFeed/odata/T1",
    "https://datasets.cbs.nl/odata/v1/CBS/T1",
    "https://dataderden.cbs.nl/ODataFeed/odata/T1",
    "http://tussenserver:8080/ODataFeed/odata/T1",
    "http://tussenserver:8080/odata/v1/CBS/T1",
  ]);
});

test("a set of numbers knows each number once, also far apart", () => {
  const seen = new SeenIds();
  const ids = [0, 7, 8, 65_535, 65_536, 3_000_000_000];
  expect(ids.map((id) => seen.add(id))).toEqual(ids.map(() => true));
  expect(ids.map((id) => seen.add(id))).toEqual(ids.map(() => false));
  seen.delete(65_536);
  expect([seen.add(65_536), seen.add(65_535)]).toEqual([true, false]);
});

test.each(["../gemeente.yml", "..", "a/b.csv", ".ssh"])("a fetched file cannot be kept as %s", (naam) => {
  const config = { via: "bestand", adres: "https://bron.example/a.csv", naam };
  expect(fetchSchema.safeParse(config).success).toBe(false);
  expect(fetchSchema.safeParse({ ...config, naam: "a.csv" }).success).toBe(true);
});
