import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { EditionMeta } from "../../domain/edition.ts";
import { hashFile } from "../../sources/read/hash-file.ts";
import { withLock } from "../lock.ts";
import {
  currentNumber,
  isPinned,
  listReleases,
  nextNumber,
  pruneReleases,
  type Release,
  releaseFolder,
  type SiteFolders,
  switchTo,
  writeRelease,
} from "./releases.ts";

/** What a release needs: where, of which edition, and who makes the pages. */
export interface ReleaseOptions {
  folders: SiteFolders;
  edition: Pick<EditionMeta, "id" | "contentHash">;
  /** Makes the whole site in a folder that does not exist yet. */
  build: (folder: string) => Promise<{ pages: number; bytes: number }>;
  /** How many releases stay. */
  keep: number;
  clock?: () => Date;
}

/** A new release, and whether it is served: not while a rollback holds. */
export interface Released {
  release: Release;
  folder: string;
  served: boolean;
}

/** Folder of a site that is not whole yet. */
const UNFINISHED = "nieuw";

/**
 * Makes a new release of the public site and serves it. The pages are made in a folder of their own; only when they are
 * all there does the folder get its number, and only then does `site` point to it. After any fault the last good site
 * is still served. A site that is the same as the newest is no new release. Two releases at once are refused.
 * @throws InputError when another release is being made
 */
export async function releaseSite(options: ReleaseOptions): Promise<Released> {
  const { releases } = options.folders;
  mkdirSync(releases, { recursive: true });
  return withLock(releases, () => makeRelease(options), "de site maken");
}

async function makeRelease(options: ReleaseOptions): Promise<Released> {
  const { folders, keep, edition, clock = () => new Date() } = options;
  removeUnfinished(folders);
  const unfinished = join(folders.releases, UNFINISHED);
  const { pages, bytes } = await options.build(unfinished);
  const sha256 = hashFolder(unfinished);
  const newest = listReleases(folders).at(-1);
  if (newest?.sha256 === sha256) return keepNewest(folders, newest);
  const nummer = nextNumber(folders);
  renameSync(unfinished, releaseFolder(folders, nummer));
  const gebouwd = clock().toISOString();
  const { id: editie, contentHash } = edition;
  const release = { nummer, editie, contentHash, gebouwd, paginas: pages, bytes, sha256 };
  writeRelease(folders, release);
  if (!isPinned(folders)) switchTo(folders, nummer);
  pruneReleases(folders, keep);
  return { release, folder: releaseFolder(folders, nummer), served: currentNumber(folders) === nummer };
}

/** Nights in which nothing changes must not push out the sites that one may want to go back to. */
function keepNewest(folders: SiteFolders, newest: Release): Released {
  rmSync(join(folders.releases, UNFINISHED), { recursive: true });
  if (!isPinned(folders)) switchTo(folders, newest.nummer);
  const served = currentNumber(folders) === newest.nummer;
  return { release: newest, folder: releaseFolder(folders, newest.nummer), served };
}

/** One hash over the names and the bytes of all files in a folder. */
function hashFolder(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  for (const path of paths) hash.update(`${relative(folder, path)}\0${hashFile(path)}\n`);
  return hash.digest("hex");
}

/** What a build left that was killed: a half site, or a folder that got its number and nothing more. */
function removeUnfinished({ releases }: SiteFolders): void {
  const names = readdirSync(releases);
  const half = names.filter(
    (name) => name.startsWith(UNFINISHED) || (/^\d{5,}$/.test(name) && !names.includes(`${name}.json`)),
  );
  for (const name of half) rmSync(join(releases, name), { recursive: true, force: true });
}
