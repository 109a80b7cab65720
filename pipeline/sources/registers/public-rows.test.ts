import { describe, expect, test } from "vitest";
import { withDatabase } from "../../db/database.ts";
import { smallGebieden } from "../../statistics/fixtures/observations.ts";
import { createGebieden, createStaging } from "../staging.ts";
import { publicTables, readPublicRegisters } from "./public-rows.ts";
import { allRegisterTables, tablesAboutPersons } from "./register-tables.ts";

/** Public registers after these statements on empty staging tables. */
function published(...statements: string[]) {
  return withDatabase(":memory:", "stage", async (database) => {
    await createGebieden(database, smallGebieden);
    await createStaging(database, []);
    for (const statement of statements) await database.run(statement);
    return readPublicRegisters(database);
  });
}

const grant = (id: string, rechtsvorm: string, naam: string) =>
  `insert into staging.subsidies (subsidie_id, jaar, organisatie_id, organisatie, rechtsvorm, regeling, status, verleend, vastgesteld_reden)
   values ('${id}', 2025, 'O-${id}', '${naam}', '${rechtsvorm}', 'Regeling', 'verleend', 1234.50, 'n.v.t.')`;
const share = (id: string, gebied: string) =>
  `insert into staging.subsidie_verdeling (subsidie_id, deelambitie, gebied, aandeel) values ('${id}', 'samen-zijn', '${gebied}', 0.5)`;

describe("the public part of the registers", () => {
  test("has grants to organisations, with their amounts and why one is missing; nothing of natural persons", async () => {
    const registers = await published(
      grant("2", "organisatie", "Stichting Twee"),
      grant("1", "natuurlijk persoon", "(particulier)"),
      grant("3", "organisatie", "Stichting Drie"),
    );
    expect(registers.map(({ tabel }) => tabel)).toEqual(["subsidies"]);
    const [subsidies] = registers;
    expect(subsidies?.rijen).toHaveLength(2);
    expect(subsidies?.rijen[0]).toMatchObject({
      subsidie_id: "2",
      organisatie: "Stichting Twee",
      verleend: 1234.5,
      vastgesteld: null,
      vastgesteld_reden: "n.v.t.",
    });
    expect(Object.keys(subsidies?.rijen[0] ?? {})).toEqual(subsidies?.kolommen.map(({ naam }) => naam));
    expect(Object.keys(subsidies?.rijen[0] ?? {})).not.toContain("rechtsvorm");
  });

  test("says the stadsdeel where a grant works, and has no share of a grant that is not public", async () => {
    const registers = await published(
      grant("1", "natuurlijk persoon", "(particulier)"),
      grant("2", "organisatie", "Stichting Twee"),
      share("1", "N1"),
      share("2", "N1"),
      share("2", "GM9999"),
    );
    const shares = registers.find(({ tabel }) => tabel === "subsidie_verdeling");
    expect(shares?.rijen.map(({ subsidie_id, gebied }) => `${subsidie_id} ${gebied}`)).toEqual([
      "2 GM9999",
      "2 noord",
    ]);
  });

  test("has the buurt only of what is public by buurt", async () => {
    const [networks] = await published(
      "insert into staging.buurtnetwerken (buurt, jaar, actief) values ('N1', 2025, 'ja')",
    );
    expect(networks?.rijen).toEqual([{ buurt: "N1", jaar: 2025, actief: "ja" }]);
  });

  test("is empty where nothing was delivered", async () => {
    expect(await published()).toEqual([]);
  });
});

describe("what is declared public", () => {
  test("is never a table about persons, and never a column that somebody wrote freely", () => {
    const names = publicTables.map(({ naam }) => naam);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((naam) => tablesAboutPersons().includes(naam))).toEqual([]);
    const free = allRegisterTables.flatMap(({ naam, velden, openbaar }) =>
      velden
        .filter((veld) => veld.vrijeTekst && openbaar?.kolommen.includes(veld.naam))
        .map((veld) => `${naam}.${veld.naam}`),
    );
    expect(free).toEqual([]);
  });

  test("are columns that exist", () => {
    const missing = publicTables.flatMap(({ naam, velden, openbaar }) =>
      openbaar.kolommen
        .filter((kolom) => !velden.some((veld) => veld.naam === kolom))
        .map((kolom) => `${naam}.${kolom}`),
    );
    expect(missing).toEqual([]);
  });
});
