import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withDatabase } from "../db/database.ts";
import { bronSchema } from "../sources/bron-config.ts";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { loadSource } from "../sources/load/load-source.ts";
import { createGebieden, createStaging } from "../sources/staging.ts";
import { smallGebieden } from "../statistics/fixtures/observations.ts";
import { writeIntakeReports } from "./write-intake-reports.ts";

/** Loads one file of matches and writes its report; resolves to a reader of files below build. */
async function report(text: string) {
  const map = temporaryFolder({ "maatjes.csv": text });
  const config = bronSchema.parse({
    soort: "participatie",
    titel: "Maatjes & co",
    leverancier: "Team",
    licentie: "CC BY 4.0",
    privacy: "personen",
    leverdatum: "2026-01-31",
    "toegestane-uitval": 1,
    bestanden: { maatjes: "*.csv" },
  });
  const build = temporaryFolder();
  await withDatabase(":memory:", "stage", async (database) => {
    await createGebieden(database, smallGebieden);
    await createStaging(database, []);
    writeIntakeReports(build, [await loadSource(database, { id: "bron", map, config, correcties: [] }, [])]);
  });
  return (path: string) => {
    expect(existsSync(join(build, path))).toBe(true);
    return readFileSync(join(build, path), "utf8");
  };
}

const head = "koppeling_id;jaar;buurt;aangemeld;gekoppeld";

describe("the report of a delivery", () => {
  const text = `${head}\n1;2024;N1;01-03-2024;\n2;2024;N9;01-03-2024;\n3;<b>x</b>;N1;Jan de Vries 1970;\n4;=1+1;N1;01-03-2024;\n`;

  test("gives the account of its rows, and each refused cell with line, message and hint", async () => {
    const page = (await report(text))("leveringen/bron/maatjes.csv.html");
    expect(page).toContain('<td>Gelezen</td><td class="getal">4</td>');
    expect(page).toContain('<td>Geladen</td><td class="getal">1</td>');
    expect(page).toContain('<td>Afgekeurd</td><td class="getal">3</td>');
    expect(page).toContain("buurt moet zijn: een buurtcode uit gebieden.csv.");
    expect(page).toContain("<td>N9</td>");
  });

  test("cannot run what was delivered, in a browser or in a spreadsheet", async () => {
    const read = await report(text);
    expect(read("leveringen/bron/maatjes.csv.html")).toContain("&lt;b>x&lt;/b>");
    expect(read("afkeuringen.csv")).toContain(`"'=1+1"`);
  });

  test("masks what was delivered in columns about persons", async () => {
    const read = await report(text);
    for (const path of [
      "afkeuringen.csv",
      "leveringen/bron/maatjes.csv.html",
      "leveringen/bron/maatjes.csv.afkeuringen.csv",
    ]) {
      expect(read(path)).not.toContain("Jan de Vries");
      expect(read(path)).toContain("•••");
    }
  });

  test("is there for a source that was refused as a whole, with the reason", async () => {
    const index = (await report(`${head};bsn\n`))("leveringen/index.html");
    expect(index).toContain("Moet eerst hersteld: ");
    expect(index).toContain("burgerservicenummers");
  });
});
