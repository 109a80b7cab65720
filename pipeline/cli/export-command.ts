import { resolve } from "node:path";
import type { Command } from "commander";
import { type PencSoort, pencSoorten } from "../domain/penc-soort.ts";
import { findEdition } from "../editions/publish-edition.ts";
import { CONCEPT, readEdition } from "../editions/read-edition.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { exportDocument } from "../exports/export-document.ts";

import { workspacePaths } from "../sources/workspace-paths.ts";
import { toInteger, type WorkspaceOption } from "./options.ts";

const say = (text: string) => console.log(text);

interface ExportCommand extends WorkspaceOption {
  document: string;
  jaar: number;
  editie?: string;
  out?: string;
}

/** Gives the command `export` its options and its work. */
export function addExport(command: Command): void {
  command
    .requiredOption("--document <naam>", `een van: ${pencSoorten.join(", ")}`)
    .requiredOption("--jaar <jaar>", "boekjaar", toInteger)
    .option("--editie <id>", "uit deze editie")
    .option("--out <map>", "map voor de bestanden")
    .action(runExport);
}

async function runExport(options: ExportCommand): Promise<void> {
  const document = pencSoorten.find((name): name is PencSoort => name === options.document);
  if (!document) {
    const suggestie = didYouMean(options.document, pencSoorten);
    throw new InputError([problem("optie-ongeldig", { optie: `--document ${options.document}`, suggestie })]);
  }
  const edition = readEdition(
    findEdition(workspacePaths(options.workspace).editions, { id: options.editie }),
  );
  const out = resolve(options.out ?? `${options.workspace}/export`);
  for (const path of await exportDocument({ edition, document, jaar: options.jaar, out })) say(path);
  if (edition.meta.state === CONCEPT) say("Let op: dit is een concept; de tabel is gemerkt als voorlopig.");
}
