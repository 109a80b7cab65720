import type { AuditSummary } from "./audit.ts";
import type { AfschermReden } from "./disclosure.ts";

/** Why figures stay as they were published before. */
export const aanhoudRedenen = ["kleine-toename", "gebied-veranderd"] as const;

/** A table about persons that stays as it was published. */
export interface KeptTable {
  indicators: string[];
  deelambitie: string;
  jaar: number;
  waarom: (typeof aanhoudRedenen)[number];
}

/** A figure is hidden for itself, or because another one could be computed from it. */
export type VerbergReden = AfschermReden | "terugrekenen";

/** What the gate did: counts and names of tables, no figure. */
export interface Afscherming {
  /** Hidden figures by reason. */
  redenen: { reden: VerbergReden; cijfers: number }[];
  /** Information lost: figures hidden for themselves, and figures hidden only to protect those. */
  verlies: { zelf: number; omAnderen: number; getoond: number };
  /** Tables that stay as they were published. */
  aangehouden: KeptTable[];
  /** Tables of which the stadsdelen do not add up to the gemeente, because something counts in several. */
  nietOptelbaar: { indicator: string; jaren: number[] }[];
}

/** What everybody may know of the gate and of the attack on its result: `public/afscherming.json`. */
export interface OpenbareAfscherming extends Afscherming {
  toets: AuditSummary;
}
