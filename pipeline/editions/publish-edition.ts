import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type EditionMeta, isPublished } from "../domain/edition.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { CONCEPT, listEditions, readEdition, readMeta } from "./read-edition.ts";
import { readSeal, sealEdition } from "./seal.ts";
import { writeTitlePage } from "./write-edition.ts";

/** Under what name and by whom the concept becomes public. */
export interface Publication {
  /** A role, not a person. */
  approver: string;
  /** P&C moment at which it is frozen, with its title; null publishes it without one. */
  moment: { id: string; titel: string } | null;
  /** The published edition that this one mends, and what was wrong with it. */
  corrects: { id: string; reden: string } | null;
}

/**
 * Publishes or freezes the concept: copies it under its own name, adds it to the chain, seals it, and never touches it
 * again. Nobody sees it before it is whole.
 * @param prepare what must be in it besides; gets the folder before it is sealed
 * @throws InputError when there is no concept, or when it was published before
 */
export async function publishEdition(
  editions: string,
  publication: Publication,
  prepare: (folder: string) => Promise<void> = async () => {},
): Promise<EditionMeta> {
  const meta = titlePage(editions, publication);
  const temporary = join(editions, `${meta.id}.nieuw-${process.pid}`);
  rmSync(temporary, { recursive: true, force: true });
  try {
    cpSync(join(editions, CONCEPT), temporary, { recursive: true });
    writeTitlePage(join(temporary, "public"), { ...readEdition(temporary), meta });
    await prepare(temporary);
    sealEdition(temporary);
    renameSync(temporary, join(editions, meta.id));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return meta;
}

function titlePage(editions: string, { approver, moment, corrects }: Publication): EditionMeta {
  const concept = readMeta(join(editions, CONCEPT));
  const published = listEditions(editions).filter(isPublished);
  const head = published.at(-1);
  const id = moment
    ? momentId(moment.id, published)
    : `${concept.peildatum}-${concept.contentHash.slice(0, 8)}`;
  if (existsSync(join(editions, id)) || concept.previous !== (head?.contentHash ?? null)) {
    throw new InputError([problem("editie-bestaat", { editie: id })]);
  }
  return {
    ...concept,
    id,
    state: moment ? "vastgesteld" : "gepubliceerd",
    titel: moment?.titel ?? concept.titel,
    moment: moment?.id ?? null,
    previousSeal: head ? readSeal(join(editions, head.id)) : null,
    corrects,
    approver,
  };
}

/** `begroting-2027`, and for what mends it `begroting-2027-herstel-1`. */
function momentId(moment: string, published: readonly EditionMeta[]): string {
  const earlier = published.filter((meta) => meta.moment === moment).length;
  return earlier === 0 ? moment : `${moment}-herstel-${earlier}`;
}
