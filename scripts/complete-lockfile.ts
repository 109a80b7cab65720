import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The part of a package-lock entry that is read or written here. */
export interface LockEntry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Lockfile {
  packages: Record<string, LockEntry>;
}

/** An optional package that a package asks for and the lockfile does not have. */
interface Missing {
  name: string;
  version: string;
  dev: boolean;
}

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm64", "arm", "x64", "ia32", "ppc64", "riscv64", "s390x"];

/**
 * Optional packages that are asked for but not in the lockfile. A registry that does not have the builds for
 * other systems makes `npm install` leave them out, and with such a lockfile `npm ci` fails everywhere.
 */
export function missingPackages({ packages }: Lockfile): Missing[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesOf(name, path).some((place) => packages[place]))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** Where Node looks for a package that the package at `path` asks for: nearest folder first. */
function placesOf(name: string, path: string): string[] {
  const own = `${path === "" ? "" : `${path}/`}node_modules/${name}`;
  if (path === "") return [own];
  const parent = path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/")));
  return [own, ...placesOf(name, parent)];
}

/** The lockfile with an entry for every missing package; npm skips those that are for another system. */
export function completeLockfile(lock: Lockfile): Lockfile {
  const added = missingPackages(lock).map(
    (missing) => [`node_modules/${missing.name}`, entryOf(missing)] as const,
  );
  const all = [...Object.entries(lock.packages), ...added];
  all.sort(([a], [b]) => a.localeCompare(b, "en"));
  return { ...lock, packages: Object.fromEntries(all) };
}

/** Such packages carry their system in the name: `@biomejs/cli-linux-arm64-musl`. */
function entryOf({ name, version, dev }: Missing): LockEntry {
  const words = name.split("/").at(-1)?.split("-") ?? [];
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (!os || !cpu || !/^\d/.test(version)) throw new Error(`unknown system or version: ${name}@${version}`);
  const libc = libcOf(words, os);
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(libc === null ? {} : { libc: [libc] }),
    optional: true,
    os: [os],
  };
}

function libcOf(words: string[], os: string): string | null {
  if (os !== "linux") return null;
  if (words.some((word) => word.startsWith("musl"))) return "musl";
  return words.some((word) => word.startsWith("gnu")) ? "glibc" : null;
}

function main(): void {
  const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
  const lock: Lockfile = JSON.parse(readFileSync(path, "utf8"));
  console.log(`package-lock.json: ${missingPackages(lock).length} pakketten voor andere systemen aangevuld`);
  writeFileSync(path, `${JSON.stringify(completeLockfile(lock), null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
