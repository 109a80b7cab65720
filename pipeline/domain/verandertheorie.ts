import type { Stap } from "./indicator.ts";

export const bewijsSoorten = ["onderzoek", "praktijk", "redenering", "onbekend"] as const;

export type BewijsSoort = (typeof bewijsSoorten)[number];

/** A step in the chain from means to impact, in B1 Dutch. */
export interface Element {
  id: string;
  stap: Stap;
  tekst: string;
}

/** A claimed link between two elements: what we assume, and how sure we are. */
export interface Verband {
  van: string;
  naar: string;
  aanname: string;
  bewijs: BewijsSoort;
  /** Reference or explanation of the evidence; null when there is none. */
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
  /** Elements of the indicators that are measured once per deelambitie. */
  gemeenschappelijk: { elementen: Element[] };
}

/** The words of `deelambitie.md`. */
export interface DeelambitieTekst {
  id: string;
  /** Paragraphs under "Waarom". */
  waarom: string[];
  /** List items under "Wat we niet meten". */
  watWeNietMeten: string[];
}
