import type { Reden } from "./outcome.ts";

export const ontwikkelingen = [
  "beter",
  "slechter",
  "hoger",
  "lager",
  "geen-aantoonbaar-verschil",
  "niet-te-bepalen",
] as const;
export const posities = [
  "gunstiger",
  "ongunstiger",
  "hoger",
  "lager",
  "geen-aantoonbaar-verschil",
  "niet-te-bepalen",
] as const;
export const koersen = [
  "gehaald",
  "op-koers",
  "achter",
  "niet-te-zeggen",
  "streefwaarde-volgt",
  "te-vroeg",
] as const;

export type Ontwikkeling = (typeof ontwikkelingen)[number];
export type Positie = (typeof posities)[number];
export type Koers = (typeof koersen)[number];

/**
 * The three answers about the newest figure of an indicator in a gebied (design §6), tested at 95%.
 * `positie` is null for the gemeente (no benchmark configured) and `koers` is null below the gemeente.
 */
export interface Judgement {
  indicator: string;
  deelambitie: string;
  gebied: string;
  /** Year judged: the newest with a figure for the gemeente. */
  jaar: number;
  /** Year of the nulmeting compared with; null when there is none. */
  nulmetingJaar: number | null;
  ontwikkeling: Ontwikkeling;
  ontwikkelingReden: Reden | null;
  positie: Positie | null;
  positieReden: Reden | null;
  /** Figure of the rest of the city at printed precision; null for the gemeente or when not shown. */
  rest: { waarde: number; onder: number | null; boven: number | null } | null;
  koers: Koers | null;
  /** The answer in plain Dutch, one to three sentences, made by rule. */
  zin: string;
}
