import { describe, expect, test } from "vitest";
import type { PencCel, PencEenheid } from "../domain/penc.ts";
import { pencCelText, wordReasons } from "./penc-cel-text.ts";

const cijfer = (waarde: number, decimalen: number, eenheid: PencEenheid): PencCel => ({
  soort: "cijfer",
  waarde,
  decimalen,
  eenheid,
});

describe("a cell", () => {
  test.each<[PencCel, string]>([
    [{ soort: "tekst", tekst: "Stichting\tSamen\u202E" }, "Stichting Samen"],
    [{ soort: "jaar", jaar: 2025 }, "2025"],
    [{ soort: "datum", datum: "2026-07-07" }, "7 juli 2026"],
    [cijfer(45.25, 2, "procent"), "45,25%"],
    [cijfer(-1234567, 0, "euro"), "-€\u00A01.234.567"],
    [cijfer(1234.5, 1, "aantal"), "1.234,5"],
    [cijfer(-2, 0, "procentpunt"), "-2\u00A0procentpunt"],
    [cijfer(-7, 0, "aantal"), "-7"],
    [cijfer(0, 0, "euro"), "€\u00A00"],
    [{ soort: "woord", woord: "PM", reden: "het college beslist nog" }, "PM"],
    [{ soort: "leeg" }, ""],
  ])("%j is read as %s", (cel, text) => expect(pencCelText(cel)).toBe(text));
});

test("every reason is told once, in the order of the table, with its words", () => {
  const pm: PencCel = { soort: "woord", woord: "PM", reden: "het college\nbeslist nog" };
  const later: PencCel = { soort: "woord", woord: "n.n.b.", reden: "CBS levert in december" };
  const partly: PencCel = { soort: "woord", woord: "12 + PM", reden: "het college beslist nog" };
  const none: PencCel = { soort: "woord", woord: "n.v.t." };
  expect(wordReasons([{ cellen: [later, pm] }, { cellen: [none, pm, partly] }])).toEqual([
    "n.n.b.: CBS levert in december",
    "PM, 12 + PM: het college beslist nog",
  ]);
});
