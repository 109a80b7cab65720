import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

interface Component {
  "bom-ref": string;
  name: string;
  version: string;
  properties?: { name: string; value: string }[];
}

/** The part of a bill of materials that is read or written here. */
interface Bom {
  bomFormat: string;
  specVersion: string;
  metadata: { component: { name: string; version: string } };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

/**
 * What the program is made of when it runs, by package-lock.json: a CycloneDX document that npm itself writes. Two things
 * are mended. npm names it after the folder it happens to stand in; here it gets the name of the package. And with
 * `--omit=dev` npm also leaves out what both the program and the workshop need, such as zod; here its own mark decides.
 */
export function makeSbom(): Bom {
  const words = ["sbom", "--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=application"];
  const { status, stdout, stderr } = spawnSync("npm", words, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm sbom: ${stderr}`);
  const bom: Bom = JSON.parse(stdout);
  const { name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { name: string };
  bom.metadata.component.name = name;
  return withoutWorkshop(bom);
}

function withoutWorkshop(bom: Bom): Bom {
  const tools = new Set(bom.components.filter(isTool).map((component) => component["bom-ref"]));
  return {
    ...bom,
    components: bom.components.filter((component) => !tools.has(component["bom-ref"])),
    dependencies: bom.dependencies
      .filter(({ ref }) => !tools.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => !tools.has(other)) })),
  };
}

const isTool = ({ properties = [] }: Component) =>
  properties.some(({ name }) => name === "cdx:npm:package:development");

/** Writes it to the file that is named, else to the screen. */
function main([file]: readonly string[]): void {
  const text = `${JSON.stringify(makeSbom(), null, 1)}\n`;
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main(process.argv.slice(2));
