import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { isPublished } from "../../domain/edition.ts";
import { listEditions } from "../../editions/read-edition.ts";
import { InputError } from "../../errors/input-error.ts";
import { readBeheer } from "../../sources/beheer-config.ts";
import { workspacePaths } from "../../sources/workspace-paths.ts";
import { quickDiff } from "../diff-editions.ts";
import { readRuns, resultOf } from "../ledger.ts";
import { changesSomething } from "../publish-automatically.ts";
import { readSourceFacts } from "../status/source-facts.ts";
import { withAge } from "../status/status-report.ts";
import type { Sent } from "./channel.ts";
import { type Choice, chooseMessages, type Told, updateTold } from "./choose-messages.ts";
import { type Facts, findConditions } from "./conditions.ts";
import type { Message } from "./message.ts";
import { type SendTools, sendMessage } from "./send.ts";

/** What telling people needs. */
export interface NotifyOptions {
  workspace: string;
  now: Date;
  tools: SendTools;
  /** Only says what would be sent. */
  dryRun?: boolean;
}

/** A message, and how each channel did; no channels when nothing was sent. */
export interface Report {
  message: Message;
  kanalen: Sent[];
}

/**
 * Tells people what they should know and were not told lately. What was told stands in `build/meldingen.json`; a message
 * that reached nobody is tried again after the next run.
 * @returns every message, with how it went
 */
export async function notify({ workspace, now, tools, dryRun = false }: NotifyOptions): Promise<Report[]> {
  const paths = workspacePaths(workspace);
  const { gemeente, beheer } = readBeheer(paths.gemeente);
  if (!dryRun && !hasChannel(workspace)) return [];
  const holding = findConditions(await readFacts(workspace, now));
  const told = readTold(paths.build);
  const choices = chooseMessages(holding, told, { gemeente, now });
  if (dryRun) return choices.map(({ message }) => ({ message, kanalen: [] }));
  const [sent, failed]: [Choice[], Choice[]] = [[], []];
  const reports: Report[] = [];
  for (const choice of choices) {
    const kanalen = await sendMessage(beheer.meldingen, choice.message, tools);
    (kanalen.some(({ gelukt }) => gelukt) ? sent : failed).push(choice);
    reports.push({ message: choice.message, kanalen });
  }
  writeTold(paths.build, updateTold(told, holding, { sent, failed, now }));
  return reports;
}

/** Whether there is anywhere to send messages to. */
export function hasChannel(workspace: string): boolean {
  const { webhook, mail } = readBeheer(workspacePaths(workspace).gemeente).beheer.meldingen;
  return webhook !== undefined || mail !== undefined;
}

/** Sends one message that says it is a trial, to see whether messages arrive. */
export async function sendTrial({ workspace, now, tools }: NotifyOptions): Promise<Report> {
  const { gemeente, beheer } = readBeheer(workspacePaths(workspace).gemeente);
  const message: Message = { gemeente, moment: now, soort: "proef" };
  return { message, kanalen: await sendMessage(beheer.meldingen, message, tools) };
}

async function readFacts(workspace: string, now: Date): Promise<Facts> {
  const paths = workspacePaths(workspace);
  return {
    runs: readRuns(paths.ledger).map((run) => ({ ...run, result: resultOf(run) })),
    verouderd: readStale(workspace, now),
    wachtend: await readWaiting(workspace),
  };
}

/** The concept, when it would change something of what is published; with every publication its hash changes anyway. */
async function readWaiting(workspace: string): Promise<string | null> {
  const concept = listEditions(workspacePaths(workspace).editions).find((edition) => !isPublished(edition));
  if (concept === undefined) return null;
  try {
    const diff = await quickDiff(workspace);
    return diff === null || changesSomething(diff) ? concept.contentHash : null;
  } catch {
    // Editions that cannot be read fail a run, and that is what must get out.
    return null;
  }
}

/**
 * Ids of sources that `status` calls old. A workspace that cannot be read has no sources to speak of; that it cannot be
 * read is told as a run that failed.
 */
function readStale(workspace: string, now: Date): string[] {
  try {
    const { bronnen } = readSourceFacts(workspace);
    return bronnen
      .map((bron) => withAge(bron, now))
      .filter(({ versheid }) => versheid === "oud" || versheid === "te oud")
      .map(({ id }) => id);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

const toldPath = (build: string) => join(build, "meldingen.json");

/** What was told before; a file that is damaged counts as nothing: better told twice than never. */
function readTold(build: string): Told {
  const path = toldPath(build);
  if (!existsSync(path)) return {};
  try {
    return z.record(z.string(), z.iso.datetime()).parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return {};
  }
}

function writeTold(build: string, told: Told): void {
  mkdirSync(build, { recursive: true });
  const fresh = `${toldPath(build)}.nieuw`;
  writeFileSync(fresh, `${JSON.stringify(told, null, 1)}\n`);
  renameSync(fresh, toldPath(build));
}
