import { formatDate } from "../../pipeline/wording/date-format.ts";
import { formatEuro, formatEuroInFull } from "../../pipeline/wording/number-format.ts";
import type { SubsidieRegel } from "../select/subsidies.ts";
import { countOf } from "./registers.ts";

/** Words of the tables of grants. */
export const subsidieTabelText = {
  leeg: "Er zijn nog geen subsidies geleverd.",
  personen:
    "Subsidies aan personen staan hier niet bij. Daarom kan een cijfer bij de indicatoren hoger zijn.",
  geld: "Begroting en realisatie",
  regeling: {
    kop: "Per regeling",
    uitleg: "Wat is verleend, uitbetaald als voorschot en vastgesteld. Vaststellen is de eindafrekening.",
  },
  deelambitie: {
    kop: "Per deelambitie",
    uitleg: "Een subsidie kan bij meer deelambities horen. Elke deelambitie telt haar deel.",
  },
  kolommen: {
    aantal: "Subsidies",
    plafond: "Plafond",
    verleend: "Verleend",
    bevoorschot: "Bevoorschot",
    vastgesteld: "Vastgesteld",
  },
  eerder: (jaar: number) => `Subsidies in ${jaar}`,
  toon: (n: number) => `Toon de lijst (${n})`,
  open: {
    kop: "Nog niet vastgesteld na de termijn",
    leeg: "Geen subsidie is over haar termijn heen.",
  },
  organisaties: {
    kop: "Organisaties met subsidie",
    uitleg: "Op alfabet, met alle jaren samen. Het is geen ranglijst.",
  },
} as const;

/** A sum of grants; says so when none of them got this far. */
export function subsidieBedragText(bedrag: number | null): string {
  return bedrag === null ? "nog niets" : formatEuroInFull(bedrag);
}

/** What was granted in the newest year; a year that still runs on the peildatum says until when. */
export function subsidieSentence(
  jaar: number | null,
  regels: readonly SubsidieRegel[],
  peildatum: string,
): string {
  if (jaar === null) return subsidieTabelText.leeg;
  const total = regels.reduce((sum, { bedragen }) => sum + (bedragen.verleend ?? 0), 0);
  const settled = regels.reduce((sum, { bedragen }) => sum + (bedragen.vastgesteld ?? 0), 0);
  const rest =
    settled === 0 ? "Er is nog niets vastgesteld." : `Daarvan is ${formatEuro(settled)} vastgesteld.`;
  const until = peildatum.startsWith(`${jaar}-`) ? ` tot ${formatDate(peildatum)}` : "";
  return `In ${jaar} is${until} ${formatEuro(total)} subsidie verleend aan organisaties. ${rest}`;
}

/** How many grants are past their term. */
export function openSentence(n: number, peildatum: string): string {
  if (n === 0) return subsidieTabelText.open.leeg;
  const verb = n === 1 ? "was" : "waren";
  return `Op ${formatDate(peildatum)} ${verb} ${countOf(n, "subsidie", "subsidies")} nog niet vastgesteld, terwijl de termijn voorbij was.`;
}
