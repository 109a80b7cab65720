import type { Beweging } from "./judgement.ts";

/** Closed list of what the effects of a deelambitie say together; the rules are in `docs/oordeel.md`. */
export const samenvattingUitkomsten = [
  "overwegend-beter",
  "deels-beter",
  "gemengd",
  "geen-aantoonbaar-verschil",
  "deels-slechter",
  "overwegend-slechter",
  "te-weinig-om-te-zeggen",
] as const;

export type SamenvattingUitkomst = (typeof samenvattingUitkomsten)[number];

/** Ids of the effect indicators of a deelambitie by ontwikkeling since the nulmeting, at 99%. Each stands once. */
export interface EffectTelling {
  beter: string[];
  slechter: string[];
  geenVerschil: string[];
  nietTeBepalen: string[];
}

/** Ids of the prestatie indicators of a deelambitie: what was done, without a verdict. Each stands once. */
export type PrestatieTelling = Record<Beweging | "onbekend", string[]>;

/** What the indicators of one deelambitie say together about the whole gemeente. */
export interface Samenvatting {
  deelambitie: string;
  uitkomst: SamenvattingUitkomst;
  effecten: EffectTelling;
  prestaties: PrestatieTelling;
  /** What it brought: the counts and the outcome in plain Dutch. */
  zin: string;
  /** What was done, beside it and never as its cause; null without prestatie indicators. */
  prestatieZin: string | null;
}
