import { expect, test } from "vitest";
import { problem } from "../../errors/catalogue.ts";
import { type DeliveredTable, recordsRead } from "./delivered-table.ts";

test("loaded, skipped and unreadable records together are the records read", () => {
  const table: DeliveredTable = {
    blad: null,
    kolommen: ["a"],
    records: [{ record: 1, regel: 2, cellen: ["x"] }],
    overgeslagen: [{ record: 2, regel: 3, reden: "een totaalregel" }],
    onleesbaar: [{ record: 3, regel: 4, probleem: problem("levering-leeg", {}) }],
    opmerkingen: [],
    codeboek: new Map(),
  };
  expect(recordsRead(table)).toBe(3);
});
