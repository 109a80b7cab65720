import type { KwaliteitAntwoord, KwaliteitVraag } from "../../pipeline/domain/quality.ts";

const vragen: Record<KwaliteitVraag, string> = {
  "goed-gedefinieerd": "Is het goed gedefinieerd?",
  betrouwbaar: "Is het betrouwbaar?",
  relevant: "Is het relevant?",
  begrijpelijk: "Is het begrijpelijk?",
  actueel: "Is het actueel?",
  nulmeting: "Is er een nulmeting?",
};

const antwoorden: Record<KwaliteitAntwoord, string> = {
  ja: "Ja",
  deels: "Deels",
  nee: "Nee",
  onbekend: "Onbekend",
};

/** Words of the quality card. */
export const kwaliteitText = {
  kop: "Hoe goed is deze indicator?",
  uitleg: "Vragen die rekenkamers stellen. De antwoorden zijn berekend en niet ingevuld.",
  vragen,
  antwoorden,
} as const;
