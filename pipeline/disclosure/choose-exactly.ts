import type { OpenProgram, Row, Solver, Terms } from "../solver/linear-program.ts";
import { cutOf } from "./cut.ts";
import { type PatternTest, withPatternTest } from "./feasible.ts";
import { forcedPattern, type Pattern, type Task } from "./task.ts";

/** Nodes the solver may search for one set of conditions. */
const NODES = 400;

/** How often the attack may send the choice back. */
const ROUNDS = 60;

/** The same while choices may still be half made. */
const RELAXED_ROUNDS = 25;

/** Costs are brought to this scale as whole numbers, so that the least costly pattern is one and the same everywhere. */
const COST_SCALE = 10_000;

/**
 * The least costly sufficient pattern: a whole-number program over the choices, sharpened with a condition for every
 * goal that the attack still breaks (Fischetti and Salazar 1999). Null when it takes more rounds or nodes than
 * allowed, or when no pattern is sufficient; never limited by time, so that it is the same on every machine.
 */
export function chooseExactly(solver: Solver, task: Task): Pattern | null {
  const lower = forcedPattern(task);
  const upper = task.choices.map(({ state }) => (state === "shown" ? 0 : 1));
  const costs = scaledCosts(task);
  return withPatternTest(solver, task, (test) => {
    const rows = relax(solver, { task, test, lower, upper, costs });
    return solver.withWholeProgram({ lower, upper, rows }, NODES, (master) => {
      const search = { task, test, costs, rounds: ROUNDS };
      const { pattern, sufficient } = improve(master, search);
      return sufficient ? pattern : null;
    });
  });
}

interface Relaxation {
  task: Task;
  test: PatternTest;
  lower: readonly number[];
  upper: readonly number[];
  costs: Terms;
}

/** Conditions gathered with choices that may be half made: each costs little, and most of them are needed anyway. */
function relax(solver: Solver, { task, test, lower, upper, costs }: Relaxation): Row[] {
  return solver.withProgram({ lower, upper, rows: [] }, (master) => {
    return improve(master, { task, test, costs, rounds: RELAXED_ROUNDS }).cuts;
  });
}

interface Search {
  task: Task;
  test: PatternTest;
  costs: Terms;
  rounds: number;
}

/** Adds conditions until the least costly pattern is sufficient, or nothing more is found. */
function improve(
  master: OpenProgram,
  { task, test, costs, rounds }: Search,
): { pattern: Pattern; sufficient: boolean; cuts: Row[] } {
  const cuts: Row[] = [];
  let pattern = forcedPattern(task);
  for (let round = 0; round < rounds; round += 1) {
    const { values } = master.extreme(costs, "min");
    if (!values) break;
    pattern = task.choices.map((_, index) => tidy(values[index] ?? 0));
    const shortfalls = test.shortfalls(pattern);
    if (shortfalls.length === 0) return { pattern, sufficient: true, cuts };
    const found = shortfalls.flatMap((shortfall) => cutOf(task, shortfall, pattern) ?? []);
    if (found.length === 0) break;
    for (const cut of found) master.addRow(cut);
    cuts.push(...found);
  }
  return { pattern, sufficient: false, cuts };
}

/** The solver's 0.9999999 is 1. */
function tidy(share: number): number {
  return Math.abs(share - Math.round(share)) < 1e-6 ? Math.round(share) : share;
}

/** Whole costs; of equal patterns the one with fewer and earlier choices is less costly. */
function scaledCosts({ choices }: Task): Terms {
  const largest = Math.max(1, ...choices.map(({ cost }) => cost));
  return choices.map(
    ({ cost }, index) =>
      [index, (1 + Math.round((cost / largest) * COST_SCALE)) * (choices.length + 1) + index] as const,
  );
}
