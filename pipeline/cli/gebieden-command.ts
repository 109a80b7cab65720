import { resolve } from "node:path";
import type { Command } from "commander";
import { problem } from "../errors/catalogue.ts";
import { formatProblem, InputError } from "../errors/input-error.ts";
import { type BorderSource, keepBorders } from "../jobs/keep-borders.ts";
import { type Move, simulateMove } from "../jobs/simulate-move.ts";
import { simulationLines } from "../jobs/simulation-lines.ts";
import { systemTools } from "../sources/fetch/fetch-tools.ts";
import { readWorkspace } from "../sources/workspace.ts";
import { withWorkspace } from "./options.ts";
import { showStep } from "./show-step.ts";

const say = (text: string) => console.log(text);

/** Gives the command `gebieden` its subcommands. */
export function addGebieden(command: Command): void {
  const add = (name: string, text: string) => withWorkspace(command.command(name).description(text));
  addSimulate(add("simulate", "wat verandert als een buurt bij een ander stadsdeel hoort"));
  addKaart(add("kaart", "grenzen van de buurten ophalen of overnemen"));
}

/** Gives `gebieden simulate` its options and its work. */
function addSimulate(command: Command): void {
  command
    .requiredOption("--buurt <code>", "code of naam van de buurt die verhuist")
    .requiredOption("--stadsdeel <naam>", "stadsdeel waar zij dan bij hoort")
    .option("--json", "alle veranderingen als JSON")
    .action(async ({ workspace, json, ...move }: Move & { workspace: string; json?: boolean }) => {
      const made = await simulateMove(readWorkspace(workspace), move, json ? undefined : showStep);
      say(json ? JSON.stringify(made, null, 1) : `\n${simulationLines(made).join("\n")}`);
    });
}

/** Gives `gebieden kaart` its options and its work. */
function addKaart(command: Command): void {
  command
    .option("--jaar <jaar>", "wijk- en buurtkaart van dit jaar, van PDOK")
    .option("--bestand <pad>", "GeoJSON met de grenzen van de buurten, in WGS84")
    .action(async ({ workspace, jaar, bestand }: { workspace: string; jaar?: string; bestand?: string }) => {
      const { pad, buurten, warnings } = await keepBorders(
        readWorkspace(workspace),
        borderSource(jaar, bestand),
        systemTools,
      );
      for (const warning of warnings) say(formatProblem(warning));
      say(
        `De grenzen van ${buurten} buurten staan in ${pad}. Draai npm run refresh om ze op de kaart te zien.`,
      );
    });
}

function borderSource(jaar: string | undefined, bestand: string | undefined): BorderSource {
  if (bestand !== undefined && jaar === undefined) return { bestand: resolve(bestand) };
  if (jaar !== undefined && /^\d{4}$/.test(jaar) && bestand === undefined) return { jaar: Number(jaar) };
  const suggestie = "Noem een jaar (--jaar 2024) of een bestand (--bestand buurten.geojson), niet allebei.";
  throw new InputError([problem("optie-ongeldig", { optie: "--jaar of --bestand", suggestie })]);
}
