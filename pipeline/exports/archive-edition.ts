import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { type EditionMeta, isPublished } from "../domain/edition.ts";
import { readMeta } from "../editions/read-edition.ts";
import { checkSeal, readSeal } from "../editions/seal.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { formatDate } from "../wording/date-format.ts";

/** First moment a ZIP entry can carry: equal content gives equal bytes. In local time, as the library writes it. */
const fixedTime = () => new Date(1980, 0, 1);

/**
 * A published or frozen edition as one ZIP for the archive (Archiefwet): its public part, its pages, a README and
 * checksums of everything in it. With `besloten` also the private part, which is not for the public. Same edition, same
 * bytes.
 * @throws InputError when it is not a published edition, or not what it was
 */
export function archiveEdition(folder: string, { besloten }: { besloten: boolean }): Uint8Array {
  const meta = readMeta(folder);
  const broken = isPublished(meta) ? checkSeal(folder) : [{ bestand: "", wat: "niet gepubliceerd" }];
  if (broken.length > 0) {
    const waarom = broken.map(({ bestand, wat }) => `${bestand} ${wat}`.trim()).join(", ");
    throw new InputError([problem("editie-niet-te-archiveren", { editie: meta.id, waarom })]);
  }
  const names = filesOf(folder).filter((name) => besloten || !name.startsWith("private/"));
  const files = new Map<string, Uint8Array>(names.map((name) => [name, readFileSync(join(folder, name))]));
  files.set("LEESMIJ.txt", Buffer.from(readme(meta, { zegel: readSeal(folder), besloten })));
  files.set("SHA256SUMS", Buffer.from(checksums(files)));
  const entries = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => [`${meta.id}/${name}`, bytes]);
  return zipSync(Object.fromEntries(entries) as Zippable, { level: 9, mtime: fixedTime() });
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
}

function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  const line = ([name, bytes]: [string, Uint8Array]) =>
    `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;
  return [...files]
    .map(line)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join("");
}

function readme(meta: EditionMeta, { zegel, besloten }: { zegel: string | null; besloten: boolean }): string {
  const { gemeente } = meta;
  return `Dashboard sociale basis, gemeente ${gemeente.naam} (${gemeente.code})
${meta.titel}

Editie            ${meta.id} (${meta.state})
Stand van         ${formatDate(meta.peildatum)}
Goedgekeurd door  ${meta.approver}
Licentie          ${gemeente.licentie}
Programma         ${meta.codeVersion}
Inhoud            ${meta.contentHash}
Zegel             ${zegel}
Vorige editie     ${meta.previous ?? "geen: dit is de eerste"}
Zegel vorige      ${meta.previousSeal ?? "geen"}
${meta.corrects ? `Herstelt          ${meta.corrects.id}: ${meta.corrects.reden}\n` : ""}${gemeente.fictief ? "\nDe cijfers in deze editie zijn verzonnen.\n" : ""}
Wat zit erin
  public/            wat openbaar is: cijfers (CSV, JSON, Parquet, Arrow), oordelen, definities met SQL, registers, metadata
  site/              de pagina's zoals ze bij het vaststellen waren; open site/index.html (alleen bij vastgestelde edities)
${besloten ? "  private/           NIET OPENBAAR: onafgeronde en afgeschermde cijfers, de toets op herleidbaarheid, en waar de editie van gemaakt is\n" : ""}  bestanden.sha256   alle bestanden van de editie met hun vingerafdruk; het zegel is de SHA-256 van dit bestand
  SHA256SUMS         alle bestanden in dit archief; na te gaan met: sha256sum -c SHA256SUMS

De leveringen zelf zitten er niet in. Zij staan onder hun vingerafdruk in de map archief van de werkomgeving;
public/sources.json noemt welke het waren.
`;
}
