import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const cache = join(root, "node_modules", ".cache", "sociale-basis");

/** Where a process or a thread begins. */
const entries = ["pipeline/cli.ts", "pipeline/exports/penc-files-worker.ts", "dashboard/draw/draw-worker.ts"];

/** Compiled code that nobody made anew for so long is thrown away, in milliseconds. */
const KEEP = 30 * 24 * 3600 * 1000;

/**
 * Reads one of the entries and all that it needs: the TypeScript compiled into a few files, once per version of the code.
 * File by file it would cost every command more than a second. Where nothing can be kept it is read file by file.
 */
export async function runCompiled(entry) {
  const folder = join(cache, codeHash());
  try {
    statSync(folder, { throwIfNoEntry: false }) ?? (await compile(folder));
  } catch (error) {
    if (!["EACCES", "EROFS", "EPERM", "ENOSPC"].includes(error.code)) throw error;
    const { register } = await import("tsx/esm/api");
    register();
    return import(pathToFileURL(join(root, entry)).href);
  }
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(join(folder, entry.replace(/ts$/, "js"))).href);
}

/** Same code in the same place, same packages: same hash. */
function codeHash() {
  const hash = createHash("sha256").update(process.version).update(root);
  for (const path of [...sourceFiles("pipeline"), ...sourceFiles("dashboard"), "package-lock.json"]) {
    hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex").slice(0, 16);
}

function sourceFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.test)\.(tsx?|mjs)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Beside its place first: another process may be doing the same. */
async function compile(folder) {
  const { build } = await import("esbuild");
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  removeOld();
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outbase: root,
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: `node${process.versions.node}`,
    packages: "external",
    sourcemap: "linked",
    charset: "utf8",
    // Where what follows from the code alone may be kept.
    define: { "import.meta.compiled": JSON.stringify(folder) },
    plugins: [ownPlace, plotInside],
  });
  try {
    renameSync(fresh, folder);
  } catch {
    // Another process was first.
    rmSync(fresh, { recursive: true });
  }
}

function removeOld() {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > KEEP) rmSync(path, { recursive: true, force: true });
  }
}

/** Code that finds files beside its own file still finds them there. */
const ownPlace = {
  name: "own-place",
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!text.includes("import.meta.url")) return null;
      const contents = text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts", resolveDir: dirname(path) };
    });
  },
};

/**
 * Plot looks for a window once, when it is loaded. A package from outside is loaded before all own code, also before
 * the code that puts the window there: then every mark shifts by half a pixel.
 */
const plotInside = {
  name: "plot-inside",
  setup(build) {
    const name = "@observablehq/plot";
    build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({
      path: fileURLToPath(import.meta.resolve(name)),
    }));
  },
};
