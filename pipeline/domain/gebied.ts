/**
/**
 * Levels at which figures exist, from large to small. `land` and `groep` (comparable gemeenten) are benchmarks, for
 * figures published elsewhere only. CBS wijken are never a level of publication.
 */
export const gebiedSoorten = ["land", "groep", "gemeente", "stadsdeel", "buurt"] as const;

export type GebiedSoort = (typeof gebiedSoorten)[number];

/**
 * One area. `id` is the CBS code for gemeente and buurt (`GM0935`, `BU09350000`) and a slug for a
 * stadsdeel (`noord-west`) and for a benchmark (`nederland`), which has published figures only.
 */
export interface Gebied {
  id: string;
  naam: string;
  soort: GebiedSoort;
  /** One to three letters for narrow tables; stadsdelen only. */
  afkorting?: string;
  /** Stadsdeel a buurt belongs to; null when the workspace has none. */
  stadsdeel?: string | null;
  /** CBS wijk a buurt lies in, by name; for looking up only, never a level of publication. */
  wijk?: string | null;
  /** Historical area without borders that a buurt was part of, by name. */
  deelgebied?: string | null;
  /** First day of the assignment in force, ISO. */
  geldigVanaf?: string | null;
  /** Residents (for buurten: CBS 2020, rounded to five by CBS); null when unknown. */
  inwoners?: number | null;
  /** Year `inwoners` is about; null when unknown. */
  inwonersJaar?: number | null;
  /** Column and row on the tile map, counted from 0; buurten only, null without a tile map. */
  tegel?: { kolom: number; rij: number } | null;
  /**
   * Borders, when the workspace has them: polygon → ring → positions "longitude,latitude" with a blank between; the
   * first ring is the outer one. Simplified, so for drawing only.
   */
  vlak?: string[][] | null;
  /** Remark for readers on a contested or special assignment. */
  notitie?: string | null;
  /** Where the assignment comes from. */
  herkomst?: string | null;
}

/** Whether an area is there to compare the gemeente with. */
export function isBenchmark({ soort }: Pick<Gebied, "soort">): boolean {
  return soort === "land" || soort === "groep";
}
