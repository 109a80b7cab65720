import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../db/fixtures/open-database.ts";
import { placesOf, problemsOf, temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { readReferenceGebieden } from "../../sources/gebieden.ts";
import { createGebieden, createStaging } from "../../sources/staging.ts";
import type { Vraag } from "../../sources/vragen.ts";
import { repositoryRoot } from "../../sources/workspace.ts";
import { checkIndicators } from "../check-indicator.ts";
import { smallTheorie } from "../fixtures/small-theorie.ts";
import { splitIndicator } from "../indicator-file.ts";
import { createObservations } from "../observations.ts";
import { askWish, type Choice } from "./ask-wish.ts";
import { fieldsFor, matenOf, usableRegisters } from "./register-version.ts";
import type { NewIndicator } from "./wish.ts";
import { writeNewIndicator } from "./write-new-indicator.ts";

const unsure = ["weet niet", "niet gevraagd"];
const vragen: Vraag[] = [
  { id: "eenzaam", soort: "ja-nee", tekst: "Voelt u zich: eenzaam?", antwoorden: ["ja", "nee", ...unsure] },
  {
    id: "contact",
    soort: "keuze",
    tekst: "Hoe vaak?",
    antwoorden: ["dagelijks", "wekelijks", "nooit", ...unsure],
  },
  { id: "groen", soort: "cijfer", tekst: "Cijfer?", van: 1, tot: 10, antwoorden: unsure },
  { id: "omgang", soort: "cijfer", tekst: "Cijfer?", van: 0, tot: 10, antwoorden: unsure },
];

const gebieden = readReferenceGebieden(join(repositoryRoot, "data", "reference", "GM0935"), "GM0935");
const context = { theorie: smallTheorie, vragen, gebieden };

const database = openDatabase("compute", async (opened) => {
  await createGebieden(opened, gebieden);
  await createStaging(opened, vragen);
  await createObservations(opened);
});

const wish: NewIndicator = {
  id: "nieuw-cijfer",
  deelambitie: "samen-zijn",
  element: "minder-eenzaam",
  tabel: "enquete",
  maat: "aandeel",
  onderwerp: "eenzaam",
};

const write = (changes: Partial<NewIndicator>, folder = temporaryFolder()) =>
  writeNewIndicator({ ...wish, ...changes }, context, folder);

/** Problems of the new file, as `npm run check` would find them. */
async function problemsIn(path: string): Promise<string[]> {
  const [id = "", deelambitie = ""] = path.split("/").reverse();
  const origin = { id: id.replace(".sql", ""), deelambitie, bestand: path, hash: "" };
  const file = splitIndicator(readFileSync(path, "utf8"), { ...origin, herkomst: "repository" });
  const [checked] = await checkIndicators(database(), [file], context);
  return (checked?.problems ?? []).map(({ melding }) => melding);
}

describe("a new indicator passes the check as it was made, its example included", () => {
  test.each([
    ["of a question with yes and no", {}],
    ["of a question with a choice", { onderwerp: "contact" }],
    ["of a grade", { onderwerp: "groen", maat: "gemiddelde" }],
    ["of a published figure", { tabel: "statistiek", maat: "overgenomen", onderwerp: "rivm,Eenzaam,18+" }],
    [
      "of a published figure without age",
      { tabel: "statistiek", maat: "overgenomen", onderwerp: "cbs,Afstand" },
    ],
  ] as const)("%s", async (_, changes) => {
    expect(await problemsIn(write(changes))).toEqual([]);
  });

  test("of every register and every maat it allows", async () => {
    const failed: string[] = [];
    for (const { naam: tabel } of usableRegisters()) {
      for (const maat of matenOf(tabel)) {
        const fields = fieldsFor(tabel, maat).map(({ naam }) => naam);
        const onderwerp = fields.slice(0, maat === "verhouding" ? 2 : 1).join(",") || null;
        for (const place of [
          { deelambitie: "samen-zijn", element: "minder-eenzaam" },
          { deelambitie: "gemeenschappelijk", element: "subsidie-inzet" },
        ]) {
          if (place.deelambitie === "gemeenschappelijk" && !hasDeelambitie(tabel)) continue;
          const found = await problemsIn(write({ ...place, tabel, maat, onderwerp }));
          failed.push(...found.map((melding) => `${tabel} ${maat} ${place.deelambitie}: ${melding}`));
        }
      }
    }
    expect(failed).toEqual([]);
  }, 60_000);

  test("in the folder of its deelambitie", () => {
    const folder = temporaryFolder();
    expect(write({}, folder)).toBe(join(folder, "samen-zijn", "nieuw-cijfer.sql"));
  });
});

function hasDeelambitie(tabel: string): boolean {
  return usableRegisters().some(
    ({ naam, velden }) => naam === tabel && velden.some((field) => field.naam === "deelambitie"),
  );
}

describe("a new indicator is refused", () => {
  test.each([
    ["under a bad name", { id: "Nieuw Cijfer" }, "naam-ongeldig"],
    ["under a name that leaves the folder", { id: "../buiten" }, "naam-ongeldig"],
    ["in a deelambitie nobody knows", { deelambitie: "samen-zyn" }, "indicator-map-onbekend"],
    ["at an element nobody knows", { element: "minder-eenzam" }, "element-onbekend"],
    ["for a question nobody knows", { onderwerp: "eenzam" }, "optie-ongeldig"],
    ["for a grade on a scale that indicators do not have", { onderwerp: "omgang" }, "optie-ongeldig"],
    [
      "for a field the register does not have",
      { tabel: "plekken", maat: "som", onderwerp: "uren" },
      "optie-ongeldig",
    ],
  ] as const)("%s", async (_, changes, code) => {
    const folder = temporaryFolder();
    const problems = await problemsOf(() => write(changes, folder));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test("where one stands already, which is left alone", async () => {
    const folder = temporaryFolder({ "samen-zijn/nieuw-cijfer.sql": "oud" });
    expect(placesOf(await problemsOf(() => write({}, folder)), folder)).toEqual([
      "indicator-dubbel samen-zijn/nieuw-cijfer.sql",
    ]);
    expect(readFileSync(join(folder, "samen-zijn", "nieuw-cijfer.sql"), "utf8")).toBe("oud");
  });
});

describe("what the options leave open", () => {
  /** Answers in order; notes which options were asked for and what could be chosen. */
  function answers(...given: string[]) {
    const asked: [string, readonly Choice[]][] = [];
    const ask = async ({ optie, keuzes }: { optie: string; keuzes: readonly Choice[] }) => {
      asked.push([optie, keuzes]);
      return given.shift() ?? "";
    };
    return { asked, ask };
  }
  const all = { ...context, bronnen: ["rivm"] };

  test("is asked one by one, each with what fits the answer before", async () => {
    const { asked, ask } = answers(
      "samen-zijn",
      "minder-eenzaam",
      "minimaregelingen",
      "verhouding",
      "bereikt",
      "doelgroep",
      "bereik",
    );
    expect(await askWish({}, all, ask)).toEqual({
      id: "bereik",
      deelambitie: "samen-zijn",
      element: "minder-eenzaam",
      tabel: "minimaregelingen",
      maat: "verhouding",
      onderwerp: "bereikt,doelgroep",
    });
    expect(asked.map(([optie]) => optie)).toEqual([
      "deelambitie",
      "element",
      "bron",
      "maat",
      "veld",
      "veld",
      "id",
    ]);
    expect(asked[5]?.[1].map(({ id }) => id)).toEqual(["doelgroep"]);
  });

  test("is nothing when all is given", async () => {
    const { asked, ask } = answers();
    const given = { id: "a", deelambitie: "samen-zijn", element: "minder-eenzaam", vraag: "groen" };
    expect(await askWish(given, all, ask)).toMatchObject({
      tabel: "enquete",
      maat: "gemiddelde",
      onderwerp: "groen",
    });
    expect(asked).toEqual([]);
  });

  test("a wrong option is told with what was meant", async () => {
    const { ask } = answers();
    const [found] = await problemsOf(() => askWish({ deelambitie: "samen-zyn" }, all, ask));
    expect(found?.hint).toContain("samen-zijn");
  });
});
