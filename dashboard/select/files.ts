import type { PublishedIndicator } from "../../pipeline/domain/edition.ts";
import { GEMEENSCHAPPELIJK } from "../../pipeline/domain/indicator.ts";
import type { EditionIndex } from "./edition-index.ts";
import { latestShown, type Meting, metingenOfIndicator } from "./meting.ts";

/** Public files of an edition from which a browser makes pictures and tables of its own. */
export const figureFiles = {
  cijfers: "outcomes.arrow",
  indicatoren: "indicators.json",
  gebieden: "gebieden.json",
} as const;

/** Name of the CSV of an indicator. */
export function indicatorFile(id: string): string {
  return `${id}.csv`;
}

/** Name of the CSV of a stadsdeel. */
export function stadsdeelFile(id: string): string {
  return `stadsdeel-${id}.csv`;
}

/** A picture offered for download. */
export interface TrendFile {
  name: string;
  titel: string;
  meting: Meting;
}

/** One trend picture per measurement of an indicator with a figure of the gemeente. */
export function trendFilesOf(index: EditionIndex, indicator: PublishedIndicator): TrendFile[] {
  const shared = indicator.deelambitie === GEMEENSCHAPPELIJK;
  const { deelambities } = index.edition.verandertheorie;
  return metingenOfIndicator(index, indicator)
    .filter((meting) => latestShown(index, meting, index.gemeente) !== undefined)
    .map((meting) => ({
      name: shared ? `${indicator.id}-${meting.deelambitie}.svg` : `${indicator.id}.svg`,
      titel: shared
        ? `Grafiek: ${deelambities.find((row) => row.id === meting.deelambitie)?.titel ?? meting.deelambitie}`
        : "Grafiek van het verloop",
      meting,
    }));
}
