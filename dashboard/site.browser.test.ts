import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import sirv from "sirv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "./build-site.ts";
import { fixtureEdition } from "./fixtures/edition.ts";
import { writeEdition } from "./fixtures/write-edition.ts";

const kinds: [string, string][] = [
  ["overzicht", "/"],
  ["deelambitie", "/deelambities/ontmoeten/"],
  ["deelambitie zonder bron", "/deelambities/cultuur/"],
  ["stadsdelen", "/stadsdelen/"],
  ["stadsdeel", "/stadsdelen/noord/"],
  ["indicatoren", "/indicatoren/"],
  ["indicator uit een vragenlijst", "/indicatoren/eenzaamheid/"],
  ["indicator uit een registratie", "/indicatoren/bezoeken/"],
  ["overgenomen indicator", "/indicatoren/eenzaamheid-rivm/"],
  ["gemeenschappelijke indicator", "/indicatoren/subsidie-verleend/"],
  ["verantwoording", "/verantwoording/"],
  ["gegevens", "/gegevens/"],
];

const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const wcagTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let root = "";
let server: Server;
let browser: Browser;
let origin = "";

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "site-"));
  writeEdition(join(root, "edition"), fixtureEdition());
  await buildSite({ editionDir: join(root, "edition"), outDir: join(root, "site") });
  server = createServer(sirv(join(root, "site")));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH || "/usr/bin/chromium",
    args: launchArguments,
  });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Opens a page and collects what should not happen: messages of the browser and requests to elsewhere. */
async function open(context: BrowserContext, path: string): Promise<{ page: Page; troubles: string[] }> {
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (message) => troubles.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) troubles.push(`request to ${request.url()}`);
  });
  const response = await page.goto(origin + path);
  if (response?.status() !== 200) troubles.push(`status ${response?.status()}`);
  return { page, troubles };
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcagTags).analyze();
  return violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target).join(" | ")}`);
}

describe.each([
  [320, "light"],
  [1280, "dark"],
] as const)("%i px, %s", (width, colorScheme) => {
  test.each(kinds)("%s", async (_, path) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const { page, troubles } = await open(context, path);
    expect(troubles).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });
});

test("without JavaScript the menu opens on a phone and leads to a page", async () => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 900 },
    javaScriptEnabled: false,
  });
  const { page, troubles } = await open(context, "/");
  const link = page.locator("#menu a", { hasText: "Verantwoording" });
  expect(await link.isVisible()).toBe(false);
  await page.locator("a.menu-button.open").click();
  expect(await link.isVisible()).toBe(true);
  await link.click();
  expect(await page.locator("h1").textContent()).toBe("Verantwoording");
  expect(troubles).toEqual([]);
  await context.close();
});

test("exactly one drawing of a trend shows at any width", async () => {
  const context = await browser.newContext();
  const { page } = await open(context, "/indicatoren/eenzaamheid/");
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
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
  for (const path of ["/deelambities/ontmoeten/", "/indicatoren/eenzaamheid-rivm/"]) {
    const { page } = await open(context, path);
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
