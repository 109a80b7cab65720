import { describe, expect, test } from "vitest";
import { loadSolver } from "./linear-program.ts";

const solver = await loadSolver();

/** Two hidden parts of 20, of which the second is at most 15. */
const parts = {
  lower: [0, 0],
  upper: [Infinity, 15],
  rows: [
    {
      terms: [
        [0, 1],
        [1, 1],
      ],
      lower: 20,
      upper: 20,
    },
  ],
} as const;

describe("a linear program", () => {
  test("gives the least and the most a variable can be", () => {
    const [least, most] = solver.withProgram(parts, (program) => [
      program.extreme([[0, 1]], "min").value,
      program.extreme([[0, 1]], "max").value,
    ]);
    expect([least, most]).toEqual([5, 20]);
  });

  test("gives the extremes of a sum of variables", () => {
    const most = solver.withProgram(parts, (program) =>
      program.extreme(
        [
          [0, 1],
          [1, 2],
        ],
        "max",
      ),
    );
    expect(most.value).toBe(35);
  });

  test("without a limit is infinite, and contradictory relations have no answer", () => {
    const free = { lower: [0], upper: [Infinity], rows: [] };
    expect(solver.withProgram(free, (program) => program.extreme([[0, 1]], "max").value)).toBe(Infinity);
    expect(solver.withProgram(free, (program) => program.extreme([[0, 1]], "min").value)).toBe(0);
    const impossible = { ...parts, upper: [1, 1] };
    expect(solver.withProgram(impossible, (program) => program.extreme([[0, 1]], "max").value)).toBeNull();
  });

  test("keeps its relations while bounds change and rows come in", () => {
    const answers = solver.withProgram(parts, (program) => {
      program.setBounds(1, [8, 8]);
      const known = program.extreme([[0, 1]], "max").value;
      program.setBounds(1, [0, 15]);
      program.addRow({ terms: [[0, 1]], lower: -Infinity, upper: 9 });
      return [known, program.extreme([[0, 1]], "max").value];
    });
    expect(answers).toEqual([12, 9]);
  });

  test("without variables is a mistake", () => {
    const empty = { lower: [], upper: [], rows: [] };
    expect(() => solver.withProgram(empty, (program) => program.extreme([], "max"))).toThrow(
      "a linear program without variables has no answer",
    );
  });
});

test("whole numbers: the least costly choice that satisfies every row", () => {
  // 3a + 2b ≥ 4 with a and b 0 or 1: both are needed; with a third at price 4 that gives 4, that one alone is dearer.
  const answer = solver.withWholeProgram(
    {
      lower: [0, 0, 0],
      upper: [1, 1, 1],
      rows: [
        {
          terms: [
            [0, 3],
            [1, 2],
            [2, 4],
          ],
          lower: 4,
          upper: Infinity,
        },
      ],
    },
    100,
    (program) =>
      program.extreme(
        [
          [0, 1],
          [1, 2],
          [2, 4],
        ],
        "min",
      ),
  );
  expect(answer.value).toBe(3);
  expect([...(answer.values ?? [])]).toEqual([1, 1, 0]);
});
