import { loadSolver, type Solver } from "../solver/linear-program.ts";
import { chooseExactly } from "./choose-exactly.ts";
import { chooseGreedily } from "./choose-greedily.ts";
import { splitTask } from "./split-task.ts";
import { forcedPattern, type Pattern, type Task } from "./task.ts";

/** Tied numbers, times what must be protected, above which the least costly pattern is not searched for. */
const EXACT_SIZE = 4_000;

/** Relations per number above which it is not either: a table of two dimensions has two, one of three has three. */
const EXACT_TIES = 2.6;

/** A pattern, and whether it protects everything. */
export interface Chosen {
  pattern: Pattern;
  /** False when not even hiding everything that may be hidden is enough. */
  sufficient: boolean;
}

/**
 * Chooses what to hide besides what must be hidden, part by part: parts say nothing about each other. Small parts
 * exactly, large ones greedily; the same task gives the same pattern.
 */
export async function choosePattern(task: Task): Promise<Chosen> {
  const solver = await loadSolver();
  const pattern = [...forcedPattern(task)];
  let sufficient = true;
  for (const { part, choices } of splitTask(task)) {
    const chosen = chooseFor(solver, part);
    sufficient &&= chosen !== null;
    choices.forEach((choice, index) => {
      pattern[choice] = chosen ? (chosen[index] ?? 0) : part.choices[index]?.state === "shown" ? 0 : 1;
    });
  }
  return { pattern, sufficient };
}

function chooseFor(solver: Solver, part: Task): Pattern | null {
  const attackers = 1 + part.insiders.length;
  const ties = part.rows.reduce((sum, { terms }) => sum + terms.length, 0) / part.numbers.length;
  const exact = part.numbers.length * part.goals.length * attackers <= EXACT_SIZE && ties <= EXACT_TIES;
  return (exact ? chooseExactly(solver, part) : null) ?? chooseGreedily(solver, part);
}
