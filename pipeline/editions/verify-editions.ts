import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type EditionMeta, isPublished, publicFiles } from "../domain/edition.ts";
import { chainOf, isHalfMade, readMeta } from "./read-edition.ts";
import { checkSeal, readSeal } from "./seal.ts";

/** What verification found of one published edition; no faults means that it is what it was. */
export interface Verified {
  id: string;
  zegel: string | null;
  fouten: string[];
}

/**
 * Checks every published and frozen edition: each file against the list of the edition, that list against what the next
 * edition says of it, and that all of them stand in one chain. Oldest first.
 */
export function verifyEditions(editions: string): Verified[] {
  const { metas, unreadable } = readPublished(editions);
  const chain = chainOf(metas);
  const loose = metas.filter((meta) => !chain.includes(meta));
  return [
    ...chain.map((meta, index) => verifyOne(editions, meta, chain[index - 1])),
    ...loose.map((meta) => {
      const { fouten, ...rest } = verifyOne(editions, meta, undefined);
      return {
        ...rest,
        fouten: ["staat niet in de keten: de editie ervoor ontbreekt of is vervangen", ...fouten],
      };
    }),
    ...unreadable.map((id) => ({ id, zegel: null, fouten: ["het titelblad is niet te lezen"] })),
  ];
}

function readPublished(editions: string): { metas: EditionMeta[]; unreadable: string[] } {
  const names = existsSync(editions) ? readdirSync(editions).filter((name) => !isHalfMade(name)) : [];
  const metas: EditionMeta[] = [];
  const unreadable: string[] = [];
  for (const name of names.sort()) {
    try {
      if (existsSync(join(editions, name, "public")))
        metas.push({ ...readMeta(join(editions, name)), id: name });
    } catch {
      unreadable.push(name);
    }
  }
  return { metas: metas.filter(isPublished), unreadable };
}

function verifyOne(editions: string, meta: EditionMeta, before: EditionMeta | undefined): Verified {
  const folder = join(editions, meta.id);
  const fouten = checkSeal(folder).map(({ bestand, wat }) => `${bestand} ${wat}`);
  const named = readMeta(folder).id;
  if (named !== meta.id) fouten.push(`${publicFiles.edition} noemt een andere editie: ${named}`);
  if (before && readSeal(join(editions, before.id)) !== meta.previousSeal) {
    fouten.push(`de lijst van bestanden van ${before.id} is niet die waar deze editie op volgt`);
  }
  return { id: meta.id, zegel: readSeal(folder), fouten };
}
