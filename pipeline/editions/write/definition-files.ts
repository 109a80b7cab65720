import { createHash } from "node:crypto";
import { type PublishedIndicator, publicFiles } from "../../domain/edition.ts";
import type { EditionFile } from "../write-edition.ts";

/**
 * The definition of every indicator as its author wrote it, and a list of them with their hash.
 * @param texts contents of the input files by path; a definition of the workspace goes before a shared one
 */
export function definitionFiles(
  indicators: readonly PublishedIndicator[],
  texts: ReadonlyMap<string, Uint8Array>,
): EditionFile[] {
  const files = indicators.map(({ id, deelambitie, hash }) => {
    const name = `${deelambitie}/${id}.sql`;
    const text = texts.get(`werkomgeving/indicators/${name}`) ?? texts.get(`gedeeld/indicators/${name}`);
    if (text === undefined || createHash("sha256").update(text).digest("hex") !== hash) {
      throw new Error(`definition changed during the run: ${name}`);
    }
    return { indicator: id, bestand: `definities/${name}`, sha256: hash, text };
  });
  const list = files.map(({ indicator, bestand, sha256 }) => ({ indicator, bestand, sha256 }));
  return [
    { pad: `public/${publicFiles.definitions}`, inhoud: `${JSON.stringify(list, null, 1)}\n` },
    ...files.map(({ bestand, text }) => ({ pad: `public/${bestand}`, inhoud: text })),
  ];
}
