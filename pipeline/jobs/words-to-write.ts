import { join } from "node:path";
import type { EditionMeta } from "../domain/edition.ts";
import type { OntbrekendeToelichting } from "../domain/penc.ts";
import { parsePencId } from "../domain/penc-file-names.ts";
import type { PencMoment } from "../domain/penc-instellingen.ts";
import { CONCEPT, listEditions, readEdition } from "../editions/read-edition.ts";
import { missingExplanations } from "../exports/penc/missing-explanations.ts";
import { contextOf } from "../exports/penc/penc-context.ts";
import { type Workspace, workspacePaths } from "../sources/workspace.ts";

/** Figures of the coming document that moved and have no words yet. */
export interface WordsToWrite {
  moment: PencMoment;
  ontbreekt: OntbrekendeToelichting[];
}

/**
 * What must still be explained for the first document of the calendar that is not frozen yet, by the figures of the
 * concept and the words and calendar as they are now. Null without a concept that this program can read, or without a
 * document to come.
 */
export function wordsToWrite({ map, penc, toelichtingen }: Workspace): WordsToWrite | null {
  const { editions } = workspacePaths(map);
  const known = listEditions(editions);
  if (!known.some(({ id }) => id === CONCEPT)) return null;
  const edition = { ...readEdition(join(editions, CONCEPT)), penc, toelichtingen };
  const moment = comingMoment(penc.momenten, edition.meta.peildatum, known);
  const wish = moment === undefined ? null : parsePencId(moment.id);
  if (moment === undefined || wish === null) return null;
  const context = contextOf({ edition, vorige: null, aansluiting: null }, wish);
  return { moment, ontbreekt: missingExplanations(context) };
}

/** The document with the earliest day that has not passed on the peildatum and is not frozen. */
function comingMoment(
  momenten: readonly PencMoment[],
  peildatum: string,
  editions: readonly EditionMeta[],
): PencMoment | undefined {
  return momenten
    .filter(({ id }) => parsePencId(id) !== null && !editions.some(({ moment }) => moment === id))
    .filter((moment) => moment.peildatum >= peildatum)
    .toSorted((a, b) => (a.peildatum < b.peildatum ? -1 : 1))[0];
}
