import { describe, expect, test } from "vitest";
import { withDatabase } from "../../db/database.ts";
import { smallGebieden } from "../../statistics/fixtures/observations.ts";
import { bronSchema } from "../bron-config.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { loadSource } from "../load/load-source.ts";
import { createGebieden, createStaging } from "../staging.ts";
import { correctionsSchema } from "./correction-schema.ts";

const head = "koppeling_id;jaar;buurt;aangemeld;gekoppeld";
const text = `${head}\nm1;2024;N1;31-02-2024;\nm2;2024;N1;01-03-2024;\nm3;2024;Z1;02-03-2024;\nm3;2024;Z1;02-03-2024;\n`;

const because = { tabel: "maatjes", reden: "tikfout", verwijzing: "mail van team maatjes, 1 juni 2026" };
const mended = {
  id: "schrikkeldag",
  ...because,
  waar: { koppeling_id: "m1" },
  veld: "aangemeld",
  verwacht: "31-02-2024",
  wordt: "29-02-2024",
};
const left = { id: "dubbel", ...because, waar: { koppeling_id: "m3" }, rijen: 2, weglaten: true };

/** Loads four matches with these corrections: the ids in staging, the account, and the findings. */
async function correct(...corrections: unknown[]) {
  const config = bronSchema.parse({
    soort: "participatie",
    titel: "Proef",
    leverancier: "Team",
    licentie: "CC BY 4.0",
    privacy: "personen",
    leverdatum: "2026-01-31",
    "toegestane-uitval": 1,
    bestanden: { maatjes: "*.csv" },
  });
  const bron = {
    id: "bron",
    map: temporaryFolder({ "maatjes.csv": text }),
    config,
    correcties: correctionsSchema.parse(corrections),
  };
  return withDatabase(":memory:", "stage", async (database) => {
    await createGebieden(database, smallGebieden);
    await createStaging(database, []);
    const { loaded, bevindingen, source } = await loadSource(database, bron, []);
    const rows = await database.rows<{ id: string; dag: string }>(
      "select koppeling_id as id, aangemeld::VARCHAR as dag from staging.maatjes",
    );
    return {
      rijen: rows.map(({ id, dag }) => `${id} ${dag}`),
      levering: loaded[0]?.delivery,
      codes: bevindingen.filter(({ ernst }) => ernst === "blokkerend").map(({ problem: { code } }) => code),
      meldingen: bevindingen.map(({ problem: { melding } }) => melding),
      correcties: source?.correcties,
    };
  });
}

describe("a correction", () => {
  test("replaces the value that it expects, and is listed with its reason", async () => {
    const { rijen, codes, correcties } = await correct(mended);
    expect(codes).toEqual([]);
    expect(rijen).toEqual(["m1 2024-02-29", "m2 2024-03-01", "m3 2024-03-02"]);
    expect(correcties).toEqual([
      {
        id: "schrikkeldag",
        tabel: "maatjes",
        rijen: 1,
        // Matches are about persons: their values stay out of the edition.
        wat: "aangemeld gewijzigd",
        reden: "tikfout",
        verwijzing: "mail van team maatjes, 1 juni 2026",
      },
    ]);
  });

  test("leaves rows out, and they are in the account under its name", async () => {
    const { rijen, levering } = await correct(left);
    expect(rijen).toEqual(["m2 2024-03-01"]);
    expect(levering).toMatchObject({
      gelezen: 4,
      geladen: 1,
      afgekeurd: 1,
      weggelaten: 2,
      weglatingen: [{ reden: "correctie dubbel", rijen: 2 }],
    });
  });

  test("fails when the source has been mended", async () => {
    const { codes, meldingen } = await correct({ ...mended, verwacht: "30-02-2024" });
    expect(codes).toEqual(["correctie-verlopen"]);
    expect(meldingen[0]).toContain('verwacht "30-02-2024", maar dat staat er niet meer (regel 2)');
  });

  test.each([
    ["whose row is gone", { ...mended, waar: { koppeling_id: "m9" } }, "correctie-rijen"],
    ["that meets more rows than it says", { ...left, rijen: 1 }, "correctie-rijen"],
    ["of a table that is not there", { ...mended, tabel: "maatje" }, "correctie-onbekend"],
    ["of a column that is not there", { ...mended, veld: "aangemelt" }, "correctie-onbekend"],
  ])("%s is told", async (_, correction, code) => {
    expect((await correct(correction)).codes).toEqual([code]);
  });

  test("with the name of another is told", async () => {
    expect((await correct(mended, { ...left, id: mended.id })).codes).toEqual(["correctie-dubbel"]);
  });
});
