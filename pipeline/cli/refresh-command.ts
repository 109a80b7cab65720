import type { Command } from "commander";
import type { RefreshResult } from "../jobs/refresh.ts";
import { refreshIfChanged } from "../jobs/refresh-if-changed.ts";
import { formatMoment } from "../wording/dutch-time.ts";
import { formatNumber } from "../wording/number-format.ts";
import type { WorkspaceOption } from "./options.ts";
import { showStep } from "./show-step.ts";

const say = (text: string) => console.log(text);

interface RefreshOption extends WorkspaceOption {
  alles?: boolean;
}

/** Gives the command `refresh` its options and its work. */
export function addRefresh(command: Command): void {
  command
    .option("--alles", "ook als er niets veranderde; elke levering wordt opnieuw ingelezen")
    .action(runRefresh);
}

/** Deliveries → concept where something changed; prints what became of it and what changed. */
export async function runRefresh({ workspace, alles }: RefreshOption): Promise<void> {
  const after = (made: RefreshResult) => sayDone(workspace, made);
  const done = await refreshIfChanged({ workspace, alles, runStep: showStep, after });
  if (!("ongewijzigd" in done)) return;
  const { contentHash, sinds } = done.ongewijzigd;
  say(
    `Er is niets veranderd sinds ${formatMoment(new Date(sinds))}: conceptversie ${contentHash.slice(0, 8)} blijft staan. Toch verversen: npm run refresh -- --alles`,
  );
}

async function sayDone(workspace: string, { record, edition }: RefreshResult): Promise<void> {
  const time = formatNumber(record.durationMs / 1000, 1);
  say(
    `Conceptversie ${edition.meta.contentHash.slice(0, 8)} is klaar in ${time} s, piek ${record.peakMemoryMb} MB.`,
  );
  const { sayChanges } = await import("./say-changes.ts");
  await sayChanges(workspace);
}
