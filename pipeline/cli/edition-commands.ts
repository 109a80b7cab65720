import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import type { EditionMeta } from "../domain/edition.ts";
import { listEditions } from "../editions/read-edition.ts";
import { type Verified, verifyEditions } from "../editions/verify-editions.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import { archiveEdition } from "../exports/archive-edition.ts";
import { diffDocument, diffFormats } from "../exports/diff-documents.ts";
import { diffEditions } from "../jobs/diff-editions.ts";
import { publish } from "../jobs/publish.ts";
import { workspacePaths } from "../sources/workspace.ts";
import { type WorkspaceOption, withWorkspace } from "./options.ts";

const say = (text: string) => console.log(text);

interface PublishCommand extends WorkspaceOption {
  approver: string;
  yes?: boolean;
  corrects?: string;
  reason?: string;
  moment?: string;
}

/** Gives the command `edition` its subcommands. */
export function addEdition(command: Command): void {
  const add = (name: string, text: string) => withWorkspace(command.command(name).description(text));
  add("list", "alle edities").option("--json", "als JSON").action(runList);
  withApproval(add("publish", "het concept publiceren")).action((options: PublishCommand) =>
    runPublish(options),
  );
  withApproval(add("freeze", "het concept vaststellen bij een moment uit kalender.yml"))
    .requiredOption("--moment <id>", "bijvoorbeeld begroting-2027")
    .action((options: PublishCommand) => runPublish(options, buildPages));
  add("diff", "wat er verschilt tussen twee edities, en waardoor")
    .argument("<van>", "de oudere editie")
    .argument("[naar]", "de nieuwere editie", "concept")
    .option("--format <vorm>", `een van: ${diffFormats.join(", ")}`, "md")
    .option("--out <bestand>", "bestand om te maken (anders op het scherm)")
    .action(runDiff);
  add("archive", "een gepubliceerde editie als één ZIP voor het archief")
    .argument("<id>", "de editie")
    .option("--besloten", "ook het deel dat niet openbaar is")
    .option("--out <bestand>", "bestand om te maken (anders <id>.zip)")
    .action(runArchive);
  add("verify", "bewijzen dat gepubliceerde edities zijn wat zij waren")
    .argument("[id]", "alleen deze editie")
    .option("--json", "als JSON")
    .action(runVerify);
}

function withApproval(command: Command): Command {
  return command
    .requiredOption("--approver <rol>", "rol die het goedkeurt, geen naam van een persoon")
    .option("--yes", "ook als veel oordelen omslaan")
    .option("--corrects <id>", "de gepubliceerde editie die hiermee hersteld wordt")
    .option("--reason <tekst>", "wat daar mis mee was");
}

function runList({ workspace, json }: WorkspaceOption & { json?: boolean }): void {
  const editions = listEditions(workspacePaths(workspace).editions);
  if (json) say(JSON.stringify(editions, null, 1));
  else
    say(editions.map(lineOf).join("\n") || "Er zijn nog geen edities. Maak een concept met npm run refresh.");
}

function lineOf({ id, state, peildatum, contentHash, approver, corrects }: EditionMeta): string {
  const mends = corrects ? `  herstelt ${corrects.id}: ${corrects.reden}` : "";
  return `${id.padEnd(22)} ${state.padEnd(13)} ${peildatum}  ${contentHash.slice(0, 12)}  ${approver ?? ""}${mends}`;
}

/** The pages of a frozen edition, kept in the edition itself: they never change with the program. */
async function buildPages(folder: string): Promise<void> {
  const { buildSite } = await import("../../dashboard/build-site.ts");
  const { readOwnPenc } = await import("../jobs/penc-site.ts");
  await buildSite({
    editionDir: folder,
    outDir: join(folder, "site"),
    penc: () => readOwnPenc(folder),
    archived: true,
  });
}

async function runPublish(
  options: PublishCommand,
  prepare?: (folder: string) => Promise<void>,
): Promise<void> {
  const meta = await publish({
    workspace: options.workspace,
    approver: options.approver,
    moment: options.moment,
    corrects: { id: options.corrects, reden: options.reason },
    confirm: (flips) => (options.yes ? Promise.resolve(true) : askToGoOn(flips)),
    ...(prepare ? { prepare } : {}),
  });
  const done = meta.moment === null ? "Gepubliceerd" : "Vastgesteld";
  say(`${done} als ${meta.id}. Maak de site met npm run build.`);
}

/** Asks in a terminal; elsewhere nobody can answer, so the answer is no. */
async function askToGoOn({
  omgeslagen,
  oordelen,
}: {
  omgeslagen: number;
  oordelen: number;
}): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const question = `${omgeslagen} van de ${oordelen} oordelen slaan om. Toch doorgaan? (ja/nee) `;
  const answer = await terminal.question(question);
  terminal.close();
  return /^ja?$/i.test(answer.trim());
}

interface DiffCommand extends WorkspaceOption {
  format: string;
  out?: string;
}

async function runDiff(van: string, naar: string, { workspace, format, out }: DiffCommand): Promise<void> {
  const form = diffFormats.find((known) => known === format);
  if (!form) {
    const suggestie = didYouMean(format, diffFormats);
    throw new InputError([problem("optie-ongeldig", { optie: `--format ${format}`, suggestie })]);
  }
  const text = diffDocument(await diffEditions({ workspace, van, naar }), form);
  if (out === undefined) process.stdout.write(text);
  else {
    writeFileSync(resolve(out), text);
    say(`De wijzigingen staan in ${out}.`);
  }
}

function runArchive(
  id: string,
  { workspace, besloten, out }: WorkspaceOption & { besloten?: boolean; out?: string },
): void {
  const path = resolve(out ?? `${id}.zip`);
  const folder = join(workspacePaths(workspace).editions, id);
  writeFileSync(path, archiveEdition(folder, { besloten: besloten ?? false }));
  say(`Editie ${id} staat in ${path}.`);
}

function runVerify(id: string | undefined, { workspace, json }: WorkspaceOption & { json?: boolean }): void {
  const all = verifyEditions(workspacePaths(workspace).editions);
  const verified = id === undefined ? all : all.filter((one) => one.id === id);
  const missing = id !== undefined && verified.length === 0;
  if (json) say(JSON.stringify(verified, null, 1));
  else if (missing) say(`Er is geen gepubliceerde editie ${id}.`);
  else
    say(
      verified.length === 0
        ? "Er zijn nog geen gepubliceerde edities."
        : verified.map(verifiedLines).join("\n"),
    );
  if (missing || verified.some(({ fouten }) => fouten.length > 0)) process.exitCode = 1;
}

function verifiedLines({ id, zegel, fouten }: Verified): string {
  if (fouten.length === 0) return `${id}: ongewijzigd, zegel ${zegel}`;
  return [`${id}: GEWIJZIGD`, ...fouten.map((fout) => `  ${fout}`)].join("\n");
}
