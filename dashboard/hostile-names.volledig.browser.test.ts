import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Edition } from "../pipeline/domain/edition.ts";
import { buildSite } from "./build-site.ts";
import { fixtureEdition } from "./fixtures/edition.ts";
import { type OpenSite, openSite } from "./fixtures/open-site.ts";
import { writeEdition } from "./fixtures/write-edition.ts";

/** Markup, a script address, five hundred letters without a blank, and a sign that turns the reading direction. */
const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script>javascript:alert(3)${"lang".repeat(125)}\u202eom\u2066\u200b`;

/** What nobody sees and what would turn the reading direction, or hide a sign. */
const UNSEEN = /[\p{Cf}\p{Cs}]/u;

/** Columns of registers that hold what somebody wrote. */
const words = [
  ...["indiener", "samenvatting_openbaar", "reden", "waarheen", "organisatie", "regeling", "titel"],
  ...["onderwerp", "toezegging", "omschrijving", "fase", "product", "bewijs", "verwijzing"],
];

function hostileEdition(): Edition {
  const edition = structuredClone(fixtureEdition());
  for (const { rijen } of edition.registers)
    for (const row of rijen) for (const kolom of words) if (kolom in row) row[kolom] = HOSTILE;
  for (const indicator of edition.indicators)
    Object.assign(indicator, { titel: HOSTILE, definitie: HOSTILE, watDitNietZegt: HOSTILE });
  for (const verhaal of edition.verhalen) verhaal.tekst = HOSTILE;
  for (const toelichting of edition.toelichtingen) Object.assign(toelichting, { tekst: HOSTILE });
  return edition;
}

const paths = [
  ...["/", "/participatie/", "/participatie/initiatieven/", "/raad/", "/subsidies/", "/geld/"],
  ...["/stadsdelen/noord/", "/deelambities/ontmoeten/", "/deelambities/ontmoeten/noord/"],
  ...["/indicatoren/", "/indicatoren/eenzaamheid/", "/zoeken/", "/gegevens/", "/verantwoording/"],
  "/verken/?cijfer=eenzaamheid&gebied=GM0935&gebied=noord",
];

/** The one page on which nothing stands that somebody else wrote. */
const NAMELESS = "/verantwoording/";

const root = mkdtempSync(join(tmpdir(), "namen-"));
let site: OpenSite;

beforeAll(async () => {
  writeEdition(join(root, "edition"), hostileEdition());
  await buildSite({ editionDir: join(root, "edition"), outDir: join(root, "site") });
  site = await openSite(join(root, "site"));
});

afterAll(async () => {
  await site?.close();
  rmSync(root, { recursive: true, force: true });
});

test.each([320, 768, 1280])("hostile names do no harm and break no layout at %i px", async (width) => {
  const context = await site.browser.newContext({ viewport: { width, height: 900 } });
  const found: Record<string, unknown> = {};
  for (const path of paths) {
    const { page, troubles } = await site.open(context, path);
    if (path.startsWith("/verken/")) await page.locator("#verken-beeld svg:visible").first().waitFor();
    await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
    const scroll = Number(await page.evaluate("document.documentElement.scrollWidth"));
    const made = await page.evaluate("document.querySelectorAll('main img, main script').length");
    const text = String(await page.evaluate("document.documentElement.outerHTML")).replaceAll("<wbr>", "");
    const wrong = [
      ...troubles,
      ...(made === 0 ? [] : ["markup"]),
      ...(text.includes("langom") || path === NAMELESS ? [] : ["no hostile name"]),
      ...(UNSEEN.test(text) ? ["a sign that nobody sees"] : []),
      ...(scroll > width ? [`${scroll} px`] : []),
    ];
    if (wrong.length > 0) found[path] = wrong;
    await page.close();
  }
  expect(found).toEqual({});
  await context.close();
});
