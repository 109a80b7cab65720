import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { type IslandName, islandNames } from "./components/page-view.ts";
import type { SiteFile } from "./site-file.ts";

/** The client code of the site: its files, and which file an island became. */
export interface Islands {
  files: SiteFile[];
  /** Site path of an island, `/script/zoeken.1A2B3C4D.js`. */
  pathOf: (name: IslandName) => string;
}

const folder = fileURLToPath(new URL("./islands/", import.meta.url));

let bundled: Islands | null = null;

/**
 * Each island as one small file whose name carries a hash of its content. Same code, same bytes; a process bundles the
 * code once, as it reads its own code once.
 */
export function bundleIslands(): Islands {
  bundled ??= bundle();
  return bundled;
}

function bundle(): Islands {
  const { metafile, outputFiles } = buildSync({
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
  });
  const outputs = Object.keys(metafile.outputs);
  return {
    files: outputs.map((path, index) => ({ path, content: Buffer.from(outputFiles[index]?.contents ?? []) })),
    pathOf: (name) => {
      const path = outputs.find((output) => output.startsWith(`script/${name}.`));
      if (!path) throw new Error(`unknown island: ${name}`);
      return `/${path}`;
    },
  };
}
