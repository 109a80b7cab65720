import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EditionInputs } from "../../domain/edition-input.ts";
import type { EditionFile } from "../write-edition.ts";

const MANIFEST = "private/invoer.json";

/** Where an edition keeps the text of an input that is no delivery. */
export function keptInput(pad: string): string {
  return `private/invoer/${pad}`;
}

/**
 * What an edition was made from: a list with hashes, and the files themselves except for the deliveries, which are in
 * the archive of the workspace under their hash.
 */
export function inputFiles(inputs: EditionInputs, texts: ReadonlyMap<string, Uint8Array>): EditionFile[] {
  return [
    { pad: MANIFEST, inhoud: `${JSON.stringify(inputs, null, 1)}\n` },
    ...[...texts].map(([pad, inhoud]) => ({ pad: keptInput(pad), inhoud })),
  ];
}

/** The list of what an edition was made from. */
export function readInputs(folder: string): EditionInputs {
  return JSON.parse(readFileSync(join(folder, MANIFEST), "utf8")) as EditionInputs;
}
