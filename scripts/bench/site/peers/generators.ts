import { execFile } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The versions that are measured; another may be quicker. */
const versions = { astro: "5.9.4", "@11ty/eleventy": "3.1.2" };

/** A generator of sites with the content it makes pages of. */
export interface Generator {
  name: "astro" | "eleventy";
  title: string;
  script: string;
  words: string[];
  /** Where it works, and where its pages come. */
  map: string;
  out: string;
}

/** Folder below a scratch folder that holds the content and the program that draws charts. */
export const CONTENT = "inhoud";

const templates = fileURLToPath(new URL(".", import.meta.url));

/**
 * Installs Astro and Eleventy in a scratch folder and puts our templates beside them. It is hundreds of packages, of
 * which the product needs none.
 * @returns the code of npm when they cannot be installed, for instance without a network
 */
export async function installGenerators(folder: string): Promise<Generator[] | { reason: string }> {
  mkdirSync(join(folder, CONTENT), { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const words = [
    "install",
    "--prefix",
    folder,
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--save-exact",
    "--loglevel=error",
  ];
  try {
    await promisify(execFile)("npm", [...words, ...packages]);
  } catch (error) {
    const [, code] = /npm error code (\w+)/.exec(String((error as { stderr?: string }).stderr)) ?? [];
    return { reason: code ?? "onbekend" };
  }
  const modules = join(folder, "node_modules");
  const [astro, eleventy] = [join(folder, "astro"), join(folder, "eleventy")];
  for (const name of ["astro", "eleventy"]) {
    cpSync(join(templates, name), join(folder, name), { recursive: true });
  }
  const out = { astro: join(astro, "dist"), eleventy: join(folder, "eleventy-site") };
  return [
    {
      name: "astro",
      title: `Astro ${versions.astro}`,
      script: join(modules, "astro", "astro.js"),
      words: ["build", "--silent"],
      map: astro,
      out: out.astro,
    },
    {
      name: "eleventy",
      title: `Eleventy ${versions["@11ty/eleventy"]}`,
      script: join(modules, "@11ty", "eleventy", "cmd.cjs"),
      words: ["--config=eleventy.config.mjs", `--output=${out.eleventy}`, "--quiet"],
      map: eleventy,
      out: out.eleventy,
    },
  ];
}
