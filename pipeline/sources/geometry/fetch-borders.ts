import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import type { FetchTools } from "../fetch/fetch-tools.ts";
import { converse, politeJson } from "../fetch/polite-get.ts";

/** Where PDOK publishes the wijk- en buurtkaart of a year; may be another address through the environment. */
const HOME = "https://api.pdok.nl";
const MIRROR = "SOCIALE_BASIS_PDOK";
const PAGE = 500;

interface Page {
  type: string;
  features: unknown[];
  links?: { rel?: string; href?: string }[];
}

/**
 * The buurten of one gemeente from PDOK (OGC API Features), all pages as one collection, in longitude and latitude.
 * @throws InputError when PDOK fails or gives no feature
 */
export async function fetchBorders(
  { gemeente, jaar }: { gemeente: string; jaar: number },
  tools: FetchTools,
): Promise<{ collection: Page; adres: string }> {
  const talk = converse("kaart", tools);
  const home = (tools.env[MIRROR] ?? HOME).replace(/\/+$/, "");
  const adres = `${home}/cbs/wijken-en-buurten-${jaar}/ogc/v1/collections/buurten/items`;
  const features: unknown[] = [];
  let url: string | null = `${adres}?f=json&limit=${PAGE}&gemeentecode=${gemeente}`;
  while (url !== null) {
    const page = (await politeJson(talk, url)) as Page;
    if (!Array.isArray(page.features))
      throw new InputError([problem("geometrie-onleesbaar", { bestand: adres })]);
    features.push(...page.features);
    const href = page.links?.find(({ rel }) => rel === "next")?.href;
    const query = href?.split("?")[1];
    url = query === undefined || page.features.length === 0 ? null : `${adres}?${query}`;
  }
  if (features.length === 0)
    throw new InputError([problem("antwoord-leeg", { tabel: adres, gebieden: gemeente })]);
  return { collection: { type: "FeatureCollection", features }, adres };
}
