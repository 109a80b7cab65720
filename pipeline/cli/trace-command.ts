import type { Command } from "commander";
import { findEdition } from "../editions/find-edition.ts";
import { traceFigure } from "../jobs/trace/trace-figure.ts";
import { traceLines } from "../jobs/trace/trace-lines.ts";
import { workspacePaths } from "../sources/workspace.ts";

interface TraceCommand {
  workspace: string;
  edition?: string;
  deelambitie?: string;
  groep?: string;
  json?: boolean;
}

/** Gives the command `trace` its options and its work. */
export function addTrace(command: Command, toYear: (text: string) => number): void {
  command
    .argument("<indicator>", "code van de indicator, bijvoorbeeld eenzaamheid")
    .argument("<gebied>", "code of naam van het gebied, of gemeente")
    .argument("<jaar>", "jaar van het cijfer", toYear)
    .option("--edition <id>", "uit deze editie (anders de nieuwste gepubliceerde, of het concept)")
    .option("--deelambitie <id>", "bij indicatoren die per deelambitie gemeten worden")
    .option("--groep <groep>", "een groep van een uitsplitsing, bijvoorbeeld 75+")
    .option("--json", "als JSON")
    .action(runTrace);
}

async function runTrace(
  indicator: string,
  gebied: string,
  jaar: number,
  options: TraceCommand,
): Promise<void> {
  const { workspace, deelambitie, groep } = options;
  const folder = findEdition(workspacePaths(workspace).editions, { id: options.edition });
  const trace = await traceFigure(workspace, folder, { indicator, gebied, jaar, deelambitie, groep });
  console.log(options.json ? JSON.stringify(trace, null, 1) : traceLines(trace).join("\n"));
}
