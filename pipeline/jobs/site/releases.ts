import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { readBeheer } from "../../sources/beheer-config.ts";
import { workspacePaths } from "../../sources/workspace-paths.ts";

const releaseSchema = z.strictObject({
  nummer: z.int(),
  /** The edition the pages were made from. */
  editie: z.string(),
  contentHash: z.string(),
  /** When it was built, ISO. */
  gebouwd: z.string(),
  paginas: z.int(),
  bytes: z.int(),
  /** Hash of all files, by which a build that changes nothing is known. */
  sha256: z.string(),
});

/** One build of the public site, in a folder of its own that never changes again. */
export type Release = z.output<typeof releaseSchema>;

/** Where the public site of a workspace is: `site` is a link to one of the folders in `releases`. */
export interface SiteFolders {
  releases: string;
  current: string;
  /** Exists while a rollback holds: new builds do not become current then. */
  pin: string;
}

/** The folders of the public site, as `beheer: site: map` says or else in the workspace. */
export function siteFolders(workspace: string): SiteFolders {
  const { beheer } = readBeheer(workspacePaths(workspace).gemeente);
  const root = beheer.site.map ?? workspace;
  const releases = join(root, "releases");
  return { releases, current: join(root, "site"), pin: join(releases, "vastgezet") };
}

/** Name of the folder of a release; of a fixed width, so that a list of names is in order. */
const folderName = (nummer: number) => String(nummer).padStart(5, "0");

/** Folder of a release. */
export const releaseFolder = ({ releases }: SiteFolders, nummer: number) =>
  join(releases, folderName(nummer));

/** Whole releases, oldest first. What is known of one stands beside its folder, where no web server looks. */
export function listReleases({ releases }: SiteFolders): Release[] {
  if (!existsSync(releases)) return [];
  const names = readdirSync(releases).filter((name) => /^\d{5,}\.json$/.test(name));
  return names
    .sort()
    .map((name) => releaseSchema.parse(JSON.parse(readFileSync(join(releases, name), "utf8"))))
    .filter(({ nummer }) => existsSync(join(releases, folderName(nummer))));
}

/** Notes what is known of a release whose folder is whole. */
export function writeRelease({ releases }: SiteFolders, release: Release): void {
  writeFileSync(join(releases, `${folderName(release.nummer)}.json`), `${JSON.stringify(release)}\n`);
}

/** Number that is free: one more than any that was ever given and is still here, whole or not. */
export function nextNumber({ releases }: SiteFolders): number {
  const numbers = readdirSync(releases).flatMap((name) => /^(\d{5,})/.exec(name)?.[1] ?? []);
  return Math.max(0, ...numbers.map(Number)) + 1;
}

/** Number of the release that is served; null before the first, and where `site` is a folder of the old kind. */
export function currentNumber({ current }: SiteFolders): number | null {
  if (!lstatSync(current, { throwIfNoEntry: false })?.isSymbolicLink()) return null;
  return Number(basename(readlinkSync(current)));
}

/**
 * Serves another release from now on: one rename, so that every request gets a page of the one or of the other. A plain
 * folder `site` of an earlier version of the program makes way.
 */
export function switchTo(folders: SiteFolders, nummer: number): void {
  const { current } = folders;
  const link = `${current}.nieuw`;
  rmSync(link, { recursive: true, force: true });
  symlinkSync(join("releases", folderName(nummer)), link);
  const old = `${current}.oud`;
  if (lstatSync(current, { throwIfNoEntry: false })?.isDirectory()) {
    rmSync(old, { recursive: true, force: true });
    renameSync(current, old);
  }
  renameSync(link, current);
  rmSync(old, { recursive: true, force: true });
}

/** Removes all but the newest `keep` releases; the one that is served always stays. */
export function pruneReleases(folders: SiteFolders, keep: number): void {
  const served = currentNumber(folders);
  const old = listReleases(folders).slice(0, -keep);
  for (const { nummer } of old.filter((release) => release.nummer !== served)) {
    rmSync(join(folders.releases, `${folderName(nummer)}.json`));
    rmSync(releaseFolder(folders, nummer), { recursive: true, force: true });
  }
}

/** Whether a rollback holds. */
export const isPinned = ({ pin }: SiteFolders) => existsSync(pin);

/**
 * Serves an earlier release, and keeps it until {@link resume}: the next night must not bring back what was wrong.
 * @param nummer which; left out: the one before the one that is served
 * @throws InputError when there is no such release
 */
export function rollback(folders: SiteFolders, nummer?: number): Release {
  const releases = listReleases(folders);
  const served = currentNumber(folders) ?? 0;
  const found =
    nummer === undefined
      ? releases.findLast((release) => release.nummer < served)
      : releases.find((release) => release.nummer === nummer);
  if (!found) {
    const bekend = releases.map((release) => release.nummer).join(", ") || "geen";
    throw new InputError([problem("release-onbekend", { nummer: nummer ?? null, bekend })]);
  }
  writeFileSync(folders.pin, `${found.nummer}\n`);
  switchTo(folders, found.nummer);
  return found;
}

/** Serves the newest release again. Throws an {@link InputError} when there is none. */
export function resume(folders: SiteFolders): Release {
  const newest = listReleases(folders).at(-1);
  if (!newest) throw new InputError([problem("release-onbekend", { nummer: null, bekend: "geen" })]);
  rmSync(folders.pin, { force: true });
  switchTo(folders, newest.nummer);
  return newest;
}
