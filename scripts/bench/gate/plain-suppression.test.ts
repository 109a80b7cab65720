import { expect, test } from "vitest";
import { withDatabase } from "../../../pipeline/db/database.ts";
import { createFigures, suppressPlainly } from "./plain-suppression.ts";

test("the plain query hides a small count, a small rest and a small group, and nothing without a threshold", async () => {
  await withDatabase(":memory:", "compute", async (database) => {
    await createFigures(database);
    const row = (indicator: string, teller: number, noemer: number, drempel = 10) => ({
      indicator,
      waarde: 1,
      teller,
      noemer,
      drempel,
    });
    await database.insert("cijfers", [
      row("a-small", 9, 100),
      row("b-rest", 95, 100),
      row("c-group", 0, 5),
      row("d-fine", 10, 20),
      row("e-open", 9, 100, 0),
    ]);
    expect((await suppressPlainly(database)).at(-1)).toEqual([true, true, true, false, false]);
  });
});
