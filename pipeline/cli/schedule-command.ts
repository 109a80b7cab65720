import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { type HealthServer, serveHealth } from "../jobs/health.ts";
import type { RunRecord } from "../jobs/ledger.ts";
import { readPlanning } from "../jobs/schedule/read-planning.ts";
import { runInChild } from "../jobs/schedule/run-in-child.ts";
import { runScheduler } from "../jobs/schedule/start-scheduler.ts";
import { nextMoment } from "../sources/planning/cron-moments.ts";
import { workspacePaths } from "../sources/workspace-paths.ts";
import { formatMoment } from "../wording/dutch-time.ts";
import { mayTell } from "./may-tell.ts";
import { toInteger, type WorkspaceOption } from "./options.ts";

const say = (text: string) => console.log(text);

/** Gives the command `schedule` its work: it goes on until it is asked to stop. */
export function addSchedule(command: Command): void {
  command
    .option("--gezondheid <poort>", "op deze poort van deze machine vertellen of het goed gaat", toInteger)
    .action(runSchedule);
}

interface ScheduleOption extends WorkspaceOption {
  gezondheid?: number;
}

async function runSchedule({ workspace, gezondheid }: ScheduleOption): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  const cli = fileURLToPath(new URL("../start.mjs", import.meta.url));
  for (const { taak, cron } of readPlanning(workspace).jobs) {
    const next = nextMoment(cron, new Date());
    say(`${taak}: eerst ${next === null ? "nooit" : formatMoment(next)} (Nederlandse tijd)`);
  }
  const health = gezondheid === undefined ? null : await startHealth(workspace, gezondheid);
  say("De planning loopt. Stoppen met Ctrl+C.");
  await runScheduler({
    workspace,
    cli,
    stop: stopping.signal,
    onRun: (record) => {
      say(runLine(record));
      // A child that was killed could not tell it itself; in a process of its own, so that this one stays small.
      if (record.result === "mislukt" && mayTell(workspace))
        void runInChild(cli, ["--workspace", workspace])(["notify"], stopping.signal);
    },
    onRemark: say,
  });
  await health?.close();
  say("De planning is gestopt.");
}

async function startHealth(workspace: string, port: number): Promise<HealthServer> {
  const { ledger } = workspacePaths(workspace);
  const server = await serveHealth({ ledger, port, clock: () => new Date() });
  say(`Hoe het gaat staat op http://127.0.0.1:${server.port}/gelukt en /levend.`);
  return server;
}

function runLine({ planning, result, startedAt, error }: RunRecord): string {
  const missed = planning?.gemist ? `, ook voor ${planning.gemist} gemiste keren` : "";
  return `${formatMoment(new Date(startedAt))} ${planning?.taak}: ${result}${missed}${error === null ? "" : ` (${error})`}`;
}
