import type { Command } from "commander";
import { readSourceFacts } from "../jobs/status/source-facts.ts";
import { statusLines } from "../jobs/status/status-lines.ts";
import { reportStatus } from "../jobs/status/status-report.ts";
import { writeStatusPage } from "../jobs/status/write-status.ts";
import type { WorkspaceOption } from "./options.ts";

interface StatusOption extends WorkspaceOption {
  json?: boolean;
  pagina?: boolean;
}

/** Gives the command `status` its options and its work. */
export function addStatus(command: Command): void {
  command
    .option("--json", "als JSON")
    .option("--pagina", "alleen de pagina build/status.html bijwerken")
    .action(runStatus);
}

async function runStatus({ workspace, json, pagina }: StatusOption): Promise<void> {
  const now = new Date();
  if (pagina) return writeStatusPage(workspace, now);
  const report = reportStatus(workspace, readSourceFacts(workspace), now);
  console.log(json ? JSON.stringify(report, null, 1) : statusLines(report).join("\n"));
}
