import type { EditionMeta } from "../domain/edition.ts";
import { listEditions } from "../editions/read-edition.ts";
import { readWorkspace, workspacePaths } from "../sources/workspace.ts";
import { type RunRecord, readRuns } from "./ledger.ts";

/** State of a workspace, for people and programs. */
export interface StatusReport {
  gemeente: string;
  peildatum: string;
  schema: string;
  bronnen: { id: string; titel: string; soort: string; leverdatum: string; dagenOud: number }[];
  edities: EditionMeta[];
  runs: RunRecord[];
}

const DAY_MS = 86_400_000;

/** Reads sources, editions and the last runs. Age is counted in days from `today`. */
export function readStatus(map: string, today: Date): StatusReport {
  const workspace = readWorkspace(map);
  const paths = workspacePaths(map);
  return {
    gemeente: workspace.gemeente.naam,
    peildatum: workspace.gemeente.peildatum,
    schema: workspace.gemeente.schema,
    bronnen: workspace.bronnen.map(({ id, config }) => ({
      id,
      titel: config.titel,
      soort: config.soort,
      leverdatum: config.leverdatum,
      dagenOud: Math.floor((today.getTime() - Date.parse(config.leverdatum)) / DAY_MS),
    })),
    edities: listEditions(paths.editions),
    runs: readRuns(paths.ledger).slice(-5),
  };
}

/** The report as lines of text. */
export function statusLines(report: StatusReport): string[] {
  const { bronnen, edities, runs } = report;
  return [
    `${report.gemeente}, peildatum ${report.peildatum}, planning "${report.schema}"`,
    "",
    "Bronnen",
    ...(bronnen.length > 0
      ? bronnen.map((b) => `  ${b.id.padEnd(16)} ${b.leverdatum}  ${b.dagenOud} dagen oud  ${b.titel}`)
      : ["  geen"]),
    "",
    "Edities",
    ...(edities.length > 0
      ? edities.map((e) => `  ${e.id.padEnd(22)} ${e.state}  ${e.contentHash.slice(0, 12)}`)
      : ["  geen; maak er een met npm run refresh"]),
    "",
    "Laatste runs",
    ...(runs.length > 0 ? runs.map(runLine) : ["  geen"]),
  ];
}

function runLine(run: RunRecord): string {
  const error = run.error ? `  ${run.error.split("\n")[0]}` : "";
  return `  ${run.startedAt}  ${run.command}  ${run.result}  ${(run.durationMs / 1000).toFixed(1).replace(".", ",")} s${error}`;
}
