import { describe, expect, test } from "vitest";
import type { PencCel, PencRij, PencTabel } from "../domain/penc.ts";
import { pencCelText } from "./penc-cel-text.ts";
import { readingTables } from "./reading-tables.ts";

/** A table of columns (name, width; wide ones and those in `text` hold text) and rows of plain values. */
function tableOf(kolommen: [string, number, "tekst" | "cijfer"][], rijen: PencRij[]): PencTabel {
  return {
    id: "proef",
    wVraag: 1,
    blad: "Proef",
    titel: "Proef",
    inleiding: ["Boven."],
    kolommen: kolommen.map(([naam, breedte, soort]) => ({ naam, breedte, soort })),
    rijen,
    noten: ["Onder."],
  };
}

const cel = (value: string | number): PencCel => {
  if (value === "") return { soort: "leeg" };
  if (typeof value === "string") return { soort: "tekst", tekst: value };
  if (value > 1900) return { soort: "jaar", jaar: value };
  return { soort: "cijfer", waarde: value, decimalen: 0, eenheid: "procent" };
};

const row = (niveau: PencRij["niveau"], ...cells: (string | number)[]): PencRij => ({
  niveau,
  cellen: cells.map(cel),
});

const shown = ({ kolommen, rijen }: PencTabel) => [
  kolommen.map(({ naam }) => naam),
  ...rijen.map(({ niveau, cellen }) => [
    ...(niveau === "gewoon" ? [] : [`(${niveau})`]),
    ...cellen.map(pencCelText),
  ]),
];

describe("a table to read", () => {
  test("has a year beside the figure it belongs to", () => {
    const tabel = tableOf(
      [
        ["Indicator", 20, "tekst"],
        ["Nulmeting", 12, "cijfer"],
        ["Jaar nulmeting", 8, "cijfer"],
      ],
      [row("gewoon", "Eenzaam", 46, 2022), row("gewoon", "Sport", 50, "")],
    );
    expect(readingTables(tabel).map(shown)).toEqual([
      [
        ["Indicator", "Nulmeting"],
        ["Eenzaam", "46% (2022)"],
        ["Sport", "50%"],
      ],
    ]);
  });

  test("has what repeats as a heading above its rows, and totals under their own name", () => {
    const tabel = tableOf(
      [
        ["Programma", 20, "tekst"],
        ["Deelambitie", 20, "tekst"],
        ["Indicator", 20, "tekst"],
        ["Cijfer", 12, "cijfer"],
      ],
      [
        row("gewoon", "Sociaal", "Ontmoeten", "Eenzaam", 46),
        row("gewoon", "Sociaal", "Ontmoeten", "Bezoek", 12),
        row("gewoon", "Sociaal", "Ontmoeten", "Koffie", 3),
        row("gewoon", "", "Cultuur", "Zingen", 5),
        row("gewoon", "", "Cultuur", "Spelen", 6),
        row("gewoon", "", "Cultuur", "Kijken", 7),
        row("totaal", "Totaal", "", "", 79),
      ],
    );
    expect(readingTables(tabel).map(shown)).toEqual([
      [
        ["Indicator", "Cijfer"],
        ["(kop)", "Sociaal · Ontmoeten"],
        ["Eenzaam", "46%"],
        ["Bezoek", "12%"],
        ["Koffie", "3%"],
        ["(kop)", "Cultuur"],
        ["Zingen", "5%"],
        ["Spelen", "6%"],
        ["Kijken", "7%"],
        ["(totaal)", "Totaal", "79%"],
      ],
    ]);
  });

  test("keeps a column that seldom says the same", () => {
    const tabel = tableOf(
      [
        ["Regeling", 20, "tekst"],
        ["Taakveld", 20, "tekst"],
        ["Cijfer", 12, "cijfer"],
      ],
      [row("gewoon", "A", "6.1", 1), row("gewoon", "B", "6.1", 2), row("gewoon", "C", "5.1", 3)],
    );
    expect(readingTables(tabel)).toEqual([tabel]);
  });

  test("has the sentences of a table of figures in a table below it, without rows that say nothing", () => {
    const numbers = ["A", "B", "C", "D", "E", "F", "G"].map((naam): [string, number, "cijfer"] => [
      naam,
      12,
      "cijfer",
    ]);
    const tabel = tableOf(
      [["Indicator", 40, "tekst"], ...numbers, ["Toelichting", 50, "tekst"]],
      [
        row("gewoon", "Eenzaam", 1, 2, 3, 4, 5, 6, 7, "Omdat."),
        row("gewoon", "Sport", 1, 2, 3, 4, 5, 6, 7, ""),
      ],
    );
    const [figures, words] = readingTables(tabel);
    expect(figures?.kolommen.map(({ naam }) => naam)).toEqual(["Indicator", ..."ABCDEFG"]);
    expect(figures?.noten).toEqual(["Onder."]);
    expect(words && shown(words)).toEqual([
      ["Indicator", "Toelichting"],
      ["Eenzaam", "Omdat."],
    ]);
    expect(words?.titel).toBe("Proef, vervolg");
  });

  test("names the rows of the table below by as many columns as it takes", () => {
    const numbers = ["A", "B", "C", "D", "E", "F"].map((naam): [string, number, "cijfer"] => [
      naam,
      12,
      "cijfer",
    ]);
    const tabel = tableOf(
      [
        ["Deelambitie", 20, "tekst"],
        ["Indicator", 40, "tekst"],
        ["Eenheid", 9, "tekst"],
        ...numbers,
        ["Bron", 50, "tekst"],
      ],
      [
        row("gewoon", "Ontmoeten", "Eenzaam", "%", 1, 2, 3, 4, 5, 6, "Peiling."),
        row("gewoon", "Ontmoeten", "Bezoek", "%", 1, 2, 3, 4, 5, 6, "Register."),
      ],
    );
    expect(shown(readingTables(tabel)[1] as PencTabel)).toEqual([
      ["Deelambitie", "Indicator", "Bron"],
      ["Ontmoeten", "Eenzaam", "Peiling."],
      ["Ontmoeten", "Bezoek", "Register."],
    ]);
  });

  test("that is about words keeps them", () => {
    const tabel = tableOf(
      [
        ["Indicator", 30, "tekst"],
        ["Definitie", 60, "tekst"],
      ],
      [row("gewoon", "Eenzaam", "Aandeel."), row("gewoon", "Sport", "Aandeel.")],
    );
    expect(readingTables(tabel)).toEqual([tabel]);
  });
});
