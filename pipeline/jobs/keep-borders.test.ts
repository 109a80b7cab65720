import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { systemTools } from "../sources/fetch/fetch-tools.ts";
import { problemsOf } from "../sources/fixtures/temporary-folder.ts";
import { readWorkspace } from "../sources/workspace.ts";
import { makeSmallWorkspace } from "./fixtures/small-workspace.ts";
import { keepBorders } from "./keep-borders.ts";

let server: Server | null = null;
afterEach(() => server?.close());

const CODES = ["BU99990001", "BU99990002", "BU99990003", "BU99990004"];

/** Four squares in a row, of one year. */
function features(jaar: number) {
  return CODES.map((buurtcode, index) => {
    const [x, y] = [5 + index / 100, 52];
    const corners = [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.01],
      [x, y + 0.01],
      [x, y],
    ];
    return {
      type: "Feature",
      properties: { buurtcode, buurtnaam: buurtcode, jaar },
      geometry: { type: "Polygon", coordinates: [corners] },
    };
  });
}

/** PDOK with pages of two features. */
async function startPdok(jaar: number) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://x");
    asked.push(url.pathname + url.search);
    const from = Number(url.searchParams.get("cursor") ?? 0);
    const links =
      from === 0 ? [{ rel: "next", href: `https://pdok.example/items?gemeentecode=GM9999&cursor=2` }] : [];
    response.end(
      JSON.stringify({ type: "FeatureCollection", features: features(jaar).slice(from, from + 2), links }),
    );
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const env = { SOCIALE_BASIS_PDOK: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  return { asked, tools: { ...systemTools, env } };
}

test("borders come from PDOK for one gemeente, over all pages, and are kept as TopoJSON with their source", async () => {
  const { asked, tools } = await startPdok(2024);
  const map = makeSmallWorkspace();
  const { pad, buurten } = await keepBorders(readWorkspace(map), { jaar: 2024 }, tools);
  expect(buurten).toBe(4);
  expect(asked[0]).toContain("/cbs/wijken-en-buurten-2024/ogc/v1/collections/buurten/items?");
  expect(asked[0]).toContain("gemeentecode=GM9999");
  expect(JSON.parse(readFileSync(pad, "utf8"))).toMatchObject({ type: "Topology", jaar: 2024 });
  const { gebieden } = readWorkspace(map);
  expect(gebieden.find(({ id }) => id === "noord")?.vlak).toHaveLength(1);
  expect(gebieden.find(({ soort }) => soort === "gemeente")?.herkomst).toContain("2024");
});

test("an answer of another year is refused and nothing is kept", async () => {
  const { tools } = await startPdok(2023);
  const map = makeSmallWorkspace();
  const problems = await problemsOf(() => keepBorders(readWorkspace(map), { jaar: 2024 }, tools));
  expect(problems.map(({ code }) => code)).toEqual(["geometrie-ander-jaar"]);
  expect(existsSync(join(map, "reference", "gebieden.topojson"))).toBe(false);
});

test("a file that an analyst has will do; one that is no JSON is refused in words", async () => {
  const map = makeSmallWorkspace();
  const bestand = join(map, "buurten.geojson");
  writeFileSync(bestand, JSON.stringify({ type: "FeatureCollection", features: features(2022) }));
  await keepBorders(readWorkspace(map), { bestand }, systemTools);
  expect(readWorkspace(map).gebieden[0]?.herkomst).toBe("Grenzen: aangeleverd bestand, indeling 2022");
  writeFileSync(bestand, "<html>");
  const problems = await problemsOf(() => keepBorders(readWorkspace(map), { bestand }, systemTools));
  expect(problems.map(({ code }) => code)).toEqual(["geometrie-onleesbaar"]);
});
