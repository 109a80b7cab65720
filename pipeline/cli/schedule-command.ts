import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { runInChild, startSchedule } from "../jobs/schedule.ts";
import { readWorkspace, workspacePaths } from "../sources/workspace.ts";
import type { WorkspaceOption } from "./options.ts";

const say = (text: string) => console.log(text);

/** Gives the command `schedule` its work. */
export function addSchedule(command: Command): void {
  command.action(runSchedule);
}

function runSchedule({ workspace }: WorkspaceOption): void {
  const { schema } = readWorkspace(workspace).gemeente;
  const stop = startSchedule({
    cron: schema,
    ledger: workspacePaths(workspace).ledger,
    commands: [
      ["fetch", "--gepland", "--workspace", workspace],
      ["refresh", "--workspace", workspace],
      ["build", "--workspace", workspace],
    ],
    runCommand: runInChild(fileURLToPath(new URL("../cli.ts", import.meta.url))),
    clock: () => new Date(),
    onRun: (record) =>
      say(`${record.finishedAt} run ${record.result}${record.error ? `: ${record.error}` : ""}`),
  });
  say(`De planning loopt: "${schema}" (Nederlandse tijd). Stoppen met Ctrl+C.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
}
