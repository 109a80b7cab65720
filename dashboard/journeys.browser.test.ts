import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "./build-site.ts";
import { fixtureEdition } from "./fixtures/edition.ts";
import { type OpenSite, openSite } from "./fixtures/open-site.ts";
import { writeEdition } from "./fixtures/write-edition.ts";

const root = mkdtempSync(join(tmpdir(), "vragen-"));
let site: OpenSite;

beforeAll(async () => {
  writeEdition(join(root, "edition"), fixtureEdition());
  await buildSite({ editionDir: join(root, "edition"), outDir: join(root, "site") });
  site = await openSite(join(root, "site"));
});

afterAll(async () => {
  await site?.close();
  rmSync(root, { recursive: true, force: true });
});

/** A question of the council, the links from the start page (at most two), and words of the answer. */
const questions: [string, string[], RegExp][] = [
  [
    "gaat het de goede kant op met ontmoeten",
    ["Ontmoeten"],
    /Het verschil met 2022 \(46%\) is te klein om zeker te zijn/,
  ],
  [
    "mijn stadsdeel tegen de stad, met marge",
    ["Stadsdelen", "West"],
    /Cijfer \(marge\)|Tegen de rest van de stad/,
  ],
  [
    "de fase van het traject in Zuid en de evaluatie",
    ["Participatie"],
    /Evaluatie naar de raad\s*1 maart 2027/,
  ],
  [
    "buurten zonder netwerk",
    ["Participatie", "Initiatieven, uitdaagrecht en buurtnetwerken"],
    /1 buurt had er geen/,
  ],
  [
    "open toezeggingen en vragen",
    ["Raad: besluiten, vragen en toezeggingen"],
    /stonden er 1 raadsvraag en 2 toezeggingen open/,
  ],
  ["toezeggingen over tijd", ["Raad: besluiten, vragen en toezeggingen"], /Van 1 was de termijn voorbij/],
];

test.each(questions)(
  "with the keyboard: %s",
  async (_, links, answer) => {
    const context = await site.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 900 },
    });
    const { page, troubles } = await site.open(context, "/");
    for (const name of links) {
      const link = page.getByRole("link", { name: new RegExp(`^(${name})$`) }).first();
      await link.focus();
      await page.keyboard.press("Enter");
      await page.waitForLoadState();
    }
    expect((await page.locator("main").textContent())?.replace(/\s+/g, " ")).toMatch(answer);
    expect(troubles).toEqual([]);
    await context.close();
  },
  15_000,
);
