import { readAfscherming, readEdition, readPublicFiles } from "./read-edition.ts";
import { type EditionIndex, indexEdition } from "./select/edition-index.ts";
import { type OwnSurroundings, planOwn, type SitePlan } from "./site-files.tsx";

/** An edition in its folder, findable, with what a site holds of it. Same folder and surroundings, same plan. */
export function planEdition(
  editionDir: string,
  surroundings: OwnSurroundings = {},
): { index: EditionIndex; own: SitePlan } {
  const index = indexEdition(readEdition(editionDir), readAfscherming(editionDir));
  return { index, own: planOwn(index, readPublicFiles(editionDir), surroundings) };
}
