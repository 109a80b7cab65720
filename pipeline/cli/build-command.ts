import { resolve } from "node:path";
import type { Command } from "commander";
import type { Edition } from "../domain/edition.ts";
import { isPublished } from "../domain/edition.ts";
import { findEdition } from "../editions/find-edition.ts";
import { readEdition } from "../editions/read-edition.ts";
import { fileLedger, peakMemoryMb } from "../jobs/ledger.ts";
import { withLock } from "../jobs/lock.ts";
import { readPast } from "../jobs/past-editions.ts";
import { readSitePenc } from "../jobs/penc-site.ts";
import { type RunOutcome, recordRun } from "../jobs/record-run.ts";
import { releaseSite } from "../jobs/site/release-site.ts";
import { siteFolders } from "../jobs/site/releases.ts";
import { uploadSite } from "../jobs/site/upload-site.ts";
import { isSameSite, keepLastSite } from "../jobs/unchanged/last-build.ts";
import { readBeheer } from "../sources/beheer-config.ts";
import { workspacePaths } from "../sources/workspace-paths.ts";
import { formatNumber } from "../wording/number-format.ts";
import type { WorkspaceOption } from "./options.ts";
import { secondsSince } from "./show-step.ts";

const say = (text: string) => console.log(text);

/** What `build` may be asked. */
export interface BuildOption extends WorkspaceOption {
  concept?: boolean;
  editie?: string;
  out?: string;
  precompress?: boolean;
  pdf?: boolean;
  gewijzigd?: boolean;
}

/** Gives the command `build` its options and its work. */
export function addBuild(command: Command): void {
  command
    .option("--concept", "van het concept")
    .option("--editie <id>", "van deze editie")
    .option("--out <map>", "map voor de site; de site die bezoekers zien blijft dan wat zij is")
    .option("--pdf", "ook als één PDF voor de raad (vraagt Chromium)")
    .option("--precompress", "met een kleinere kopie van elk bestand; de openbare site heeft die altijd")
    .option("--gewijzigd", "alleen als de editie, de instellingen of het programma veranderd zijn")
    .action(async (options: BuildOption) => void (await runBuild(options)));
}

/**
 * Builds the site of an edition and resolves to its folder. What is published becomes a release that visitors see at
 * once; a concept, and whatever was given a folder with `--out`, does not. Holds the lock of the workspace.
 */
export async function runBuild(options: BuildOption): Promise<string> {
  const { build, ledger, editions } = workspacePaths(options.workspace);
  const editionDir = findEdition(editions, { id: options.editie, concept: options.concept ?? false });
  const record = { ledger: fileLedger(ledger), command: "build" } as const;
  const work = () => recordRun(record, () => buildWhenChanged({ ...options, editionDir }));
  const { folder } = await withLock(build, work, "de site bouwen");
  return folder;
}

async function buildWhenChanged(
  options: BuildOption & { editionDir: string },
): Promise<{ folder: string; outcome: RunOutcome }> {
  const { precompress = false, pdf = false, gewijzigd = false } = options;
  const edition = readEdition(options.editionDir);
  const folder = folderOf(options, edition);
  const input = { ...options, folder, precompress, pdf };
  const { contentHash } = edition.meta;
  if (gewijzigd && isSameSite(input)) {
    say(`De site in ${folder} is al van deze editie.`);
    return { folder, outcome: { result: "ongewijzigd", contentHash } };
  }
  await buildAnew({ ...options, edition }, folder);
  keepLastSite(input);
  return { folder, outcome: { result: "gelukt", contentHash } };
}

/** Where the pages of an edition stand once they are built. */
function folderOf({ workspace, out }: BuildOption, { meta }: Edition): string {
  if (out !== undefined) return resolve(out);
  return isPublished(meta) ? siteFolders(workspace).current : workspacePaths(workspace).conceptSite;
}

async function buildAnew(build: Build, folder: string): Promise<void> {
  const published = isPublished(build.edition.meta);
  if (build.out === undefined && published) return buildRelease(build);
  await buildFolder(build, folder);
  const concept = published ? "" : ", het concept: alleen voor het team, niet voor bezoekers";
  say(`De site staat in ${folder}${concept}.`);
}

type Build = BuildOption & { editionDir: string; edition: Edition };

async function buildFolder(build: Build, outDir: string): Promise<{ pages: number; bytes: number }> {
  const start = performance.now();
  const { editionDir, precompress = false } = build;
  const penc = () => readSitePenc(build.workspace, editionDir);
  const past = await readPast(build.workspace, editionDir);
  const { buildSite } = await import("../../dashboard/build-site.ts");
  const report = await buildSite({ editionDir, outDir, past, penc, precompress });
  const size = formatNumber(report.bytes / 1e6, 1);
  say(`Site met ${report.pages} pagina's (${size} MB) in ${secondsSince(start)}, piek ${peakMemoryMb()} MB.`);
  if (build.pdf) {
    const { writeCouncilPdf } = await import("../jobs/council-pdf.ts");
    say(`De PDF voor de raad: ${await writeCouncilPdf(outDir, build.edition)}`);
  }
  return report;
}

async function buildRelease(build: Build): Promise<void> {
  const { site } = readBeheer(workspacePaths(build.workspace).gemeente).beheer;
  const folders = siteFolders(build.workspace);
  const { release, folder, served } = await releaseSite({
    folders,
    edition: build.edition.meta,
    build: (unfinished) => buildFolder({ ...build, precompress: true }, unfinished),
    keep: site.bewaren,
  });
  say(
    served
      ? `Bezoekers zien nu site ${release.nummer} (editie ${release.editie}) in ${folders.current}.`
      : `Site ${release.nummer} staat klaar, maar bezoekers zien een eerdere: verder met npm run site -- resume.`,
  );
  if (served && site.uploaden) await uploadSite(site.uploaden, folder);
}
