import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";
import { asideOf, cellsOf, readBytes } from "../fixtures/tables.ts";

const fixtures = join(import.meta.dirname, "..", "fixtures");

/** What libreoffice.fods says, a sheet written by hand, as an analyst sees it. */
async function expectTheSheet(bytes: Buffer): Promise<void> {
  const table = await readBytes(bytes, { formaat: "xlsx", kopregel: 3, kopregels: 2, breedte: { code: 4 } });
  expect(table.blad).toBe("Buurten 2024");
  expect(table.kolommen).toEqual([
    "code",
    "moment / dag",
    "moment / tijdstip",
    "moment / duur",
    "uitkomst / aandeel",
    "uitkomst / bedrag",
    "uitkomst / actief",
    "uitkomst / tekst",
  ]);
  expect(cellsOf(table)).toEqual([
    [
      "0935",
      "2024-02-29",
      "2024-02-29T13:45:00",
      "36:30:00",
      "12,5%",
      "0,3",
      "WAAR",
      "Café “de Zon” <&>\ntweede regel",
    ],
    ["0599", "1900-03-01", null, null, "29%", "#DIV/0!", "ONWAAR", "ab"],
  ]);
  expect(asideOf(table)).toEqual(["3 op 7: lege rij", '4 op 8: totaalregel: "Totaal"']);
  expect(table.opmerkingen).toEqual([
    'Niet gelezen: blad "Kladblok" (verborgen).',
    "1 cel bevat een foutwaarde, zoals #DIV/0! (de eerste: F6).",
    'In kolom "code" kreeg 1 code zijn voorloopnullen terug (4 cijfers).',
  ]);
}

test("a workbook that LibreOffice 7.4 made is read value for value", async () => {
  await expectTheSheet(readFileSync(join(fixtures, "libreoffice.xlsx")));
});

const installed = spawnSync("soffice", ["--version"]).status === 0;

test.skipIf(!installed)(
  "and so is the one it makes here (skipped without soffice)",
  async () => {
    const folder = temporaryFolder();
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const source = join(fixtures, "libreoffice.fods");
    spawnSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, source]);
    await expectTheSheet(readFileSync(join(folder, "libreoffice.xlsx")));
  },
  60_000,
);
