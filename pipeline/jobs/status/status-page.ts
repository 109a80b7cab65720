import { h } from "preact";
import { formatNumber } from "../../wording/number-format.ts";
import { reportPage, reportTable } from "../report-page.ts";
import { busyText, durationText, errorText, momentText } from "./status-lines.ts";
import type { StatusReport } from "./status-report.ts";

/** The report as a page for the team: plain, without script, and readable without colour. */
export function statusPage(report: StatusReport): string {
  const old = report.bronnen.filter(({ versheid }) => versheid === "te oud" || versheid === "onbekend");
  const last = report.runs.findLast(({ result }) => result !== "bezig");
  const wrong = last && (last.result === "mislukt" || last.result === "afgebroken");
  return reportPage(`Status van ${report.gemeente}`, [
    h("p", null, `Stand van ${momentText(report.op)}, Nederlandse tijd. Deze pagina is niet openbaar.`),
    h("p", null, busyText(report)),
    wrong &&
      h(
        "p",
        { class: "blokkerend" },
        `De laatste run (${last.command}) is ${last.result}. ${errorText(last)}`,
      ),
    old.length > 0 &&
      h(
        "p",
        { class: "waarschuwing" },
        `Te oud of nooit geleverd: ${old.map(({ titel }) => titel).join(", ")}.`,
      ),
    h("h2", null, "Planning"),
    planTable(report),
    h("h2", null, "Bronnen"),
    sourceTable(report),
    h("h2", null, "Edities"),
    reportTable(
      ["Editie", "Staat", "Peildatum", "Vingerafdruk"],
      report.edities.map(({ id, state, peildatum, contentHash }) => [
        id,
        state,
        peildatum,
        contentHash.slice(0, 12),
      ]),
    ),
    h("h2", null, "Laatste runs"),
    runTable(report),
  ]);
}

function planTable({ planning }: StatusReport) {
  return reportTable(
    ["Taak", "Volgende keer", "Laatste keer gepland", "Afloop"],
    planning.map(({ taak, volgende, laatste }) => [
      taak,
      momentText(volgende),
      momentText(laatste?.gepland ?? null),
      laatste?.result ?? "nog niet gedaan",
    ]),
  );
}

function sourceTable({ bronnen }: StatusReport) {
  return reportTable(
    [
      "Bron",
      "Leverdatum",
      "Dagen oud",
      "Versheid",
      "Oud na dagen",
      "Te oud na dagen",
      "Laatst gevraagd",
      "Uitkomst",
    ],
    bronnen.map(({ titel, leverdatum, dagenOud, versheid, grenzen, gevraagd }) => [
      titel,
      leverdatum ?? "-",
      dagenOud ?? "-",
      versheid,
      grenzen.waarschuwing,
      grenzen.fout,
      momentText(gevraagd?.op ?? null),
      gevraagd?.uitkomst ?? "-",
    ]),
  );
}

function runTable({ runs }: StatusReport) {
  return reportTable(
    ["Begin", "Wat", "Afloop", "Duur", "Geheugen", "Rijen geladen", "Stappen", "Wat er mis was"],
    [...runs]
      .reverse()
      .map((run) => [
        momentText(run.startedAt),
        run.planning === null ? run.command : `${run.command} (${run.planning.taak})`,
        run.result,
        durationText(run),
        `${formatNumber(run.peakMemoryMb, 0)} MB`,
        run.rows?.geladen ?? "-",
        run.steps
          .map(({ title, durationMs }) => `${title}: ${formatNumber(durationMs / 1000, 1)} s`)
          .join("; "),
        errorText(run),
      ]),
  );
}
