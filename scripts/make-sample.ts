import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bevolkingFiles } from "./make-sample/bevolking.ts";
import { type GeneratedFile, writeFiles } from "./make-sample/csv.ts";
import { enqueteFiles } from "./make-sample/enquete.ts";
import { readBuurten } from "./make-sample/gebieden.ts";
import { geldFiles } from "./make-sample/geld.ts";
import { iv3Files, subsidielastenFile } from "./make-sample/grootboek.ts";
import { officieleFiles } from "./make-sample/officieel.ts";
import { participatieFiles } from "./make-sample/participatie.ts";
import { raadFiles } from "./make-sample/raad.ts";
import { rivmFiles } from "./make-sample/rivm.ts";
import { subsidieFiles } from "./make-sample/subsidies.ts";
import { trajectFiles } from "./make-sample/trajecten.ts";
import { voorzieningFiles } from "./make-sample/voorzieningen.ts";

/** Every generated delivery of the sample workspace; the same on every machine. */
export function makeSample(): GeneratedFile[] {
  const buurten = readBuurten();
  const subsidies = subsidieFiles(buurten);
  const geld = geldFiles();
  return [
    ...enqueteFiles(buurten),
    ...subsidies,
    ...participatieFiles(buurten),
    ...trajectFiles(buurten),
    ...raadFiles(),
    ...geld,
    subsidielastenFile(subsidies),
    ...iv3Files(geld),
    ...bevolkingFiles(buurten),
    ...voorzieningFiles(buurten),
    ...rivmFiles(buurten),
    ...officieleFiles(buurten),
  ];
}

/** The sample workspace of this repository. */
export const sampleFolder = fileURLToPath(new URL("../data/sample", import.meta.url));

function main(): void {
  const flag = process.argv.indexOf("--out");
  const folder = resolve(flag < 0 ? sampleFolder : (process.argv[flag + 1] ?? sampleFolder));
  const files = makeSample();
  writeFiles(folder, files);
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  console.log(`${files.length} leveringen geschreven in ${folder} (${(bytes / 1e6).toFixed(1)} MB).`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
