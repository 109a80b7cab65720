import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { OpenbareAfscherming } from "../pipeline/domain/afscherming.ts";
import { EDITION_SCHEMA, type Edition, type EditionMeta, publicFiles } from "../pipeline/domain/edition.ts";
import { geenInstellingen } from "../pipeline/domain/penc-instellingen.ts";

type TheorieFile = Pick<Edition, "teksten" | "leemten"> & { theorie: Edition["verandertheorie"] };

/**
 * Reads the public part of an edition folder: the only reader of editions in the dashboard. Throws a plain
 * Error when the edition was written in another format, before anything else is read.
 */
export function readEdition(editionDir: string): Edition {
  const meta = readJson<EditionMeta>(editionDir, publicFiles.edition);
  if (meta.schema !== EDITION_SCHEMA) {
    throw new Error(`unsupported edition schema: ${meta.schema}, expected ${EDITION_SCHEMA}`);
  }
  const { theorie, ...words } = readJson<TheorieFile>(editionDir, publicFiles.verandertheorie);
  return {
    meta,
    gebieden: readJson(editionDir, publicFiles.gebieden),
    verandertheorie: theorie,
    ...words,
    indicators: readJson(editionDir, publicFiles.indicators),
    outcomes: readJson(editionDir, publicFiles.outcomes),
    judgements: readJson(editionDir, publicFiles.judgements),
    quality: readJson(editionDir, publicFiles.quality),
    verhalen: readJson(editionDir, publicFiles.verhalen),
    samenvattingen: readJson(editionDir, publicFiles.samenvattingen),
    overzichten: readJson(editionDir, publicFiles.overzichten),
    ongelijkInvesteren: readJson(editionDir, publicFiles.ongelijkInvesteren),
    toelichtingen: readJson(editionDir, publicFiles.toelichtingen),
    sources: readJson(editionDir, publicFiles.sources),
    registers: readJson(editionDir, publicFiles.registers),
    penc: existsSync(join(editionDir, "public", publicFiles.penc))
      ? readJson(editionDir, publicFiles.penc)
      : geenInstellingen,
  };
}

/** What the gate and the attack on its result said; null for an edition from before these were published. */
export function readAfscherming(editionDir: string): OpenbareAfscherming | null {
  const found = existsSync(join(editionDir, "public", publicFiles.afscherming));
  return found ? readJson(editionDir, publicFiles.afscherming) : null;
}

/** A public file of an edition, byte for byte. */
export interface PublicFile {
  name: string;
  content: Buffer;
}

/** The public files that the edition has, for readers who want the data themselves; names with slashes, sorted. */
export function readPublicFiles(editionDir: string): PublicFile[] {
  const folder = join(editionDir, "public");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"))
    .sort()
    .map((name) => ({ name, content: readFileSync(join(folder, name)) }));
}

function readJson<T>(editionDir: string, file: string): T {
  return JSON.parse(readFileSync(join(editionDir, "public", file), "utf8")) as T;
}
