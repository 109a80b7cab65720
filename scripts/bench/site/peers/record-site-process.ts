import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readAfscherming, readEdition, readPublicFiles } from "../../../../dashboard/read-edition.ts";
import { indexEdition } from "../../../../dashboard/select/edition-index.ts";
import { planOwn } from "../../../../dashboard/site-files.tsx";
import { recordedTrends } from "./recorded-trend.ts";
import { splitPage } from "./split-page.ts";

/** Writes the pages of an edition as content and their charts as data; compiled with the recording chart in its place. */
const [edition = "", folder = ""] = process.argv.slice(2);
const index = indexEdition(readEdition(edition), readAfscherming(edition));
const { files } = planOwn(index, readPublicFiles(edition));
const pages = files
  .filter(({ path }) => path.endsWith("index.html"))
  .map(({ path, make }) => splitPage(path, String(make())));
writeFileSync(join(folder, "paginas.json"), JSON.stringify(pages));
writeFileSync(join(folder, "grafieken.json"), JSON.stringify(recordedTrends));
