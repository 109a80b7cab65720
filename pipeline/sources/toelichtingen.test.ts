import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { InputError } from "../errors/input-error.ts";
import { checkToelichtingen, parseToelichting, readToelichtingen } from "./toelichtingen.ts";

const place = { indicator: "eenzaamheid", bestand: "toelichting/eenzaamheid.md" };
const head = "---\neigenaar: adviseur\n---\n";

function problemsOf(text: string) {
  try {
    parseToelichting(text, place);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code, regel }) => [code, regel]);
    throw error;
  }
  return [];
}

test("words stand per moment, newest first, in paragraphs", () => {
  const text = `${head}
## jaarstukken-2025 (2026-04-20)
Eerste zin
en de rest.

Tweede alinea.

## begroting-2027 (2026-09-15)

Later.
`;
  const own = { indicator: "eenzaamheid", eigenaar: "adviseur" };
  expect(parseToelichting(text.replaceAll("\n", "\r\n"), place)).toEqual([
    { ...own, document: "begroting", jaar: 2027, datum: "2026-09-15", alineas: ["Later."] },
    {
      ...{ ...own, document: "jaarstukken", jaar: 2025, datum: "2026-04-20" },
      alineas: ["Eerste zin en de rest.", "Tweede alinea."],
    },
  ]);
});

describe("a fault is told with its line", () => {
  const moment = "## begroting-2027 (2026-09-15)\n";

  test.each([
    ["no front matter", moment, "toelichting-kop", 1],
    ["front matter without end", "---\neigenaar: a\n", "toelichting-kop", 1],
    ["no role", `---\n---\n${moment}Tekst.`, "sleutel-ontbreekt", 2],
    ["an unknown key", `---\neigenaar: a\nauteur: b\n---\n${moment}Tekst.`, "sleutel-onbekend", 3],
    ["an unknown document", `${head}## nota-2027 (2026-09-15)\nTekst.`, "toelichting-moment", 4],
    ["a moment without date", `${head}## begroting-2027\nTekst.`, "toelichting-moment", 4],
    ["a date that does not exist", `${head}## begroting-2027 (2026-02-30)\nTekst.`, "toelichting-moment", 4],
    ["another kind of heading", `${head}${moment}Tekst.\n### Kop`, "toelichting-moment", 6],
    ["text before the first heading", `${head}\nLos.\n${moment}Tekst.`, "toelichting-los", 5],
    ["a moment without text", `${head}${moment}\n`, "toelichting-leeg", 4],
    ["a moment twice", `${head}${moment}Tekst.\n${moment}Tekst.`, "toelichting-dubbel", 6],
    ["HTML", `${head}${moment}Zie <b>hier</b>.`, "toelichting-opmaak", 5],
    ["a link", `${head}${moment}Zie [hier](https://x).`, "toelichting-opmaak", 5],
    ["a list", `${head}${moment}- punt`, "toelichting-opmaak", 5],
    ["emphasis", `${head}${moment}Dit is **dik**.`, "toelichting-opmaak", 5],
    ["a mail address", `${head}${moment}Mail naam@gemeente.nl.`, "toelichting-persoonsgegeven", 5],
    ["a citizen service number", `${head}${moment}Nummer 111222333.`, "toelichting-persoonsgegeven", 5],
  ])("%s", (_, text, code, regel) => {
    expect(problemsOf(text)).toContainEqual([code, regel]);
  });

  test("all faults of a file at once", () => {
    expect(problemsOf(`${head}## nota\n${moment}- punt\n## begroting-2027 (2026-09-15)\n`)).toHaveLength(3);
  });

  test("figures, percentages and ranges are no markup", () => {
    expect(problemsOf(`${head}${moment}Van 40% naar 45%, - 5 of 2 * 3, minder < 10.`)).toEqual([]);
  });
});

describe("a folder", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  function folderWith(files: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), "toelichting-"));
    folders.push(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  }

  test("that is not there has no words", () => {
    expect(readToelichtingen(join(tmpdir(), "bestaat-niet"))).toEqual([]);
  });

  test("is read file by file, and every problem of every file is told", () => {
    const folder = folderWith({ "b.md": "x", "a.md": "y", "c.txt": "z" });
    try {
      readToelichtingen(folder);
      throw new Error("no problems");
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      expect(error.problems.map(({ code }) => code)).toEqual([
        "toelichting-kop",
        "toelichting-kop",
        "toelichting-bestand",
      ]);
    }
  });

  test("may only be about indicators that exist", () => {
    const folder = folderWith({ "eenzaamheit.md": `${head}## begroting-2027 (2026-09-15)\nTekst.` });
    const found = readToelichtingen(folder);
    const [wrong, ...others] = checkToelichtingen(found, { folder, indicators: ["eenzaamheid"] });
    expect(wrong).toMatchObject({ code: "toelichting-onbekende-indicator", regel: 1 });
    expect(wrong?.hint).toContain("eenzaamheid");
    expect(others).toEqual([]);
    expect(checkToelichtingen(found, { folder, indicators: ["eenzaamheit"] })).toEqual([]);
  });
});
