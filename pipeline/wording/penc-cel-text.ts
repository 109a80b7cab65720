import type { PencCel } from "../domain/penc.ts";
import { formatDate } from "./date-format.ts";
import { formatNumber } from "./number-format.ts";
import { visibleLine } from "./visible-line.ts";

/** What stands in the place of a table without rows. */
export const EMPTY_TABLE = "Er is niets om in deze tabel te zetten.";

/** A cell of a table of planning and control as it is read: `45,2%`, `€ 1.234`, `PM`; blank stays blank. */
export function pencCelText(cel: PencCel): string {
  switch (cel.soort) {
    case "tekst":
      return visibleLine(cel.tekst);
    case "jaar":
      return String(cel.jaar);
    case "datum":
      return formatDate(cel.datum);
    case "cijfer":
      return figureText(cel);
    case "woord":
      return visibleLine(cel.woord);
    case "leeg":
      return "";
  }
}

/** Percent and euro stand at the number, on one line with it; every other unit has a place of its own in the table. */
function figureText({ waarde, decimalen, eenheid }: Extract<PencCel, { soort: "cijfer" }>): string {
  const number = formatNumber(Math.abs(waarde), decimalen);
  const sign = waarde < 0 ? "-" : "";
  if (eenheid === "euro") return `${sign}€\u00A0${number}`;
  if (eenheid === "procentpunt") return `${sign}${number}\u00A0procentpunt`;
  return eenheid === "procent" ? `${sign}${number}%` : `${sign}${number}`;
}

/**
 * Why words stand where numbers would, in the order of the table; words with the same reason together:
 * `PM, 12 + PM: het college beslist in juni`.
 */
export function wordReasons(rijen: readonly { cellen: readonly PencCel[] }[]): string[] {
  const words = new Map<string, Set<string>>();
  for (const cel of rijen.flatMap(({ cellen }) => cellen)) {
    if (cel.soort !== "woord" || cel.reden === undefined) continue;
    const reason = visibleLine(cel.reden);
    words.set(reason, (words.get(reason) ?? new Set()).add(visibleLine(cel.woord)));
  }
  return [...words].map(([reason, those]) => `${[...those].join(", ")}: ${reason}`);
}
