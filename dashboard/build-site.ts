import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Edition } from "../pipeline/domain/edition.ts";
import { bundleIslands, prepareIslands } from "./bundle-islands.ts";
import { drawAlone, drawTogether } from "./draw/draw-together.ts";
import { noClaims } from "./draw/drawing-task.ts";
import { compressedCopies } from "./draw/precompress.ts";
import type { PencSite } from "./penc-site.ts";
import { planEdition } from "./plan-edition.ts";
import { indexEdition } from "./select/edition-index.ts";
import type { SiteFile } from "./site-file.ts";
import { noPenc, type PastEditions, planMap, planPenc, planPreview, type SitePlan } from "./site-files.tsx";

/** Pages from which a second thread is worth its start: that takes as long as some forty pages (measured). */
const MANY = 100;

/** What was built: number of pages and bytes of all files together. */
export interface BuildReport {
  pages: number;
  bytes: number;
}

/**
 * Builds the site of an edition. Everything is rendered first, then written to a new folder beside `outDir`, then
 * swapped in: when anything throws, the last good site stays. Same edition, same bytes.
 */
export async function buildSite(options: {
  editionDir: string;
  outDir: string;
  /** What the site tells of other editions; left out for the pages that a frozen edition keeps. */
  past?: PastEditions & {
    /** Folder with the pages of each frozen edition, by id. */
    kept: ReadonlyMap<string, string>;
  };
  /** Makes the documents of planning and control, beside the drawing of the rest; left out, the site has none. */
  penc?: (() => Promise<PencSite>) | undefined;
  /** Pages that a frozen edition keeps: without the style guide. */
  archived?: boolean;
  /** Also writes a compressed copy of each file, for a web server that sends those. */
  precompress?: boolean;
}): Promise<BuildReport> {
  const outDir = resolve(options.outDir);
  const { editionDir, past, archived } = options;
  const islands = prepareIslands();
  const making = options.penc?.();
  // What goes wrong with it is told where it is waited for.
  making?.catch(() => {});
  await islands;
  const surroundings = { past: past && { history: past.history, diff: past.diff }, archived };
  const { index, own } = planEdition(editionDir, surroundings);
  const copy = options.precompress ? compressedCopies : async () => [];
  const claims = noClaims(own.files.length);
  const task = { editionDir, surroundings, islands: bundleIslands().files, claims };
  const drawn =
    own.pages.length < MANY ? await drawAlone(own.files, copy) : await drawTogether(own.files, copy, task);
  const penc = planPenc(index, (await making) ?? noPenc, past);
  const pages = [...own.pages, ...penc.pages];
  const rest = await drawAlone([...penc.files, ...planMap(index, pages)], copy);
  const files = [...drawn.files, ...rest.files];
  const copies = (await Promise.all([...drawn.copies, ...rest.copies])).flat();
  const fresh = `${outDir}.nieuw`;
  rmSync(fresh, { recursive: true, force: true });
  writeFiles(fresh, [...files, ...copies]);
  for (const [id, pages] of options.past?.kept ?? []) {
    cpSync(pages, join(fresh, "edities", id), { recursive: true });
  }
  swapIn(fresh, outDir);
  return {
    pages: pages.length,
    bytes: files.reduce((sum, file) => sum + Buffer.byteLength(file.content), 0),
  };
}

/**
 * The site of a concept that is being worked on, of which a file is made when it is asked for: path → content, or null
 * where the site has no such file. The documents of planning and control are made when one of their pages is.
 */
export function liveSite(
  editionDir: string,
  readPenc: () => PencSite,
): (path: string) => SiteFile["content"] | null {
  const { index, own } = planEdition(editionDir);
  const makers = ({ files }: Pick<SitePlan, "files">) => new Map(files.map(({ path, make }) => [path, make]));
  const first = makers(own);
  let rest: typeof first | null = null;
  const others = () => {
    const penc = planPenc(index, readPenc());
    return makers({ files: [...penc.files, ...planMap(index, [...own.pages, ...penc.pages])] });
  };
  return (path) => {
    rest ??= first.has(path) ? null : others();
    const make = first.get(path) ?? rest?.get(path);
    return make ? make() : null;
  };
}

/** What can be shown of an edition before it is written: path → content, or null for what needs its files. */
export function previewSite(edition: Edition): (path: string) => SiteFile["content"] | null {
  const files = new Map(planPreview(indexEdition(edition)).map(({ path, make }) => [path, make]));
  return (path) => files.get(path)?.() ?? null;
}

function writeFiles(root: string, files: SiteFile[]): void {
  for (const folder of new Set(files.map((file) => dirname(join(root, file.path))))) {
    mkdirSync(folder, { recursive: true });
  }
  for (const file of files) writeFileSync(join(root, file.path), file.content);
}

/** Two renames: the site is missing only between them. */
function swapIn(fresh: string, outDir: string): void {
  const old = `${outDir}.oud`;
  rmSync(old, { recursive: true, force: true });
  try {
    renameSync(outDir, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  renameSync(fresh, outDir);
  rmSync(old, { recursive: true, force: true });
}
