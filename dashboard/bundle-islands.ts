import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildResult, build, buildSync } from "esbuild";
import { type IslandName, islandNames } from "./components/page-view.ts";
import type { SiteFile } from "./site-file.ts";

/** The client code of the site: its files, and which file an island became. */
export interface Islands {
  files: readonly SiteFile[];
  /** Site path of an island, `/script/zoeken.1A2B3C4D.js`. */
  pathOf: (name: IslandName) => string;
}

const folder = fileURLToPath(new URL("./islands/", import.meta.url));

/** Each island becomes one small file whose name carries a hash of its content. Same code, same bytes. */
const settings = {
  entryPoints: islandNames.map((name) => `${folder}${name}`),
  entryNames: "[name].[hash]",
  outdir: "script",
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "silent",
} as const;

/** A process bundles the code once, as it reads its own code once. */
let bundled: Islands | null = null;

/** The islands, bundled when they are first asked for. */
export function bundleIslands(): Islands {
  return bundled ?? useIslands(filesOf(buildSync(settings)));
}

/** Bundles beside other work, so that {@link bundleIslands} has its answer ready; once per version of the code. */
export async function prepareIslands(): Promise<void> {
  if (bundled !== null) return;
  const kept = readKept();
  if (kept) {
    useIslands(kept);
    return;
  }
  const files = filesOf(await build(settings));
  useIslands(files);
  keep(files);
}

declare global {
  interface ImportMeta {
    /** Folder of the code as it was compiled; missing where it is read as it is written. */
    compiled?: string;
  }
}

const keptPath = import.meta.compiled === undefined ? null : join(import.meta.compiled, "islands.json");

function readKept(): SiteFile[] | null {
  if (keptPath === null || !existsSync(keptPath)) return null;
  const kept = JSON.parse(readFileSync(keptPath, "utf8")) as { path: string; base64: string }[];
  return kept.map(({ path, base64 }) => ({ path, content: Buffer.from(base64, "base64") }));
}

/** Beside its place first: another process may be doing the same. A folder that may not be written keeps nothing. */
function keep(files: readonly SiteFile[]): void {
  if (keptPath === null) return;
  const kept = files.map(({ path, content }) => ({ path, base64: Buffer.from(content).toString("base64") }));
  const fresh = `${keptPath}.${process.pid}`;
  try {
    writeFileSync(fresh, JSON.stringify(kept));
    renameSync(fresh, keptPath);
  } catch {
    rmSync(fresh, { force: true });
  }
}

/** Takes the islands that another thread has bundled. */
export function useIslands(files: readonly SiteFile[]): Islands {
  bundled = {
    files: files.map(({ path, content }) => ({ path, content: Buffer.from(content) })),
    pathOf: (name) => {
      const found = files.find(({ path }) => path.startsWith(`script/${name}.`));
      if (!found) throw new Error(`unknown island: ${name}`);
      return `/${found.path}`;
    },
  };
  return bundled;
}

function filesOf({ metafile, outputFiles }: BuildResult<typeof settings>): SiteFile[] {
  return Object.keys(metafile.outputs).map((path, index) => ({
    path,
    content: Buffer.from(outputFiles[index]?.contents ?? []),
  }));
}
