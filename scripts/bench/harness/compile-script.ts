import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { repositoryRoot } from "../../../pipeline/sources/workspace-paths.ts";

/** What a compiled program is given instead of, and where it goes. */
export interface CompileOptions {
  /** A module, and what all but that other one read instead of it. */
  instead?: { module: string; by: string };
  /** Folder for the compiled program. Left out: where it finds the packages of this project. */
  folder?: string;
}

const cache = join(repositoryRoot, "node_modules", ".cache", "sociale-basis-meting");

/**
 * Compiles a program to one file of JavaScript, as the product itself is: a baseline that is compiled while it is timed
 * would lose a second to that. In a folder of its own it brings its packages along.
 * @returns where the compiled program stands
 */
export async function compileScript(
  script: string,
  { instead, folder }: CompileOptions = {},
): Promise<string> {
  const outfile = join(folder ?? cache, basename(script).replace(/\.ts$/, ".mjs"));
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: `node${process.versions.node}`,
    ...(folder === undefined ? { packages: "external" } : { external: ["canvas"] }),
    plugins: [...(instead ? [readInstead(instead)] : []), ownPlace],
  });
  return outfile;
}

/** Code that finds files beside its own file still finds them there. */
const ownPlace: Plugin = {
  name: "own-place",
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!text.includes("import.meta.url")) return null;
      const contents = text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts", resolveDir: dirname(path) };
    });
  },
};

const readInstead = ({ module, by }: { module: string; by: string }): Plugin => ({
  name: "read-instead",
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir, importer }) =>
      join(resolveDir, path) === module && importer !== by ? { path: by } : null,
    );
  },
});
