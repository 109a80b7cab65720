import { describe, expect, test } from "vitest";
import type { PencTabel } from "../../../domain/penc.ts";
import { rowsOfTabel } from "../fixtures/penc-cells.ts";
import { bronWith, budget, contextWith, register, shares } from "../fixtures/small-bron.ts";
import { budgetvragenTabel } from "./budgetvragen-table.ts";
import { dekkingTabel } from "./dekking-table.ts";
import { geldTabel, meerjarenramingTabel } from "./geld-table.ts";
import { openPostenTabel } from "./open-posten-table.ts";
import { taakveldenTabel } from "./taakvelden-table.ts";

const begroting = register("begroting", [
  budget([2024, "realisatie", 80]),
  budget([2025, "primitief", 90]),
  budget([2025, "primitief", "PM"], { aard: "incidenteel" }),
  budget([2025, "na wijziging", 101]),
  budget([2025, "realisatie", 111]),
  budget([2025, "na wijziging", 20], { soort: "baten" }),
  budget([2025, "realisatie", 21], { soort: "baten" }),
]);
const bron = bronWith([begroting, shares]);

function find(tabel: PencTabel, wanted: Record<string, string | number | null>) {
  const found = rowsOfTabel(tabel).find((row) =>
    Object.entries(wanted).every(([kolom, value]) => row[kolom] === value),
  );
  if (!found) throw new Error(`no row: ${JSON.stringify(wanted)}`);
  return found;
}

describe("the money of a deelambitie", () => {
  const tabel = geldTabel(contextWith(bron));

  test("is its share of each amount, with the difference and whether that is good", () => {
    const own = { Deelambitie: "Samen zijn", Aard: "structureel" };
    expect(find(tabel, { ...own, Soort: "Lasten" })).toMatchObject({
      ...{
        "Rekening 2024": "niet toegerekend",
        "Begroting 2025 primitief": 45,
        "Begroting 2025 na wijziging": 51,
      },
      ...{ "Realisatie 2025": 56, Afwijking: 5, "V/N": "N" },
    });
    expect(find(tabel, { ...own, Soort: "Baten" })).toMatchObject({ Afwijking: 1, "V/N": "V" });
  });

  test("has totals of unrounded parts: 50.5 + 30.3 is 81, not 51 + 30", () => {
    expect(find(tabel, { Deelambitie: "Samen doen", Aard: "structureel", Soort: "Lasten" })).toMatchObject({
      "Begroting 2025 na wijziging": 30,
    });
    expect(find(tabel, { Deelambitie: "Sociale basis totaal", Soort: "Lasten" })).toMatchObject({
      ...{ "Begroting 2025 na wijziging": 81, "Realisatie 2025": 89, Afwijking: 8 },
    });
    expect(
      find(tabel, { Deelambitie: "Sociale basis totaal", Soort: "Saldo van baten en lasten" }),
    ).toMatchObject({ "Realisatie 2025": -72, Afwijking: -7, "V/N": "N" });
    expect(tabel.noten.join(" ")).toContain("niet-afgeronde bedragen");
  });

  test("never counts PM as nothing: what is known stands behind it, as a word", () => {
    expect(find(tabel, { Deelambitie: "Samen zijn", Aard: "incidenteel" })).toMatchObject({
      ...{ "Begroting 2025 primitief": "PM", "Realisatie 2025": null, Afwijking: null },
    });
    expect(find(tabel, { Deelambitie: "Samen zijn totaal", Soort: "Lasten" })).toMatchObject({
      "Begroting 2025 primitief": "PM (bekend: 45)",
    });
  });

  test("of which nothing was delivered is not yet known, whatever the line", () => {
    const [row] = rowsOfTabel(tabel);
    expect(row?.["Verplichtingen 2025"]).toBe("n.n.b.");
  });

  test("of a state without any baten is no balance, and its baten are not nought", () => {
    const half = bronWith([
      register("begroting", [
        budget([2025, "na wijziging", 100]),
        budget([2025, "na wijziging", 20], { soort: "baten" }),
        budget([2025, "realisatie", 110]),
      ]),
      shares,
    ]);
    const found = geldTabel(contextWith(half));
    const own = { Deelambitie: "Samen zijn totaal" };
    expect(find(found, { ...own, Soort: "Lasten" })).toMatchObject({ "Realisatie 2025": 55, Afwijking: 5 });
    for (const Soort of ["Baten", "Saldo van baten en lasten"])
      expect(find(found, { ...own, Soort })).toMatchObject({
        ...{ "Realisatie 2025": "n.n.b.", Afwijking: null, "V/N": null },
      });
  });

  test("without any baten has no line for a balance", () => {
    const only = bronWith([register("begroting", [budget([2025, "realisatie", 110])]), shares]);
    expect(rowsOfTabel(geldTabel(contextWith(only))).map(({ Soort }) => Soort)).not.toContain(
      "Saldo van baten en lasten",
    );
  });

  test("in thousands rounds each cell once", () => {
    const large = bronWith([
      register("begroting", [budget([2025, "na wijziging", 2999]), budget([2025, "realisatie", 5001])]),
      shares,
    ]);
    const thousands = geldTabel(
      contextWith(large, { document: "jaarstukken", jaar: 2025, bedragen: "duizend" }),
    );
    expect(find(thousands, { Deelambitie: "Samen zijn", Soort: "Lasten" })).toMatchObject({
      ...{ "Begroting 2025 na wijziging": 1, "Realisatie 2025": 3, Afwijking: 1 },
    });
    expect(thousands.titel).toContain("× € 1.000");
  });

  test("has reserves after the balance: what is taken from a reserve makes the result better", () => {
    const reserves = register("reserves", [
      { ...budget([2025, "realisatie", 10], { soort: "onttrekking" }), reserve: "R", aard: null },
    ]);
    const withReserves = geldTabel(contextWith(bronWith([begroting, reserves, shares])));
    const total = { Deelambitie: "Samen zijn totaal" };
    expect(find(withReserves, { ...total, Soort: "Saldo van baten en lasten" })["Realisatie 2025"]).toBe(-45);
    expect(find(withReserves, { ...total, Soort: "Resultaat na reserves" })["Realisatie 2025"]).toBe(-40);
  });
});

describe("looking ahead", () => {
  const raming = (begrotingsjaar: number, jaar: number, bedrag: number | string) =>
    budget([jaar, "meerjarenraming", bedrag], { begrotingsjaar });
  const ahead = bronWith([
    register("begroting", [
      budget([2025, "na wijziging", 100]),
      ...[raming(2025, 2026, 110), raming(2025, 2027, "nog niet bekend"), raming(2024, 2026, 999)],
    ]),
    shares,
  ]);

  test("a year without a budget of its own has the newest raming, and the newest shares", () => {
    const wish = { document: "begroting", jaar: 2026 } as const;
    expect(rowsOfTabel(geldTabel(contextWith(ahead, wish)))[0]).toMatchObject({
      ...{ "Begroting 2025 na wijziging": 50, "Raming 2026 (begroting 2025)": 55, Afwijking: 5 },
    });
    expect(rowsOfTabel(meerjarenramingTabel(contextWith(ahead, wish)))[0]).toMatchObject({
      ...{ "Raming 2026 (begroting 2025)": 55, "Raming 2027 (begroting 2025)": "n.n.b." },
    });
  });

  test("a budget of its own goes before a raming", () => {
    const own = bronWith([
      register("begroting", [budget([2026, "primitief", 120]), raming(2025, 2026, 110)]),
      shares,
    ]);
    const tabel = geldTabel(contextWith(own, { document: "begroting", jaar: 2026 }));
    expect(rowsOfTabel(tabel)[0]).toMatchObject({ "Begroting 2026 primitief": 60 });
  });
});

describe("beside the money of deelambities", () => {
  test("stands which part of a taakveld is sociale basis, also of what the CBS has of it", () => {
    const iv3 = register("iv3", [
      { jaar: 2025, stand: "jaarrekening", taakveld: "6.1", lasten: 200, baten: 21 },
    ]);
    const [row] = rowsOfTabel(taakveldenTabel(contextWith(bronWith([begroting, shares, iv3]))));
    expect(row).toMatchObject({
      ...{ Soort: "Lasten", "Realisatie 2025": 111, "Sociale basis": 89, Overig: 22 },
      ...{ "Aandeel sociale basis": 80, "Heel taakveld volgens Iv3": 200, "Aandeel van Iv3": 44.4 },
    });
  });

  test("stands what covers it, and what nothing covers", () => {
    const row = (dekking: string, bedrag: number | null) => ({
      ...{ kostenplaats: "61", taakveld: "6.1", jaar: 2025, dekking, bedrag },
      bedrag_reden: bedrag === null ? "PM" : null,
    });
    const dekking = register("dekking", [row("begroting", 80), row("rijk", 0), row("ongedekt", null)]);
    const tabel = dekkingTabel(contextWith(bronWith([dekking, shares])));
    expect(find(tabel, { Deelambitie: "Samen zijn" })).toMatchObject({
      ...{ Begroting: 40, Rijk: 0, Reserve: null, Ongedekt: "PM", Totaal: "PM (bekend: 40)" },
    });
  });

  test("stands on one sheet what is PM, not known or not covered", () => {
    const dekking = register("dekking", [
      { kostenplaats: "61", taakveld: "6.1", jaar: 2025, dekking: "ongedekt", bedrag: 7, bedrag_reden: null },
      { kostenplaats: "61", taakveld: "6.1", jaar: 2025, dekking: "ongedekt", bedrag: 0, bedrag_reden: null },
    ]);
    const rows = rowsOfTabel(openPostenTabel(contextWith(bronWith([begroting, dekking, shares]))));
    expect(rows.map(({ Tabel, Bedrag }) => [Tabel, Bedrag])).toEqual([
      ["begroting", "PM"],
      ["dekking", 7],
    ]);
    expect(rows[0]?.Deelambitie).toBe("Samen zijn; Samen doen");
  });

  test("stands the way from request to decision to spending; without a decision nothing was granted", () => {
    const request = (id: string, more: Record<string, string | number | null>) => ({
      ...{ budgetvraag_id: id, jaar: 2024, omschrijving: "Inzet", deelambitie: "samen-zijn", gevraagd: 100 },
      ...{
        gevraagd_reden: null,
        toegekend: null,
        toegekend_reden: "nog niet bekend",
        besluit_id: null,
        ...more,
      },
    });
    const registers = [
      register("budgetvragen", [
        request("1", { toegekend: 60, toegekend_reden: null, besluit_id: "B1" }),
        request("2", {}),
      ]),
      register("besluiten", [{ besluit_id: "B1", titel: "Kader", genomen: "2024-05-01" }]),
      register("bestedingen", [
        { budgetvraag_id: "1", jaar: 2024, bedrag: 10, bedrag_reden: null },
        { budgetvraag_id: "1", jaar: 2025, bedrag: 15, bedrag_reden: null },
        { budgetvraag_id: "1", jaar: 2026, bedrag: 99, bedrag_reden: null },
      ]),
    ];
    const rows = rowsOfTabel(budgetvragenTabel(contextWith(bronWith(registers))));
    expect(rows[0]).toMatchObject({
      ...{ Besluit: "B1: Kader", "Datum besluit": "2024-05-01", Toegekend: 60 },
      ...{ "Besteed in 2025": 15, "Besteed t/m 2025": 25, "Nog te besteden": 35 },
    });
    expect(rows[1]).toMatchObject({
      ...{
        Besluit: "nog geen besluit",
        Toegekend: "n.n.b.",
        "Besteed in 2025": null,
        "Nog te besteden": "n.n.b.",
      },
    });
  });
});
