import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** SHA-256 of a value as JSON with sorted keys, hexadecimal. */
export function hashJson(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sortKeys(value)))
    .digest("hex");
}

function sortKeys(value: unknown): unknown {
  if (value instanceof Map) return sortKeys(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}

/**
 * Version of the code that made an edition: package version and a hash of the pipeline's sources (tests and
 * their fixtures aside) and of the locked dependencies, so that two clones without git agree.
 */
export function readCodeVersion(repository: string): string {
  const version = versions.get(repository) ?? computeCodeVersion(repository);
  versions.set(repository, version);
  return version;
}

/** By repository; what a process runs does not change. */
const versions = new Map<string, string>();

function computeCodeVersion(repository: string): string {
  const hash = createHash("sha256");
  for (const path of [...sourceFiles(join(repository, "pipeline")), join(repository, "package-lock.json")]) {
    hash.update(path.slice(repository.length)).update(readFileSync(path));
  }
  const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as {
    version: string;
  };
  return `${version}+${hash.digest("hex").slice(0, 12)}`;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/\.test\.ts$|(^|[\\/])fixtures[\\/]/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
