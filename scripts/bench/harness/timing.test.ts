import { describe, expect, test } from "vitest";
import { alternate, growth, ratioOf, summarise, type Timings } from "./timing.ts";

function timings(...samples: number[]): Timings {
  return { name: "x", first: 0, samples, processor: samples };
}

describe("a summary of times", () => {
  test("has the middle, the middle half and the ends, whatever their order", () => {
    // Sorted 1 2 4 8 100: the median is the third, the quartiles the second and the fourth.
    expect(summarise([8, 1, 100, 4, 2])).toEqual({
      runs: 5,
      median: 4,
      lowerQuartile: 2,
      upperQuartile: 8,
      lowest: 1,
      highest: 100,
    });
  });

  test("lies between two neighbours where there is no middle one", () => {
    // Places 0.75, 1.5 and 2.25 of 10 20 30 40.
    expect(summarise([40, 10, 30, 20])).toMatchObject({
      lowerQuartile: 17.5,
      median: 25,
      upperQuartile: 32.5,
    });
  });

  test("of nothing does not exist", () => {
    expect(() => summarise([])).toThrow("no samples");
  });
});

test("a ratio is taken round by round, so that a slow moment of the machine cancels", () => {
  // 6/2, 60/20 and 9/3 are all 3; the ratio of the medians would be 9/3 too, of the means 25/8.33.
  expect(ratioOf(timings(6, 60, 9), timings(2, 20, 3))).toMatchObject({ median: 3, lowest: 3, highest: 3 });
});

describe("growth", () => {
  const sizes = [1000, 2000, 4000, 8000];

  test.each([
    ["linear", 1, 1],
    ["quadratic", 2, 2],
    ["constant", 0, 0],
  ])("is that of the power of %s time", (_, power, slope) => {
    expect(growth(sizes.map((size) => ({ size, time: 3 * size ** power })))).toBeCloseTo(slope, 12);
  });

  test("is less than linear where part of the work is fixed", () => {
    // 1000 + 1000, 1000 + 2000: a factor 1.5 at twice the size is log2(1.5) = .585.
    const points = [1000, 2000].map((size) => ({ size, time: 1000 + size }));
    expect(growth(points)).toBeCloseTo(Math.log2(1.5), 12);
  });
});

describe("timing tasks in turn", () => {
  test("runs them A B A B, with one round more than is counted", async () => {
    const calls: string[] = [];
    const task = (name: string) => ({ name, run: async () => calls.push(name) });
    const found = await alternate([task("A"), task("B")], 2);
    expect(calls.join("")).toBe("ABABAB");
    expect(found.map(({ name, samples, processor }) => [name, samples.length, processor.length])).toEqual([
      ["A", 2, 2],
      ["B", 2, 2],
    ]);
  });

  test("stops at a task that fails", async () => {
    const failing = { name: "A", run: () => Promise.reject(new Error("mis")) };
    await expect(alternate([failing], 1)).rejects.toThrow("mis");
  });
});
