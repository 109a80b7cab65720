import type { Reden } from "./outcome.ts";

/** Which level of a figure means more need. */
export type BehoefteRichting = "hoger" | "lager";

/** What `behoefte.yml` declares: the parts of the need index, and the effort shown beside it. */
export interface Behoefte {
  /** Year of which the stadsdelen give the mean and spread that every year is measured with. */
  basisjaar: number;
  onderdelen: { indicator: string; meerBehoefte: BehoefteRichting }[];
  /** Ids of figures per resident; one that is measured per deelambitie is added up. */
  inzet: string[];
}

/** A part of the index, with what its z-scores are measured with: mean and sample spread of the base year. */
export interface BehoefteOnderdeel {
  indicator: string;
  meerBehoefte: BehoefteRichting;
  gemiddelde: number;
  spreiding: number;
}

/** A stadsdeel in the plot; figures at printed precision. */
export interface BehoefteStadsdeel {
  gebied: string;
  /** Mean of the z-scores: 0 is the average stadsdeel of the base year, higher is more need. Null when a part is hidden. */
  index: number | null;
  /**
   * 95% margin; a lower bound, because respondents are the same people in several parts. Null with the index, and when
   * no part has a standard error.
   */
  onder: number | null;
  boven: number | null;
  /** Why there is no index. */
  reden: Reden | null;
  onderdelen: { indicator: string; waarde: number | null; z: number | null }[];
  inzet: { indicator: string; waarde: number | null }[];
}

/** Need beside effort, per stadsdeel in the order of the edition: never a ranking, never a cause. */
export interface OngelijkInvesteren {
  basisjaar: number;
  /** Newest year in which every part was measured and may be compared with the base year. */
  jaar: number;
  onderdelen: BehoefteOnderdeel[];
  /** Per figure of effort its newest year and the level of the gemeente. */
  inzet: { indicator: string; jaar: number; gemeente: number | null }[];
  stadsdelen: BehoefteStadsdeel[];
  zin: string;
}
