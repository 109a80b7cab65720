import type { Command } from "commander";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { subjectOf, textOf } from "../jobs/notify/message.ts";
import { hasChannel, notify, type Report, sendTrial } from "../jobs/notify/notify.ts";
import type { WorkspaceOption } from "./options.ts";

const say = (text: string) => console.log(text);

interface NotifyCommand extends WorkspaceOption {
  dryRun?: boolean;
  proef?: boolean;
}

/** Gives the command `notify` its options and its work. */
export function addNotify(command: Command): void {
  command
    .option("--dry-run", "alleen tonen wat er verstuurd zou worden")
    .option("--proef", "één proefbericht sturen, om te zien of het aankomt")
    .action(runNotify);
}

async function runNotify({ workspace, dryRun = false, proef = false }: NotifyCommand): Promise<void> {
  const options = { workspace, now: new Date(), tools: { env: process.env }, dryRun };
  if (!dryRun && !hasChannel(workspace)) throw new InputError([problem("melden-niet-ingesteld", {})]);
  const reports = proef ? [await sendTrial(options)] : await notify(options);
  if (reports.length === 0) say("Er is niets te melden.");
  for (const report of reports) for (const line of reportLines(report, dryRun)) say(line);
  if (reports.some(({ kanalen }) => kanalen.some(({ gelukt }) => !gelukt))) process.exitCode = 1;
}

function reportLines({ message, kanalen }: Report, dryRun: boolean): string[] {
  return [
    subjectOf(message),
    `  ${textOf(message)}`,
    ...(dryRun
      ? ["  niet verstuurd (--dry-run)"]
      : kanalen.map(({ kanaal, uitleg }) => `  ${kanaal}: ${uitleg}`)),
  ];
}

/**
 * Tells people how a run ended. Nothing that goes wrong here can spoil the run.
 */
export async function notifyAfterRun(workspace: string): Promise<void> {
  try {
    const reports = await notify({ workspace, now: new Date(), tools: { env: process.env } });
    for (const { message, kanalen } of reports)
      for (const { kanaal, uitleg } of kanalen) say(`Melding "${subjectOf(message)}", ${kanaal}: ${uitleg}.`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "onbekende fout";
    console.error(`De meldingen zijn niet verstuurd (${code}). Kijk met npm run notify -- --dry-run.`);
  }
}
