import { resolve } from "node:path";
import type { Command } from "commander";
import { buildSite } from "../../dashboard/build-site.ts";
import { findEdition } from "../editions/publish-edition.ts";
import { readEdition } from "../editions/read-edition.ts";
import { peakMemoryMb } from "../jobs/ledger.ts";
import { readPast } from "../jobs/past-editions.ts";
import { workspacePaths } from "../sources/workspace.ts";
import { formatNumber } from "../wording/number-format.ts";
import type { WorkspaceOption } from "./options.ts";
import { secondsSince } from "./show-step.ts";

const say = (text: string) => console.log(text);

/** Options of the command `build`. */
export interface BuildOption extends WorkspaceOption {
  concept?: boolean;
  editie?: string;
  out?: string;
  precompress?: boolean;
  pdf?: boolean;
}

/** Gives the command `build` its options and its work. */
export function addBuild(command: Command): void {
  command
    .option("--concept", "van het concept")
    .option("--editie <id>", "van deze editie")
    .option("--out <map>", "map voor de site")
    .option("--pdf", "ook als één PDF voor de raad (vraagt Chromium)")
    .option("--precompress", "met een kleinere kopie van elk bestand, voor webservers die dat kunnen")
    .action(async (options: BuildOption) => void (await runBuild(options)));
}

/** Builds the site of an edition and prints what was built; resolves to its folder. */
export async function runBuild(options: BuildOption): Promise<string> {
  const start = performance.now();
  const paths = workspacePaths(options.workspace);
  const editionDir = findEdition(paths.editions, { id: options.editie, concept: options.concept ?? false });
  const outDir = options.out ? resolve(options.out) : paths.site;
  const edition = readEdition(editionDir);
  const past = await readPast(options.workspace, editionDir);
  const precompress = options.precompress ?? false;
  const { pages, bytes } = await buildSite({ editionDir, outDir, past, precompress });
  const size = formatNumber(bytes / 1e6, 1);
  say(
    `Site met ${pages} pagina's (${size} MB) staat in ${outDir}: ${secondsSince(start)}, piek ${peakMemoryMb()} MB.`,
  );
  if (options.pdf) {
    const { writeCouncilPdf } = await import("../jobs/council-pdf.ts");
    say(`De PDF voor de raad: ${await writeCouncilPdf(outDir, edition)}`);
  }
  return outDir;
}
