import { describe, expect, test } from "vitest";
import { withDatabase } from "../../db/database.ts";
import { loadDelivered } from "../fixtures/load-delivered.ts";
import { problemsOf } from "../fixtures/temporary-folder.ts";
import { elfproefSql, isBsnName, passesElfproef } from "./bsn.ts";

// 111222333: 9+8+7 + 12+10+8 + 9+6-3 = 66 = 6 × 11; 123456782: 9+16+21+24+25+24+21+16-2 = 154 = 14 × 11.
const numbers = [
  ["111222333", true],
  ["123456782", true],
  ["123456789", false],
  ["111222334", false],
  ["000000000", false],
] as const;

test.each(numbers)("the elfproef of %s is %s, in both languages", async (digits, passes) => {
  expect(passesElfproef(digits)).toBe(passes);
  const row = await withDatabase(":memory:", "stage", (database) =>
    database.row(`select ${elfproefSql("d")} as klopt from (select '${digits}' as d)`),
  );
  expect(row).toEqual({ klopt: passes });
});

test("a column is known as one of citizen service numbers however it is spelled", () => {
  for (const naam of [
    "BSN",
    "bsn",
    "BSN-nummer",
    "klant_bsn",
    "Burgerservicenummer",
    "burger service nr",
    "sofinummer",
  ]) {
    expect([naam, isBsnName(naam)]).toEqual([naam, true]);
  }
  for (const naam of ["naam", "absnummer", "subsnaam", "respnr"])
    expect([naam, isBsnName(naam)]).toEqual([naam, false]);
});

/** Made-up numbers that pass: the ninth digit is what makes the sum a multiple of 11. */
function passing(count: number): string[] {
  return Array.from({ length: 20 * count }, (_, index) => String(100_000_000 + index))
    .filter(passesElfproef)
    .slice(0, count);
}

describe("a delivery", () => {
  const velden = [{ naam: "id", type: "tekst", verplicht: true }] as const;
  const load = (rows: string[], pad: "bulk" | "rijen", header = "id;nummer") =>
    loadDelivered({
      velden,
      bestanden: [`${header}\n${rows.map((one, index) => `${index};${one}`).join("\n")}\n`],
      pad,
    });

  test.each(["bulk", "rijen"] as const)(
    "with citizen service numbers in any column is refused, without a value in the message (%s)",
    async (pad) => {
      const values = [...passing(11), ...Array.from({ length: 9 }, () => "123456789")];
      const problems = await problemsOf(() => load(values, pad));
      expect(problems).toMatchObject([{ code: "bsn-in-levering" }]);
      expect(problems[0]?.melding).toContain('"nummer"');
      expect(JSON.stringify(problems)).not.toMatch(/[0-9]{9}/);
    },
  );

  test.each(["bulk", "rijen"] as const)(
    "with too few such numbers, or with half that pass, is taken (%s)",
    async (pad) => {
      const few = await load(passing(19), pad);
      expect(few.rijen).toHaveLength(19);
      const half = await load([...passing(10), ...Array.from({ length: 10 }, () => "123456789")], pad);
      expect(half.rijen).toHaveLength(20);
    },
  );

  test.each(["bulk", "rijen"] as const)(
    "with a column of that name is refused, whatever is in it (%s)",
    async (pad) => {
      expect(await problemsOf(() => load(["x"], pad, "id;BSN"))).toMatchObject([{ code: "bsn-in-levering" }]);
    },
  );
});
