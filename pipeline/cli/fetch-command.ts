import type { Command } from "commander";
import { formatProblem } from "../errors/input-error.ts";
import { fetchLines, fetchOutcome, fetchSources } from "../jobs/fetch-sources.ts";
import { fileLedger } from "../jobs/ledger.ts";
import { recordRun } from "../jobs/record-run.ts";
import { systemTools } from "../sources/fetch/fetch-tools.ts";
import { readWorkspace, workspacePaths } from "../sources/workspace.ts";

interface FetchCommand {
  workspace: string;
  bron?: string;
  gepland?: boolean;
  json?: boolean;
}

/** Gives the command `fetch` its options and its work. */
export function addFetch(command: Command): void {
  command
    .option("--bron <naam>", "alleen deze bron")
    .option("--gepland", "alleen wat aan de beurt is; een bron die niet lukt houdt de rest niet tegen")
    .option("--json", "als JSON")
    .action(runFetch);
}

async function runFetch({ workspace: map, bron, gepland, json }: FetchCommand): Promise<void> {
  const tell = (text: string) => {
    if (!json) console.log(text);
  };
  const request = { workspace: readWorkspace(map), bron, gepland, tools: systemTools, tell };
  const ledger = fileLedger(workspacePaths(map).ledger);
  const { reports } = await recordRun({ ledger, command: "fetch" }, async ({ step }) => {
    const found = await fetchSources({ ...request, step });
    return { reports: found, outcome: fetchOutcome(found) };
  });
  console.log(json ? JSON.stringify(reports, null, 1) : fetchLines(reports).join("\n"));
  for (const problem of reports.flatMap(({ problems }) => problems)) console.error(formatProblem(problem));
  if (fetchOutcome(reports).result === "mislukt" && !gepland) process.exitCode = 1;
}
