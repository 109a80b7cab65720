import { describe, expect, test } from "vitest";
import { exact, over, times, toNumber } from "./exact.ts";
import { twoPass } from "./two-pass.ts";

describe("an exact number", () => {
  test.each([0, 1, -1, 0.1, -2.5, 1e6 + 1e-9, 2 ** -200, 1.7e300])("of %d is that double again", (value) => {
    expect(toNumber(exact(value))).toBe(value);
  });

  test("multiplies and divides without losing what doubles lose", () => {
    // In doubles (1 + 2^-60) is 1, and its square minus 1 is 0; exactly it is 2^-59 + 2^-120.
    const nearOne = exact(1) + exact(2 ** -60);
    expect(times(nearOne, nearOne) - exact(1)).toBe(exact(2 ** -59) + exact(2 ** -120));
    expect(toNumber(over(exact(1), exact(3)))).toBe(1 / 3);
    expect(toNumber(times(exact(-0.5), exact(3)))).toBe(-1.5);
  });

  test("does not exist for what is no finite number, or smaller than its last digit", () => {
    expect(() => exact(Number.NaN)).toThrow("not finite");
    expect(() => exact(2 ** -400)).toThrow("too small");
  });
});

describe("the reference in two passes", () => {
  test("gives the survey that was worked out by hand", () => {
    // p = .3 and V = .0422667, worked out in pipeline/statistics/survey/estimate.test.ts.
    const answers = [
      { stratum: "a", weging: 1, y: 1, x: 1 },
      { stratum: "a", weging: 3, y: 0, x: 1 },
      { stratum: "a", weging: 2, y: 1, x: 1 },
      { stratum: "b", weging: 2, y: 0, x: 1 },
      { stratum: "b", weging: 2, y: 0, x: 1 },
    ];
    const strata = new Map([
      ["a", 4],
      ["b", 3],
    ]);
    const share = twoPass(answers, strata, "ratio");
    expect(share.waarde).toBe(0.3);
    expect(share.standaardfout).toBeCloseTo(Math.sqrt(0.0422666666667), 12);
    // Σwy = 3; stratum a: 4/3·(5 - 9/4).
    expect(twoPass(answers, strata, "total")).toEqual({ waarde: 3, standaardfout: Math.sqrt(11 / 3) });
  });
});
