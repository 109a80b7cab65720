import type { Command } from "commander";
import { formatProblem } from "../errors/input-error.ts";
import { quickDiff } from "../jobs/diff-editions.ts";
import { publishAutomatically } from "../jobs/publish-automatically.ts";
import { refresh } from "../jobs/refresh.ts";
import { diffSentence } from "../wording/diff-tables.ts";
import { formatNumber } from "../wording/number-format.ts";
import type { WorkspaceOption } from "./options.ts";
import { showStep } from "./show-step.ts";

const say = (text: string) => console.log(text);

/** Gives the command `refresh` its work. */
export function addRefresh(command: Command): void {
  command.action(runRefresh);
}

/** Deliveries → concept; prints what became of it and what changed. */
export async function runRefresh({ workspace }: WorkspaceOption): Promise<void> {
  const { record, edition } = await refresh({ workspace, runStep: showStep });
  const time = formatNumber(record.durationMs / 1000, 1);
  say(
    `Conceptversie ${edition.meta.contentHash.slice(0, 8)} is klaar in ${time} s, piek ${record.peakMemoryMb} MB.`,
  );
  await sayChanges(workspace);
}

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
