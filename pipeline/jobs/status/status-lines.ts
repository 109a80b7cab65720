import { formatMoment } from "../../wording/dutch-time.ts";
import { formatNumber } from "../../wording/number-format.ts";
import type { RunRecord } from "../ledger.ts";
import type { PlannedJob, SourceStatus, StatusReport } from "./status-report.ts";

/** A moment in Dutch time; a dash for none. */
export const momentText = (iso: string | null) => (iso === null ? "-" : formatMoment(new Date(iso)));

/** How long a run took, in seconds. */
export const durationText = ({ durationMs }: RunRecord) => `${formatNumber(durationMs / 1000, 1)} s`;

/** First line of what went wrong in a run; empty when nothing did. */
export const errorText = ({ error }: RunRecord) => error?.split("\n")[0] ?? "";

/** What is going on in a workspace, as a sentence. */
export function busyText({ bezig }: StatusReport): string {
  if (bezig === null) return "Er is niets bezig.";
  return `Bezig: ${bezig.werk} op ${bezig.host} (proces ${bezig.pid}), sinds ${momentText(bezig.sinds)}.`;
}

/** The report as lines of text. */
export function statusLines(report: StatusReport): string[] {
  const { planning, bronnen, edities, runs } = report;
  return [
    `${report.gemeente}, peildatum ${report.peildatum}`,
    busyText(report),
    ...part("Planning", planning.map(planLine), "geen"),
    ...part("Bronnen", bronnen.map(sourceLine), "geen"),
    ...part(
      "Edities",
      edities.map((e) => `${e.id.padEnd(22)} ${e.state}  ${e.contentHash.slice(0, 12)}`),
      "geen; maak er een met npm run refresh",
    ),
    ...part("Laatste runs", runs.map(runLine), "geen"),
  ];
}

function part(title: string, lines: readonly string[], none: string): string[] {
  return ["", title, ...(lines.length > 0 ? lines : [none]).map((line) => `  ${line}`)];
}

function planLine({ taak, laatste, volgende }: PlannedJob): string {
  const last =
    laatste === null ? "nog niet gedaan" : `${laatste.result}, gepland ${momentText(laatste.gepland)}`;
  return `${taak.padEnd(22)} volgende ${momentText(volgende)}  laatste ${last}`;
}

function sourceLine({ id, leverdatum, dagenOud, versheid, titel }: SourceStatus): string {
  const age = dagenOud === null ? "nooit geleverd" : `${dagenOud} dagen oud`;
  return `${id.padEnd(22)} ${leverdatum ?? "-".padEnd(10)}  ${age}, ${versheid}  ${titel}`;
}

function runLine(run: RunRecord): string {
  const error = errorText(run);
  const { startedAt, command, result } = run;
  const said = error === "" ? "" : `  ${error}`;
  return `${momentText(startedAt)}  ${command.padEnd(8)} ${result.padEnd(11)} ${durationText(run)}${said}`;
}
