import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { RunRecord } from "../jobs/ledger.ts";
import { readPlanning } from "../jobs/schedule/read-planning.ts";
import { runScheduler } from "../jobs/schedule/start-scheduler.ts";
import { nextMoment } from "../sources/planning/cron-moments.ts";
import { formatMoment } from "../wording/dutch-time.ts";
import type { WorkspaceOption } from "./options.ts";

const say = (text: string) => console.log(text);

/** Gives the command `schedule` its work: it goes on until it is asked to stop. */
export function addSchedule(command: Command): void {
  command.action(runSchedule);
}

async function runSchedule({ workspace }: WorkspaceOption): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  const cli = fileURLToPath(new URL("../cli.ts", import.meta.url));
  for (const { taak, cron } of readPlanning(workspace).jobs) {
    const next = nextMoment(cron, new Date());
    say(`${taak}: eerst ${next === null ? "nooit" : formatMoment(next)} (Nederlandse tijd)`);
  }
  say("De planning loopt. Stoppen met Ctrl+C.");
  await runScheduler({
    workspace,
    cli,
    stop: stopping.signal,
    onRun: (record) => say(runLine(record)),
    onRemark: say,
  });
  say("De planning is gestopt.");
}

function runLine({ planning, result, startedAt, error }: RunRecord): string {
  const missed = planning?.gemist ? `, ook voor ${planning.gemist} gemiste keren` : "";
  return `${formatMoment(new Date(startedAt))} ${planning?.taak}: ${result}${missed}${error === null ? "" : ` (${error})`}`;
}
