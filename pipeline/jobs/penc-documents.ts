import { join } from "node:path";
import type { PencDocument } from "../domain/penc.ts";
import { pencId } from "../domain/penc-file-names.ts";
import { findEdition } from "../editions/publish-edition.ts";
import { listEditions, readEdition } from "../editions/read-edition.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { composePencDocument, type PencWish } from "../exports/compose-penc-document.ts";
import { workspacePaths } from "../sources/workspace-paths.ts";

/**
 * A document of planning and control from the edition in a folder.
 * @throws InputError when the year is not one of its fiscal years
 */
export function makePencDocument(editionDir: string, wish: PencWish): PencDocument {
  const edition = readEdition(editionDir);
  const { van, tot } = edition.meta.boekjaren;
  if (wish.jaar < van || wish.jaar > tot) {
    throw new InputError([problem("boekjaar-onbekend", { jaar: wish.jaar, van, tot })]);
  }
  return composePencDocument(edition, wish);
}

/**
 * Folder of the edition that was frozen for a document, a correction before what it mends; else the one that `latest`
 * names: by default the newest published edition, or the concept.
 * @throws InputError when there is no edition at all
 */
export function editionForDocument(workspace: string, wish: PencWish, latest?: string): string {
  const { editions } = workspacePaths(workspace);
  const frozen = listEditions(editions).findLast(
    ({ state, moment }) => state === "vastgesteld" && moment === pencId(wish),
  );
  return frozen ? join(editions, frozen.id) : (latest ?? findEdition(editions, {}));
}
