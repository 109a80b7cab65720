import { describe, expect, test } from "vitest";
import { defaultDrempels } from "../domain/drempels.ts";
import type { MethodStatus } from "../domain/outcome.ts";
import { publicationStatus, type StatusInput } from "./publication-status.ts";

/** A share that is good in every respect. */
const share = { kind: "share", n: 400, nEffectief: 350, p: 0.4, width: 0.1 } as const;
const mean = { kind: "mean", n: 400, nEffectief: 350, halfWidth: 0.3, shortScale: true } as const;
const ratio = { kind: "ratio", n: 400, nEffectief: 350, variation: 0.1 } as const;

const statusOf = (input: StatusInput) => publicationStatus(input, defaultDrempels);

describe("the status of a figure", () => {
  test("that is good in every respect is ok", () => {
    expect(statusOf(share)).toBe("ok");
    expect(statusOf(mean)).toBe("ok");
  });

  const boundaries: [string, Partial<Extract<StatusInput, { kind: "share" }>>, MethodStatus][] = [
    ["without answers", { n: 0, nEffectief: 0, width: null }, "no_data"],
    ["with 1 answer", { n: 1, nEffectief: 1, width: 0.8 }, "suppress_privacy"],
    ["with 9 answers", { n: 9, nEffectief: 9 }, "suppress_privacy"],
    ["with 10 answers", { n: 10, nEffectief: 10 }, "suppress_quality_n"],
    ["with 29 answers", { n: 29, nEffectief: 29 }, "suppress_quality_n"],
    ["with 30 answers", { n: 30, nEffectief: 30 }, "flag_indicative"],
    ["with effectively 29.9 answers", { nEffectief: 29.9 }, "suppress_quality_n"],
    ["with effectively 30 answers", { nEffectief: 30 }, "ok"],
    ["with effectively 29.99999999999998 answers, a float tie", { nEffectief: 29.99999999999998 }, "ok"],
    ["with effectively 29.9999999 answers, no tie", { nEffectief: 29.9999999 }, "suppress_quality_n"],
    ["without an interval", { width: null }, "suppress_quality_n"],
    ["0.2999 wide", { width: 0.2999 }, "ok"],
    ["0.30 wide", { width: 0.3 }, "suppress_quality_width"],
    ["0.30 wide but for a float tie", { width: 0.3 - 1e-16 }, "suppress_quality_width"],
    ["with 49 answers", { n: 49, nEffectief: 49 }, "flag_indicative"],
    ["with 50 answers", { n: 50, nEffectief: 50 }, "ok"],
    ["wide for a small share: 0.06 > 1.3 × 0.04", { p: 0.04, width: 0.06 }, "flag_indicative"],
    ["narrow for a small share: 0.06 < 1.3 × 0.05", { p: 0.05, width: 0.06 }, "ok"],
    ["relatively wide, but narrower than 0.05", { p: 0.01, width: 0.05 }, "ok"],
  ];
  test.each(boundaries)("of a share %s", (_, changes, expected) => {
    expect(statusOf({ ...share, ...changes })).toBe(expected);
  });

  const means: [string, Partial<Extract<StatusInput, { kind: "mean" }>>, MethodStatus][] = [
    ["with 9 answers", { n: 9 }, "suppress_privacy"],
    ["with 29 answers", { n: 29 }, "suppress_quality_n"],
    ["with 49 answers", { n: 49 }, "flag_indicative"],
    ["without degrees of freedom", { halfWidth: null }, "suppress_quality_n"],
    ["with half a width of 0.5", { halfWidth: 0.5 }, "ok"],
    ["with half a width of 0.51", { halfWidth: 0.51 }, "flag_indicative"],
    ["with half a width of 5 on a scale to 100", { halfWidth: 5, shortScale: false }, "ok"],
    ["never suppressed for its width", { halfWidth: 4 }, "flag_indicative"],
  ];
  test.each(means)("of a mean %s", (_, changes, expected) => {
    expect(statusOf({ ...mean, ...changes })).toBe(expected);
  });

  const ratios: [string, Partial<Extract<StatusInput, { kind: "ratio" | "total" }>>, MethodStatus][] = [
    ["with 9 answers", { n: 9 }, "suppress_privacy"],
    ["with effectively 29 answers", { nEffectief: 29 }, "suppress_quality_n"],
    ["with a standard error of 16.6%", { variation: 0.166 }, "ok"],
    ["with a standard error of 16.7%", { variation: 0.167 }, "flag_indicative"],
    ["with a standard error of 33.3%", { variation: 0.333 }, "flag_indicative"],
    ["with a standard error of 33.4%", { variation: 0.334 }, "suppress_quality_width"],
    ["without a standard error", { variation: null }, "suppress_quality_width"],
  ];
  test.each(ratios)("of a ratio or total %s", (_, changes, expected) => {
    expect(statusOf({ ...ratio, ...changes })).toBe(expected);
    expect(statusOf({ ...ratio, ...changes, kind: "total" })).toBe(expected);
  });

  test("privacy goes before quality, and few answers before a wide interval", () => {
    expect(statusOf({ ...share, n: 9, nEffectief: 3, width: 0.9 })).toBe("suppress_privacy");
    expect(statusOf({ ...share, n: 20, nEffectief: 15, width: 0.9 })).toBe("suppress_quality_n");
    expect(statusOf({ ...share, n: 40, nEffectief: 40, width: 0.31 })).toBe("suppress_quality_width");
  });

  test("follows the thresholds of the workspace", () => {
    const drempels = { ...defaultDrempels, privacy: 5, tonen: 20, indicatief: 25, breedte: 0.5 };
    expect(publicationStatus({ ...share, n: 6, nEffectief: 6 }, drempels)).toBe("suppress_quality_n");
    expect(publicationStatus({ ...share, n: 25, nEffectief: 20, width: 0.49 }, drempels)).toBe("ok");
    const strict = {
      ...defaultDrempels,
      relatief: { vanaf: 0.02, factor: 0.1 },
      cijfer: 0.2,
      variatie: { indicatief: 0.05, tonen: 0.08 },
    };
    expect(publicationStatus(share, strict)).toBe("flag_indicative");
    expect(publicationStatus(mean, strict)).toBe("flag_indicative");
    expect(publicationStatus(ratio, strict)).toBe("suppress_quality_width");
  });
});
