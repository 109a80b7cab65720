import type { Requirement } from "../domain/disclosure.ts";
import type { Extreme, OpenProgram, Solver } from "../solver/linear-program.ts";
import { boundsUnder, type Goal, type Pattern, type Task } from "./task.ts";

/** What falls short for one goal: seen by everybody, or by one insider. */
export interface Shortfall {
  goal: Goal;
  /** Numbers that are known besides what is public. */
  knows: readonly number[];
  least: Extreme;
  most: Extreme;
}

/** A task in the solver: answers which goals a pattern leaves unprotected. */
export interface PatternTest {
  /** Shortfalls of a pattern, at most `limit` of them. */
  shortfalls(pattern: Pattern, limit?: number): Shortfall[];
}

/** Comparisons are a little stricter than those of the attacker. */
const SLACK = 1e-7;

/** Opens a task in the solver for as long as `work` takes. */
export function withPatternTest<T>(solver: Solver, task: Task, work: (test: PatternTest) => T): T {
  const program = {
    lower: task.numbers.map(({ shown }) => shown[0]),
    upper: task.numbers.map(({ shown }) => shown[1]),
    rows: task.rows,
  };
  return solver.withProgram(program, (open) => work(patternTest(open, task)));
}

function patternTest(program: OpenProgram, task: Task): PatternTest {
  /** Goals that failed last are asked first: a pattern that fails, fails soon. */
  const order = [...task.goals];
  const reach = reachOf(task);
  return {
    shortfalls: (pattern, limit = Infinity) => {
      const found: Shortfall[] = [];
      for (const knows of [[], ...task.insiders]) {
        setPattern(program, task, { pattern, knows, reach });
        for (const goal of [...order]) {
          const shortfall = shortfallOf(program, goal, knows);
          if (!shortfall) continue;
          found.push(shortfall);
          if (limit < Infinity) order.unshift(...order.splice(order.indexOf(goal), 1));
          if (found.length >= limit) return found;
        }
      }
      return found;
    },
  };
}

function setPattern(
  program: OpenProgram,
  task: Task,
  { pattern, knows, reach }: { pattern: Pattern; knows: readonly number[]; reach: number },
): void {
  task.numbers.forEach((number, index) => {
    const known = knows.includes(index);
    program.setBounds(index, known ? [number.value, number.value] : boundsUnder(number, pattern, reach));
  });
}

/** How far numbers must be able to move for the most demanding goal. */
function reachOf(task: Task): number {
  const distances = task.goals.map(({ terms, requirement: { width, upper, lower } }) => {
    const value = terms.reduce((sum, [index, c]) => sum + c * (task.numbers[index]?.value ?? 0), 0);
    return Math.max(width, (upper ?? value) - value, value - (lower ?? value));
  });
  return Math.max(1, ...distances);
}

/** What is lacking for one goal; null when it is met, or when it is about nothing but what the insider knows. */
function shortfallOf(program: OpenProgram, goal: Goal, knows: readonly number[]): Shortfall | null {
  if (knows.length > 0 && goal.terms.every(([index]) => knows.includes(index))) return null;
  const [least, most] = [program.extreme(goal.terms, "min"), program.extreme(goal.terms, "max")];
  return isMet(goal.requirement, least.value, most.value) ? null : { goal, knows, least, most };
}

/** Whether an interval leaves what is required. Null bounds are a contradiction, and never enough. */
function isMet(requirement: Requirement, least: number | null, most: number | null): boolean {
  if (least === null || most === null) return false;
  const { width, upper, lower, openFrom } = requirement;
  if (openFrom !== null && (least >= openFrom - SLACK || most <= SLACK)) return true;
  const wide = most - least >= width - SLACK && most - least > SLACK;
  return wide && (upper === null || most >= upper - SLACK) && (lower === null || least <= lower + SLACK);
}
