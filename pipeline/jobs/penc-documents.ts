import { basename, dirname, join } from "node:path";
import type { PencDocument } from "../domain/penc.ts";
import { pencId } from "../domain/penc-file-names.ts";
import { findEdition } from "../editions/find-edition.ts";
import { listEditions } from "../editions/read-edition.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems, InputError } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { composePencDocument } from "../exports/compose-penc-document.ts";
import { type PencBron, readPencBron } from "../exports/penc/penc-bron.ts";
import { contextOf, kijktVooruit, type PencWish } from "../exports/penc/penc-context.ts";
import { checkAansluiting, reconcile } from "../exports/penc/reconcile/reconcile.ts";
import { readKalender } from "../sources/kalender.ts";
import { workspacePaths } from "../sources/workspace-paths.ts";

/**
 * A document of planning and control from the edition in a folder, between the other editions of its workspace.
 * @throws InputError when the year is not one of its fiscal years, or totals do not agree and nobody said why the document
 *   is made all the same
 */
export function makePencDocument(editionDir: string, wish: PencWish): PencDocument {
  if (wish.reden?.trim() === "") throw new InputError([problem("reden-ontbreekt", {})]);
  const bron = readPencBron(dirname(editionDir), basename(editionDir));
  checkYear(bron, wish);
  if (wish.reden === undefined) failOnProblems(checkAansluiting(reconcile(contextOf(bron, wish))));
  return composePencDocument(bron, wish);
}

/** A plan may be about the year after the last fiscal year. */
function checkYear({ edition }: PencBron, { document, jaar }: PencWish): void {
  const { van, tot } = edition.meta.boekjaren;
  const last = kijktVooruit(document) ? tot + 1 : tot;
  if (jaar < van || jaar > last)
    throw new InputError([problem("boekjaar-onbekend", { jaar, van, tot: last })]);
}

/**
 * Folder of the edition that the calendar names for a document; else of the one that was frozen for it, a correction
 * before what it mends; else the one that `latest` names: by default the newest published edition, or the concept.
 * @throws InputError when there is no edition at all, or the one that the calendar names is not there
 */
export function editionForDocument(workspace: string, wish: PencWish, latest?: string): string {
  const { editions, kalender } = workspacePaths(workspace);
  const all = listEditions(editions);
  const named = readKalender(kalender)[pencId(wish)]?.editie;
  if (named !== undefined && !all.some(({ id }) => id === named)) {
    const suggestie = didYouMean(
      named,
      all.map(({ id }) => id),
    );
    throw new InputError([
      problem("penc-editie-onbekend", { moment: pencId(wish), editie: named, suggestie }),
    ]);
  }
  const frozen = all.findLast(({ state, moment }) => state === "vastgesteld" && moment === pencId(wish))?.id;
  const id = named ?? frozen;
  return id === undefined ? (latest ?? findEdition(editions, {})) : join(editions, id);
}
