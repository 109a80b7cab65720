import { basename, join, relative, sep } from "node:path";
import { watch } from "chokidar";
import { repositoryRoot } from "../../sources/workspace.ts";
import type { Scope } from "./dev-loop.ts";

/** Calls back with every file that is added, changed or removed below the paths; resolves to what stops it. */
export type Watch = (
  paths: readonly string[],
  onChange: (path: string) => void,
) => Promise<() => Promise<void>>;

/** Files of editors, and what the work itself writes. */
const passing = /^(\.|#)|(~|\.swp|\.tmp|\.test\.tsx?)$/;

/** Folders and files of repository and workspace, with what changes when one of theirs does. */
function watchedPlaces(workspace: string): readonly (readonly [string, Scope])[] {
  return [
    [join(repositoryRoot, "indicators"), "definities"],
    [join(workspace, "indicators"), "definities"],
    [join(workspace, "toelichting"), "definities"],
    [join(workspace, "doelen.yml"), "definities"],
    [join(repositoryRoot, "data", "reference"), "leveringen"],
    [join(workspace, "gemeente.yml"), "leveringen"],
    [join(workspace, "reference"), "leveringen"],
    [join(workspace, "raw"), "leveringen"],
    [join(workspace, "corrections"), "leveringen"],
    [join(repositoryRoot, "dashboard"), "site"],
  ];
}

/** Everything that the site is made of, except the programme of the pipeline. */
export function watchedPaths(workspace: string): string[] {
  return watchedPlaces(workspace).map(([place]) => place);
}

/** What must be done again after a change of this file; null when it has no part in the site. */
export function scopeOf(workspace: string, path: string): Scope | null {
  if (passing.test(basename(path))) return null;
  const inside = (place: string) => path === place || path.startsWith(place + sep);
  return watchedPlaces(workspace).find(([place]) => inside(place))?.[1] ?? null;
}

/** How long a file must stay the same before it counts as saved, in milliseconds: some editors write in parts. */
const SETTLED_MS = 40;

/** Watches with chokidar; what is there already is not a change. */
export const watchFiles: Watch = async (paths, onChange) => {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    atomic: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: 10 },
    ignored: (path) => passing.test(basename(path)),
  });
  watcher.on("all", (event, path) => {
    if (!event.endsWith("Dir")) onChange(path);
  });
  await new Promise<void>((ready) => watcher.once("ready", ready));
  return () => watcher.close();
};

/** A path as a reader knows it: below the repository or the workspace. */
export function shownPath(workspace: string, path: string): string {
  const within = [repositoryRoot, workspace].map((root) => relative(root, path));
  return within.find((shown) => shown !== "" && !shown.startsWith("..")) ?? path;
}
