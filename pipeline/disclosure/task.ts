import type { Requirement } from "../domain/disclosure.ts";
import type { Row, Terms } from "../solver/linear-program.ts";

/** A number that is published, or may be hidden, or never is published. */
export interface GuardedNumber {
  value: number;
  /** What the public can think of it while it is shown: the interval that its printed precision leaves. */
  shown: Bounds;
  /** What the public can think of it without seeing it. */
  hidden: Bounds;
  /** Number of the choice that shows or hides it; null when it is never published. */
  choice: number | null;
}

export type Bounds = readonly [lower: number, upper: number];

/** Something to show or to hide as a whole: a cell, or all figures about the same rows. */
export interface Choice {
  key: string;
  /** What is lost when it is hidden, above zero. */
  cost: number;
  /** - hidden: must be; shown: may not be hidden; free: may be hidden to protect others */
  state: "hidden" | "free" | "shown";
}

/** What must stay uncertain: a sum of numbers. */
export interface Goal {
  terms: Terms;
  requirement: Requirement;
}

/** A table, or several that are tied, with what must be hidden in it. Rows tie the numbers, by number. */
export interface Task {
  numbers: readonly GuardedNumber[];
  rows: readonly Row[];
  choices: readonly Choice[];
  goals: readonly Goal[];
  /** Each knows some of the numbers: a single contributor knows their own. */
  insiders: readonly (readonly number[])[];
}

/** For each choice 1 when it is hidden and 0 when it is shown; something between while that is not yet decided. */
export type Pattern = readonly number[];

/** The pattern that hides what must be hidden, and nothing else. */
export function forcedPattern({ choices }: Task): Pattern {
  return choices.map(({ state }) => (state === "hidden" ? 1 : 0));
}

/**
 * What an attacker can think of a number under a pattern.
 * @param reach how far a number that is half hidden may move at most, where nothing else limits it
 */
export function boundsUnder(
  { choice, hidden, shown, value }: GuardedNumber,
  pattern: Pattern,
  reach = 0,
): Bounds {
  const share = choice === null ? 1 : (pattern[choice] ?? 0);
  if (share >= 1) return hidden;
  if (share <= 0) return shown;
  const near = [Math.max(hidden[0], value - reach), Math.min(hidden[1], value + reach)] as const;
  return [
    Math.min(shown[0], shown[0] + share * (near[0] - shown[0])),
    Math.max(shown[1], shown[1] + share * (near[1] - shown[1])),
  ];
}
