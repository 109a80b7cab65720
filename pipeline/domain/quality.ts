/** What audit offices ask of an indicator, and two questions more: is it fresh, and is there a baseline? */
export const kwaliteitVragen = [
  "goed-gedefinieerd",
  "betrouwbaar",
  "relevant",
  "begrijpelijk",
  "actueel",
  "nulmeting",
] as const;

/** From worst to best. */
export const kwaliteitAntwoorden = ["nee", "deels", "onbekend", "ja"] as const;

export type KwaliteitVraag = (typeof kwaliteitVragen)[number];
export type KwaliteitAntwoord = (typeof kwaliteitAntwoorden)[number];

/** The answer to one question, computed by the rules of docs/kwaliteit.md, never typed in. */
export interface QualityAnswer {
  vraag: KwaliteitVraag;
  antwoord: KwaliteitAntwoord;
  /** Why, in Dutch sentences for readers: what holds the answer back, or what makes it ja. */
  redenen: string[];
}

/** The quality card of one indicator: one answer per question, in their order. */
export interface QualityCard {
  indicator: string;
  antwoorden: QualityAnswer[];
}
