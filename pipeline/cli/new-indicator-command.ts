import { join } from "node:path";
import { createInterface, type Interface } from "node:readline/promises";
import type { Command } from "commander";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { loadDefinitions } from "../indicators/load-indicators.ts";
import { type Ask, askWish, type WishOptions } from "../indicators/new-indicator/ask-wish.ts";
import { writeNewIndicator } from "../indicators/new-indicator/write-new-indicator.ts";
import { readReferenceGebieden } from "../sources/gebieden.ts";
import { readWorkspace, repositoryRoot, workspacePaths } from "../sources/workspace.ts";

const say = (text: string) => console.log(text);

interface NewIndicatorCommand extends WishOptions {
  workspace: string;
}

/** CBS code of the gemeente whose areas the worked examples of the repository use. */
const EXAMPLE_GEMEENTE = "GM0935";

/** Gives the command `new:indicator` its options and its work; in a terminal it asks for what is not given. */
export function addNewIndicator(command: Command, sample: string): void {
  command
    .option("--id <code>", "naam van het bestand, bijvoorbeeld bezoek-bibliotheek")
    .option("--deelambitie <id>", "map, bijvoorbeeld cultuur")
    .option("--element <id>", "element van de verandertheorie")
    .option("--bron <tabel>", "enquete, statistiek of een register, bijvoorbeeld plekken")
    .option("--maat <maat>", "bij een register: aantal, som, per-inwoners, aandeel, mediaan, verhouding")
    .option(
      "--veld <veld>",
      "bij een register: wat wordt gemeten; bij een verhouding twee velden met een komma",
    )
    .option("--vraag <vraag>", "bij een enquete: de vraag")
    .option("--onderwerp <bron,onderwerp>", "bij statistiek: bron, onderwerp en soms leeftijd, met komma's")
    .action((options: NewIndicatorCommand) => run(options, sample));
}

async function run(options: NewIndicatorCommand, sample: string): Promise<void> {
  const workspace = readWorkspace(options.workspace);
  const { theorie } = await loadDefinitions(workspace);
  const own = options.workspace !== sample;
  const reference = join(repositoryRoot, "data", "reference", EXAMPLE_GEMEENTE);
  const context = {
    theorie,
    vragen: workspace.vragen,
    gebieden: own ? workspace.gebieden : readReferenceGebieden(reference, EXAMPLE_GEMEENTE),
    bronnen: workspace.bronnen.filter(({ config }) => "statistiek" in config.bestanden).map(({ id }) => id),
  };
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : null;
  try {
    const wish = await askWish(options, context, terminal ? askIn(terminal) : refuse);
    const folder = own ? workspacePaths(options.workspace).indicators : join(repositoryRoot, "indicators");
    const path = writeNewIndicator(wish, context, folder);
    say(`${path} is gemaakt en klopt al. Schrijf titel, definitie en wat het niet zegt in eigen woorden.`);
    say("npm run check controleert het; npm run dev laat het zien.");
  } finally {
    terminal?.close();
  }
}

/** Shows the choices with a number; a number, a code or free text is an answer, and a wrong one is asked again. */
function askIn(terminal: Interface): Ask {
  // One iterator for all questions: it keeps lines that were typed ahead.
  const lines = terminal[Symbol.asyncIterator]();
  return async (question) => {
    const { vraag, keuzes } = question;
    say(`\n${vraag}`);
    for (const [index, { id, uitleg }] of keuzes.entries())
      say(`${String(index + 1).padStart(3)}  ${id}  ${uitleg}`);
    for (;;) {
      process.stdout.write("> ");
      const line = await lines.next();
      if (line.done) return refuse(question);
      const answer = line.value.trim();
      const chosen = keuzes[Number(answer) - 1]?.id ?? answer;
      if (keuzes.length === 0 ? answer !== "" : keuzes.some(({ id }) => id === chosen)) return chosen;
      say(keuzes.length === 0 ? "Schrijf een antwoord." : "Kies een nummer of een code uit de lijst.");
    }
  };
}

/** Without a terminal there is nobody to ask. */
const refuse: Ask = ({ optie, keuzes }) => {
  const list = keuzes.map(({ id }) => id).join(", ");
  const suggestie = `Geef --${optie} <${optie}> mee${list === "" ? "" : `: ${list}`}.`;
  throw new InputError([problem("optie-ongeldig", { optie: `--${optie}`, suggestie })]);
};
