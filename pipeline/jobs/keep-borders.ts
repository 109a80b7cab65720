import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { problem } from "../errors/catalogue.ts";
import { InputError, type Problem } from "../errors/input-error.ts";
import type { FetchTools } from "../sources/fetch/fetch-tools.ts";
import { makeTopology } from "../sources/geometry/buurt-topology.ts";
import { fetchBorders } from "../sources/geometry/fetch-borders.ts";
import { type BuurtBorders, readFeatures } from "../sources/geometry/read-features.ts";
import { displayPath } from "../sources/read/delivered-file.ts";
import type { Workspace } from "../sources/workspace.ts";

/** Where borders come from: PDOK, of one year, or a file of GeoJSON that the analyst has. */
export type BorderSource = { jaar: number } | { bestand: string };

/**
 * Cleans, joins and simplifies the borders of the buurten and keeps them in `reference/gebieden.topojson`.
 * @returns where they are kept, how many buurten, and what was refused without spoiling the rest
 * @throws InputError when the borders are not those of the buurten and the year asked for; nothing is kept then
 */
export async function keepBorders(
  workspace: Workspace,
  source: BorderSource,
  tools: FetchTools,
): Promise<{ pad: string; buurten: number; warnings: Problem[] }> {
  const buurten = workspace.gebieden.filter(({ soort }) => soort === "buurt").map(({ id }) => id);
  const { borders, herkomst } = await readBorders(workspace, { source, buurten, tools });
  const pad = join(workspace.map, "reference", "gebieden.topojson");
  mkdirSync(join(workspace.map, "reference"), { recursive: true });
  const topology = makeTopology(borders.borders, { jaar: borders.jaar, herkomst });
  writeFileSync(pad, `${JSON.stringify(topology)}\n`);
  return { pad, buurten: borders.borders.size, warnings: borders.warnings };
}

async function readBorders(
  { gemeente }: Workspace,
  { source, buurten, tools }: { source: BorderSource; buurten: readonly string[]; tools: FetchTools },
): Promise<{ borders: BuurtBorders; herkomst: string }> {
  if ("bestand" in source) {
    const bestand = displayPath(source.bestand);
    const borders = readFeatures(parseGeojson(readFileSync(source.bestand, "utf8"), bestand), {
      bestand,
      buurten,
    });
    const jaar = borders.jaar === null ? "jaar onbekend" : `indeling ${borders.jaar}`;
    return { borders, herkomst: `Grenzen: aangeleverd bestand, ${jaar}` };
  }
  const { collection, adres } = await fetchBorders({ gemeente: gemeente.code, jaar: source.jaar }, tools);
  const borders = readFeatures(collection, { bestand: adres, buurten });
  if (borders.jaar !== source.jaar) {
    const gekregen = borders.jaar === null ? "een onbekend jaar" : String(borders.jaar);
    throw new InputError([
      problem("geometrie-ander-jaar", { gevraagd: source.jaar, gekregen }, { bestand: adres }),
    ]);
  }
  return {
    borders,
    herkomst: `Grenzen: CBS en Kadaster via PDOK, Wijk- en buurtkaart ${source.jaar} (CC BY 4.0)`,
  };
}

function parseGeojson(text: string, bestand: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError([problem("geometrie-onleesbaar", { bestand }, { bestand })]);
  }
}
