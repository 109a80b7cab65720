import { describe, expect, test } from "vitest";
import { metaWith, publishedWith } from "../../editions/fixtures/small-edition.ts";
import { doelenboomTabel } from "./doelenboom-table.ts";
import { rowsOfTabel } from "./fixtures/penc-cells.ts";
import { bronWith, contextWith, register } from "./fixtures/small-bron.ts";
import { mijlpalenTabel } from "./mijlpalen-table.ts";
import { participatieTabel } from "./participatie-table.ts";
import { toezeggingenTabel } from "./toezeggingen-table.ts";

describe("the doelenboom", () => {
  test("goes from programme to indicator, and says which element nothing measures", () => {
    const programmas = [{ id: "sd", naam: "Sociaal domein", deelambities: ["samen-zijn"] }];
    const indicator = publishedWith();
    const edition = { meta: metaWith({ programmas }), indicators: [indicator] };
    const rows = rowsOfTabel(doelenboomTabel(contextWith(bronWith([], { edition }))));
    const measured = rows.filter(({ Indicator }) => Indicator === indicator.titel);
    expect(measured).toHaveLength(1);
    expect(measured[0]).toMatchObject({ Programma: "Sociaal domein", Deelambitie: "Samen zijn" });
    expect(rows.some(({ Indicator }) => Indicator === "geen indicator in dit document")).toBe(true);
  });
});

describe("milestones", () => {
  const row = (id: string, more: Record<string, string | null>) => ({
    ...{ mijlpaal_id: id, titel: id, gepland: null, werkelijk: null, status: "gehaald" },
    ...{ deelambitie: "samen-doen", besluit_id: null, traject_id: null, ...more },
  });
  const mijlpalen = register("mijlpalen", [
    row("laat", { gepland: "2025-03-01", werkelijk: "2025-03-02" }),
    row("op-tijd", { gepland: "2025-02-01", werkelijk: "2025-02-01", deelambitie: "samen-zijn" }),
    row("ander-jaar", { gepland: "2024-02-01", werkelijk: "2024-02-01" }),
    row("open", { gepland: "2026-09-21", status: "gepland" }),
    row("komt", { gepland: "2027-01-01", status: "gepland" }),
    row("onbekend", { gepland: null, gepland_reden: "nog niet bekend", status: "onbekend in bron" }),
    row("vervallen", { gepland: "2025-06-01", status: "vervallen" }),
  ]);

  test("of the year and those still open stand by deelambitie and day, late ones by how many days", () => {
    const rows = rowsOfTabel(mijlpalenTabel(contextWith(bronWith([mijlpalen]))));
    // The peildatum is 1 October 2026.
    expect(rows.map(({ Nummer, "Op tijd": opTijd }) => [Nummer, opTijd])).toEqual([
      ["op-tijd", "ja"],
      ["laat", "1 dag te laat"],
      ["vervallen", null],
      ["open", "10 dagen te laat"],
      ["komt", "nog niet nodig"],
      ["onbekend", null],
    ]);
    expect(rows.at(-1)?.Gepland).toBe("nog niet bekend");
  });
});

test("promises that are open come first, the earliest term first; others only of the year", () => {
  const row = (id: string, more: Record<string, string | null>) => ({
    ...{ toezegging_id: id, toezegging: id, gedaan: "2024-01-01", termijn: null, nagekomen: null, ...more },
  });
  const toezeggingen = register("toezeggingen", [
    row("gedaan", { status: "nagekomen", termijn: "2025-06-01", nagekomen: "2025-05-01" }),
    row("eerder", { status: "nagekomen", nagekomen: "2024-05-01" }),
    row("later", { status: "open", termijn: "2026-12-01" }),
    row("eerst", { status: "open", termijn: "2026-09-30" }),
  ]);
  const tabel = toezeggingenTabel(contextWith(bronWith([toezeggingen])));
  expect(rowsOfTabel(tabel).map(({ Nummer, "Op tijd": opTijd }) => [Nummer, opTijd])).toEqual([
    ["eerst", "1 dag te laat"],
    ["later", "loopt nog"],
    ["gedaan", "ja"],
  ]);
  expect(tabel.inleiding).toEqual(["2 toezeggingen staan open."]);
});

test("a process has a row of its own with the median days to feedback, and a row for each phase", () => {
  const meeting = (datum: string, teruggekoppeld: string | null) => ({
    traject_id: "zuid",
    datum,
    teruggekoppeld,
  });
  const registers = [
    register("trajecten", [
      {
        traject_id: "zuid",
        titel: "Zuid",
        gebied: "noord",
        niveau: "meepraten",
        begin: "2025-01-01",
        budget: null,
        budget_reden: "PM",
      },
    ]),
    register("traject_fasen", [
      { traject_id: "zuid", fase: "1 ontwerp", product: "voorstel", status: "klaar" },
    ]),
    register("bijeenkomsten", [
      ...[
        meeting("2025-01-01", "2025-01-11"),
        meeting("2025-01-01", "2025-01-21"),
        meeting("2025-02-01", null),
      ],
    ]),
  ];
  const [whole, phase] = rowsOfTabel(participatieTabel(contextWith(bronWith(registers))));
  expect(whole).toMatchObject({
    ...{ Fase: "hele traject", Bijeenkomsten: 3, Teruggekoppeld: 2, "Budget (€)": "PM" },
    "Mediaan dagen tot terugkoppeling": 15,
  });
  expect(phase).toMatchObject({ Fase: "1 ontwerp", Product: "voorstel", Bijeenkomsten: null });
});
