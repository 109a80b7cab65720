import { resolve } from "node:path";
import type { Command } from "commander";
import type { PencDocument } from "../domain/penc.ts";
import { type PencSoort, pencSoorten } from "../domain/penc-soort.ts";
import { findEdition } from "../editions/find-edition.ts";
import { problem } from "../errors/catalogue.ts";
import { failOnProblems } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { exportDocument } from "../exports/export-document.ts";
import type { PencWish } from "../exports/penc/penc-context.ts";
import { type PencFormat, pencFormats } from "../exports/penc-files.ts";
import { editionForDocument, makePencDocument } from "../jobs/penc-documents.ts";
import { workspacePaths } from "../sources/workspace-paths.ts";
import { toInteger, type WorkspaceOption } from "./options.ts";

const say = (text: string) => console.log(text);

interface ExportCommand extends WorkspaceOption {
  document: string;
  jaar: number;
  edition?: string;
  format: string;
  out?: string;
  allowDifferences?: string;
  duizend?: boolean;
}

/** Gives the command `export` its options and its work. */
export function addExport(command: Command): void {
  command
    .requiredOption("--document <naam>", `een van: ${pencSoorten.join(", ")}`)
    .requiredOption("--jaar <jaar>", "boekjaar", toInteger)
    .option("--edition <id>", "uit deze editie (anders die bij dit document is vastgesteld, of de nieuwste)")
    .option("--format <soorten>", "welke bestanden, met komma's ertussen", pencFormats.join(","))
    .option("--out <map>", "map voor de bestanden (anders export in de werkomgeving)")
    .option("--duizend", "bedragen × € 1.000 (anders zoals kalender.yml zegt)")
    .option("--allow-differences <reden>", "ook als totalen niet aansluiten; de reden komt in het document")
    .action(runExport);
}

async function runExport(options: ExportCommand): Promise<void> {
  const formats = options.format.split(",").map((name) => name.trim());
  failOnProblems([
    ...unknownChoices("--document", [options.document], pencSoorten),
    ...unknownChoices("--format", formats, pencFormats),
  ]);
  const wish: PencWish = {
    document: options.document as PencSoort,
    jaar: options.jaar,
    bedragen: options.duizend ? "duizend" : undefined,
    reden: options.allowDifferences,
  };
  const folder =
    options.edition === undefined
      ? editionForDocument(options.workspace, wish)
      : findEdition(workspacePaths(options.workspace).editions, { id: options.edition });
  const document = makePencDocument(folder, wish);
  const out = resolve(options.out ?? `${options.workspace}/export`);
  const paths = await exportDocument(document, { formats: formats as PencFormat[], out });
  for (const path of paths.filter((name) => !name.endsWith(".csv"))) say(path);
  const tables = paths.filter((name) => name.endsWith(".csv")).length;
  if (tables > 0) say(`${tables} CSV-bestanden in ${out}: elke tabel in twee dialecten.`);
  for (const line of remarksOn(document)) say(line);
  if (document.voorlopig) {
    say(
      `Let op: voorlopig. Editie ${document.editie.id} is niet vastgesteld voor ${document.titel}; elk bestand zegt dat.`,
    );
  }
}

/** What still has to be done before the document can be defended. */
function remarksOn({ ontbrekendeToelichtingen, kwaliteitsgebreken, verschillen }: PencDocument): string[] {
  const explained = verschillen.filter(({ oordeel }) => oordeel === "bekend verschil").length;
  const allowed = verschillen.filter(({ oordeel }) => oordeel === "wijkt af").length;
  const open = verschillen.filter(({ oordeel }) => oordeel === "niet te vergelijken").length;
  return [
    `Aansluiting: ${verschillen.length} totalen vergeleken, ${explained} bekende verschillen, ${allowed} afwijkingen, ${open} niet te vergelijken.`,
    `${ontbrekendeToelichtingen.length} verschoven cijfers zonder toelichting, ${kwaliteitsgebreken.length} tekortkomingen op de kwaliteitskaart; zie de laatste bladen.`,
  ];
}

function unknownChoices(option: string, given: readonly string[], known: readonly string[]) {
  return given
    .filter((name) => !known.includes(name))
    .map((name) =>
      problem("optie-ongeldig", { optie: `${option} ${name}`, suggestie: didYouMean(name, known) }),
    );
}
