/** Kinds of columns a public register has. */
export const publicColumnKinds = ["tekst", "geheel", "getal", "datum"] as const;

export type PublicColumnKind = (typeof publicColumnKinds)[number];

/** A column of a register that is public. */
export interface PublicColumn {
  naam: string;
  soort: PublicColumnKind;
  /** What it means, in Dutch. */
  uitleg: string;
}

/** The public columns of one register table; dates as `2026-10-01`, null where nothing was delivered. */
export interface PublicRegister {
  tabel: string;
  uitleg: string;
  kolommen: PublicColumn[];
  /** In a total order. */
  rijen: Record<string, string | number | null>[];
}
