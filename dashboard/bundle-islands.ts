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

/** Bundles beside other work, so that {@link bundleIslands} has its answer ready. */
export async function prepareIslands(): Promise<void> {
  if (bundled === null) useIslands(filesOf(await build(settings)));
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
