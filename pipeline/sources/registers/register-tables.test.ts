import { describe, expect, test } from "vitest";
import { columnsOf } from "../fields/definitions.ts";
import { isIdentifierName } from "../privacy/identifiers.ts";
import { allRegisterTables, registerTable } from "./register-tables.ts";

/** Words of officials about a case: checked for what points at a person, and public only with the case itself. */
const facts = ["reden", "waarheen"];

describe.each(allRegisterTables.map((table) => [table.naam, table] as const))(
  "the register %s",
  (_, table) => {
    const names = table.velden.map(({ naam }) => naam);

    test("says what a row is and what every column means", () => {
      expect(table.uitleg).toMatch(/^(Eén rij per|Per) /);
      for (const { naam, uitleg } of table.velden) expect(`${naam}: ${uitleg}`).toMatch(/: [A-ZÀ-Ý0].+[.?]$/);
    });

    test("has a key of its own columns, of which at least one is required", () => {
      expect(names).toEqual(expect.arrayContaining([...table.sleutel]));
      expect(table.velden.some(({ naam, verplicht }) => verplicht && table.sleutel.includes(naam))).toBe(
        true,
      );
      expect(new Set(names).size).toBe(names.length);
    });

    test("points at keys of tables that exist", () => {
      for (const { veld, tabel, sleutel } of table.verwijst ?? []) {
        expect(names).toContain(veld);
        expect(registerTable(tabel).velden.map(({ naam }) => naam)).toContain(sleutel);
      }
    });

    test("has no column that points at a person, and keeps words for everyone only with a yes", () => {
      expect(names.filter(isIdentifierName)).toEqual([]);
      const words = table.velden.filter(({ naam, vrijeTekst }) => vrijeTekst && !facts.includes(naam));
      if (words.length > 0) expect(names.some((naam) => ["akkoord", "openbaar"].includes(naam))).toBe(true);
      for (const { naam } of words) expect(table.verbergt?.map(({ veld }) => veld)).toContain(naam);
    });

    test("keeps the reason of every value that may be missing", () => {
      const columns = Object.keys(columnsOf(table));
      const amounts = table.velden.filter(({ type, verplicht }) => type === "bedrag" && !verplicht);
      for (const { naam } of amounts) expect(columns).toContain(`${naam}_reden`);
    });
  },
);
