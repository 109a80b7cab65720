import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { loadDefinitions } from "../indicators/load-indicators.ts";
import { deliver, withdraw } from "../jobs/deliver.ts";
import { makeTemplate, templateTable } from "../jobs/make-template.ts";
import type { Receipt } from "../sources/archive/receipts.ts";
import { describeKind, kindsOfRejects } from "../sources/load/kinds-of-rejects.ts";
import type { Reject } from "../sources/load/reject.ts";
import { readWorkspace } from "../sources/workspace.ts";

const say = (text: string) => console.log(text);

interface DeliverCommand {
  workspace: string;
  bron: string;
  intrekken?: string;
  reden?: string;
}

/** Gives the command `deliver` its options and its work. */
export function addDeliver(command: Command): void {
  command
    .argument("[bestand]", "het bestand dat geleverd is")
    .requiredOption("--bron <naam>", "map van de bron onder raw/")
    .option("--intrekken <bestand>", "trek een eerdere levering in; het bestand blijft bewaard")
    .option("--reden <tekst>", "waarom zij wordt ingetrokken")
    .action(runDeliver);
}

async function runDeliver(bestand: string | undefined, options: DeliverCommand): Promise<void> {
  const workspace = readWorkspace(options.workspace);
  const target = { workspace, bron: options.bron, now: new Date() };
  if (options.intrekken !== undefined) {
    if (!options.reden) throw optionError("--intrekken", 'Zeg ook waarom: --reden "…".');
    const receipt = withdraw(target, { bestand: options.intrekken, reden: options.reden });
    say(`${receipt.bestand} is ingetrokken en telt niet meer mee. Draai npm run refresh.`);
    return;
  }
  if (bestand === undefined) throw optionError("bestand", "Noem het bestand dat geleverd is.");
  const { receipt, loaded, tegen } = await deliver({ ...target, pad: resolve(bestand) });
  const { gelezen, geladen, afgekeurd, weggelaten } = loaded.delivery;
  say(`Ontvangen als raw/${options.bron}/${receipt.bestand}.`);
  say(`${gelezen} rijen gelezen = ${geladen} geladen + ${afgekeurd} afgekeurd + ${weggelaten} weggelaten.`);
  sayRejects(loaded.rejects);
  if (tegen.length === 0) say("Draai npm run refresh om de levering te verwerken.");
  for (const { melding } of tegen)
    say(`${melding} Een verversing stopt hierop.\n  → ${mendHint(options.bron, receipt)}`);
}

/** Kinds of refused cells that are listed; the others are counted. */
const MAX_KINDS = 5;

function sayRejects(rejects: readonly Reject[]): void {
  const kinds = kindsOfRejects(rejects);
  for (const [index, kind] of kinds.slice(0, MAX_KINDS).entries()) {
    const { hint } = kind.eerste;
    const again = index < MAX_KINDS - 1 && kinds[index + 1]?.eerste.hint === hint;
    say(again ? describeKind(kind) : `${describeKind(kind)}\n  → ${hint}`);
  }
  if (kinds.length > MAX_KINDS) say(`En nog ${kinds.length - MAX_KINDS} andere soorten afkeuringen.`);
}

const mendHint = (bron: string, { bestand }: Receipt) =>
  `Herstel het bestand en lever het opnieuw onder dezelfde naam. Of trek het in: npm run deliver -- --bron ${bron} --intrekken ${bestand} --reden "…".`;

function optionError(optie: string, suggestie: string): InputError {
  return new InputError([problem("optie-ongeldig", { optie, suggestie })]);
}

/** Gives the command `template` its options and its work. */
export function addTemplate(command: Command): void {
  command
    .requiredOption("--bron <register>", "register, bijvoorbeeld knelpunten of begroting")
    .option("--out <bestand>", "bestand om te maken")
    .action(runTemplate);
}

async function runTemplate(options: { workspace: string; bron: string; out?: string }): Promise<void> {
  const workspace = readWorkspace(options.workspace);
  const { theorie } = await loadDefinitions(workspace);
  const table = templateTable(options.bron, workspace.vragen);
  const deelambities = theorie.deelambities.map(({ id }) => id);
  const out = resolve(options.out ?? `${table.naam}-leeg.xlsx`);
  writeFileSync(out, await makeTemplate(table, { ...workspace, deelambities }));
  say(`${out} is gemaakt. Op het blad "Uitleg" staat hoe u het invult en hoe het in bron.yml komt.`);
}
