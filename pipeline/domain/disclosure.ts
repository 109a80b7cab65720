import type { OutcomeKey } from "./outcome.ts";

/**
 * What must stay uncertain about a number that is not published (methods §10). Whoever knows everything public can
 * compute a lowest and a highest possible value; the requirement is about those two.
 */
export interface Requirement {
  /** Highest minus lowest is at least this. */
  width: number;
  /** The highest is at least this; null when it does not matter. */
  upper: number | null;
  /** The lowest is at most this; null when it does not matter. */
  lower: number | null;
  /** Nothing is secret when the lowest is at least this, or the highest is zero; null when it always is. */
  openFrom: number | null;
}

/** A count below a threshold T: feasible width at least T - 1, and T itself feasible (methods §10). */
export function requireCount(threshold: number): Requirement {
  return { width: threshold - 1, upper: threshold, lower: null, openFrom: null };
}

/** A count that need not be small, of which a small value may not come out: the difference of two publications. */
export function requireDifference(threshold: number): Requirement {
  return { ...requireCount(threshold), openFrom: threshold };
}

/** An amount: everything from `below` under its value to `above` over it must be feasible. */
export function requireAmount(
  value: number,
  { below, above }: { below: number; above: number },
): Requirement {
  return { width: 0, lower: Math.max(0, value - below), upper: value + above, openFrom: null };
}

/** A share, mean or n of a survey: at least `width` wide. */
export function requireWidth(width: number): Requirement {
  return { width, upper: null, lower: null, openFrom: null };
}

/** A table of numbers with totals: what `npm run disclose` reads, protects and attacks. */
export interface Table {
  /** Names of the dimensions, at least one. */
  dimensions: readonly string[];
  cells: readonly Cell[];
  /** Per dimension which label is the total of which others. */
  totals: readonly (readonly TotalOf[])[];
}

/** One number of a table. */
export interface Cell {
  /** One label per dimension. */
  labels: readonly string[];
  /** Null when not published. */
  value: number | null;
}

/** A label of a dimension and the labels it is the total of. */
export interface TotalOf {
  total: string;
  parts: readonly string[];
}

/** Key of a cell within its table. */
export function cellKey(labels: readonly string[]): string {
  return labels.join("|");
}

/** What is known, in private, of a figure of a register: which rows it rests on. */
export interface CellFacts {
  indicator: string;
  deelambitie: string;
  gebied: string;
  jaar: number;
  /** SHA-256 of the rows: two figures with the same hash rest on the same rows. */
  rijen: string;
  /** What each contributor put in, the largest first; null unless the indicator is about amounts. */
  bijdragen: number[] | null;
}

/** What is known of all figures of an indicator in a year. */
export interface TableFacts {
  indicator: string;
  deelambitie: string;
  jaar: number;
  /** A unit counts in several stadsdelen: they do not add up to the gemeente. */
  overlapt: boolean;
  /** Every row of the year before stands in this year too: the figures are cumulative. */
  cumulatief: boolean;
}

/** Facts about the figures of all registers that the gate guards. */
export interface RegisterFacts {
  cellen: CellFacts[];
  tabellen: TableFacts[];
}

/** Numbers within a figure that an attacker goes for: the count or amount, and what it is a part of. */
export type FigurePart = "teller" | "noemer";

/** Why a figure is hidden for itself. */
export const afschermRedenen = [
  "klein-aantal",
  "kleine-rest",
  "weinig-personen",
  "groep",
  "weinig-bijdragers",
  "procentregel",
  "overheersing",
  "kleine-bevolking",
  "weinig-antwoorden",
] as const;

export type AfschermReden = (typeof afschermRedenen)[number];

/** Something that must stay uncertain in an edition: a sum of parts of figures. Private. */
export interface Protection {
  reden: AfschermReden;
  terms: readonly { figure: string; part: FigurePart; times: number }[];
  requirement: Requirement;
}

/** Name of a figure within an edition. */
export function figureKey(o: OutcomeKey): string {
  const group = o.groep === null ? [] : [`${o.uitsplitsing} ${o.groep}`];
  return [o.indicator, o.deelambitie, o.gebied, String(o.jaar), ...group].join(" | ");
}
