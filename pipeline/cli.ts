import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError } from "commander";
import { Listr } from "listr2";
import { addCheck } from "./cli/check-command.ts";
import { addDev } from "./cli/dev-command.ts";
import { addDisclose } from "./cli/disclose-command.ts";
import { addEdition } from "./cli/edition-commands.ts";
import { addFetch } from "./cli/fetch-command.ts";
import { addKaart, addSimulate } from "./cli/gebieden-command.ts";
import { addDeliver, addTemplate } from "./cli/intake-commands.ts";
import { addNewIndicator } from "./cli/new-indicator-command.ts";
import { addTabel } from "./cli/tabel-command.ts";
import { addTrace } from "./cli/trace-command.ts";
import { type PencSoort, pencSoorten } from "./domain/penc-soort.ts";
import { findEdition } from "./editions/publish-edition.ts";
import { CONCEPT, readEdition } from "./editions/read-edition.ts";
import { problem } from "./errors/catalogue.ts";
import { formatProblem, InputError } from "./errors/input-error.ts";
import { didYouMean } from "./errors/suggestion.ts";
import { quickDiff } from "./jobs/diff-editions.ts";
import { peakMemoryMb } from "./jobs/ledger.ts";
import { readPast } from "./jobs/past-editions.ts";
import { publishAutomatically } from "./jobs/publish-automatically.ts";
import { refresh } from "./jobs/refresh.ts";
import { runInChild, startSchedule } from "./jobs/schedule.ts";
import { serveSite } from "./jobs/serve-site.ts";
import { readStatus, statusLines } from "./jobs/status-report.ts";
import type { RunStep } from "./jobs/step.ts";
import { readWorkspace, repositoryRoot, workspacePaths } from "./sources/workspace.ts";
import { helpTitle, optionComplaint } from "./wording/command-line.ts";
import { diffSentence } from "./wording/diff-tables.ts";
import { formatNumber } from "./wording/number-format.ts";

const FIRST_PORT = 4173;
const SAMPLE = resolve(repositoryRoot, "data", "sample");

interface WorkspaceOption {
  workspace: string;
}

const say = (text: string) => console.log(text);

const seconds = (since: number) => `${formatNumber((performance.now() - since) / 1000, 1)} s`;

/** What a terminal shows: one step after the other, though the work of two may go on at once. */
let shown: Promise<unknown> = Promise.resolve();

/** In a terminal a spinner per step; elsewhere one plain line per step when it is done. */
const showStep: RunStep = async (title, work) => {
  const start = performance.now();
  let detail = "";
  let update = (_: string) => {};
  const result = work((text) => {
    detail = text;
    update(`${title}: ${detail}`);
  });
  if (process.stdout.isTTY) {
    const task = { title, task: spin };
    shown = shown.then(() => new Listr([task], { exitOnError: false }).run());
    await Promise.allSettled([result, shown]);
    return result;
  }
  await result;
  say(`${title}: ${detail} (${seconds(start)})`);
  return result;

  async function spin(_: unknown, task: { title: string }): Promise<void> {
    update = (text) => {
      task.title = text;
    };
    if (detail) update(`${title}: ${detail}`);
    await result;
    update(`${title}: ${detail} (${seconds(start)})`);
  }
};

/** What the concept changes, next to what is public now; and publishes it where the workspace asks for that. */
async function sayChanges(workspace: string): Promise<void> {
  const diff = await quickDiff(workspace);
  if (diff !== null) say(diffSentence(diff));
  if (diff !== null && diff.cijfers.length > 0) {
    say(`Alles staat in: npm run edition -- diff ${diff.van.id}`);
  }
  const published = await publishAutomatically(workspace, diff);
  if (published === null) return;
  if ("id" in published) say(`Automatisch gepubliceerd als ${published.id}.`);
  else say(`Niet automatisch gepubliceerd:\n${published.map(formatProblem).join("\n")}`);
}

async function runRefresh({ workspace }: WorkspaceOption): Promise<void> {
  const { record, edition } = await refresh({ workspace, runStep: showStep });
  const time = formatNumber(record.durationMs / 1000, 1);
  say(
    `Conceptversie ${edition.meta.contentHash.slice(0, 8)} is klaar in ${time} s, piek ${record.peakMemoryMb} MB.`,
  );
  await sayChanges(workspace);
}

interface BuildOption extends WorkspaceOption {
  concept?: boolean;
  editie?: string;
  out?: string;
  precompress?: boolean;
  pdf?: boolean;
}

async function runBuild(options: BuildOption): Promise<string> {
  const start = performance.now();
  const paths = workspacePaths(options.workspace);
  const editionDir = findEdition(paths.editions, { id: options.editie, concept: options.concept ?? false });
  const outDir = options.out ? resolve(options.out) : paths.site;
  const edition = readEdition(editionDir);
  const { buildSite } = await import("../dashboard/build-site.ts");
  const past = await readPast(options.workspace, editionDir);
  const precompress = options.precompress ?? false;
  const { pages, bytes } = await buildSite({ editionDir, outDir, past, precompress });
  const size = formatNumber(bytes / 1e6, 1);
  say(
    `Site met ${pages} pagina's (${size} MB) staat in ${outDir}: ${seconds(start)}, piek ${peakMemoryMb()} MB.`,
  );
  if (options.pdf) {
    const { writeCouncilPdf } = await import("./jobs/council-pdf.ts");
    say(`De PDF voor de raad: ${await writeCouncilPdf(outDir, edition)}`);
  }
  return outDir;
}

/** The pages of a frozen edition, kept in the edition itself: they never change with the program. */
async function buildPages(folder: string): Promise<void> {
  const { buildSite } = await import("../dashboard/build-site.ts");
  await buildSite({ editionDir: folder, outDir: join(folder, "site") });
}

async function runStart(options: WorkspaceOption & { port: number }): Promise<void> {
  await runRefresh(options);
  const site = await runBuild({ ...options, concept: true });
  const { port, taken } = await serveSite(site, options.port);
  for (const other of taken) say(`Poort ${other} is bezet door een ander programma; ik probeer de volgende.`);
  say(`De site staat op http://localhost:${port} (stoppen met Ctrl+C).`);
}

function runStatus({ workspace, json }: WorkspaceOption & { json?: boolean }): void {
  const report = readStatus(workspace, new Date());
  say(json ? JSON.stringify(report, null, 1) : statusLines(report).join("\n"));
}

interface ExportCommand extends WorkspaceOption {
  document: string;
  jaar: number;
  editie?: string;
  out?: string;
}

async function runExport(options: ExportCommand): Promise<void> {
  const document = pencSoorten.find((name): name is PencSoort => name === options.document);
  if (!document) {
    const suggestie = didYouMean(options.document, pencSoorten);
    throw new InputError([problem("optie-ongeldig", { optie: `--document ${options.document}`, suggestie })]);
  }
  const { exportDocument } = await import("./exports/export-document.ts");
  const edition = readEdition(
    findEdition(workspacePaths(options.workspace).editions, { id: options.editie }),
  );
  const out = resolve(options.out ?? `${options.workspace}/export`);
  for (const path of await exportDocument({ edition, document, jaar: options.jaar, out })) say(path);
  if (edition.meta.state === CONCEPT) say("Let op: dit is een concept; de tabel is gemerkt als voorlopig.");
}

function runSchedule({ workspace }: WorkspaceOption): void {
  const { schema } = readWorkspace(workspace).gemeente;
  const stop = startSchedule({
    cron: schema,
    ledger: workspacePaths(workspace).ledger,
    commands: [
      ["fetch", "--gepland", "--workspace", workspace],
      ["refresh", "--workspace", workspace],
      ["build", "--workspace", workspace],
    ],
    runCommand: runInChild(fileURLToPath(import.meta.url)),
    clock: () => new Date(),
    onRun: (record) =>
      say(`${record.finishedAt} run ${record.result}${record.error ? `: ${record.error}` : ""}`),
  });
  say(`De planning loopt: "${schema}" (Nederlandse tijd). Stoppen met Ctrl+C.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
}

const toInteger = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("geef een heel getal.");
  return Number(text);
};

function withWorkspace(command: Command): Command {
  const fallback = process.env.SOCIALE_BASIS_WORKSPACE ?? SAMPLE;
  return command.option(
    "--workspace <map>",
    "map van de gemeente",
    (map: string) => resolve(map),
    resolve(fallback),
  );
}

function createProgram(): Command {
  const program = new Command("sociale-basis")
    .description("Dashboard sociale basis")
    .helpOption("-h, --help", "deze uitleg")
    .helpCommand("help [opdracht]", "uitleg bij een opdracht")
    .configureHelp({ styleTitle: helpTitle })
    .configureOutput({ outputError: (text, write) => write(optionComplaint(text)) });
  const add = (name: string, text: string) => withWorkspace(program.command(name).description(text));
  add("refresh", "leveringen verwerken tot een conceptversie").action(runRefresh);
  add("build", "site bouwen van de nieuwste gepubliceerde editie, of van het concept")
    .option("--concept", "van het concept")
    .option("--editie <id>", "van deze editie")
    .option("--out <map>", "map voor de site")
    .option("--pdf", "ook als één PDF voor de raad (vraagt Chromium)")
    .option("--precompress", "met een kleinere kopie van elk bestand, voor webservers die dat kunnen")
    .action(async (options: BuildOption) => void (await runBuild(options)));
  add("start", "verversen, concept bouwen en tonen")
    .option("--port <poort>", "eerste poort om te proberen", toInteger, FIRST_PORT)
    .action(runStart);
  addDev(
    add("dev", "het concept tonen en bij elke wijziging bijwerken").option(
      "--port <poort>",
      "eerste poort om te proberen",
      toInteger,
      FIRST_PORT,
    ),
  );
  addCheck(add("check", "definities en configuratie controleren, zonder gegevens"));
  add("status", "bronnen, edities en laatste runs").option("--json", "als JSON").action(runStatus);
  add("schedule", "volgens de planning van gemeente.yml verversen en bouwen").action(runSchedule);
  add("export", "tabellen voor een P&C-document")
    .requiredOption("--document <naam>", `een van: ${pencSoorten.join(", ")}`)
    .requiredOption("--jaar <jaar>", "boekjaar", toInteger)
    .option("--editie <id>", "uit deze editie")
    .option("--out <map>", "map voor de bestanden")
    .action(runExport);
  addNewIndicator(add("new:indicator", "een nieuwe indicator beginnen; vraagt wat ontbreekt"), SAMPLE);
  addFetch(add("fetch", "officiële cijfers ophalen bij CBS, RIVM en andere bronnen"));
  addDeliver(add("deliver", "een levering aannemen, of een eerdere intrekken"));
  addTemplate(add("template", "een leeg spreadsheet om een register in te vullen"));
  addDisclose(
    program.command("disclose").description("een tabel met totalen afschermen en de uitkomst aanvallen"),
  );
  const gebieden = program.command("gebieden").description("indeling en grenzen van gebieden");
  addSimulate(
    withWorkspace(
      gebieden.command("simulate").description("wat verandert als een buurt bij een ander stadsdeel hoort"),
    ),
    showStep,
  );
  addKaart(
    withWorkspace(gebieden.command("kaart").description("grenzen van de buurten ophalen of overnemen")),
  );
  addTabel(add("tabel", "gewogen cijfers bij elke vraag en elke uitsplitsing, als tabel"));
  addTrace(add("trace", "waar een cijfer vandaan komt, tot en met de levering"), toInteger);
  addEdition(program.command("edition").description("edities"), withWorkspace, buildPages);
  return program;
}

try {
  await createProgram().parseAsync();
} catch (error) {
  console.error(error instanceof InputError ? error.message : error);
  process.exitCode = 1;
}
