import type { BronSoort, Richting, Stap, Uitsplitsing } from "../../pipeline/domain/indicator.ts";
import type { BewijsSoort } from "../../pipeline/domain/verandertheorie.ts";

/** Name and meaning of each stap of the verandertheorie. */
export const stapLabels: Record<Stap, { naam: string; uitleg: string }> = {
  middel: { naam: "Middel", uitleg: "wat de gemeente inzet" },
  activiteit: { naam: "Activiteit", uitleg: "wat er gebeurt" },
  prestatie: { naam: "Prestatie", uitleg: "wat het oplevert" },
  effect: { naam: "Effect", uitleg: "wat inwoners merken" },
  impact: { naam: "Impact", uitleg: "waar het om gaat" },
};

/** How a figure came about. */
export const bronSoortLabels: Record<BronSoort, string> = {
  enquete: "vragenlijst onder inwoners",
  register: "registratie",
  officieel: "officiële statistiek",
  modelschatting: "modelschatting",
};

/** What counts as good news for this indicator. */
export const richtingLabels: Record<Richting, string> = {
  omhoog: "Hoger is gunstiger.",
  omlaag: "Lager is gunstiger.",
  geen: "Dit cijfer is achtergrond: hoger of lager is niet vanzelf goed of slecht.",
};

/** The same in a few words, for tables. */
export const richtingKort: Record<Richting, string> = {
  omhoog: "hoger is gunstiger",
  omlaag: "lager is gunstiger",
  geen: "achtergrondcijfer",
};

/** Names of the groups by which a figure is split. */
export const uitsplitsingLabels: Record<Uitsplitsing, string> = {
  leeftijd: "Naar leeftijd",
  geslacht: "Naar geslacht",
  huishouden: "Naar huishouden",
};

/** How sure we are of a verband. */
export const bewijsLabels: Record<BewijsSoort, string> = {
  onderzoek: "Onderzoek",
  praktijk: "Ervaring uit de praktijk",
  redenering: "Redenering",
  onbekend: "Nog niet bekend",
};

/** First characters of a hash: enough to compare by eye. */
export function shortHash(hash: string): string {
  return hash.replace(/^sha256:/, "").slice(0, 10);
}
