/** Moments of the P&C cycle at which an analyst explains a figure. */
export const pencDocumenten = ["kaderbrief", "begroting", "bestuursrapportage", "jaarstukken"] as const;

export type PencDocument = (typeof pencDocumenten)[number];

/** The analyst's own words about one indicator at one P&C moment, in plain paragraphs. */
export interface Toelichting {
  indicator: string;
  document: PencDocument;
  /** Fiscal year of the document. */
  jaar: number;
  /** When it was written, ISO. */
  datum: string;
  /** A role, never a person. */
  eigenaar: string;
  alineas: string[];
}
