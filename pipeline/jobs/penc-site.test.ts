import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { metaWith, smallEdition } from "../editions/fixtures/small-edition.ts";
import { writeEdition } from "../editions/write-edition.ts";
import { temporaryFolder } from "../sources/fixtures/temporary-folder.ts";
import { readOwnPenc, readSitePenc } from "./penc-site.ts";

const kalender = `momenten:
  jaarstukken-2026: { titel: Jaarstukken 2026, peildatum: 2027-03-01 }
  begroting-2031: { titel: Begroting 2031, peildatum: 2026-10-01 }
  bestuursrapportage-2026: { titel: Bestuursrapportage 2026, peildatum: 2026-09-01 }
  jaarstukken-2025: { titel: Jaarstukken 2025, peildatum: 2026-03-01 }
  raadsavond: { titel: Raadsavond, peildatum: 2026-09-10 }
`;

test("the site has every document of which the day has come, from the edition frozen for it or that of the site", async () => {
  const workspace = temporaryFolder();
  mkdirSync(join(workspace, "reference"));
  writeFileSync(join(workspace, "reference", "kalender.yml"), kalender);
  const write = async (folder: string, changes: Parameters<typeof metaWith>[0]) => {
    const edition = smallEdition({ meta: metaWith(changes) });
    await writeEdition(join(workspace, "editions", folder), { edition, privateOutcomes: [], run: {} });
  };
  await write("concept", {});
  await write("jaarstukken-2025", {
    id: "jaarstukken-2025",
    state: "vastgesteld",
    moment: "jaarstukken-2025",
    peildatum: "2026-03-01",
  });

  const { publications, upcoming, refused } = await readSitePenc(
    workspace,
    join(workspace, "editions", "concept"),
  );
  expect(
    publications.map(({ document }) => [document.titel, document.editie.id, document.voorlopig]),
  ).toEqual([
    ["Jaarstukken 2025", "jaarstukken-2025", false],
    ["Bestuursrapportage 2026", "concept", true],
  ]);
  expect(publications[0]?.files.map(({ name }) => name)).toContain("jaarstukken-2025.xlsx");
  expect(upcoming).toEqual([{ titel: "Jaarstukken 2026", peildatum: "2027-03-01" }]);
  expect(refused.map(({ titel }) => titel)).toEqual(["Begroting 2031"]);

  const own = await readOwnPenc(join(workspace, "editions", "jaarstukken-2025"));
  expect(own.publications.map(({ document }) => [document.titel, document.voorlopig])).toEqual([
    ["Jaarstukken 2025", false],
  ]);
  expect((await readOwnPenc(join(workspace, "editions", "concept"))).publications).toEqual([]);
});
