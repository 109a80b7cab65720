import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { geldTabel, harmlessNames, namenTabel, pencDocumentWith } from "../fixtures/penc-document.ts";
import { pencCsv } from "./penc-csv.ts";

const document = pencDocumentWith();

describe("the Dutch CSV", () => {
  const csv = pencCsv(geldTabel, document, "nederlands");

  test("is what a Dutch spreadsheet opens: byte order mark, semicolons, decimal commas, CRLF", () => {
    expect(csv.split("\r\n")).toEqual([
      "\uFEFFDeelambitie;Begroting;Realisatie;Aandeel;Jaar;Besluit;rij;editie",
      "Sociaal domein;;;;;;kop;jaarstukken-2025 01234567",
      "Ontmoeten;1234567;-2500;12,5;2025;2026-07-07;gewoon;jaarstukken-2025 01234567",
      "Cultuur;PM;n.n.b.;n.v.t.;2025;;gewoon;jaarstukken-2025 01234567",
      "Totaal zonder PM;1234567;0;;;;totaal;jaarstukken-2025 01234567",
      "",
    ]);
  });

  test("says in every row that the figures are not final, or made up", () => {
    const lines = pencCsv(geldTabel, pencDocumentWith({ voorlopig: true, fictief: true }), "nederlands")
      .trim()
      .split("\r\n");
    expect(lines.slice(1).every((line) => line.endsWith(" · VOORLOPIG · FICTIEVE GEGEVENS"))).toBe(true);
  });
});

test("the international CSV has commas, decimal points and no byte order mark", () => {
  expect(pencCsv(geldTabel, document, "internationaal").split("\n")[2]).toBe(
    "Ontmoeten,1234567,-2500,12.5,2025,2026-07-07,gewoon,jaarstukken-2025 01234567",
  );
});

test.each([
  ["nederlands", ";"],
  ["internationaal", ","],
] as const)(
  "no name of an organisation is a formula or breaks a row in the %s dialect",
  (name, delimiter) => {
    const rows: string[][] = parse(pencCsv(namenTabel, document, name), { delimiter, bom: true });
    const names = rows.slice(1).map(([first]) => first);
    expect(names).toEqual(harmlessNames.map((line) => (/^[=+@-]/.test(line) ? `'${line}` : line)));
    expect(rows.slice(1).map(([, amount]) => amount)).toEqual(
      harmlessNames.map((_, index) => String((index + 1) * 1000)),
    );
  },
);
