import type { Outcome } from "../domain/outcome.ts";
import { formatNumber } from "../wording/number-format.ts";
import { koersText, ontwikkelingText, positieText, statusText } from "../wording/terms.ts";
import type { JudgementChange, Simulation } from "./simulate-move.ts";

/** Changed figures that are written out; the rest is counted. `--json` gives them all. */
const MOST_FIGURES = 40;

/** A simulation as lines of text: the judgements that change first, then the newest figures that change. */
export function simulationLines({ buurt, van, naar, cijfers, oordelen }: Simulation): string[] {
  const newest = cijfers.filter(
    ({ voor, na }) => !cijfers.some((other) => isLater(other.na ?? other.voor, na ?? voor)),
  );
  const figures = newest.slice(0, MOST_FIGURES).map(({ voor, na }) => {
    const key = na ?? voor;
    return `  ${key?.indicator} (${key?.deelambitie}) ${key?.gebied} ${key?.jaar}: ${figureText(voor)} → ${figureText(na)}`;
  });
  const rest = cijfers.length - figures.length;
  return [
    `${buurt.naam} van ${van ?? "geen stadsdeel"} naar ${naar}: ${cijfers.length} cijfers en ${oordelen.length} oordelen veranderen.`,
    "",
    "Oordelen",
    ...(oordelen.length > 0 ? oordelen.map(judgementLine) : ["  geen"]),
    "",
    "Cijfers (nieuwste jaar)",
    ...(figures.length > 0 ? figures : ["  geen"]),
    ...(rest > 0 ? [`  en ${rest} andere, van andere jaren of verderop; met --json ziet u alles`] : []),
    "",
    "Alle jaren zijn opnieuw geteld vanuit de buurten. Wat per stadsdeel is geleverd, verhuist niet mee. Er is niets bewaard.",
  ];
}

function isLater(other: Outcome | null, one: Outcome | null): boolean {
  if (!other || !one) return false;
  return (
    other.indicator === one.indicator &&
    other.deelambitie === one.deelambitie &&
    other.gebied === one.gebied &&
    other.jaar > one.jaar
  );
}

function figureText(outcome: Outcome | null): string {
  if (!outcome) return "geen";
  if (outcome.waarde === null) return statusText[outcome.status];
  return formatNumber(outcome.waarde, Number.isInteger(outcome.waarde) ? 0 : 1);
}

function judgementLine({ voor, na }: JudgementChange): string {
  const key = na ?? voor;
  const parts = [
    change(voor && ontwikkelingText[voor.ontwikkeling], na && ontwikkelingText[na.ontwikkeling]),
    change(voor && positieText[voor.positie], na && positieText[na.positie]),
    change(voor?.koers ? koersText[voor.koers] : null, na?.koers ? koersText[na.koers] : null),
  ];
  return `  ${key?.indicator} ${key?.gebied}: ${parts.filter((part) => part !== "").join("; ")}`;
}

function change(voor: string | null, na: string | null): string {
  return voor === na ? "" : `${voor ?? "geen oordeel"} → ${na ?? "geen oordeel"}`;
}
