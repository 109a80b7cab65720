import { describe, expect, test } from "vitest";
import { type PeerCell, parseCells, parseTime } from "./r-answers.ts";
import { compareCells } from "./same-cells.ts";

const cell = (gebied: string, value: number | null, error: number | null): PeerCell => ({
  measure: "i0",
  gebied,
  value,
  error,
});

describe("what R tells", () => {
  test("is read cell by cell, where null is not defined", () => {
    const lines = [
      '{"measure":"i0","gebied":"","value":0.25,"error":0.012500000000000001}',
      '{"measure":"i0","gebied":"zuid","value":null,"error":null}',
    ];
    expect(parseCells(lines)).toEqual([cell("", 0.25, 0.0125), cell("zuid", null, null)]);
  });

  test("about its time is one line", () => {
    expect(parseTime(['{"elapsed":812,"processor":810}'])).toEqual({ elapsed: 812, processor: 810 });
    expect(() => parseTime([])).toThrow("not one line");
  });

  test("is refused when it is a warning and no cell", () => {
    expect(() => parseCells(["Warning message:"])).toThrow("JSON");
    expect(() => parseCells(['{"measure":"i0","gebied":"","value":"NaN","error":1}'])).toThrow("value");
  });
});

describe("two sets of cells", () => {
  test("differ by their worst cell, as part of the larger figure, whatever their order", () => {
    const ours = [cell("", 100, 5), cell("zuid", 1, 0)];
    const theirs = [cell("zuid", 1, 0), cell("", 99, 4)];
    expect(compareCells(ours, theirs)).toEqual({
      cells: 2,
      unmatched: 0,
      worstValue: 0.01,
      worstError: 0.2,
    });
  });

  test("do not match where one lacks a cell, or has a figure where the other has none", () => {
    const ours = [cell("", 1, 1), cell("zuid", 1, 1), cell("oost", 0, null)];
    const theirs = [cell("", 1, null), cell("west", 1, 1), cell("oost", 0, null)];
    expect(compareCells(ours, theirs)).toMatchObject({ cells: 1, unmatched: 3, worstValue: 0 });
  });
});
