/** Amounts of municipal subsidy law, in the order of the process. */
export const subsidieBedragen = [
  "aangevraagd",
  "verleend",
  "bevoorschot",
  "vastgesteld",
  "teruggevorderd",
] as const;

export type SubsidieBedrag = (typeof subsidieBedragen)[number];

/** A total that a supplier gave with a delivery. */
export interface Controletotaal {
  bron: string;
  tabel: string;
  veld: string;
  /** Null: of all years together. */
  jaar: number | null;
  som: number;
  /** Difference that the supplier lets pass. */
  marge: number;
}

/**
 * What totals are held against that is not public: less what is public of organisations it would give what natural
 * persons got. In `private/` of an edition, in euros.
 */
export interface Aansluiting {
  controletotalen: Controletotaal[];
  /** Grants to natural persons by year and taakveld; `taakveld` is null where the register does not say it. */
  personen: ({ jaar: number; taakveld: string | null; aantal: number } & Record<
    SubsidieBedrag,
    number | null
  >)[];
  /** Grants in the ledger. */
  subsidielasten: { jaar: number; taakveld: string; bedrag: number | null }[];
}
