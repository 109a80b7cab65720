import type { PencDocument } from "../domain/penc.ts";
import { findEdition } from "../editions/publish-edition.ts";
import { listEditions, readEdition } from "../editions/read-edition.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { composePencDocument, type PencWish } from "../exports/compose-penc-document.ts";
import { workspacePaths } from "../sources/workspace-paths.ts";

/**
 * A document of planning and control from an edition: the one asked for, else the one frozen for this document, else the
 * latest.
 * @throws InputError when there is no such edition or the year is not one of its fiscal years
 */
export function makePencDocument(
  workspace: string,
  wish: PencWish,
  editie: string | undefined,
): PencDocument {
  const { editions } = workspacePaths(workspace);
  const edition = readEdition(findEdition(editions, { id: editie ?? frozenFor(editions, wish) }));
  const { van, tot } = edition.meta.boekjaren;
  if (wish.jaar < van || wish.jaar > tot) {
    throw new InputError([problem("boekjaar-onbekend", { jaar: wish.jaar, van, tot })]);
  }
  return composePencDocument(edition, wish);
}

/** The newest edition that was frozen for a document: a correction comes after what it mends. */
function frozenFor(editions: string, { document, jaar }: PencWish): string | undefined {
  return listEditions(editions).findLast(
    ({ state, moment }) => state === "vastgesteld" && moment === `${document}-${jaar}`,
  )?.id;
}
