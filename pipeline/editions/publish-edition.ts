import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { EditionMeta } from "../domain/edition.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { CONCEPT, chainHead, listEditions, readEdition, readMeta } from "./read-edition.ts";
import { writeTitlePage } from "./write-edition.ts";

/**
 * Publishes the concept: copies it under its own name, adds it to the chain, and never touches it again.
 * @param approver a role, not a person
 * @throws InputError when there is no concept, or when it was published before
 */
export function publishEdition(editions: string, approver: string): EditionMeta {
  const concept = readMeta(join(editions, CONCEPT));
  const id = `${concept.peildatum}-${concept.contentHash.slice(0, 8)}`;
  const target = join(editions, id);
  if (existsSync(target) || concept.previous !== chainHead(editions)) {
    throw new InputError([problem("editie-bestaat", { editie: id })]);
  }
  const meta: EditionMeta = { ...concept, id, state: "gepubliceerd", approver };
  const temporary = `${target}.nieuw-${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  cpSync(join(editions, CONCEPT), temporary, { recursive: true });
  writeTitlePage(join(temporary, "public"), { ...readEdition(temporary), meta });
  renameSync(temporary, target);
  return meta;
}

/** Folder of the edition a reader asked for: by id, else the newest published, else the concept. */
export function findEdition(editions: string, wish: { id?: string | undefined; concept?: boolean }): string {
  if (wish.id) return join(editions, wish.id);
  const newest = wish.concept
    ? undefined
    : listEditions(editions).findLast(({ state }) => state === "gepubliceerd");
  return join(editions, newest?.id ?? CONCEPT);
}
