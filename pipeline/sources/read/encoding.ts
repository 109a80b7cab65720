import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import type { DeliveredFile } from "./delivered-file.ts";

/** What a file that is not UTF-8 looks like; null when it is UTF-8. */
export function foreignEncoding(bytes: Buffer): string | null {
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff" || bytes.subarray(0, 1000).includes(0)) return "UTF-16";
  return isUtf8(bytes) ? null : "Windows-1252";
}

/** Throws an {@link InputError} when a delivery is not UTF-8: its letters would be lost or its rows refused. */
export function requireUtf8(file: DeliveredFile): void {
  const gevonden = foreignEncoding(readFileSync(file.pad));
  if (gevonden === null) return;
  throw new InputError([problem("codering-onjuist", { gevonden }, { bestand: file.getoond, regel: 1 })]);
}
