import { describe, expect, test } from "vitest";
import { withDatabase } from "../../db/database.ts";
import { smallGebieden } from "../../statistics/fixtures/observations.ts";
import type { PublicPart } from "../fields/field.ts";
import { createGebieden, createStaging } from "../staging.ts";
import { isKeptInside, publicTables, readPublicRegisters } from "./public-rows.ts";
import { allRegisterTables, registerTable, tablesAboutPersons } from "./register-tables.ts";

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
    const [networks, places] = await published(
      "insert into staging.buurtnetwerken (buurt, jaar, actief) values ('N1', 2025, 'ja')",
      "insert into staging.plekken (plek_id, jaar, buurt, soort, dagdelen) values ('P1', 2025, 'N1', 'speelplek', 8)",
    );
    expect(networks?.rijen).toEqual([{ buurt: "N1", jaar: 2025, actief: "ja" }]);
    expect(places?.rijen).toEqual([{ plek_id: "P1", jaar: 2025, buurt: "N1", soort: "speelplek" }]);
  });

  const challenge = (id: string, row: { soort?: string; openbaar?: string; tekst?: string }) =>
    `insert into staging.uitdagingen (uitdaging_id, jaar, buurt, ingediend, uitkomst, reden, indiener_soort, indiener, openbaar, samenvatting_openbaar)
     values ('${id}', 2025, 'N1', '2025-03-01', 'afgewezen', 'te duur', ${sqlText(row.soort)}, 'Groep ${id}', ${sqlText(row.openbaar)}, ${sqlText(row.tekst)})`;
  const sqlText = (text: string | undefined) => (text === undefined ? "null" : `'${text}'`);
  const approved = { soort: "bewonersgroep", openbaar: "ja", tekst: "Wij onderhouden het plein." };

  test("has of cases only those with a yes, of an organisation or group, with words for everyone", async () => {
    const [uitdagingen] = await published(
      challenge("1", approved),
      challenge("2", { ...approved, openbaar: "nee" }),
      challenge("3", { soort: "organisatie", tekst: "Niemand zei ja." }),
      challenge("4", { ...approved, soort: "persoon" }),
      challenge("5", { openbaar: "ja", tekst: "Van wie is niet bekend." }),
      challenge("6", { soort: "organisatie", openbaar: "ja" }),
    );
    expect(uitdagingen?.rijen).toEqual([
      {
        ...{ uitdaging_id: "1", jaar: 2025, buurt: "noord", ingediend: "2025-03-01" },
        ...{ besluit: null, besluit_reden: null },
        ...{ uitkomst: "afgewezen", reden: "te duur", indiener_soort: "bewonersgroep", indiener: "Groep 1" },
        samenvatting_openbaar: "Wij onderhouden het plein.",
      },
    ]);
  });

  const bottleneck = (id: string, openbaar: string) =>
    `insert into staging.knelpunten (knelpunt_id, datum, herkomst, akkoord, indiener_soort, openbaar, samenvatting_openbaar)
     values ('${id}', '2025-03-01', 'melding', 'nee', 'organisatie', '${openbaar}', 'De zaal is dicht.')`;
  const step = (id: string) =>
    `insert into staging.knelpunt_opvolging (knelpunt_id, datum, status) values ('${id}', '2025-04-01', 'opgelost')`;

  test("has what was done only with a bottleneck that is public", async () => {
    const registers = await published(
      bottleneck("K1", "ja"),
      bottleneck("K2", "nee"),
      step("K1"),
      step("K2"),
    );
    expect(registers.map(({ tabel, rijen }) => [tabel, rijen.map((row) => row.knelpunt_id)])).toEqual([
      ["knelpunten", ["K1"]],
      ["knelpunt_opvolging", ["K1"]],
    ]);
  });

  test("is kept inside with what belongs to it when counts of its approved rows are hidden", () => {
    const counted = new Set(["knelpunten", "subsidies"]);
    const inside = publicTables.filter((table) => isKeptInside(table, counted));
    expect(inside.map(({ naam }) => naam).sort()).toEqual(["knelpunt_opvolging", "knelpunten"]);
  });

  test("is empty where nothing was delivered", async () => {
    expect(await published()).toEqual([]);
  });
});

describe("what is declared public", () => {
  test("is never a table about persons, and what somebody wrote freely only of rows that were approved", () => {
    const names = publicTables.map(({ naam }) => naam);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((naam) => tablesAboutPersons().includes(naam))).toEqual([]);
    const approvedOnly = ({ alleen, bij }: PublicPart): boolean =>
      alleen?.some(({ veld }) => veld === "openbaar") ??
      (bij !== undefined && approvedOnly(registerTable(bij.tabel).openbaar ?? { kolommen: [] }));
    const others = allRegisterTables.filter(({ openbaar }) => !openbaar || !approvedOnly(openbaar));
    expect(others).toHaveLength(allRegisterTables.length - 4);
    const free = others.flatMap(({ naam, velden, openbaar }) =>
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
