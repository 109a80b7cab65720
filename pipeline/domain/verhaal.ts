export const verhaalSoorten = ["verhaal", "leerpunt"] as const;
export const leerpuntSoorten = ["voortzetten", "anders doen", "stoppen"] as const;

/**
 * An experience of residents or volunteers, or a lesson of those who do the work: approved for publication, without
 * personal data. Evidence that is not a number, beside the figures of a deelambitie.
 */
export interface Verhaal {
  soort: (typeof verhaalSoorten)[number];
  deelambitie: string;
  /** Where it was told; null for the whole city, and for every leerpunt. */
  stadsdeel: string | null;
  /** Year in which it was written down; the day stays in the register. */
  jaar: number;
  /** What the lesson is; null for a verhaal, and when the register does not say. */
  les: (typeof leerpuntSoorten)[number] | null;
  tekst: string;
}
