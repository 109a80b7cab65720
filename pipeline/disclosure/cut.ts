import type { Row, Terms } from "../solver/linear-program.ts";
import type { Shortfall } from "./feasible.ts";
import type { Pattern, Task } from "./task.ts";

/**
 * An upper bound on what an attacker can think feasible, for every pattern at once: `base` plus the gain of each
 * hidden choice.
 */
interface Reach {
  base: number;
  gain: Map<number, number>;
}

const ZERO = 1e-9;

/** A number that may not come out exactly needs some width. */
const SOME = 1e-5;

/**
 * Turns a shortfall into a condition on the choices that every sufficient pattern meets and this one does not
 * (capacity constraints of Fischetti and Salazar, Math. Programming 84, 1999): by duality the multipliers of one
 * attack bound the attack on every other pattern. Null when the multipliers do not cut off this pattern.
 */
export function cutOf(task: Task, shortfall: Shortfall, pattern: Pattern): Row | null {
  const { requirement } = shortfall.goal;
  const up = reachOf(task, shortfall, { sense: "max", pattern });
  const down = reachOf(task, shortfall, { sense: "min", pattern });
  const conditions: [needed: number | null, reach: Reach | null][] = [
    [requirement.upper, up],
    [requirement.lower === null ? null : -requirement.lower, down],
    [Math.max(requirement.width, SOME), added(up, down)],
  ];
  for (const [needed, reach] of conditions) {
    const row = needed === null ? null : rowOf(reach, needed, pattern);
    if (row) return row;
  }
  return null;
}

/** How far the goal can reach up (or, negated, down) according to the multipliers of one answer. */
function reachOf(
  task: Task,
  { goal, knows, least, most }: Shortfall,
  { sense, pattern }: { sense: "min" | "max"; pattern: Pattern },
): Reach | null {
  const [answer, sign] = sense === "max" ? [most, 1] : [least, -1];
  if (!answer.rowDuals || answer.value === null) return null;
  const { rowDuals } = answer;
  const reached = sign * answer.value;
  const terms = goal.terms.map(([variable, coefficient]) => [variable, sign * coefficient] as const);
  // Any multipliers give a valid bound; of both sign conventions the one that is exact here is the solver's.
  return (
    [1, -1]
      .map((side) => reachWith(task, { terms, knows, duals: rowDuals.map((dual) => side * dual) }))
      .find((reach) => reach && at(reach, pattern) <= reached + 1e-6 * Math.max(1, Math.abs(reached))) ?? null
  );
}

/** The bound for one pattern. */
function at({ base, gain }: Reach, pattern: Pattern): number {
  let sum = base;
  for (const [choice, more] of gain) {
    const share = pattern[choice] ?? 0;
    if (share > 0) sum += share * more;
  }
  return sum;
}

interface Multipliers {
  terms: Terms;
  knows: readonly number[];
  duals: Float64Array;
}

function reachWith(task: Task, { terms, knows, duals }: Multipliers): Reach | null {
  const reduced = new Float64Array(task.numbers.length);
  for (const [variable, coefficient] of terms) reduced[variable] = (reduced[variable] ?? 0) + coefficient;
  let base = 0;
  for (const [index, row] of task.rows.entries()) {
    const dual = duals[index] ?? 0;
    if (Math.abs(dual) < ZERO) continue;
    base += dual * (dual > 0 ? row.upper : row.lower);
    for (const [variable, coefficient] of row.terms)
      reduced[variable] = (reduced[variable] ?? 0) - dual * coefficient;
  }
  return Number.isFinite(base) ? withBounds(task, { reduced, base, knows }) : null;
}

function withBounds(
  task: Task,
  start: { reduced: Float64Array; base: number; knows: readonly number[] },
): Reach | null {
  let base = start.base;
  const gain = new Map<number, number>();
  const known = new Set(start.knows);
  for (const [index, number] of task.numbers.entries()) {
    const cost = start.reduced[index] ?? 0;
    if (Math.abs(cost) < ZERO) continue;
    const side = cost > 0 ? 1 : 0;
    if (known.has(index)) base += cost * number.value;
    else if (number.choice === null) base += cost * number.hidden[side];
    else {
      base += cost * number.shown[side];
      const more = cost * (number.hidden[side] - number.shown[side]);
      if (more > 0) gain.set(number.choice, (gain.get(number.choice) ?? 0) + more);
    }
  }
  return Number.isFinite(base) ? { base, gain } : null;
}

function added(a: Reach | null, b: Reach | null): Reach | null {
  if (!a || !b) return null;
  const gain = new Map(a.gain);
  for (const [choice, more] of b.gain) gain.set(choice, (gain.get(choice) ?? 0) + more);
  return { base: a.base + b.base, gain };
}

/** The condition that enough is hidden; null when this pattern already meets it. */
function rowOf(reach: Reach | null, needed: number, pattern: Pattern): Row | null {
  if (!reach || needed - reach.base <= ZERO) return null;
  const lacking = needed - reach.base;
  // No choice needs to give more than what is lacking: cutting down keeps the condition and makes it sharper.
  const terms = [...reach.gain]
    .map(([choice, more]) => [choice, Math.min(1, more / lacking)] as const)
    .filter(([, share]) => share > ZERO);
  const present = terms.reduce((sum, [choice, share]) => sum + (pattern[choice] ?? 0) * share, 0);
  return present < 1 - 1e-5 ? { terms, lower: 1, upper: Infinity } : null;
}
