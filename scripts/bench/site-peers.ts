import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { repositoryRoot } from "../../pipeline/sources/workspace-paths.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import type { Benchmark, Part } from "./harness/benchmark.ts";
import { processCells, processHead } from "./harness/columns.ts";
import { compileScript } from "./harness/compile-script.ts";
import { alternateProcesses, type ProcessRun, ratioOfRuns, runProcess } from "./harness/process-run.ts";
import { program, type SampleCopy, withSampleCopy } from "./harness/sample-copy.ts";
import { chartsByPage, pagesThatDiffer } from "./site/peers/compare-charts.ts";
import { CONTENT, type Generator, installGenerators } from "./site/peers/generators.ts";

const ROUNDS = 3;

type Name = "ours" | Generator["name"];

/** How much there is to make. */
interface Content {
  pages: number;
  charts: number;
}

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Building our site beside Astro and Eleventy, which get its pages as content and its charts as data. */
export const sitePeers: Benchmark = {
  title: "Meting: de site bouwen, naast Astro en Eleventy",
  run: (tell) =>
    withSampleCopy(async (copy) => {
      tell("Astro en Eleventy installeren");
      const generators = await installGenerators(copy.scratch);
      if ("reason" in generators) return { parts: [withoutPart(generators.reason)], measurements: null };
      tell("de inhoud van onze pagina's opschrijven");
      await copy.run("refresh");
      const content = await writeContent(copy);
      tell(`bouwen, ${ROUNDS} keer om de beurt`);
      const runs = await race(copy, generators);
      checkSites(copy, generators, content);
      return { parts: [partOf(runs, generators, content)], measurements: { content, runs } };
    }),
};

/** Compiles what draws one chart, and records pages and charts of the concept. */
async function writeContent({ workspace, scratch }: SampleCopy): Promise<Content> {
  const folder = join(scratch, CONTENT);
  await compileScript(own("site/peers/replay-trend.ts"), { folder });
  const recorder = await compileScript(own("site/peers/record-site-process.ts"), {
    instead: {
      module: join(repositoryRoot, "dashboard", "charts", "trend.ts"),
      by: own("site/peers/recorded-trend.ts"),
    },
  });
  await runProcess(recorder, [join(workspace, "editions", "concept"), folder]);
  const read = (name: string): unknown[] => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  return { pages: read("paginas").length, charts: read("grafieken").length };
}

const siteOf = ({ scratch }: SampleCopy) => join(scratch, "onze-site");

function race(copy: SampleCopy, generators: readonly Generator[]) {
  const words = ["build", "--concept", "--out", siteOf(copy), "--workspace", copy.workspace];
  return alternateProcesses<Name>(
    [
      { name: "ours", script: program, words },
      ...generators.map(({ name, script, words, map }) => ({ name, script, words, cwd: map })),
    ],
    ROUNDS,
  );
}

/** Throws unless every generator made every page, with the very charts that ours has. */
function checkSites(copy: SampleCopy, generators: readonly Generator[], { pages, charts }: Content): void {
  const ours = chartsByPage(siteOf(copy));
  for (const { name, out } of generators) {
    const theirs = chartsByPage(out);
    const found = [...theirs.values()].flat().length;
    const different = pagesThatDiffer(theirs, ours);
    if (theirs.size !== pages || found !== charts || different.length > 0)
      throw new Error(
        `${name}: ${theirs.size} pages, ${found} charts, other ones on ${different.length} pages, ${different[0]} first`,
      );
  }
}

const heading = "Dezelfde pagina's en grafieken";

function withoutPart(reason: string): Part {
  return { heading, text: [`Niet gemeten: Astro en Eleventy waren niet te installeren (npm: ${reason}).`] };
}

function partOf(runs: Record<Name, ProcessRun[]>, generators: readonly Generator[], content: Content): Part {
  const names = [["ours", "wij"] as const, ...generators.map(({ name, title }) => [name, title] as const)];
  return {
    heading,
    text: [
      `Elke keer een eigen proces, van het starten van Node tot het einde, ${ROUNDS} keer om de beurt na een keer om op te warmen. Geen eis: dit is ter vergelijking.`,
      `Gelijk voor alle drie: ${formatNumber(content.pages)} pagina's met dezelfde titel en inhoud, en ${formatNumber(content.charts)} grafieken met Observable Plot op linkedom, uit dezelfde gegevens en met dezelfde tekencode. Bij Astro en Eleventy loopt elke pagina door een sjabloon en elke grafiek door een component of shortcode; na afloop is nagegaan dat elke pagina er staat en dat elke grafiek letter voor letter die van ons is.`,
      "Minder werk voor Astro en Eleventy: tabellen, zinnen, kaarten en kleine figuren krijgen zij als kant-en-klare HTML, wij lezen de editie en maken ze. Zij maken geen stijl, scripts, zoekindex, gegevensbestanden, losse figuren, P&C-pagina's of sitemap; wij wel. Meer werk voor hen: zij lezen de inhoud uit JSON, en Astro bundelt eerst zijn sjablonen.",
    ],
    table: {
      head: ["wat", ...processHead, "÷ wij", "laagste en hoogste"],
      rows: names.map(([name, title]) => rowOf(title, runs[name], runs.ours)),
    },
  };
}

function rowOf(title: string, runs: readonly ProcessRun[], ours: readonly ProcessRun[]): string[] {
  const ratio = ratioOfRuns(runs, ours);
  return [
    title,
    ...processCells(runs),
    runs === ours ? "" : `${formatNumber(ratio.median, 2)} ×`,
    runs === ours ? "" : `${formatNumber(ratio.lowest, 2)} - ${formatNumber(ratio.highest, 2)}`,
  ];
}
