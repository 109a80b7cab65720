import { formatNumber } from "../../wording/number-format.ts";
import { outcomeText } from "../../wording/terms.ts";
import type { FigureTrace, TracedDelivery } from "./trace-figure.ts";

/** A trace as lines of text, from the printed figure down to the delivered files. */
export function traceLines(trace: FigureTrace): string[] {
  const { editie, cijfer, definitie } = trace;
  return [
    `${definitie.titel}, ${trace.gebied}${cijfer.groep === null ? "" : `, ${cijfer.groep}`}, ${cijfer.jaar}`,
    "",
    "Cijfer",
    `  afgedrukt     ${cijfer.waarde === null ? outcomeText(cijfer) : `${decimal(cijfer.waarde)} ${marginText(trace)}`} (${definitie.eenheid}; status ${cijfer.status})`,
    ...rawLines(trace),
    ...(trace.oordeel === null ? [] : [`  zin           ${trace.oordeel}`]),
    "",
    "Editie",
    `  ${editie.id} (${editie.state}), peildatum ${editie.peildatum}${editie.approver === null ? "" : `, goedgekeurd door ${editie.approver}`}`,
    `  inhoud        ${editie.contentHash}`,
    `  zegel         ${editie.zegel ?? "geen: een concept is niet verzegeld"}`,
    `  programma     ${editie.codeVersion}`,
    ...recomputedLine(trace),
    "",
    "Definitie",
    `  ${definitie.bestand}, sha256 ${definitie.sha256}`,
    `  maat ${definitie.maat}: ${definitie.definitie}`,
    ...definitie.sql
      .trim()
      .split("\n")
      .map((line) => `  | ${line}`),
    "",
    "Waarnemingen die de SQL voor dit cijfer geeft",
    ...trace.waarnemingen.map(
      ({ wat, rijen, som }) => `  ${wat.padEnd(22)} ${rijen}${som === null ? "" : `, samen ${decimal(som)}`}`,
    ),
    "",
    "Rijen in de tabellen",
    ...trace.staging.map(
      ({ tabel, rijen, rijenJaar }) =>
        `  ${tabel.padEnd(22)} ${rijen}${rijenJaar === null ? "" : `, waarvan ${rijenJaar} van ${cijfer.jaar}`}`,
    ),
    "",
    "Leveringen",
    ...(trace.leveringen.length === 0 ? ["  geen"] : trace.leveringen.flatMap(deliveryLines)),
    ...(trace.correcties.length === 0 ? [] : ["", "Correcties"]),
    ...trace.correcties.map(
      ({ id, tabel, wat, reden, verwijzing }) => `  ${id} (${tabel}): ${wat}; ${reden} (${verwijzing})`,
    ),
  ];
}

const decimal = (value: number) => {
  const [, decimals = ""] = String(value).split(".");
  return formatNumber(value, decimals.length);
};

function marginText({ cijfer: { onder, boven } }: FigureTrace): string {
  return onder === null || boven === null
    ? "zonder marge"
    : `(marge ${decimal(onder)} tot ${decimal(boven)})`;
}

function rawLines({ onafgerond }: FigureTrace): string[] {
  if (onafgerond === null) return [];
  const { waarde, teller, noemer, n, nEffectief, gewogenN, standaardfout } = onafgerond;
  const parts: [string, number | null][] = [
    ["onafgerond", waarde],
    ["teller", teller],
    ["noemer", noemer],
    ["n", n],
    ["n gewogen", gewogenN],
    ["n effectief", nEffectief],
    ["standaardfout", standaardfout],
  ];
  return parts.flatMap(([name, value]) => (value === null ? [] : [`  ${name.padEnd(13)} ${decimal(value)}`]));
}

function recomputedLine({ nagerekend }: FigureTrace): string[] {
  if (nagerekend === null) return [];
  return [
    nagerekend === "gelijk"
      ? "  nagerekend    dezelfde invoer geeft met het programma van nu hetzelfde cijfer"
      : "  nagerekend    dezelfde invoer geeft met het programma van nu een ander cijfer",
  ];
}

function deliveryLines(delivery: TracedDelivery): string[] {
  const { bestand, tabel, sha256, leverancier, gelezen, geladen, afgekeurd, weggelaten, ontvangst, bewaard } =
    delivery;
  const receipt = ontvangst
    ? `ontvangen ${ontvangst.ontvangen} als ${ontvangst.naam}`
    : "zonder ontvangstbewijs: met de hand in de map gezet";
  return [
    `  ${bestand} → ${tabel} (${leverancier})`,
    `    sha256 ${sha256}`,
    `    ${gelezen} rijen gelezen = ${geladen} geladen + ${afgekeurd} afgekeurd + ${weggelaten} weggelaten`,
    `    ${receipt}; ${bewaard ? "bewaard in het archief" : "NIET MEER in het archief"}`,
  ];
}
