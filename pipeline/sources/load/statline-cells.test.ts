import { describe, expect, test } from "vitest";
import { readingOf } from "../fixtures/statline-reading.ts";
import { recordReader, saidReader } from "./statline-cells.ts";

const WIDE = ["WijkenEnBuurten", "Perioden", "Leeftijd", "Marges", "A_1", "B_2"];
const LONG = ["WijkenEnBuurten", "Perioden", "Measure", "ValueAttribute", "Value", "StringValue"];
const long = readingOf({ soort: "statline-v4" });

/** The figure of A_1 in the wide layout. */
const wide = (text: string | null, maal = 1) =>
  recordReader(WIDE, readingOf({}, { maal })).figuresOf(["GM0935", "2020JJ00", "", "", text, "1"])[0];

describe("a cell is a number", () => {
  test.each([
    ["52.7", 52.7],
    ["    52.7", 52.7],
    ["\u00a052.7\u202f", 52.7],
    ["-0.5", -0.5],
    ["+7", 7],
    ["007", 7],
    [".5", 0.5],
    ["5.", 5],
    ["1e5", 100_000],
    ["1.5E-3", 0.0015],
    ["\t5\r", 5],
    // The digits of 0.1 as it is kept, in full: read exactly.
    ["0.1000000000000000055511151231257827021181583404541015625", 0.1],
    ["9007199254740993", 9_007_199_254_740_992],
  ])("written as %j", (text, waarde) => {
    expect(wide(text)).toMatchObject({ waarde, reden: null });
  });

  test("times a thousand where the source gives thousands", () => {
    expect(wide("1.5", 1000)).toMatchObject({ waarde: 1500 });
  });
});

test.each([
  ["52,7"],
  ["1_000"],
  ["0x1F"],
  ["inf"],
  ["-Infinity"],
  ["nan"],
  ["1e400"],
  ["+-5"],
  ["- 5"],
  ["1 000"],
  ["5%"],
  ["1e"],
  [".e3"],
  ["-"],
  ["\t"],
])("%j is no number, and no reason either", (text) => {
  expect(wide(` ${text} `)).toEqual({ kolom: "A_1", onderwerp: "A", tekst: text, waarde: null, reden: null });
});

test("a number that its thousands make too large for a computer is refused", () => {
  expect(wide("1e308", 1000)).toMatchObject({ waarde: null, reden: null });
});

test.each([
  [null, "niet gemeten"],
  ["", "niet gemeten"],
  ["    ", "niet gemeten"],
  ["  .", "onbekend of geheim"],
  ["-99999999", "niet beschikbaar"],
  ["-99999999.0", "niet beschikbaar"],
  ["-9.9999999e7", "niet beschikbaar"],
])("%j has no value, because it is %s", (text, reden) => {
  expect(wide(text, 1000)).toMatchObject({ waarde: null, reden });
});

describe("what figures are about", () => {
  const key = (cells: (string | null)[], changes: object = {}, year: number | null = null) =>
    recordReader(WIDE, readingOf(changes, { year })).keyOf(cells);

  test("is read without padding, an age in the words of bron.yml", () => {
    const dimensies = { Leeftijd: { "20300": "18+" } };
    const cells = [" GM0935  ", "2020JJ00", "20300 ", "MOG0095", "1", "1"];
    expect(key(cells, { dimensies })).toEqual({
      gebied: "GM0935",
      jaar: 2020,
      leeftijd: "18+",
      marge: "MOG0095",
    });
  });

  test("keeps a tab, which is a mistake and no padding", () => {
    expect(key(["GM0935\t", "2020JJ00", "", "", "1", "1"]).gebied).toBe("GM0935\t");
  });

  test.each([[null], [""], ["   "]])("is no area for %j", (gebied) => {
    expect(key([gebied, "2020JJ00", "", "", "1", "1"]).gebied).toBeNull();
  });

  test.each([
    ["2020JJ00", 2020],
    ["  2020", 2020],
    ["2020MM01", 2020],
    ["98", null],
    ["1e3", null],
    ["-202", null],
    ["JJ2020", null],
    [null, null],
  ])("has a year of four digits: %j", (periode, jaar) => {
    expect(key(["GM0935", periode, "", "", "1", "1"]).jaar).toBe(jaar);
  });

  test("has the year of the file where that is given", () => {
    expect(key(["GM0935", "2020JJ00", "", "", "1", "1"], {}, 2018).jaar).toBe(2018);
  });

  test("is the estimate of everyone where the file has no margins and ages", () => {
    const { keyOf } = recordReader(["WijkenEnBuurten", "Perioden", "A_1"], readingOf());
    expect(keyOf(["GM0935", "2020JJ00", "1"])).toMatchObject({ leeftijd: "", marge: "MW00000" });
  });
});

describe("a record of the long layout", () => {
  const figures = (...cells: (string | null)[]) =>
    recordReader(LONG, long).figuresOf(["GM0935", "2020JJ00", ...cells]);

  test("has one figure", () => {
    expect(figures("A_1 ", "None", " 52.7", null)).toEqual([
      { kolom: "A_1", onderwerp: "A", tekst: "52.7", waarde: 52.7, reden: null },
    ]);
  });

  test("has none when nobody asked for its measure", () => {
    expect([figures("C_3", "None", "1", null), figures(null, "None", "1", null)]).toEqual([[], []]);
  });

  test.each([
    ["Impossible", "n.v.t."],
    ["Geheim ", "Geheim"],
  ])("has the reason %j even beside a value", (attribute, reden) => {
    expect(figures("A_1", attribute, "52.7", null)).toMatchObject([{ waarde: null, reden, tekst: null }]);
  });

  test("has its text where it has no value", () => {
    expect([figures("A_1", null, " ", " 7"), figures("A_1", "", null, null)]).toMatchObject([
      [{ waarde: 7 }],
      [{ waarde: null, reden: "niet gemeten" }],
    ]);
  });

  test("is told apart from what it says about another measure", () => {
    const said = saidReader(LONG, "Indeling_3", long);
    expect(said(["GM0935", "2020JJ00", " Indeling_3", "None", "1", " 3 "])).toBe("3");
    expect(said(["GM0935", "2020JJ00", "Indeling_3", "None", "1.0", ""])).toBe("1.0");
    expect(said(["GM0935", "2020JJ00", "A_1", "None", "3", "3"])).toBeNull();
  });
});

test("a column of the wide layout is read without padding", () => {
  expect(saidReader(WIDE, "B_2", readingOf())(["GM0935", "2020JJ00", "", "", "1", " 3 "])).toBe("3");
});
