import type { Command } from "commander";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { withLock } from "../jobs/lock.ts";
import {
  currentNumber,
  isPinned,
  listReleases,
  type Release,
  releaseFolder,
  resume,
  rollback,
  type SiteFolders,
  siteFolders,
} from "../jobs/site/releases.ts";
import { uploadSite } from "../jobs/site/upload-site.ts";
import { readBeheer } from "../sources/beheer-config.ts";
import { workspacePaths } from "../sources/workspace-paths.ts";
import { formatNumber } from "../wording/number-format.ts";
import { toInteger, type WorkspaceOption, withWorkspace } from "./options.ts";

const say = (text: string) => console.log(text);

/** Gives the command `site` its subcommands: which sites there are, back to an earlier one, and on again. */
export function addSite(command: Command): void {
  const add = (name: string, text: string) => withWorkspace(command.command(name).description(text));
  add("list", "de sites die er staan, en welke bezoekers zien").option("--json", "als JSON").action(runList);
  add("rollback", "terug naar een eerdere site; zij blijft staan tot resume")
    .argument("[nummer]", "welke; anders de vorige", toInteger)
    .action(runRollback);
  add("resume", "verder met de nieuwste site").action(runResume);
  add("upload", "de site die bezoekers zien nog eens doorzetten").action(runUpload);
}

function runList({ workspace, json }: WorkspaceOption & { json?: boolean }): void {
  const folders = siteFolders(workspace);
  const report = {
    map: folders.current,
    getoond: currentNumber(folders),
    vastgezet: isPinned(folders),
    sites: listReleases(folders),
  };
  say(json ? JSON.stringify(report, null, 1) : listLines(report).join("\n"));
}

function listLines(report: {
  map: string;
  getoond: number | null;
  vastgezet: boolean;
  sites: readonly Release[];
}): string[] {
  if (report.sites.length === 0)
    return ["Er is nog geen openbare site. Publiceer een editie en draai npm run build."];
  const mark = ({ nummer }: Release) => (nummer === report.getoond ? "→" : " ");
  return [
    `${report.map} (→ is wat bezoekers zien${report.vastgezet ? ", vastgezet; verder met npm run site -- resume" : ""})`,
    ...report.sites.map(
      (site) =>
        `${mark(site)} ${String(site.nummer).padStart(5)}  ${site.gebouwd.slice(0, 16).replace("T", " ")} UTC  ${site.editie}  ${site.paginas} pagina's, ${formatNumber(site.bytes / 1e6, 1)} MB`,
    ),
  ];
}

async function runRollback(nummer: number | undefined, { workspace }: WorkspaceOption): Promise<void> {
  const folders = siteFolders(workspace);
  const release = await withLock(folders.releases, async () => rollback(folders, nummer));
  say(`Bezoekers zien nu site ${release.nummer} (editie ${release.editie}), tot npm run site -- resume.`);
  await upload(workspace, folders);
}

async function runResume({ workspace }: WorkspaceOption): Promise<void> {
  const folders = siteFolders(workspace);
  const release = await withLock(folders.releases, async () => resume(folders));
  say(`Bezoekers zien nu site ${release.nummer} (editie ${release.editie}).`);
  await upload(workspace, folders);
}

async function runUpload({ workspace }: WorkspaceOption): Promise<void> {
  if (await upload(workspace, siteFolders(workspace))) return;
  throw new InputError([problem("upload-niet-ingesteld", {})]);
}

/** Puts the site that is served elsewhere too, where the workspace asks for that; whether it did. */
async function upload(workspace: string, folders: SiteFolders): Promise<boolean> {
  const { uploaden } = readBeheer(workspacePaths(workspace).gemeente).beheer.site;
  const nummer = currentNumber(folders);
  if (!uploaden || nummer === null) return false;
  await uploadSite(uploaden, releaseFolder(folders, nummer));
  say(`De site is doorgezet met ${uploaden.opdracht[0]}.`);
  return true;
}
