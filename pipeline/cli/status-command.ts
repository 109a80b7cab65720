import type { Command } from "commander";
import { readStatus, statusLines } from "../jobs/status-report.ts";
import type { WorkspaceOption } from "./options.ts";

/** Gives the command `status` its options and its work. */
export function addStatus(command: Command): void {
  command.option("--json", "als JSON").action(runStatus);
}

function runStatus({ workspace, json }: WorkspaceOption & { json?: boolean }): void {
  const report = readStatus(workspace, new Date());
  console.log(json ? JSON.stringify(report, null, 1) : statusLines(report).join("\n"));
}
