import type { AansluitControle } from "../../../domain/penc-instellingen.ts";

/** Two totals before they are judged, unrounded: in euros, or as plain numbers where shares are compared. */
export interface Vergelijking {
  controle: AansluitControle;
  /** What is compared within the check; with it a known difference is found. */
  sleutel: string;
  wat: string;
  links: { naam: string; waarde: number | null };
  rechts: { naam: string; waarde: number | null };
  /** Largest difference that is none; null takes that of the calendar. */
  tolerantie: number | null;
  /** Why the two cannot be compared; null when they can. */
  waarom: string | null;
  /** Whether both totals may be shown; of the others only the difference is. */
  toonbaar: boolean;
  /** Keys of the comparisons it is the total of: what is known of them is known of it. */
  delen?: string[];
}

/** The years a document answers for: its own and the one before. */
export function controlejaren(meetjaar: number): number[] {
  return [meetjaar - 1, meetjaar];
}
