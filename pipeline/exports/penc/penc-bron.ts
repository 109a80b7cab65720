import { join } from "node:path";
import type { Aansluiting } from "../../domain/aansluiting.ts";
import { type Edition, type EditionMeta, isPublished } from "../../domain/edition.ts";
import { readPrivateTotals } from "../../editions/private-totals.ts";
import { listEditions, readEdition } from "../../editions/read-edition.ts";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";

/** What a document is made from: editions and nothing else. */
export interface PencBron {
  edition: Edition;
  /** The edition of the P&C document before it, or the published one before it; null for the first. */
  vorige: Edition | null;
  /** What totals are held against; null when the edition came without its private part. */
  aansluiting: Aansluiting | null;
}

/**
 * Reads an edition with what a document needs besides.
 * @throws InputError when an edition before it is named but not there: the changes would be wrong
 */
export function readPencBron(editions: string, id: string): PencBron {
  const folder = join(editions, id);
  const edition = readEdition(folder);
  const vorige = previousOf(listEditions(editions).filter(isPublished), edition.meta);
  return {
    edition,
    vorige: vorige === null ? null : readEdition(join(editions, vorige.id)),
    aansluiting: readPrivateTotals(folder),
  };
}

/** The newest frozen edition before this one; without any the one before it. What it mends is no document before it. */
function previousOf(
  chain: readonly EditionMeta[],
  { id, previous, moment }: EditionMeta,
): EditionMeta | null {
  if (previous === null) return null;
  const last = chain.findIndex(({ contentHash }) => contentHash === previous);
  if (last < 0) throw new InputError([problem("penc-vorige-kwijt", { editie: id, vorige: previous })]);
  const before = chain.slice(0, last + 1);
  const documents = before.filter((meta) => meta.moment !== null && meta.moment !== moment);
  return documents.at(-1) ?? before.at(-1) ?? null;
}
