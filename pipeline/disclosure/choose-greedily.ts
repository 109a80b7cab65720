import type { Solver, Terms } from "../solver/linear-program.ts";
import { type Shortfall, withPatternTest } from "./feasible.ts";
import { boundsUnder, forcedPattern, type Pattern, type Task } from "./task.ts";

/**
 * A sufficient pattern that need not be the least costly: for each goal that is broken the cheapest way to make room
 * for it is hidden, and afterwards everything that turns out not to be needed is shown again. Null when no pattern is
 * sufficient.
 */
export function chooseGreedily(solver: Solver, task: Task): Pattern | null {
  return withPatternTest(solver, task, (test) => {
    let pattern = forcedPattern(task);
    for (;;) {
      const [shortfall] = test.shortfalls(pattern, 1);
      if (!shortfall) break;
      const wider = makeRoom(solver, task, { shortfall, pattern });
      if (!wider) return null;
      pattern = wider;
    }
    return prune(task, pattern, (tried) => test.shortfalls(tried, 1).length === 0);
  });
}

/** Shows again, the most costly first, what is not needed. */
function prune(task: Task, pattern: Pattern, suffices: (pattern: Pattern) => boolean): Pattern {
  const extra = task.choices
    .map((choice, index) => ({ ...choice, index }))
    .filter(({ index, state }) => pattern[index] && state === "free")
    .sort((a, b) => b.cost - a.cost || b.index - a.index);
  return extra.reduce<Pattern>((current, { index }) => {
    const tried = current.with(index, 0);
    return suffices(tried) ? tried : current;
  }, pattern);
}

/** Hides the cheapest that lets one goal move as far as it must, up or down; null when nothing does. */
function makeRoom(
  solver: Solver,
  task: Task,
  { shortfall, pattern }: { shortfall: Shortfall; pattern: Pattern },
): Pattern | null {
  const { goal, knows } = shortfall;
  const value = goal.terms.reduce((sum, [index, c]) => sum + c * (task.numbers[index]?.value ?? 0), 0);
  const { width, upper, lower } = goal.requirement;
  const needed = Math.max(width, SOME);
  const up = Math.max(needed, (upper ?? value) - value);
  const down = Math.max(0, value - (lower ?? value));
  const moved = (moves: readonly number[]) =>
    moves.reduce<Pattern | null>(
      (current, amount) =>
        current && amount !== 0
          ? move(solver, task, { pattern: current, knows, terms: goal.terms, amount })
          : current,
      pattern,
    );
  // Upward there is room without end more often than downward, where nothing is below zero.
  const least = Math.max(0, (upper ?? value) - value);
  const wider = moved([up, -down]) ?? moved([least, -Math.max(down, needed - least)]);
  return wider?.some((hidden, index) => hidden !== pattern[index]) ? wider : null;
}

/** A goal that may not come out exactly must be able to move at least this much. */
const SOME = 1e-3;

/** What a move of the numbers may weigh against: changes smaller than this are none. */
const STILL = 1e-6;

interface Move {
  pattern: Pattern;
  knows: readonly number[];
  terms: Terms;
  amount: number;
}

/** The least costly change of all numbers, within all relations, that moves a goal by an amount (Kelly 1990). */
function move(solver: Solver, task: Task, { pattern, knows, terms, amount }: Move): Pattern | null {
  const size = task.numbers.length;
  const known = new Set(knows);
  const reach = task.numbers.map((number, index) => {
    if (known.has(index)) return [0, 0] as const;
    const free = number.choice !== null && task.choices[number.choice]?.state === "free";
    const [low, high] = free ? number.hidden : boundsUnder(number, pattern);
    return [Math.max(0, number.value - low), Math.max(0, high - number.value)] as const;
  });
  const both = (list: Terms): Terms => [
    ...list,
    ...list.map(([index, coefficient]) => [index + size, -coefficient] as const),
  ];
  const rows = task.rows.map((row) => {
    const now = row.terms.reduce((sum, [index, c]) => sum + c * (task.numbers[index]?.value ?? 0), 0);
    return {
      terms: both(row.terms),
      lower: Math.min(0, row.lower - now),
      upper: Math.max(0, row.upper - now),
    };
  });
  const program = {
    lower: new Array<number>(2 * size).fill(0),
    upper: [...reach.map(([, up]) => up), ...reach.map(([down]) => down)],
    rows: [...rows, { terms: both(terms), lower: amount, upper: amount }],
  };
  const costs = task.numbers.map((number, index) => [index, costOf(task, number.choice, pattern)] as const);
  const { values } = solver.withProgram(program, (open) =>
    open.extreme([...costs, ...costs.map(([index, cost]) => [index + size, cost] as const)], "min"),
  );
  return values
    ? hideMoved(task, pattern, (index) => (values[index] ?? 0) - (values[index + size] ?? 0))
    : null;
}

function costOf(task: Task, choice: number | null, pattern: Pattern): number {
  if (choice === null || pattern[choice]) return 0;
  return task.choices[choice]?.cost ?? 0;
}

/** Hides every choice of which a number moves further than its printed precision leaves open. */
function hideMoved(task: Task, pattern: Pattern, change: (index: number) => number): Pattern {
  const hidden = [...pattern];
  for (const [index, { choice, value, shown }] of task.numbers.entries()) {
    const moved = value + change(index);
    if (choice !== null && (moved < shown[0] - STILL || moved > shown[1] + STILL)) hidden[choice] = 1;
  }
  return hidden;
}
