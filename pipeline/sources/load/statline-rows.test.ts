import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readingOf } from "../fixtures/statline-reading.ts";
import { recordReader } from "./statline-cells.ts";
import { areaKey, type EarlierTopics, toRows } from "./statline-rows.ts";

const HEADER = ["WijkenEnBuurten", "Perioden", "Leeftijd", "Marges", "A_1", "B_2"];
const LONG = ["WijkenEnBuurten", "Perioden", "Marges", "Measure", "ValueAttribute", "Value", "StringValue"];

const numbered = (rows: readonly (string | null)[][]) =>
  rows.map((cellen, index) => ({ record: index + 1, regel: index + 2, cellen }));

/** Rows of a wide file; each of `lines` is its cells with a space between them, `_` for an empty cell. */
function wide(lines: string[], earlier: EarlierTopics = new Map()) {
  const rows = lines.map((line) => line.split(" ").map((cell) => (cell === "_" ? null : cell)));
  return toRows(numbered(rows), recordReader(HEADER, readingOf()), earlier);
}

const told = ({ faults }: ReturnType<typeof wide>) =>
  faults.map(({ record, regel, kolom, regelcode }) => `${record} ${regel} ${regelcode} ${kolom}`);

describe("the figures of a file", () => {
  test("stand in one row with their limits", () => {
    const { rows } = wide([
      "GM1 2020 18+ MW00000 50 .",
      "GM1 2020 18+ MOG0095 48 _",
      "GM1 2020 18+ MBG0095 52 9",
    ]);
    const key = { gebied: "GM1", jaar: 2020, leeftijd: "18+" };
    expect(rows).toEqual([
      { ...key, onderwerp: "A", waarde: 50, onder: 48, boven: 52, reden: null },
      { ...key, onderwerp: "B", waarde: null, onder: null, boven: 9, reden: "onbekend of geheim" },
    ]);
  });

  test("of a margin nobody knows give a row without a value", () => {
    expect(wide(["GM1 2020 18+ MX 50 ."]).rows[0]).toMatchObject({ waarde: null, onder: null, reden: null });
  });

  test("are in order of area, year, topic and age, whatever the order of the file; no age comes last", () => {
    const { rows } = wide([
      "b 2020 _ MW00000 1 2",
      "b 2020 65+ MW00000 3 4",
      "b 2019 65+ MW00000 5 6",
      "B 2021 18+ MW00000 7 8",
      "b 2020 18+ MW00000 9 10",
    ]);
    expect(
      rows.map(({ gebied, jaar, onderwerp, leeftijd }) => `${gebied} ${jaar} ${onderwerp} ${leeftijd}`),
    ).toEqual([
      "B 2021 A 18+",
      "B 2021 B 18+",
      "b 2019 A 65+",
      "b 2019 B 65+",
      "b 2020 A 18+",
      "b 2020 A 65+",
      "b 2020 A null",
      "b 2020 B 18+",
      "b 2020 B 65+",
      "b 2020 B null",
    ]);
  });

  test("of a long file are counted apart when nobody asked for them, without a fault", () => {
    const records = numbered([
      ["GM1", "2020", "MW00000", "A_1", "None", "1", null],
      ["GM1", "2020", "MW00000", "B_2", "None", "2", null],
      [null, "2020", "MW00000", "C_3", "None", "x", null],
      ["GM1", "2020", "MW00000", "A_1", "None", "4", null],
    ]);
    const found = toRows(records, recordReader(LONG, readingOf({ soort: "statline-v4" })), new Map());
    expect(found.rows.map(({ waarde }) => waarde)).toEqual([1, 2]);
    expect(found).toMatchObject({ elders: 1, refused: 1, faults: [{ record: 4, regelcode: "dubbel" }] });
  });
});

describe("a record is refused whole", () => {
  test("with everything that is wrong with it, by column", () => {
    const found = wide(["GM1 2020 18+ MW00000 1 2", "_ x 18+ MW00000 x 2", "_ x 18+ MW00000 1 inf"]);
    expect(told(found)).toEqual([
      "2 3 vorm A_1",
      "2 3 verplicht gebied of periode",
      "3 4 vorm B_2",
      "3 4 verplicht gebied of periode",
      "3 4 dubbel gebied, periode, leeftijd en marge",
    ]);
    expect(found.rows.map(({ gebied }) => gebied)).toEqual(["GM1", "GM1"]);
    expect(found.refused).toBe(2);
  });

  test("when it comes after one with its key that was refused: that one may be the true one", () => {
    const found = wide(["GM1 2020 18+ MW00000 x 2", "GM1 2020 18+ MW00000 1 2"]);
    expect(told(found)).toEqual(["1 2 vorm A_1", "2 3 dubbel gebied, periode, leeftijd en marge"]);
    expect(found.rows).toEqual([]);
  });

  test("with its key in words, without what is not there", () => {
    const { faults } = wide(["GM1 2020 _ MW00000 1 2", "GM1 2020 _ MW00000 1 2"]);
    expect(faults).toMatchObject([{ waarde: "GM1 2020 MW00000" }]);
  });

  test("when one of its topics came in an earlier file, of any margin, and once more when it was in this one", () => {
    const area = areaKey({ gebied: "GM1", jaar: 2020, leeftijd: "18+" });
    const none = areaKey({ gebied: "GM1", jaar: 2020, leeftijd: null });
    const earlier = new Map([
      [area, new Set(["B"])],
      [none, new Set(["A"])],
    ]);
    const found = wide(
      [
        "GM1 2020 18+ MOG0095 1 2",
        "GM1 2020 18+ MOG0095 1 2",
        "GM1 2020 _ MW00000 1 2",
        "GM1 2021 18+ MW00000 1 2",
      ],
      earlier,
    );
    expect(found.faults.map(({ record, regelcode }) => `${record} ${regelcode}`)).toEqual([
      "1 dubbel",
      "2 dubbel",
      "2 dubbel",
      "3 dubbel",
    ]);
    expect(found.rows.map(({ jaar }) => jaar)).toEqual([2021, 2021]);
  });
});

/** Numbers all differ, so that a figure in a row tells which record it came from. */
const anyRecord = fc.tuple(
  fc.constantFrom("GM1", "GM2", ""),
  fc.constantFrom("2020JJ00", "2021JJ00", "x"),
  fc.constantFrom("18+", null),
  fc.constantFrom("MW00000", "MOG0095", "MBG0095"),
  fc.constantFrom("number", ".", null, "inf"),
  fc.constantFrom("number", "-99999999", "1_000"),
);

test("every record is loaded whole or not at all, and read = loaded + refused", () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 12 }), (generated) => {
      let next = 0;
      const records = numbered(
        generated.map((cells) => cells.map((cell) => (cell === "number" ? String(++next) : cell))),
      );
      const { rows, faults, refused } = toRows(records, recordReader(HEADER, readingOf()), new Map());
      const wrong = new Set(faults.map(({ record }) => record));
      const kept = records.filter(({ record }) => !wrong.has(record));
      expect(kept.length + refused).toBe(records.length);
      const given = kept.flatMap(({ cellen }) => cellen.slice(4).filter((cell) => /^\d+$/.test(cell ?? "")));
      const loaded = rows.flatMap(({ waarde, onder, boven }) => [waarde, onder, boven]);
      expect(loaded.filter((figure) => figure !== null).map(String)).toHaveLength(given.length);
      expect(new Set(loaded.filter((figure) => figure !== null).map(String))).toEqual(new Set(given));
    }),
    { seed: 20261122, numRuns: 150 },
  );
});
