import fc from "fast-check";
import { expect, test } from "vitest";
import { readBytes, recordNumbers } from "./fixtures/tables.ts";

const lang = { per: ["id"], vraag: "vraag", antwoord: "antwoord" };

test("every record of a long delivery is in one place, and every respondent once", async () => {
  const record = fc.tuple(
    fc.constantFrom("", "1", "2", "3"),
    fc.constantFrom("", "a", "b", "c"),
    fc.constantFrom("", "x", "y"),
    fc.constantFrom("N1", "N1", "N1", "N2"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 30 }), async (rows) => {
      const text = ["id;vraag;antwoord;buurt", ...rows.map((cells) => cells.join(";"))].join("\n");
      const table = await readBytes(text, { formaat: "csv", scheidingsteken: ";", codering: "utf-8", lang });
      expect(recordNumbers(table)).toEqual(rows.map((_, index) => index + 1));
      const people = new Set(rows.flatMap(([id, vraag]) => (id && vraag ? [id] : [])));
      expect(table.records.map(({ cellen }) => cellen[0]).sort()).toEqual([...people].sort());
    }),
    { numRuns: 100, seed: 20261122, endOnFailure: true },
  );
});
