import { expect, test } from "vitest";
import { problem } from "../../errors/catalogue.ts";
import { type DeliveredTable, recordsRead } from "./delivered-table.ts";
import type { TableLayout } from "./table-layout.ts";

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

test("a layout inside an archive is written like any other", () => {
  const layout: TableLayout = {
    formaat: "zip",
    inhoud: { formaat: "csv", scheidingsteken: ";", codering: "utf-8" },
  };
  expect(layout.inhoud.formaat).toBe("csv");
});
