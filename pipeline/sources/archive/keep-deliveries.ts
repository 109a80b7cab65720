import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { hashFile } from "../read/hash-file.ts";
import type { WorkspaceInput } from "./workspace-inputs.ts";

const READ_ONLY = 0o444;

/** Where a delivery with this hash is kept. */
export function keptDelivery(archive: string, sha256: string): string {
  return join(archive, sha256.slice(0, 2), sha256);
}

/**
 * Keeps a copy of every delivery under its hash, so that an edition can be computed again when the file in `raw/` has
 * been replaced. Nothing is ever taken out. A delivery that changed since it was hashed is refused.
 */
export function keepDeliveries(archive: string, inputs: readonly WorkspaceInput[]): void {
  for (const { soort, van, sha256, pad } of inputs) {
    if (soort !== "gegevens") continue;
    const target = keptDelivery(archive, sha256);
    if (existsSync(target)) continue;
    mkdirSync(join(target, ".."), { recursive: true });
    const temporary = `${target}.nieuw-${process.pid}`;
    copyFileSync(van, temporary, constants.COPYFILE_FICLONE);
    if (hashFile(temporary) !== sha256) {
      rmSync(temporary);
      throw new InputError([problem("levering-gewijzigd", { bestand: pad })]);
    }
    chmodSync(temporary, READ_ONLY);
    renameSync(temporary, target);
  }
}
