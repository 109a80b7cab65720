import fc from "fast-check";
import { expect, test } from "vitest";
import { type Database, withDatabase } from "../../db/database.ts";
import { smallGebieden } from "../../statistics/fixtures/observations.ts";
import { trimmed } from "../fields/white-space.ts";
import { anyFields, anyLayout, anyRow } from "../fixtures/any-delivery.ts";
import { proefConfig } from "../fixtures/load-delivered.ts";
import { planColumn, settingsOf } from "../layout/column-plan.ts";
import type { TableConfig } from "../layout/table-schema.ts";
import { createGebieden } from "../staging.ts";
import { typedSql } from "./typed-sql.ts";

const kolommen = anyFields.map(({ naam }) => naam);

/** SQL that types the table `texts`, as of a file with this many records, with white space around cells or without. */
function sqlOf(bron: Record<string, unknown>, records: number, spaced = true): string {
  const config = proefConfig(bron);
  const settings = settingsOf(config, config.bestanden.proef as TableConfig, "levering.csv");
  const plan = anyFields.map((field) => planColumn(field, settings, "levering.csv"));
  return typedSql("(select *, 0 as file_index from texts)", kolommen, { plan, records, spaced });
}

/** A database with an empty table `texts` in the form in which DuckDB reads a file. */
function withTexts<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabase(":memory:", "stage", async (database) => {
    await createGebieden(database, smallGebieden, [{ pc4: "6211", gebied: "N1" }]);
    await database.run(`create temp table texts (${kolommen.map((_, k) => `c${k} VARCHAR`).join(", ")})`);
    return work(database);
  });
}

const [SHORT, LONG] = [100, 1_000_000];

/** More words than any list that a database would rather join than compare. */
const ontbrekend = Object.fromEntries(Array.from({ length: 40 }, (_, k) => [`x${k}`, "geheim"]));
const wordy = { ontbrekend, kolommen: { gebied: { gebied: ["code", "naam", "pc4", "stadsdeel"] } } };

test.each([SHORT, LONG])(
  "typing %i records takes no join, after which rows lose their order",
  async (records) => {
    const plans = await withTexts((database) =>
      database.rows<{ explain_value: string }>(`explain ${sqlOf(wordy, records)}`),
    );
    const words = plans.map(({ explain_value }) => explain_value).join("\n");
    expect(words).toContain("PROJECTION");
    expect(words).not.toContain("JOIN");
  },
);

/** Compares two SQLs of the same layout on tables of random cells. */
function compareOnRandom(
  cellOf: (cell: string) => string | null,
  sqls: (bron: Record<string, unknown>) => [string, string],
): Promise<void> {
  const delivery = fc.tuple(fc.array(anyRow, { minLength: 80, maxLength: 80 }), anyLayout);
  return withTexts((database) =>
    fc.assert(
      fc.asyncProperty(delivery, async ([rows, bron]) => {
        await database.run("delete from texts");
        await database.append(
          "texts",
          rows.map((cells) => cells.map(cellOf)),
        );
        const [one, other] = sqls(bron);
        const found = await database.rows(one);
        expect(found).toHaveLength(rows.length);
        expect(await database.rows(other)).toEqual(found);
      }),
      { numRuns: 6, seed: 20261122, endOnFailure: true },
    ),
  );
}

/** As DuckDB reads a cell in quotes; an empty one is no value. */
const unquoted = (cell: string) =>
  cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') || null : cell;

test(
  "a long file, where only what gives no value is trimmed, is typed as a short one",
  {
    timeout: 30_000,
  },
  () => compareOnRandom(unquoted, (bron) => [sqlOf(bron, SHORT), sqlOf(bron, LONG)]),
);

test(
  "where no cell has white space around it, cells are typed untrimmed as they are trimmed",
  {
    timeout: 30_000,
  },
  () =>
    compareOnRandom(
      (cell) => trimmed(unquoted(cell)),
      (bron) => [sqlOf(bron, SHORT), sqlOf(bron, SHORT, false)],
    ),
);
