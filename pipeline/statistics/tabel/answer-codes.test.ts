import { describe, expect, test } from "vitest";
import { withDatabase } from "../../db/database.ts";
import { includesCode, isShortScale, matchSql, parseCodes } from "./answer-codes.ts";

/** Which of some delivered texts are among the codes. */
async function matching(codes: string, texts: readonly (string | null)[]): Promise<(string | null)[]> {
  const parsed = parseCodes(codes);
  if (!parsed) throw new Error(`no codes: ${codes}`);
  return withDatabase(":memory:", "compute", async (database) => {
    await database.run("create table t (nr INTEGER, a VARCHAR)");
    await database.insert(
      "t",
      texts.map((a, nr) => ({ nr, a })),
    );
    const rows = await database.rows<{ a: string | null }>(
      `select a from t where ${matchSql("nullif(trim(a), '')", parsed)} order by nr`,
    );
    return rows.map(({ a }) => a);
  });
}

describe("codes of answers", () => {
  test("are texts and ranges", () => {
    expect(parseCodes("1, 2,ja")).toEqual([{ text: "1" }, { text: "2" }, { text: "ja" }]);
    expect(parseCodes("1:10,99")).toEqual([{ from: 1, to: 10 }, { text: "99" }]);
  });

  test.each(["", "1,,2", "1:Infinity", "a:b", "10:1", "1:2:3", ":5", "5:"])(
    "cannot be read from %o",
    (text) => {
      expect(parseCodes(text)).toBeNull();
    },
  );

  test("match the text as delivered but for spaces, and a number however it is written", async () => {
    const texts = ["1", " 1 ", "1.0", "01", "10", "ja", "Ja", "", null];
    expect(await matching("1", texts)).toEqual(["1", " 1 ", "1.0", "01"]);
    expect(await matching("ja", texts)).toEqual(["ja"]);
  });

  test("of a range match numbers only, both ends in it", async () => {
    expect(await matching("1:10", ["0", "1", "7.5", "10", "11", "99", "nvt", null])).toEqual([
      "1",
      "7.5",
      "10",
    ]);
  });

  test("with a quote in them are text, not SQL", async () => {
    expect(await matching("o'ver", ["o'ver", "over"])).toEqual(["o'ver"]);
  });

  test("know whether a code is among them", () => {
    const valid = parseCodes("1:5,ja") ?? [];
    expect(includesCode(valid, { text: "3" })).toBe(true);
    expect(includesCode(valid, { text: "ja" })).toBe(true);
    expect(includesCode(valid, { from: 4, to: 5 })).toBe(true);
    expect(includesCode(valid, { text: "8" })).toBe(false);
    expect(includesCode(valid, { from: 4, to: 6 })).toBe(false);
  });

  test("tell a scale of grades from one to 100", () => {
    expect(isShortScale(parseCodes("1:10"))).toBe(true);
    expect(isShortScale(parseCodes("1,2,3,4,5"))).toBe(true);
    expect(isShortScale(parseCodes("0:10"))).toBe(true);
    expect(isShortScale(parseCodes("0:100"))).toBe(false);
    expect(isShortScale(null)).toBe(false);
  });
});
