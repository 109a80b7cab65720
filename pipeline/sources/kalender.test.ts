import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pencTabellen } from "../domain/penc-instellingen.ts";
import { problemsOf, temporaryFolder } from "./fixtures/temporary-folder.ts";
import { readDocumenten, readKalender } from "./kalender.ts";
import { readTaakvelden } from "./taakvelden.ts";

function kalenderWith(text: string): string {
  const path = join(temporaryFolder(), "kalender.yml");
  writeFileSync(path, text);
  return path;
}

describe("the calendar", () => {
  test("of a moment that says nothing has every table, a tolerance of 5% and amounts in euros", () => {
    const path = kalenderWith(
      "momenten:\n  jaarstukken-2025: { titel: Jaarstukken, peildatum: 2026-03-01 }\n",
    );
    expect(readDocumenten(path)).toEqual({
      momenten: [
        {
          ...{ id: "jaarstukken-2025", titel: "Jaarstukken", peildatum: "2026-03-01", indicatoren: "alle" },
          ...{ zonder: {}, tabellen: [...pencTabellen], tolerantie: 5, bedragen: "euro" },
        },
      ],
      aansluiting: { tolerantie: 1000, bekend: [] },
    });
  });

  test("that is not there has no moments", () => {
    expect(readDocumenten(join(temporaryFolder(), "geen.yml")).momenten).toEqual([]);
  });

  test("keeps which edition a document comes from outside what the edition itself says", () => {
    const path = kalenderWith(
      "momenten:\n  begroting-2027: { titel: B, peildatum: 2026-10-01, editie: begroting-2027-herstel-1 }\n",
    );
    expect(readKalender(path)["begroting-2027"]?.editie).toBe("begroting-2027-herstel-1");
    expect(readDocumenten(path).momenten[0]).not.toHaveProperty("editie");
  });

  test.each([
    ["an unknown table", "momenten:\n  a: { titel: A, peildatum: 2026-01-01, tabellen: [geldd] }\n", 2],
    ["a check that does not exist", known("geld-cbs", "Uitleg."), 3],
    ["a known difference without explanation", known("geld-iv3", '""'), 3],
  ])("refuses %s, with the line it stands on", async (_, text, regel) => {
    const [first] = await problemsOf(async () => readDocumenten(kalenderWith(text)));
    expect(first).toMatchObject({ code: "waarde-ongeldig", regel });
  });
});

function known(controle: string, uitleg: string): string {
  return `aansluiting:\n  bekende-verschillen:\n    - { controle: ${controle}, sleutel: a, bedrag: 1, uitleg: ${uitleg} }\n`;
}

test("names of taakvelden come from the workspace when it has its own, and a code is a text", () => {
  const [own, shared] = [temporaryFolder(), temporaryFolder()];
  const head = "code;naam;geldig_vanaf;geldig_tot;bron\n";
  mkdirSync(shared, { recursive: true });
  writeFileSync(
    join(shared, "taakvelden.csv"),
    `${head}0.1;Bestuur;;;x\n0.10;Mutaties reserves;2017-01-01;;x\n`,
  );
  expect(readTaakvelden([own, shared])).toEqual([
    { code: "0.1", naam: "Bestuur", geldigVanaf: null, geldigTot: null },
    { code: "0.10", naam: "Mutaties reserves", geldigVanaf: "2017-01-01", geldigTot: null },
  ]);
  writeFileSync(join(own, "taakvelden.csv"), `${head}6.1;Eigen naam;;;x\n`);
  expect(readTaakvelden([own, shared]).map(({ naam }) => naam)).toEqual(["Eigen naam"]);
});
