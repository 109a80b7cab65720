import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { repositoryRoot } from "../../../pipeline/sources/workspace-paths.ts";

const folder = join(repositoryRoot, "node_modules", ".cache", "sociale-basis-meting");

/** The module that finds the repository from its own place; compiled, every module thinks it stands there. */
const own = join(repositoryRoot, "pipeline", "sources", "workspace-paths.ts");

/**
 * Compiles a program to one file of JavaScript, as the product itself is: a baseline that were compiled while it is timed
 * would lose a second to that.
 * @returns where the compiled program stands
 */
export async function compileScript(script: string): Promise<string> {
  const outfile = join(folder, basename(script).replace(/\.ts$/, ".mjs"));
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: `node${process.versions.node}`,
    packages: "external",
    define: { "import.meta.url": JSON.stringify(pathToFileURL(own).href) },
  });
  return outfile;
}
