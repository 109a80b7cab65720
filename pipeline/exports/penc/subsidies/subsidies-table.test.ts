import { describe, expect, test } from "vitest";
import type { RegisterRow } from "../../../domain/register-rows.ts";
import { rowsOfTabel } from "../fixtures/penc-cells.ts";
import { bronWith, contextWith, register } from "../fixtures/small-bron.ts";
import { subsidiesTabel } from "./subsidies-table.ts";
import { vaststellingenTabel } from "./vaststellingen-table.ts";

const grant = (id: string, more: RegisterRow): RegisterRow => ({
  ...{
    subsidie_id: id,
    jaar: 2025,
    organisatie: `Stichting ${id}`,
    regeling: "Ontmoeten",
    status: "verleend",
  },
  ...{ aangevraagd: 100, verleend: 90, bevoorschot: null, vastgesteld: null, teruggevorderd: null },
  ...{ vaststellen_voor: "2026-07-01", vastgesteld_op: null, ...more },
});

const subsidies = register("subsidies", [
  grant("1", {}),
  grant("2", { status: "vastgesteld", bevoorschot: 80, vastgesteld: 70, vastgesteld_op: "2026-05-01" }),
  grant("3", { status: "afgewezen", verleend: 0, vaststellen_voor: null }),
  grant("4", { vaststellen_voor: "2026-12-01" }),
]);
const regelingen = register("regelingen", [
  { regeling: "Ontmoeten", jaar: 2025, plafond: 500, plafond_reden: null },
]);
const persons = (more: RegisterRow) =>
  register("subsidies_personen", [
    {
      ...{ regeling: "Ontmoeten", jaar: 2025, aantal: 12, aangevraagd: 30, verleend: 20, bevoorschot: null },
      ...{ bevoorschot_reden: "geheim", vastgesteld: null, teruggevorderd: null, ...more },
    },
  ]);

describe("the grants of a scheme", () => {
  test("are summed against the ceiling; what does not apply yet is blank, which is not nought", () => {
    const [row, total] = rowsOfTabel(subsidiesTabel(contextWith(bronWith([subsidies, regelingen]))));
    expect(row).toEqual({
      ...{ Regeling: "Ontmoeten", Plafond: 500, Aantal: 4, Aangevraagd: 400, Verleend: 270 },
      ...{ "Ruimte onder plafond": 230, Bevoorschot: 80, Vastgesteld: 70, Teruggevorderd: null },
      // On the peildatum, 1 October 2026, grant 1 is past its term and grant 4 is not.
      ...{
        "Nog vast te stellen (aantal)": 2,
        "Over de termijn (aantal)": 1,
        "Over de termijn (verleend)": 90,
      },
    });
    expect(total).toMatchObject({ Regeling: "Totaal 2025", Plafond: null, Verleend: 270 });
  });

  test("hold what natural persons got together, and never a sum of theirs that is hidden", () => {
    const bron = bronWith([subsidies, regelingen, persons({})]);
    const [row, total] = rowsOfTabel(subsidiesTabel(contextWith(bron)));
    expect(row).toMatchObject({
      ...{ Aantal: 16, Verleend: 290, "Ruimte onder plafond": 210, Bevoorschot: "niet getoond (bekend: 80)" },
    });
    expect(total).toMatchObject({ Bevoorschot: "niet getoond (bekend: 80)" });
  });

  test("hide how many there are, and the room under the ceiling, where persons are too few", () => {
    const few = persons({ aantal: null, verleend: null, verleend_reden: "geheim" });
    const [row] = rowsOfTabel(subsidiesTabel(contextWith(bronWith([subsidies, regelingen, few]))));
    expect(row).toMatchObject({
      ...{ Aantal: "niet getoond (bekend: 4)", Verleend: "niet getoond (bekend: 270)" },
      "Ruimte onder plafond": null,
    });
  });

  test("are listed one by one when they are past their term", () => {
    expect(rowsOfTabel(vaststellingenTabel(contextWith(bronWith([subsidies]))))).toEqual([
      {
        ...{ Subsidie: "1", Jaar: 2025, Organisatie: "Stichting 1", Regeling: "Ontmoeten", Verleend: 90 },
        ...{ Bevoorschot: null, "Vaststellen voor": "2026-07-01", "Dagen te laat": 92 },
      },
    ]);
  });
});
