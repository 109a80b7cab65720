import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Edition, isPublished } from "../domain/edition.ts";
import { compareEditions, type EditionDiff } from "../domain/edition-diff.ts";
import type { InputKind } from "../domain/edition-input.ts";
import { hashJson, readCodeVersion } from "../editions/content-hash.ts";
import {
  attributeChanges,
  type Computed,
  type Recomputed,
  type Runs,
} from "../editions/diff/attribute-changes.ts";
import { differentKinds, type InputsOf, swapInputs } from "../editions/diff/swap-inputs.ts";
import { CONCEPT, listEditions, readEdition } from "../editions/read-edition.ts";
import { readInputs } from "../editions/write/input-files.ts";
import { InputError } from "../errors/input-error.ts";
import { repositoryRoot, workspacePaths } from "../sources/workspace.ts";
import { recompute } from "./recompute.ts";

/** Two editions of one workspace, by id, the older first. */
export interface DiffOptions {
  workspace: string;
  van: string;
  naar: string;
}

interface Side extends InputsOf {
  edition: Edition;
}

/**
 * What differs between two editions and why: the older is computed again with one kind of input at a time taken from the
 * newer, and each change is laid at the swap that makes it. Where only one kind differs there is nothing to recompute.
 * The result is kept in `build/`, for the program as it is now.
 * @throws InputError when an edition is not there
 */
export async function diffEditions(options: DiffOptions): Promise<EditionDiff> {
  const { editions, build } = workspacePaths(options.workspace);
  const [van, naar] = [options.van, options.naar].map((id): Side => {
    const map = join(editions, id);
    return { map, edition: readEdition(map), inputs: readInputs(map) };
  }) as [Side, Side];
  const code = readCodeVersion(repositoryRoot);
  const titles = [van.edition.meta, naar.edition.meta];
  const kept = join(build, "verschillen", `${hashJson([titles, code]).slice(0, 16)}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8")) as EditionDiff;
  const diff = attributeChanges(await computeRuns(options.workspace, { van, naar, code }));
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(`${kept}.nieuw`, JSON.stringify(diff));
  renameSync(`${kept}.nieuw`, kept);
  return diff;
}

/** The newest published edition beside the concept, with causes where nothing has to be computed for them. */
export function quickDiff(workspace: string): Promise<EditionDiff> | EditionDiff | null {
  const { editions } = workspacePaths(workspace);
  const newest = listEditions(editions).findLast(isPublished);
  if (!newest) return null;
  const [van, naar] = [newest.id, CONCEPT].map((id) => join(editions, id)) as [string, string];
  if (isSimple(van, naar)) return diffEditions({ workspace, van: newest.id, naar: CONCEPT });
  return compareEditions(readEdition(van), readEdition(naar));
}

/** Whether the causes follow from what differs alone: the same program, and one kind of input at most. */
function isSimple(van: string, naar: string): boolean {
  const [a, b] = [van, naar].map((map) => ({ map, inputs: readInputs(map) })) as [InputsOf, InputsOf];
  const code = readCodeVersion(repositoryRoot);
  const same = a.inputs.codeVersion === code && b.inputs.codeVersion === code;
  return same && differentKinds(a, b).length <= 1;
}

async function computeRuns(
  workspace: string,
  { van, naar, code }: { van: Side; naar: Side; code: string },
): Promise<Runs> {
  const said: string[] = [];
  const again = async (side: Side): Promise<Computed> => {
    if (side.edition.meta.codeVersion === code) return side.edition;
    said.push(`${side.edition.meta.id} opnieuw berekend met het programma van nu`);
    return compute(workspace, side, swapInputs(side, side, []).bestanden);
  };
  const [vanNu, naarNu] = [await again(van), await again(naar)];
  const kinds = differentKinds(van, naar);
  const wissels =
    kinds.length === 1
      ? [{ soorten: kinds, computed: naarNu }]
      : await computeSwaps(workspace, { van, naar }, kinds, said);
  if (kinds.length === 1) said.push(`alleen ${kinds[0]} verschilt: alles komt daardoor`);
  if (kinds.length === 0) said.push("leveringen, correcties, definities en instellingen zijn gelijk");
  return { van: van.edition, naar: naar.edition, vanNu, naarNu, wissels, verantwoording: said };
}

function compute(workspace: string, side: Side, bestanden: ReturnType<typeof swapInputs>["bestanden"]) {
  const { id, previous } = side.edition.meta;
  return recompute({ workspace, editie: id, bestanden, previous }, ({ outcomes, judgements }) => ({
    outcomes,
    judgements,
  }));
}

/** One kind at a time; a kind that cannot do without another one is swapped together with it, and that is said. */
async function computeSwaps(
  workspace: string,
  { van, naar }: { van: Side; naar: Side },
  kinds: readonly InputKind[],
  said: string[],
): Promise<Recomputed[]> {
  const results: Recomputed[] = [];
  const trySwap = async (soorten: InputKind[]): Promise<boolean> => {
    const computed = await computable(() =>
      compute(workspace, van, swapInputs(van, naar, soorten).bestanden),
    );
    const name = soorten.join(" en ");
    said.push(
      computed === null
        ? `${van.edition.meta.id} met alleen ${name} van ${naar.edition.meta.id} is niet te berekenen`
        : `${van.edition.meta.id} opnieuw berekend met ${name} van ${naar.edition.meta.id}`,
    );
    if (computed !== null) results.push({ soorten, computed });
    return computed !== null;
  };
  for (const soort of kinds) {
    if (await trySwap([soort])) continue;
    for (const other of kinds.filter((one) => one !== soort)) if (await trySwap([soort, other])) break;
  }
  return results;
}

async function computable(work: () => Promise<Computed>): Promise<Computed | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError && !error.problems.some(({ code }) => code === "invoer-kwijt"))
      return null;
    throw error;
  }
}
