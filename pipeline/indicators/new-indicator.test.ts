import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../db/fixtures/open-database.ts";
import { placesOf, problemsOf, temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { readReferenceGebieden } from "../sources/gebieden.ts";
import { createGebieden, createStaging } from "../sources/staging.ts";
import type { Vraag } from "../sources/vragen.ts";
import { repositoryRoot } from "../sources/workspace.ts";
import { checkIndicator } from "./check-indicator.ts";
import { smallTheorie } from "./fixtures/small-theorie.ts";
import { splitIndicator } from "./indicator-file.ts";
import { type NewIndicator, writeNewIndicator } from "./new-indicator.ts";
import { createObservations } from "./observations.ts";

const vragen: Vraag[] = [
  {
    id: "eenzaam",
    soort: "ja-nee",
    tekst: "Voelt u zich: eenzaam?",
    antwoorden: ["ja", "nee", "weet niet", "niet gevraagd"],
  },
  { id: "groen", soort: "cijfer", tekst: "Cijfer?", van: 1, tot: 10, antwoorden: [] },
];

const gebieden = readReferenceGebieden(join(repositoryRoot, "data", "reference", "GM0935"), "GM0935");

const database = openDatabase("compute", async (opened) => {
  await createGebieden(opened, gebieden);
  await createStaging(opened, vragen);
  await createObservations(opened);
});

function write(wish: Partial<NewIndicator>, folder = temporaryFolder()): string {
  return writeNewIndicator(
    { id: "nieuw-cijfer", deelambitie: "samen-zijn", vraag: null, ...wish },
    { theorie: smallTheorie, vragen, folder },
  );
}

describe("a new indicator", () => {
  test.each([
    ["of a survey question", { vraag: "eenzaam" }, "minder-eenzaam"],
    ["of a register", {}, "initiatieven"],
    ["of a register in a deelambitie with only effects", { deelambitie: "samen-doen" }, "meer-meedoen"],
  ])("%s passes the check as it was made", async (_, wish, element) => {
    const path = write(wish);
    const [id = "", deelambitie = ""] = path.split("/").reverse();
    const origin = { id: id.replace(".sql", ""), deelambitie, bestand: path, hash: "" };
    const file = splitIndicator(readFileSync(path, "utf8"), { ...origin, herkomst: "repository" });
    const checked = await checkIndicator(database(), file, { theorie: smallTheorie, vragen, gebieden });
    expect(checked.problems).toEqual([]);
    expect(checked.indicator).toMatchObject({ id: "nieuw-cijfer", titel: "Nieuw cijfer", element });
  });

  test("stands in the folder of its deelambitie", () => {
    const folder = temporaryFolder();
    expect(write({ deelambitie: "samen-doen" }, folder)).toBe(join(folder, "samen-doen", "nieuw-cijfer.sql"));
  });
});

describe("a new indicator is refused", () => {
  test.each([
    ["under a bad name", { id: "Nieuw Cijfer" }, "naam-ongeldig"],
    ["under a name that leaves the folder", { id: "../buiten" }, "naam-ongeldig"],
    ["in a deelambitie nobody knows", { deelambitie: "samen-zyn" }, "indicator-map-onbekend"],
    ["for a question nobody knows", { vraag: "eenzam" }, "optie-ongeldig"],
    ["for a question that is not answered with yes or no", { vraag: "groen" }, "optie-ongeldig"],
  ])("%s", async (_, wish, code) => {
    const folder = temporaryFolder();
    const problems = await problemsOf(() => write(wish, folder));
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
