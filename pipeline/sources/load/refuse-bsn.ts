import type { Database } from "../../db/database.ts";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import type { DeliveredFile } from "../read/delivered-file.ts";

/** Forgets what was read and refuses the delivery: citizen service numbers may not be kept. */
export async function refuseBsn(database: Database, file: DeliveredFile, kolom: string): Promise<never> {
  await database.run("drop table if exists typed");
  throw bsnError(file, kolom);
}

/** A delivery with citizen service numbers; the values are not in the message. */
export function bsnError(file: DeliveredFile, kolom: string): InputError {
  return new InputError([problem("bsn-in-levering", { kolom }, { bestand: file.getoond, regel: 1 })]);
}
