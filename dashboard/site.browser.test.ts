import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "./build-site.ts";
import { fixtureEdition } from "./fixtures/edition.ts";
import { type OpenSite, openSite, violationsOn } from "./fixtures/open-site.ts";
import { fixturePenc } from "./fixtures/penc.ts";
import { writeEdition } from "./fixtures/write-edition.ts";

const kinds: [string, string][] = [
  ["overzicht", "/"],
  ["deelambitie", "/deelambities/ontmoeten/"],
  ["deelambitie zonder bron", "/deelambities/cultuur/"],
  ["deelambitie in een stadsdeel", "/deelambities/ontmoeten/noord-west/"],
  ["programma", "/programmas/gala/"],
  ["stadsdelen", "/stadsdelen/"],
  ["stadsdeel", "/stadsdelen/noord/"],
  ["indicatoren", "/indicatoren/"],
  ["indicator uit een vragenlijst", "/indicatoren/eenzaamheid/"],
  ["indicator uit een registratie", "/indicatoren/bezoeken/"],
  ["overgenomen indicator", "/indicatoren/eenzaamheid-rivm/"],
  ["gemeenschappelijke indicator", "/indicatoren/subsidie-verleend/"],
  ["subsidies", "/subsidies/"],
  ["participatie", "/participatie/"],
  ["initiatieven", "/participatie/initiatieven/"],
  ["raad", "/raad/"],
  ["geld", "/geld/"],
  ["P&C-document", "/p-en-c/jaarstukken-2025/"],
  ["brede P&C-tabel", "/p-en-c/jaarstukken-2025/bereiken/"],
  ["verantwoording", "/verantwoording/"],
  ["toegankelijkheid", "/toegankelijkheid/"],
  ["zoeken", "/zoeken/"],
  ["gegevens", "/gegevens/"],
  ["stijlgids", "/stijl/"],
  ["samenvatting in het Engels", "/en/"],
];

let root = "";
let site: OpenSite;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "site-"));
  writeEdition(join(root, "edition"), fixtureEdition());
  await buildSite({
    editionDir: join(root, "edition"),
    outDir: join(root, "site"),
    penc: async () => fixturePenc(),
  });
  site = await openSite(join(root, "site"));
});

afterAll(async () => {
  await site?.close();
  rmSync(root, { recursive: true, force: true });
});

/**
 * Dark differs from light in its colours only, of which every pair is computed in `style-guide/contrast.test.ts`: here a few
 * pages are looked at, in the second tier all.
 */
const lookedAtDark = ["/", "/stijl/", "/deelambities/ontmoeten/"];

describe.each([
  [320, "light"],
  [1280, "dark"],
] as const)("%i px, %s", (width, colorScheme) => {
  test.each(kinds)("%s", async (_, path) => {
    const context = await site.browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const { page, troubles } = await site.open(context, path);
    expect(troubles).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    if (colorScheme === "light") expect(await violationsOn(page)).toEqual([]);
    else if (lookedAtDark.includes(path)) expect(await violationsOn(page, ["color-contrast"])).toEqual([]);
    await context.close();
  });
});

test("in the reader's own colours every mark and every sign stands out from its ground", async () => {
  const context = await site.browser.newContext({
    viewport: { width: 320, height: 900 },
    forcedColors: "active",
    colorScheme: "dark",
  });
  const { page, troubles } = await site.open(context, "/stijl/");
  const lost = await page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const canvas =
      ground === "rgba(0, 0, 0, 0)" ? getComputedStyle(document.documentElement).backgroundColor : ground;
    const ink = {
      ".p-dot:not(.hollow)": "fill",
      ".p-int": "stroke",
      ".p-line": "stroke",
      ".trend-plot text": "fill",
      ".tile:not(.tone-k4) text": "fill",
      ".kaart .edge": "stroke",
      "svg.glyph": "color",
      ".investeren text": "fill",
    };
    return Object.entries(ink).flatMap(([selector, property]) => {
      const marks = [...document.querySelectorAll(`main ${selector}`)];
      const wrong = marks.filter((mark) => getComputedStyle(mark).getPropertyValue(property) === canvas);
      return marks.length === 0 || wrong.length > 0
        ? [`${selector}: ${wrong.length} of ${marks.length}`]
        : [];
    });
  });
  expect(lost).toEqual([]);
  expect(troubles).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  await context.close();
});

test("without JavaScript the menu opens on a phone and leads to a page", async () => {
  const context = await site.browser.newContext({
    viewport: { width: 320, height: 900 },
    javaScriptEnabled: false,
  });
  const { page, troubles } = await site.open(context, "/");
  const link = page.locator("#menu a", { hasText: "Verantwoording" });
  expect(await link.isVisible()).toBe(false);
  await page.locator("a.menu-button.open").click();
  expect(await link.isVisible()).toBe(true);
  await link.click();
  expect(await page.locator("h1").textContent()).toBe("Verantwoording");
  expect(troubles).toEqual([]);
  await context.close();
});

test("without JavaScript every section on a phone ends with a way back to the top, by keyboard too", async () => {
  const context = await site.browser.newContext({
    viewport: { width: 320, height: 900 },
    javaScriptEnabled: false,
  });
  const { page } = await site.open(context, "/verantwoording/");
  const links = page.locator("main > section > .naar-boven a");
  expect(await links.count()).toBe(await page.locator("main > section").count());
  await links.last().focus();
  expect(await page.evaluate("scrollY")).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  expect(await page.evaluate("scrollY")).toBe(0);
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe("#inhoud");
  await page.setViewportSize({ width: 768, height: 900 });
  expect(await links.last().isVisible()).toBe(false);
  await context.close();
});

test("exactly one drawing of a trend shows at any width", async () => {
  const context = await site.browser.newContext();
  const { page } = await site.open(context, "/indicatoren/eenzaamheid/");
  for (const width of [320, 500, 768, 1000, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const shown = await page
      .locator(".trend svg")
      .evaluateAll((drawings) => drawings.map((svg) => svg.getClientRects().length));
    expect(
      shown.filter((rectangles) => rectangles > 0),
      `${width} px`,
    ).toHaveLength(1);
  }
  await context.close();
});

test("no text in a drawing is smaller than 12 pixels", async () => {
  const context = await site.browser.newContext({ viewport: { width: 320, height: 900 } });
  for (const path of ["/deelambities/ontmoeten/", "/indicatoren/eenzaamheid-rivm/"]) {
    const { page } = await site.open(context, path);
    const sizes = await page.locator("main svg text").evaluateAll((texts) =>
      texts
        .filter((text) => text.getClientRects().length > 0)
        .map((text) => {
          const matrix = (text as SVGTextElement).getScreenCTM();
          return Number.parseFloat(getComputedStyle(text).fontSize) * (matrix?.a ?? 1);
        }),
    );
    expect(Math.min(...sizes), path).toBeGreaterThanOrEqual(11.9);
  }
  await context.close();
});
