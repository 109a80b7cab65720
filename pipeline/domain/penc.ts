import type { EditionMeta } from "./edition.ts";
import type { Eenheid } from "./indicator.ts";
import type { PencSoort } from "./penc-soort.ts";
import type { KwaliteitAntwoord, KwaliteitVraag } from "./quality.ts";

/** Units of a cell; a difference of two percentages is in percentage points. */
export type PencEenheid = Eenheid | "procentpunt";

/**
 * A cell as it is meant, before any file: a writer decides how it looks, never what it says. PM, not yet known, 0 and
 * blank are four different things.
 */
export type PencCel =
  | { soort: "tekst"; tekst: string }
  /** A calendar year: never with a thousands separator. */
  | { soort: "jaar"; jaar: number }
  /** An ISO day. */
  | { soort: "datum"; datum: string }
  /**
   * A number. `waarde` is rounded already, by one rule (half away from zero) to `decimalen` digits: a writer prints it
   * and never rounds, adds or scales. Amounts in thousands say so in the head of their column.
   */
  | { soort: "cijfer"; waarde: number; decimalen: number; eenheid: PencEenheid }
  /** A word where a number would stand: `PM`, `n.n.b.`, `geen meting`, `niet getoond`, `n.v.t.`; with why, when known. */
  | { soort: "woord"; woord: string; reden?: string }
  /** Nothing belongs here. */
  | { soort: "leeg" };

/** A column; `breedte` in characters. Numbers, and words in their place, stand to the right. */
export interface PencKolom {
  naam: string;
  soort: "tekst" | "cijfer";
  breedte: number;
}

/** A row, with one cell for each column; `kop` opens a group, `totaal` closes one. */
export interface PencRij {
  niveau: "gewoon" | "kop" | "totaal";
  cellen: PencCel[];
}

/** One table of a document, ready for any writer. */
export interface PencTabel {
  /** Kebab-case, for file names and addresses. */
  id: string;
  /** The question of the budget it answers: 1 what do we want, 2 what do we do, 3 what may it cost; null for none. */
  wVraag: 1 | 2 | 3 | null;
  /** Name of the sheet, at most 31 characters, without `: \ / ? * [ ]`; unique in its document. */
  blad: string;
  titel: string;
  /** Sentences above the table. */
  inleiding: string[];
  kolommen: PencKolom[];
  rijen: PencRij[];
  /** Sentences below it: rounding, known differences, what is left out. */
  noten: string[];
}

/** What became of comparing two totals that should be the same. */
export const aansluitOordelen = ["sluit aan", "bekend verschil", "wijkt af", "niet te vergelijken"] as const;

export type AansluitOordeel = (typeof aansluitOordelen)[number];

/** Two totals that should be the same, in euros (shares: as they are). */
export interface PencVerschil {
  /** What is compared, for instance `subsidies-grootboek`; with `sleutel` it is unique. */
  controle: string;
  sleutel: string;
  /** What is compared, in a sentence. */
  wat: string;
  links: { naam: string; waarde: number | null };
  rechts: { naam: string; waarde: number | null };
  /** Left less right; null when it cannot be computed. */
  verschil: number | null;
  /** Largest difference that is none. */
  tolerantie: number;
  oordeel: AansluitOordeel;
  /** The explanation of a known difference, or why the two cannot be compared; null when they agree. */
  uitleg: string | null;
  /** Why the export was made although they differ (`--allow-differences`); null when nobody had to say so. */
  reden: string | null;
}

/** A figure that moved more than the document allows without words, and has none. */
export interface OntbrekendeToelichting {
  indicator: string;
  titel: string;
  deelambitie: string;
  /** What moved, from what to what. */
  waarom: string;
}

/** A question of the quality card that an indicator in the document does not answer with ja. */
export interface Kwaliteitsgebrek {
  indicator: string;
  titel: string;
  vraag: KwaliteitVraag;
  antwoord: KwaliteitAntwoord;
  redenen: string[];
}

/**
 * All tables of one document of planning and control, from one edition. A function of the edition alone: same edition,
 * same model, whenever and wherever it is made.
 */
export interface PencDocument {
  document: PencSoort;
  /** Fiscal year. */
  jaar: number;
  titel: string;
  gemeente: string;
  editie: Pick<EditionMeta, "id" | "state" | "peildatum" | "contentHash">;
  /** True unless the edition is the one that was frozen for this document: every sheet says so. */
  voorlopig: boolean;
  /** True when the data are made up: every sheet says so. */
  fictief: boolean;
  /** Edition of the document before, which it is compared with; null when there is none. */
  vorige: string | null;
  /** How to refer to it, in one sentence. */
  citeren: string;
  /** In the order of the three questions. */
  tabellen: PencTabel[];
  /** Definitions, sources, n, suppression, reconciliation, what still lacks: to defend a figure with. */
  verantwoording: PencTabel[];
  verschillen: PencVerschil[];
  ontbrekendeToelichtingen: OntbrekendeToelichting[];
  kwaliteitsgebreken: Kwaliteitsgebrek[];
}
