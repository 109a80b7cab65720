import { describe, expect, test } from "vitest";
import type { EditionInputs, InputKind } from "../../domain/edition-input.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { smallEdition } from "../fixtures/small-edition.ts";
import { attributeChanges, type Runs } from "./attribute-changes.ts";
import { differentKinds, swapInputs } from "./swap-inputs.ts";

const [shape] = smallEdition().outcomes;
const figure = (waarde: number | null): Outcome => ({ ...(shape as Outcome), jaar: 2026, waarde });
const edition = (waarde: number | null) =>
  smallEdition({ outcomes: waarde === null ? [] : [figure(waarde)] });
const computed = (waarde: number | null) => ({ outcomes: edition(waarde).outcomes, judgements: [] });

/** Causes of a figure that goes from `van` to `naar`, by what each swap makes of it. */
function causes(van: number, naar: number, swaps: [InputKind[], number][], program: Partial<Runs> = {}) {
  const wissels = swaps.map(([soorten, waarde]) => ({ soorten, computed: computed(waarde) }));
  const ends = { vanNu: computed(van), naarNu: computed(naar) };
  const runs = { van: edition(van), naar: edition(naar), ...ends, wissels, verantwoording: [], ...program };
  return attributeChanges(runs).cijfers.flatMap(({ oorzaken, verschil }) => [...oorzaken, verschil]);
}

describe("a figure that changed", () => {
  test("is laid at the one swap that makes the whole change", () => {
    expect(
      causes(40, 45, [
        [["gegevens"], 45],
        [["definitie"], 40],
      ]),
    ).toEqual(["gegevens", 5]);
  });

  test("is laid at two swaps whose changes add up", () => {
    expect(
      causes(40, 45, [
        [["gegevens"], 43],
        [["correctie"], 42],
      ]),
    ).toEqual(["gegevens", "correctie", 5]);
  });

  test("is called interplay too when the swaps do not add up, or none of them changes anything", () => {
    expect(
      causes(40, 45, [
        [["gegevens"], 43],
        [["instelling"], 43],
      ]),
    ).toEqual(["gegevens", "instelling", "samenspel", 5]);
    expect(
      causes(40, 45, [
        [["gegevens"], 40],
        [["definitie"], 40],
      ]),
    ).toEqual(["samenspel", 5]);
    expect(
      causes(40, 45, [
        [["gegevens"], 44],
        [["definitie"], 40],
      ]),
    ).toEqual(["gegevens", "samenspel", 5]);
  });

  test("is laid at the program when the same inputs now give another figure", () => {
    expect(causes(40, 45, [[["gegevens"], 45]], { vanNu: computed(45) })).toEqual(["code", 5]);
    expect(causes(40, 45, [[["gegevens"], 44]], { vanNu: computed(41) })).toEqual([
      "gegevens",
      "code",
      "samenspel",
      5,
    ]);
  });

  test("names both kinds that could only be swapped together", () => {
    expect(causes(40, 45, [[["gegevens", "instelling"], 45]])).toEqual(["gegevens", "instelling", 5]);
  });
});

test("a figure that is new or gone has no size, and its cause", () => {
  const runs = {
    van: edition(40),
    naar: edition(null),
    vanNu: computed(40),
    naarNu: computed(null),
    wissels: [{ soorten: ["definitie" as const], computed: computed(null) }],
    verantwoording: [],
  };
  expect(attributeChanges(runs).cijfers).toMatchObject([
    { soort: "vervallen", verschil: null, oorzaken: ["definitie"] },
  ]);
});

describe("the inputs of two editions", () => {
  const inputs = (...files: [string, InputKind, string][]): EditionInputs => ({
    codeVersion: "1",
    bestanden: files.map(([pad, soort, sha256]) => ({ pad: `werkomgeving/${pad}`, soort, sha256 })),
  });
  const before = inputs(
    ["gemeente.yml", "instelling", "1"],
    ["raw/a/bron.yml", "instelling", "1"],
    ["raw/a/x.csv", "gegevens", "1"],
    ["raw/b/bron.yml", "instelling", "1"],
    ["raw/b/y.csv", "gegevens", "1"],
  );
  const side = (map: string, list: EditionInputs) => ({ map, inputs: list });
  const change = (...changed: [string, string][]) => ({
    ...before,
    bestanden: before.bestanden.map((file) => {
      const [, sha256 = file.sha256] = changed.find(([pad]) => file.pad.endsWith(pad)) ?? [];
      return { ...file, sha256 };
    }),
  });

  test("differ in nothing, or in the kinds of the files that differ", () => {
    expect(differentKinds(side("a", before), side("b", before))).toEqual([]);
    expect(differentKinds(side("a", before), side("b", change(["gemeente.yml", "2"])))).toEqual([
      "instelling",
    ]);
  });

  test("count the description of a source with its delivery when both differ, and alone as a setting", () => {
    const both = change(["raw/a/bron.yml", "2"], ["x.csv", "2"]);
    expect(differentKinds(side("a", before), side("b", both))).toEqual(["gegevens"]);
    expect(differentKinds(side("a", before), side("b", change(["raw/a/bron.yml", "2"])))).toEqual([
      "instelling",
    ]);
  });

  test("are swapped by kind: every path once, from the edition that has it", () => {
    const after = change(["raw/a/bron.yml", "2"], ["x.csv", "2"], ["gemeente.yml", "2"]);
    const { bestanden } = swapInputs(side("oud", before), side("nieuw", after), ["gegevens"]);
    expect(bestanden.map(({ pad, editie }) => `${pad.slice(13)} ${editie}`).sort()).toEqual([
      "gemeente.yml oud",
      "raw/a/bron.yml nieuw",
      "raw/a/x.csv nieuw",
      "raw/b/bron.yml oud",
      "raw/b/y.csv nieuw",
    ]);
  });
});
