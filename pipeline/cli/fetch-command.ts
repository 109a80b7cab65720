import type { Command } from "commander";
import { formatProblem } from "../errors/input-error.ts";
import { fetchLines, fetchSources } from "../jobs/fetch-sources.ts";
import { systemTools } from "../sources/fetch/fetch-tools.ts";
import { readWorkspace } from "../sources/workspace.ts";

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
  const reports = await fetchSources(request);
  console.log(json ? JSON.stringify(reports, null, 1) : fetchLines(reports).join("\n"));
  const problems = reports.flatMap((report) => report.problems);
  for (const problem of problems) console.error(formatProblem(problem));
  const failed = reports.some(({ entries }) => entries.some(({ uitkomst }) => uitkomst === "mislukt"));
  if (failed && !gepland) process.exitCode = 1;
}
