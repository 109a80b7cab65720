import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashJson, readCodeVersion } from "../../editions/content-hash.ts";
import { listEditions, readMeta } from "../../editions/read-edition.ts";
import { hashFile } from "../../sources/read/hash-file.ts";
import { repositoryRoot, workspacePaths } from "../../sources/workspace-paths.ts";

/** What a site is built from: the edition and how it is asked for. */
export interface SiteInput {
  workspace: string;
  editionDir: string;
  /** Folder that holds the built site. */
  folder: string;
  precompress: boolean;
  pdf: boolean;
}

const pathOf = (map: string) => join(workspacePaths(map).build, "cache", "laatste-site.json");

/** Whether the site that stands in its folder was built from just this, by just this program. */
export function isSameSite(input: SiteInput): boolean {
  try {
    const kept = JSON.parse(readFileSync(pathOf(input.workspace), "utf8")) as Record<string, string>;
    return kept[input.folder] === siteFingerprint(input) && existsSync(join(input.folder, "index.html"));
  } catch {
    return false;
  }
}

/** Remembers what a site was built from, once it stands in its folder; of other folders nothing is remembered. */
export function keepLastSite(input: SiteInput): void {
  const path = pathOf(input.workspace);
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.nieuw-${process.pid}`;
  writeFileSync(temporary, `${JSON.stringify({ [input.folder]: siteFingerprint(input) })}\n`);
  renameSync(temporary, path);
}

function siteFingerprint({ workspace, editionDir, precompress, pdf }: SiteInput): string {
  const { editions, gemeente } = workspacePaths(workspace);
  return hashJson({
    editie: readMeta(editionDir),
    edities: listEditions(editions).filter(({ state }) => state !== "concept"),
    gemeente: hashFile(gemeente),
    code: [readCodeVersion(repositoryRoot), dashboardVersion()],
    precompress,
    pdf,
  });
}

/** Hash of everything a page is made with: the code, words and styles of the site. */
function dashboardVersion(): string {
  const folder = join(repositoryRoot, "dashboard");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.test)\.(tsx?|css|svg|png|ico|woff2)$/.test(name),
  );
  const hash = createHash("sha256");
  for (const name of names.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}
