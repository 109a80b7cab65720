import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PencDocument } from "../domain/penc.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { type PencFormat, pencFiles } from "./penc-files.ts";

/**
 * Writes a document in the forms asked for and returns the paths. Everything is made before anything is written, then
 * written beside its place and renamed: no reader ever sees half a file, and what cannot be made changes nothing.
 * @throws InputError when a file cannot be replaced, for instance because a spreadsheet has it open
 */
export async function exportDocument(
  document: PencDocument,
  { formats, out }: { formats: readonly PencFormat[]; out: string },
): Promise<string[]> {
  const files = await pencFiles(document, formats);
  mkdirSync(out, { recursive: true });
  const beside = (name: string) => join(out, `.${name}.nieuw`);
  try {
    for (const { name, content } of files) writeFileSync(beside(name), content);
    return files.map(({ name }) => {
      replaceWith(beside(name), join(out, name));
      return join(out, name);
    });
  } finally {
    for (const { name } of files) rmSync(beside(name), { force: true });
  }
}

function replaceWith(fresh: string, path: string): void {
  try {
    renameSync(fresh, path);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!["EBUSY", "EPERM", "EACCES", "EISDIR"].includes(code)) throw error;
    throw new InputError([problem("export-niet-te-vervangen", { bestand: path, code })]);
  }
}
