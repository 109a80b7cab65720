import type { Command } from "commander";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { discloseTable } from "../jobs/disclose/disclose-table.ts";

interface DiscloseCommand {
  table: string;
  kind: string;
  threshold?: string;
  contributors?: string;
  protectPct: string;
  known?: string[];
  round: string;
}

/** Gives the command `disclose` its options and its work. */
export function addDisclose(command: Command): void {
  const repeat = (value: string, previous: string[] = []) => [...previous, value];
  command
    .requiredOption(
      "--table <bestand>",
      "CSV met een kolom per indeling, de kolom value en totalen die TOTAL heten",
    )
    .option("--kind <soort>", "counts (aantallen) of amounts (bedragen)", "counts")
    .option("--threshold <aantal>", "kleinere aantallen worden verborgen, bijvoorbeeld 10")
    .option("--contributors <bestand>", "bedragen: CSV met dezelfde indelingen, contributor en value")
    .option("--protect-pct <p>", "bedragen: de p van de p%-regel", "15")
    .option("--known <cel>", 'een cel die iemand al kent, als "rij|kolom"; mag vaker', repeat)
    .option("--round <veelvoud>", "rond elk getal af op een veelvoud, bijvoorbeeld 5", "0")
    .action(runDisclose);
}

async function runDisclose(options: DiscloseCommand): Promise<void> {
  const kind = options.kind === "counts" || options.kind === "amounts" ? options.kind : null;
  if (!kind) throw wrong(`--kind ${options.kind}`, "Kies counts (aantallen) of amounts (bedragen).");
  if (kind === "counts" && options.threshold === undefined)
    throw wrong("--threshold", "Noem het kleinste aantal dat getoond mag worden: --threshold 10.");
  process.stdout.write(
    await discloseTable({
      table: options.table,
      kind,
      threshold: atLeast(2, "--threshold", options.threshold ?? "2"),
      contributors: options.contributors ?? null,
      protectPct: atLeast(0, "--protect-pct", options.protectPct),
      known: options.known ?? [],
      round: atLeast(0, "--round", options.round),
    }),
  );
}

function atLeast(least: number, optie: string, text: string): number {
  const value = Number(text);
  if (text !== "" && Number.isFinite(value) && value >= least) return value;
  throw wrong(`${optie} ${text}`, `Geef een getal vanaf ${least}.`);
}

function wrong(optie: string, suggestie: string): InputError {
  return new InputError([problem("optie-ongeldig", { optie, suggestie })]);
}
