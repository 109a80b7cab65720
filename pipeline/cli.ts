import { Command } from "commander";
import { mayTell } from "./cli/may-tell.ts";
import { SAMPLE, toInteger, withWorkspace } from "./cli/options.ts";
import { formatProblem, InputError } from "./errors/input-error.ts";
import { systemProblem } from "./errors/system-problem.ts";
import { helpTitle, optionComplaint, optionHelp } from "./wording/command-line.ts";

const FIRST_PORT = 4173;

/**
 * A command of the command line. Its file is read only when the command is called: `refresh` without anything new, or a
 * scheduler that waits, must not load the whole program.
 */
interface CommandEntry {
  name: string;
  text: string;
  load: (command: Command) => Promise<void>;
}

const port = (command: Command) =>
  command.option("--port <poort>", "eerste poort om te proberen", toInteger, FIRST_PORT);

const onWorkspace: readonly CommandEntry[] = [
  {
    name: "refresh",
    text: "leveringen verwerken tot een conceptversie",
    load: async (command) => (await import("./cli/refresh-command.ts")).addRefresh(command),
  },
  {
    name: "build",
    text: "site bouwen van de nieuwste gepubliceerde editie, of van het concept",
    load: async (command) => (await import("./cli/build-command.ts")).addBuild(command),
  },
  {
    name: "start",
    text: "verversen, concept bouwen en tonen",
    load: async (command) => (await import("./cli/start-command.ts")).addStart(port(command)),
  },
  {
    name: "dev",
    text: "het concept tonen en bij elke wijziging bijwerken",
    load: async (command) => (await import("./cli/dev-command.ts")).addDev(port(command)),
  },
  {
    name: "check",
    text: "definities en configuratie controleren, zonder gegevens",
    load: async (command) => (await import("./cli/check-command.ts")).addCheck(command),
  },
  {
    name: "status",
    text: "bronnen, edities en laatste runs",
    load: async (command) => (await import("./cli/status-command.ts")).addStatus(command),
  },
  {
    name: "schedule",
    text: "volgens de planning van gemeente.yml verversen en bouwen",
    load: async (command) => (await import("./cli/schedule-command.ts")).addSchedule(command),
  },
  {
    name: "doctor",
    text: "kijken of de machine en de werkomgeving in orde zijn, en zeggen wat te doen",
    load: async (command) => (await import("./cli/doctor-command.ts")).addDoctor(command),
  },
  {
    name: "notify",
    text: "melden wat mensen moeten weten, voor zover dat nog niet is gedaan",
    load: async (command) => (await import("./cli/notify-command.ts")).addNotify(command),
  },
  {
    name: "export",
    text: "tabellen voor een P&C-document",
    load: async (command) => (await import("./cli/export-command.ts")).addExport(command),
  },
  {
    name: "new:indicator",
    text: "een nieuwe indicator beginnen; vraagt wat ontbreekt",
    load: async (command) =>
      (await import("./cli/new-indicator-command.ts")).addNewIndicator(command, SAMPLE),
  },
  {
    name: "fetch",
    text: "officiële cijfers ophalen bij CBS, RIVM en andere bronnen",
    load: async (command) => (await import("./cli/fetch-command.ts")).addFetch(command),
  },
  {
    name: "deliver",
    text: "een levering aannemen, of een eerdere intrekken",
    load: async (command) => (await import("./cli/intake-commands.ts")).addDeliver(command),
  },
  {
    name: "template",
    text: "een leeg spreadsheet om een register in te vullen",
    load: async (command) => (await import("./cli/intake-commands.ts")).addTemplate(command),
  },
  {
    name: "tabel",
    text: "gewogen cijfers bij elke vraag en elke uitsplitsing, als tabel",
    load: async (command) => (await import("./cli/tabel-command.ts")).addTabel(command),
  },
  {
    name: "trace",
    text: "waar een cijfer vandaan komt, tot en met de levering",
    load: async (command) => (await import("./cli/trace-command.ts")).addTrace(command, toInteger),
  },
];

const others: readonly CommandEntry[] = [
  {
    name: "disclose",
    text: "een tabel met totalen afschermen en de uitkomst aanvallen",
    load: async (command) => (await import("./cli/disclose-command.ts")).addDisclose(command),
  },
  {
    name: "gebieden",
    text: "indeling en grenzen van gebieden",
    load: async (command) => (await import("./cli/gebieden-command.ts")).addGebieden(command),
  },
  {
    name: "edition",
    text: "edities",
    load: async (command) => (await import("./cli/edition-commands.ts")).addEdition(command),
  },
  {
    name: "site",
    text: "de site die bezoekers zien",
    load: async (command) => (await import("./cli/site-commands.ts")).addSite(command),
  },
];

async function createProgram(words: readonly string[]): Promise<Command> {
  const program = new Command("sociale-basis")
    .description("Dashboard sociale basis")
    .helpOption("-h, --help", "deze uitleg")
    .helpCommand("help [opdracht]", "uitleg bij een opdracht")
    .configureHelp({ styleTitle: helpTitle, styleOptionDescription: optionHelp })
    .configureOutput({ outputError: (text, write) => write(optionComplaint(text)) });
  const add = async ({ name, text, load }: CommandEntry, wrap: (command: Command) => Command) => {
    const command = wrap(program.command(name).description(text));
    if (words.includes(name)) await load(command);
  };
  for (const entry of onWorkspace) await add(entry, withWorkspace);
  for (const entry of others) await add(entry, (command) => command);
  program.hook("preAction", async (_, command) => {
    const { workspace } = command.opts<{ workspace?: string }>();
    if (workspace !== undefined && unattended(command)) toTell = workspace;
    if (workspace !== undefined && recorded.includes(command.name())) worked = workspace;
    // These set their own limits once they know that there is something to do.
    if (workspace === undefined || ["refresh", "schedule"].includes(command.name())) return;
    (await import("./jobs/apply-limits.ts")).applyLimits(workspace);
  });
  return program;
}

/** Exit code for "try again later" (EX_TEMPFAIL of sysexits): another run holds the workspace. */
const BUSY = 75;

/** Commands that are kept account of in the ledger, after which the private status page tells something new. */
const recorded = ["fetch", "refresh", "build", "publish", "freeze"];

/** Workspace of a command that is kept account of. */
let worked: string | null = null;

/** What is wrong with the configuration was told by the command itself; a page that stays as it was spoils no run. */
async function updateStatusPage(workspace: string): Promise<void> {
  const { writeStatusPage } = await import("./jobs/status/write-status.ts");
  await writeStatusPage(workspace, new Date()).catch(() => undefined);
}

/** Workspace of the work that is going on and of which people are told how it ended. */
let toTell: string | null = null;

/** Work on what visitors see, which may run where nobody watches. */
function unattended(command: Command): boolean {
  const { concept, out } = command.opts<{ concept?: boolean; out?: string }>();
  return ["fetch", "refresh", "build"].includes(command.name()) && !concept && out === undefined;
}

// Whoever reads along may stop reading, as in `npm run status | head`: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  await (await createProgram(process.argv.slice(2))).parseAsync();
} catch (error) {
  const told = systemProblem(error);
  if (error instanceof InputError) console.error(error.message);
  else console.error(told === null ? error : formatProblem(told));
  const busy = error instanceof InputError && error.problems.some(({ code }) => code === "run-bezig");
  process.exitCode = busy ? BUSY : 1;
}
if (worked !== null && process.exitCode !== BUSY) await updateStatusPage(worked);
if (toTell !== null && process.exitCode !== BUSY && mayTell(toTell))
  await (await import("./cli/notify-command.ts")).notifyAfterRun(toTell);
