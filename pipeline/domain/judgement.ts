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

/** What printed figures that cannot be tested say of themselves: more, fewer or as many, never better or worse. */
export const bewegingen = ["meer", "minder", "gelijk"] as const;

/** What can be said of three or more comparable measurements together (methods §6). */
export const trendRichtingen = ["stijgend", "dalend", "geen-aantoonbare-trend", "niet-recht"] as const;

export type Beweging = (typeof bewegingen)[number];
export type TrendRichting = (typeof trendRichtingen)[number];

/** A straight line through the measurements since the last break; numbers in the unit of the indicator. */
export interface OordeelTrend {
  richting: TrendRichting;
  /** Years of the measurements, ascending. */
  jaren: number[];
  /** Change per year with its 95% interval, one digit more than the indicator. */
  perJaar: number;
  onder: number;
  boven: number;
  /** Departure from a straight line: Q ~ χ²(df); null when a measurement has no variance. */
  q: { waarde: number; df: number; p: number } | null;
}

/** A figure compared with, at printed precision. */
export interface Vergeleken {
  waarde: number;
  onder: number | null;
  boven: number | null;
}

/**
 * The three answers about the newest figure of an indicator in a gebied (design §6). `ontwikkeling`, `positie` and
 * `koers` are tested at 95%: for who looks at one figure. `overzicht` has the same tests at 99%: for who looks at many.
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
  /** Printed figures of then and now; null unless the reason is `geen-toets` and both are shown and comparable. */
  beweging: Beweging | null;
  /** Stadsdelen: against the rest of the city. Gemeente: against the benchmark. */
  positie: Positie;
  positieReden: Reden | null;
  /** Rest of the city, or the benchmark; null when `positie` could not be determined. */
  rest: Vergeleken | null;
  /** Null below the gemeente, without a streefwaarde (and none to come), and for context. */
  koers: Koers | null;
  /** Why `koers` is `niet-te-zeggen`; `te-onzeker` beside `gehaald` when the margin reaches past the streefwaarde. */
  koersReden: Reden | null;
  overzicht: { ontwikkeling: Ontwikkeling; positie: Positie };
  /** Null with fewer than three comparable measurements, or where no test is possible. */
  trend: OordeelTrend | null;
  /** The answer in plain Dutch, by rule. */
  zin: string;
}
