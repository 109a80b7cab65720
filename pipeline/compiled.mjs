import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const cache = join(root, "node_modules", ".cache", "sociale-basis");

/** Where a process or a thread begins. */
const entries = ["pipeline/cli.ts", "pipeline/exports/penc-files-worker.ts", "dashboard/draw/draw-worker.ts"];

/**
 * Packages that stay where they are, because they find a file beside their own: a native library (DuckDB), a program
 * (esbuild), WebAssembly (HiGHS), what drives a browser (Playwright). All others are compiled with our code: a thousand
 * small files, looked up one by one, are most of the time a command needs to begin.
 */
const outside = ["@duckdb/node-bindings", "esbuild", "highs", "playwright-core"];

/** For packages in CommonJS, which ask for the modules of Node this way. No package uses this name for itself. */
const givesRequire = `import { createRequire as requireOfNode } from "node:module";
const require = requireOfNode(import.meta.url);`;

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
  // From Node 22.8 on: what V8 makes of a file is kept too, beside it.
  module.enableCompileCache?.(join(folder, "v8"));
  return import(pathToFileURL(join(folder, entry.replace(/ts$/, "mjs"))).href);
}

/** Same code in the same place, same packages: same hash. */
function codeHash() {
  const hash = createHash("sha256").update(process.version).update(root);
  for (const path of [...sourceFiles("pipeline"), ...sourceFiles("dashboard"), "package-lock.json"].sort()) {
    hash.update(path).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** `readdirSync` can descend by itself, but takes six times as long. */
function sourceFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /(?<!\.test)\.(tsx?|mjs)$/.test(path) ? [path] : [];
  });
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
    // By that name Node knows it for a module; else it tries it as CommonJS first.
    outExtension: { ".js": ".mjs" },
    external: outside,
    banner: { js: givesRequire },
    // Every file and its map are read by every command that needs them: nothing in them that only people read.
    minifyWhitespace: true,
    sourcemap: "linked",
    sourcesContent: false,
    charset: "utf8",
    // Where what follows from the code alone may be kept.
    define: { "import.meta.compiled": JSON.stringify(folder) },
    plugins: [ownPlace],
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
