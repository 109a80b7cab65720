import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeEdition } from "../../../../dashboard/fixtures/write-edition.ts";
import type { Edition, Source } from "../../../domain/edition.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import { metaWith, publishedWith, smallEdition } from "../../../editions/fixtures/small-edition.ts";
import { toPublicOutcome } from "../../../editions/public-outcome.ts";
import { outcomeWith } from "../../../indicators/fixtures/raw-outcome.ts";
import { problemsOf, temporaryFolder } from "../../../sources/fixtures/temporary-folder.ts";
import { rowsOfTabel } from "../fixtures/penc-cells.ts";
import { budget, contextWith, register } from "../fixtures/small-bron.ts";
import { readPencBron } from "../penc-bron.ts";
import { wijzigingenTabel } from "./wijzigingen-table.ts";

const survey = (sha256: string): Source => ({
  ...{ id: "enquete", soort: "enquete", titel: "Peiling", leverancier: "Bureau", licentie: "CC BY 4.0" },
  ...{ leverdatum: "2026-09-01", jaren: [2025], waarschuwingen: [], correcties: [], golven: [] },
  leveringen: [
    {
      ...{ bestand: "raw/enquete/p.csv", tabel: "enquete", sha256, gelezen: 1, geladen: 1, afgekeurd: 0 },
      ...{ weggelaten: 0, weglatingen: [] },
    },
  ],
});

function editionWith(waarde: number, changes: Partial<Edition> = {}): Edition {
  const outcomes = [{ jaar: 2025, waarde }].map(
    (outcome): Outcome => toPublicOutcome(outcomeWith(outcome), publishedWith()),
  );
  return smallEdition({ indicators: [publishedWith()], outcomes, sources: [survey("a")], ...changes });
}

const changesOf = (vorige: Edition, edition: Edition) =>
  rowsOfTabel(wijzigingenTabel(contextWith({ edition, vorige, aansluiting: null })));

describe("what changed since the document before", () => {
  test("is nothing when there is none, and says so", () => {
    const tabel = wijzigingenTabel(
      contextWith({ edition: editionWith(40), vorige: null, aansluiting: null }),
    );
    expect(tabel.rijen).toEqual([]);
    expect(tabel.inleiding).toEqual(["Er is nog geen eerder document om mee te vergelijken."]);
  });

  test("is a figure that is printed otherwise, with what is different behind it", () => {
    const now = editionWith(45, { sources: [survey("b")] });
    expect(changesOf(editionWith(40), now)).toEqual([
      {
        ...{ Wat: "Eenzaamheid", Deelambitie: "Samen zijn", Jaar: 2025, Was: 40, Wordt: 45, Verschil: 5 },
        ...{ Soort: "gewijzigd", Reden: "nieuwe levering Peiling (2026-09-01)", Toelichting: null },
      },
    ]);
    expect(changesOf(editionWith(40), editionWith(40))).toEqual([]);
  });

  test("names a definition, a correction or another program as reason, never more than differs", () => {
    const reason = (changes: Partial<Edition>) =>
      changesOf(editionWith(40), editionWith(45, changes))[0]?.Reden;
    const correctie = {
      id: "1",
      tabel: "enquete",
      rijen: 1,
      wat: "x",
      reden: "Typefout",
      verwijzing: "mail",
    };
    expect(reason({ indicators: [publishedWith({ hash: "anders" })] })).toBe("de definitie is veranderd");
    expect(reason({ sources: [{ ...survey("a"), correcties: [correctie] }] })).toBe(
      "correctie in Peiling: Typefout",
    );
    expect(reason({ meta: metaWith({ codeVersion: "9" }) })).toBe("ander programma");
    expect(reason({})).toBe("een instelling is veranderd");
  });

  test("is never a number where one of both is hidden", () => {
    const hidden = editionWith(45);
    hidden.outcomes = hidden.outcomes.map((outcome) => ({
      ...outcome,
      waarde: null,
      status: "niet-getoond-privacy",
    }));
    expect(changesOf(editionWith(40), hidden)[0]).toMatchObject({
      ...{ Was: 40, Wordt: "niet getoond: privacy", Verschil: null },
    });
  });

  test("is also a sum of money that is another one", () => {
    const money = (bedrag: number) => ({
      registers: [register("begroting", [budget([2025, "realisatie", bedrag])])],
    });
    expect(changesOf(editionWith(40, money(100)), editionWith(40, money(130)))).toMatchObject([
      { Wat: "Begroting 2025, realisatie, lasten, taakveld 6.1", Was: 100, Wordt: 130, Verschil: 30 },
    ]);
  });
});

describe("the document before", () => {
  const editions = temporaryFolder();
  mkdirSync(editions, { recursive: true });
  const write = (id: string, previous: string | null, moment: string | null) =>
    writeEdition(
      join(editions, id),
      smallEdition({
        meta: metaWith({
          ...{ id, contentHash: `hash-${id}`, previous: previous && `hash-${previous}`, moment },
          state: id === "concept" ? "concept" : moment ? "vastgesteld" : "gepubliceerd",
        }),
      }),
    );

  test("is the newest frozen edition before it, whatever was published since; never what it mends", () => {
    write("begroting-2026", null, "begroting-2026");
    write("los", "begroting-2026", null);
    write("jaarstukken-2025", "los", "jaarstukken-2025");
    write("jaarstukken-2025-herstel-1", "jaarstukken-2025", "jaarstukken-2025");
    write("concept", "jaarstukken-2025-herstel-1", null);
    const earlier = (id: string) => readPencBron(editions, id).vorige?.meta.id;
    expect(earlier("concept")).toBe("jaarstukken-2025-herstel-1");
    expect(earlier("jaarstukken-2025-herstel-1")).toBe("begroting-2026");
    expect(earlier("jaarstukken-2025")).toBe("begroting-2026");
    expect(earlier("begroting-2026")).toBeUndefined();
  });

  test("that is named and not there is a problem: the changes would be wrong", async () => {
    write("concept", "weg", null);
    const [first] = await problemsOf(async () => readPencBron(editions, "concept"));
    expect(first?.code).toBe("penc-vorige-kwijt");
  });
});
