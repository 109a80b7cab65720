import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A chart by Observable Plot as it stands in a page. */
const CHART = /<svg [^>]*class="trend-plot"[\s\S]*?<\/svg>/g;

/** Pages of a built site by their path, each with its charts in order. */
export function chartsByPage(folder: string): Map<string, string[]> {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("index.html"))
    .sort();
  return new Map(pages.map((page) => [page, chartsIn(readFileSync(join(folder, page), "utf8"))]));
}

/** The charts in a page, as markup. */
export function chartsIn(html: string): string[] {
  return html.match(CHART) ?? [];
}

/** Pages whose charts are not letter for letter those of the same page of ours, or that we do not have. */
export function pagesThatDiffer(
  theirs: ReadonlyMap<string, string[]>,
  ours: ReadonlyMap<string, string[]>,
): string[] {
  return [...theirs]
    .filter(([page, charts]) => charts.join("\n") !== ours.get(page)?.join("\n"))
    .map(([page]) => page);
}
