import type { ProgrammaTag } from "../../pipeline/domain/indicator.ts";
import type { ProgrammaDeel } from "../select/programmas.ts";
import { countOf } from "./registers.ts";

/** Words of the pages about national programmes and laws. */
export const programmaText = {
  kop: (tag: ProgrammaTag) => `Wat bijdraagt aan ${tag}`,
  omschrijving: (tag: ProgrammaTag) => `Welke stappen en cijfers van de sociale basis bijdragen aan ${tag}.`,
  lead: "De sociale basis draagt bij aan afspraken en wetten van het Rijk. Bijdragen betekent: wij denken dat het helpt. Het is geen bewezen effect.",
  elementen: {
    kop: "Stappen in de verandertheorie",
    uitleg: "Per deelambitie, van inzet naar uitkomst.",
    leeg: "Er is nog geen stap van de verandertheorie aan dit programma verbonden.",
  },
  indicatoren: {
    kop: "Cijfers",
    leeg: "Er is nog geen indicator aan dit programma verbonden.",
    gemeenschappelijk: "Gemeten bij elke deelambitie",
  },
  programmas: {
    kop: "Programma’s van het Rijk",
    uitleg: "Waar deze deelambitie aan bijdraagt.",
  },
} as const;

/** The full names of the abbreviations; laws and visions say it themselves. */
export const programmaNamen: Partial<Record<ProgrammaTag, string>> = {
  GALA: "Gezond en Actief Leven Akkoord",
  IZA: "Integraal Zorgakkoord",
  AZWA: "Aanvullend Zorg- en Welzijnsakkoord",
  "Wmo 2015": "Wet maatschappelijke ondersteuning 2015",
};

/** How much contributes. */
export function programmaSentence(tag: ProgrammaTag, { groepen, indicators }: ProgrammaDeel): string {
  const steps = groepen.reduce((sum, { elementen }) => sum + elementen.length, 0);
  const parts = `${countOf(steps, "stap", "stappen")} van de verandertheorie en ${countOf(indicators.length, "indicator", "indicatoren")}`;
  return steps + indicators.length === 0
    ? `Nog niets in de sociale basis is aan ${tag} verbonden.`
    : `Aan ${tag} zijn ${parts} verbonden.`;
}
