import type { PencSoort } from "./penc-soort.ts";

/** The analyst's own words about one indicator at one P&C moment, in plain paragraphs. */
export interface Toelichting {
  indicator: string;
  document: PencSoort;
  /** Fiscal year of the document. */
  jaar: number;
  /** When it was written, ISO. */
  datum: string;
  /** A role, never a person. */
  eigenaar: string;
  alineas: string[];
}
