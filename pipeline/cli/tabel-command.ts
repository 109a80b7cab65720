import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { makeTabel } from "../jobs/tabel/make-tabel.ts";
import { parseTabelOptions, type TabelOptions, tabelFormats } from "../jobs/tabel/tabel-options.ts";
import { readWorkspace } from "../sources/workspace.ts";

interface TabelCommand extends TabelOptions {
  workspace: string;
  out?: string;
}

/** Gives the command `tabel` its options and its work. */
export function addTabel(command: Command): void {
  const repeat = (value: string, previous: string[] = []) => [...previous, value];
  command
    .option("--file <bestand>", "CSV-bestand met een rij per respondent")
    .option("--bron <naam>", "of: een enquete van de werkomgeving")
    .requiredOption("--value <kolommen>", "vragen, met komma's ertussen")
    .option("--yes <antwoorden>", "aandeel: antwoorden die meetellen als ja, bijvoorbeeld 1 of 4:5")
    .option("--mean", "gemiddelde in plaats van een aandeel")
    .option(
      "--valid <antwoorden>",
      "geldige antwoorden, bijvoorbeeld 1,2 of 1:10 (anders: alles wat is ingevuld)",
    )
    .option("--by <kolommen>", "uitsplitsen naar, bijvoorbeeld golf,stadsdeel")
    .option("--weight <kolom>", "weging (anders telt iedereen even zwaar)")
    .option("--stratum <kolom>", "stratum van de steekproef, binnen elke golf")
    .option("--wave <kolom>", "golf")
    .option("--totals", "ook de totalen")
    .option("--compare <wat>", "wave, wave=2018 of rest; mag vaker", repeat)
    .option("--unsuppressed", "ook cijfers die niet getoond horen te worden")
    .option("--format <vorm>", `een van: ${tabelFormats.join(", ")}`, "csv")
    .option("--out <bestand>", "bestand om te maken (anders op het scherm; bij xlsx: tabel.xlsx)")
    .action(runTabel);
}

async function runTabel(options: TabelCommand, command: Command): Promise<void> {
  const question = parseTabelOptions(options);
  const chosen = command.getOptionValueSource("workspace") === "cli" || process.env.SOCIALE_BASIS_WORKSPACE;
  const workspace = "bron" in question.origin || chosen ? readWorkspace(options.workspace) : null;
  const { content, warnings } = await makeTabel(question, workspace);
  for (const warning of warnings) console.error(warning);
  const out = options.out ?? (question.format === "xlsx" ? "tabel.xlsx" : null);
  if (out === null) process.stdout.write(content);
  else {
    writeOut(out, content);
    console.error(`De tabel staat in ${out}.`);
  }
}

function writeOut(path: string, content: string | Buffer): void {
  try {
    writeFileSync(resolve(path), content);
  } catch {
    throw new InputError([problem("tabel-uitvoer-onmogelijk", { pad: path })]);
  }
}
