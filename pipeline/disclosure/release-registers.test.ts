import { describe, expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import { defaultDrempels } from "../domain/drempels.ts";
import type { Indicator } from "../domain/indicator.ts";
import { readPublicRegisters } from "../sources/registers/public-rows.ts";
import { createGebieden, createStaging } from "../sources/staging.ts";
import { smallGebieden } from "../statistics/fixtures/observations.ts";
import { releaseRegisters } from "./release-registers.ts";

const indicator = (id: string, telt: Indicator["telt"], ...tabellen: string[]) =>
  ({ id, telt, tabellen }) as unknown as Indicator;

const indicators = [
  indicator("uitdagingen", "zaken", "uitdagingen"),
  indicator("knelpunten-opgepakt", "zaken", "knelpunten", "knelpunt_opvolging"),
  indicator("plekken", "openbaar", "plekken"),
  indicator("koppelingen", "personen", "maatjes"),
];

const open = { indiener_soort: "organisatie", openbaar: "ja", samenvatting_openbaar: "Voor iedereen." };
const rows = {
  uitdagingen: {
    uitdaging_id: "U",
    jaar: 2025,
    buurt: "N1",
    ingediend: "2025-01-01",
    uitkomst: "toegekend",
    ...open,
  },
  knelpunten: { knelpunt_id: "K", datum: "2025-01-01", herkomst: "melding", akkoord: "nee", ...open },
  knelpunt_opvolging: { knelpunt_id: "K", datum: "2025-02-01", status: "opgelost" },
  plekken: { plek_id: "P", jaar: 2025, buurt: "N1", soort: "speelplek" },
};

/** Names of the registers that come out, when each of the four tables has one row that may be seen. */
function released(gate: Partial<Parameters<typeof releaseRegisters>[1]>): Promise<string[]> {
  return withDatabase(":memory:", "stage", async (database) => {
    await createGebieden(database, smallGebieden);
    await createStaging(database, []);
    for (const [tabel, row] of Object.entries(rows)) await database.insert(`staging.${tabel}`, [row]);
    const whole = { indicators, drempels: defaultDrempels, outcomes: [], ...gate };
    const registers = await readPublicRegisters(database);
    return releaseRegisters(registers, whole)
      .map(({ tabel }) => tabel)
      .sort();
  });
}

describe("rows that were approved", () => {
  test("are released where every count of them may be shown", async () => {
    expect(await released({})).toEqual(["knelpunt_opvolging", "knelpunten", "plekken", "uitdagingen"]);
  });

  test("stay inside where gemeente.yml hides small counts of cases; what is public anyway does not", async () => {
    expect(await released({ drempels: { ...defaultDrempels, zaken: 5 } })).toEqual(["plekken"]);
  });

  test("stay inside as long as a count of them is hidden, for instance because it once was", async () => {
    const outcomes = [
      { indicator: "uitdagingen", status: "niet-getoond-privacy" },
      { indicator: "knelpunten-opgepakt", status: "geen-gegevens" },
    ] as const;
    expect(await released({ outcomes })).toEqual(["knelpunt_opvolging", "knelpunten", "plekken"]);
  });

  test("stay inside where an indicator counts the same rows as persons or as amounts", async () => {
    const persons = [...indicators, indicator("indieners", "personen", "uitdagingen")];
    expect(await released({ indicators: persons })).not.toContain("uitdagingen");
    const amounts = [...indicators, indicator("kosten", "bedragen", "knelpunten")];
    expect(await released({ indicators: amounts })).toEqual(["plekken", "uitdagingen"]);
  });
});
