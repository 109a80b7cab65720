import type { Source } from "../../domain/edition.ts";

/** What a card needs to know of a source. */
export interface QualitySource extends Pick<Source, "jaren" | "golven" | "leveringen"> {
  /** Months between two deliveries, from bron.yml; null when there is no schedule. */
  elkeMaanden: number | null;
}
