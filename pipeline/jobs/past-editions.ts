import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { type EditionMeta, isPublished } from "../domain/edition.ts";
import { compareEditions, type EditionDiff } from "../domain/edition-diff.ts";
import { listEditions, readEdition, readMeta } from "../editions/read-edition.ts";
import { InputError } from "../errors/input-error.ts";
import { workspacePaths } from "../sources/workspace.ts";
import { diffEditions } from "./diff-editions.ts";

/** What a site tells of other editions than its own. */
export interface Past {
  history: { editions: EditionMeta[]; kept: string[] };
  /** What differs from the edition before; null for the first. */
  diff: EditionDiff | null;
  /** Folder with the pages of each frozen edition, by id. */
  kept: Map<string, string>;
}

/** Reads what came before an edition: the list of public ones, the pages of frozen ones, and what changed since the last. */
export async function readPast(workspace: string, editionDir: string): Promise<Past> {
  const { editions } = workspacePaths(workspace);
  const published = listEditions(editions).filter(isPublished);
  const pages = published.map(({ id }) => [id, join(editions, id, "site")] as const);
  const kept = new Map(pages.filter(([, path]) => existsSync(path)));
  const { previous } = readMeta(editionDir);
  const before = published.find(({ contentHash }) => contentHash === previous);
  const diff = before ? await diffWith(workspace, before.id, editionDir) : null;
  return { history: { editions: published, kept: [...kept.keys()] }, diff, kept };
}

/** With causes where the inputs of both editions are kept; else only what differs: a site must not fail on that. */
async function diffWith(workspace: string, before: string, editionDir: string): Promise<EditionDiff> {
  try {
    return await diffEditions({ workspace, van: before, naar: basename(editionDir) });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { editions } = workspacePaths(workspace);
    return compareEditions(readEdition(join(editions, before)), readEdition(editionDir));
  }
}
