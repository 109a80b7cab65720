import { join } from "node:path";
import { isPublished } from "../domain/edition.ts";
import { CONCEPT, listEditions } from "./read-edition.ts";

/** Folder of the edition a reader asked for: by id, else the newest published, else the concept. */
export function findEdition(editions: string, wish: { id?: string | undefined; concept?: boolean }): string {
  if (wish.id) return join(editions, wish.id);
  const newest = wish.concept ? undefined : listEditions(editions).findLast(isPublished);
  return join(editions, newest?.id ?? CONCEPT);
}
