import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  EDITION_SCHEMA,
  type Edition,
  type EditionMeta,
  isPublished,
  publicFiles,
} from "../domain/edition.ts";
import { geenInstellingen } from "../domain/penc-instellingen.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";

/** Id of the one edition the team works on. */
export const CONCEPT = "concept";

type TheorieFile = Pick<Edition, "teksten" | "leemten"> & { theorie: Edition["verandertheorie"] };

/** Reads the public part of an edition. Throws an {@link InputError} when it does not exist. */
export function readEdition(folder: string): Edition {
  const meta = readMeta(folder);
  const read = <T>(name: string) => JSON.parse(readFileSync(join(folder, "public", name), "utf8")) as T;
  const { theorie, ...words } = read<TheorieFile>(publicFiles.verandertheorie);
  return {
    meta,
    gebieden: read(publicFiles.gebieden),
    verandertheorie: theorie,
    ...words,
    indicators: read(publicFiles.indicators),
    outcomes: read(publicFiles.outcomes),
    judgements: read(publicFiles.judgements),
    quality: read(publicFiles.quality),
    verhalen: read(publicFiles.verhalen),
    samenvattingen: read(publicFiles.samenvattingen),
    overzichten: read(publicFiles.overzichten),
    ongelijkInvesteren: read(publicFiles.ongelijkInvesteren),
    toelichtingen: read(publicFiles.toelichtingen),
    sources: read(publicFiles.sources),
    registers: read(publicFiles.registers),
    penc: existsSync(join(folder, "public", publicFiles.penc)) ? read(publicFiles.penc) : geenInstellingen,
  };
}

/** Where the title page of an edition is. */
export const titlePagePath = (folder: string) => join(folder, "public", publicFiles.edition);

/** Title page of an edition. */
export function readMeta(folder: string): EditionMeta {
  const path = titlePagePath(folder);
  if (!existsSync(path)) {
    const doe = "Maak er een met npm run refresh, of kijk met npm run edition -- list welke er zijn.";
    throw new InputError([problem("editie-ontbreekt", { editie: folder, doe })]);
  }
  const meta = JSON.parse(readFileSync(path, "utf8")) as EditionMeta;
  if (meta.schema !== EDITION_SCHEMA) throw new Error(`unknown edition schema: ${meta.schema}`);
  return meta;
}

/** A concept that an older program left in another format is as good as none: the next refresh replaces it. */
function isReadable(folder: string): boolean {
  const text = readFileSync(titlePagePath(folder), "utf8");
  return (JSON.parse(text) as { schema: unknown }).schema === EDITION_SCHEMA;
}

/** Every edition of a workspace, published ones in the order of their chain, the concept last. */
export function listEditions(editions: string): EditionMeta[] {
  if (!existsSync(editions)) return [];
  const metas = readdirSync(editions)
    .filter((name) => existsSync(titlePagePath(join(editions, name))))
    .filter((name) => !isHalfMade(name))
    .filter((name) => name !== CONCEPT || isReadable(join(editions, name)))
    .map((name) => readMeta(join(editions, name)));
  return [...chainOf(metas), ...metas.filter(({ state }) => state === "concept")];
}

/** Content hash of the newest published edition; null before the first. */
export function chainHead(editions: string): string | null {
  return chainOf(listEditions(editions)).at(-1)?.contentHash ?? null;
}

/** Whether a name is that of an edition that is being written, or that makes place for one. */
export function isHalfMade(name: string): boolean {
  return /\.(nieuw|oud)-\d+$/.test(name);
}

/** Published editions from the first on, each followed by the one that names it; what is not in the chain is left out. */
export function chainOf(metas: readonly EditionMeta[]): EditionMeta[] {
  const published = metas.filter(isPublished);
  const chain: EditionMeta[] = [];
  let previous: string | null = null;
  for (;;) {
    const next = published.find((meta) => meta.previous === previous && !chain.includes(meta));
    if (!next) return chain;
    chain.push(next);
    previous = next.contentHash;
  }
}
