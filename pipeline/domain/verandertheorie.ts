import type { Effect2021, ProgrammaTag, Stap } from "./indicator.ts";

export const bewijsSoorten = ["onderzoek", "praktijk", "redenering", "onbekend"] as const;
export const bewijsSterkten = ["sterk", "matig", "zwak"] as const;
export const sferen = ["persoonlijk", "gemeenschap", "institutioneel"] as const;

export type BewijsSoort = (typeof bewijsSoorten)[number];
export type BewijsSterkte = (typeof bewijsSterkten)[number];
/** Where an element happens: in a person, between people, or at the municipality and organisations. */
export type Sfeer = (typeof sferen)[number];

/** A step in the chain from means to impact, in B1 Dutch. */
export interface Element {
  id: string;
  stap: Stap;
  sfeer: Sfeer;
  tekst: string;
  tags: ProgrammaTag[];
  effect2021: Effect2021[];
}

/** What a verband rests on. */
export interface Bewijs {
  soort: BewijsSoort;
  /** How surely it points the claimed way; null when nothing is known. */
  sterkte: BewijsSterkte | null;
  /** Public source, always there when the kind is onderzoek; null when there is none. */
  verwijzing: string | null;
}

/** A claimed link between two elements: what we assume, and how sure we are. */
export interface Verband {
  van: string;
  naar: string;
  aanname: string;
  bewijs: Bewijs;
  /** Expected delay in whole years before the second element can change; an estimate. */
  vertraging: number;
  /** What the evidence does not say, or why it is lacking; null when there is nothing to add. */
  toelichting: string | null;
}

export interface Deelambitie {
  id: string;
  titel: string;
  /** Outcome sentence, verbatim from the policy framework. */
  uitkomst: string;
  /** Indicator shown on the overview card. */
  hoofdindicator: string;
  elementen: Element[];
  verbanden: Verband[];
}

export interface Verandertheorie {
  hoofdambitie: { titel: string; uitkomst: string; elementen: Element[] };
  deelambities: Deelambitie[];
  /** Elements of the indicators that are measured once per deelambitie, and the links between them. */
  gemeenschappelijk: { elementen: Element[]; verbanden: Verband[] };
}

/** What is still empty in one part of the theory; shown, never hidden. */
export interface Leemte {
  /** Deelambitie, or hoofdambitie or gemeenschappelijk. */
  deelambitie: string;
  /** Number of elements, and of verbanden, that the part has of its own. */
  elementen: number;
  verbanden: number;
  elementenZonderIndicator: string[];
  /** Verbanden of which nobody knows what they rest on. */
  verbandenZonderBewijs: { van: string; naar: string }[];
  stappenZonderElement: Stap[];
}

/** The words of `deelambitie.md`, of a deelambitie or of the hoofdambitie. */
export interface DeelambitieTekst {
  id: string;
  /** Paragraphs under "Waarom". */
  waarom: string[];
  /** Paragraphs under "Wat we bedoelen": the outcome in plain words. */
  uitleg: string[];
  /** List items under "Wat we niet meten". */
  watWeNietMeten: string[];
}
