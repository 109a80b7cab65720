import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const sealOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** Writes a value as JSON; the first line is the hash of the second, so that a damaged file is seen. */
export function writeSealed(path: string, value: unknown): void {
  const text = JSON.stringify(value);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.nieuw`, `${sealOf(text)}\n${text}`);
  renameSync(`${path}.nieuw`, path);
}

/** The value as it was written; null when there is none, or when the file is damaged. */
export function readSealed<T>(path: string): T | null {
  try {
    const [seal = "", text = ""] = readFileSync(path, "utf8").split("\n");
    return sealOf(text) === seal ? (JSON.parse(text) as T) : null;
  } catch {
    return null;
  }
}
