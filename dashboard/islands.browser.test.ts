import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openFixtureSite } from "./fixtures/fixture-site.ts";
import { type OpenSite, saved, violationsOn } from "./fixtures/open-site.ts";

let site: OpenSite;
let context: BrowserContext;

beforeAll(async () => {
  site = await openFixtureSite();
});

afterAll(() => site?.close());

beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } });
});

afterEach(() => context.close());

test("searching finds words with a typing error, says how many, and Enter goes to the first", async () => {
  const { page, troubles } = await site.open(context, "/zoeken/");
  await page.getByLabel("Zoek op een woord").fill("eenzaamhied");
  await page.locator("#gevonden li").first().waitFor();
  expect(await page.locator("#gevonden li").first().textContent()).toContain("Eenzaamheid");
  expect(await page.getByRole("status").textContent()).toMatch(/^\d+ gevonden$/);
  await page.keyboard.press("Enter");
  expect(await page.evaluate("document.activeElement.href")).toContain("/indicatoren/eenzaamheid");
  expect(troubles).toEqual([]);
  expect(await violationsOn(page)).toEqual([]);
});

test("a search that finds nothing says so", async () => {
  const { page } = await site.open(context, "/zoeken/?q=qqqq");
  expect(await page.getByRole("status").textContent()).toContain("Niets gevonden");
});

test("without JavaScript the search page is the register and shows no field", async () => {
  const plain = await site.browser.newContext({ javaScriptEnabled: false });
  const { page } = await site.open(plain, "/zoeken/");
  expect(await page.locator("#zoekveld").isVisible()).toBe(false);
  expect(await page.locator(".register-letter a").count()).toBeGreaterThan(20);
  await plain.close();
});

test("a table sorts by numbers, tells which way, and leaves empty cells last", async () => {
  const { page } = await site.open(context, "/");
  await page.evaluate(() => {
    const rows = [
      ["a", "9,5%"],
      ["b", ""],
      ["c", "1.234"],
      ["d", "€ 10"],
    ];
    const cells = rows.map(([head, value]) => `<tr><th>${head}</th><td>${value}</td></tr>`).join("");
    document.body.innerHTML = `<table class="data"><thead><tr><th>Naam</th><th>Cijfer</th></tr></thead><tbody>${cells}</tbody></table>`;
  });
  await page.evaluate(`import(${JSON.stringify(`${await tableScript(page)}?again`)})`);
  const heads = () => page.locator("tbody th").allTextContents();
  await page.getByRole("button", { name: "Cijfer" }).click();
  expect(await heads()).toEqual(["a", "d", "c", "b"]);
  expect(await page.locator("thead th").nth(1).getAttribute("aria-sort")).toBe("ascending");
  await page.getByRole("button", { name: "Cijfer" }).click();
  expect(await heads()).toEqual(["c", "d", "a", "b"]);
});

test("a filter leaves only the rows that hold the words in sight, also where rows are blocks on a phone", async () => {
  const { page } = await site.open(context, "/");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.evaluate(() => {
    const rows = Array.from(
      { length: 20 },
      (_, i) =>
        `<tr><th>Geval ${i}</th><td data-head="Uitkomst">${i % 10 === 0 ? "afgewezen, €\u00a05" : "toegekend"}</td></tr>`,
    );
    document.body.innerHTML = `<table class="data stacked"><thead><tr><th>Naam</th><th>Uitkomst</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  });
  await page.evaluate(`import(${JSON.stringify(`${await tableScript(page)}?filter`)})`);
  const inSight = () => page.locator("tbody tr:visible").count();
  expect(await page.evaluate("getComputedStyle(document.querySelector('tbody tr')).display")).toBe("grid");
  for (const [words, left] of [
    ["Afgewezen", 2],
    ["€ 5", 2],
    ["nergens", 0],
    ["", 20],
  ] as const) {
    await page.getByLabel("Filter deze tabel").fill(words);
    expect(await inSight()).toBe(left);
    expect(await page.locator("output").textContent()).toBe(words === "" ? "" : `${left} van 20 rijen`);
  }
});

/** Address of the client code for tables. */
function tableScript(page: Page): Promise<unknown> {
  return page.evaluate("[...document.scripts].map((s) => s.src).find((s) => s.includes('tabellen'))");
}

test("a figure is saved as a drawing that needs no stylesheet, and as a picture of three times its size", async () => {
  const { page, troubles } = await site.open(context, "/indicatoren/eenzaamheid/");
  const svg = (await saved(page, "SVG")).toString();
  expect(svg).toMatch(/^<svg/);
  expect(svg).not.toContain("var(--");
  expect(svg).toContain("rgb(");
  expect(svg).toMatch(/^<svg[^>]*><rect [^>]*fill="rgb\(255, 255, 255\)"/);
  const png = await saved(page, "PNG");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const width = Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
  expect(png.readUInt32BE(16)).toBe(Math.floor(width * 3));
  expect(troubles).toEqual([]);
});

test("stadsdelen beside each other are saved as they stand: every row with its name, drawing and figure", async () => {
  const { page, troubles } = await site.open(context, "/indicatoren/eenzaamheid/");
  const figure = page.locator("figure:has(.vergelijking)").first();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure.locator(".save").getByRole("button", { name: "SVG", exact: true }).click(),
  ]);
  const svg = readFileSync(await download.path()).toString();
  const names = await figure.locator(".vergelijking tbody th").allTextContents();
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((name) => !svg.includes(`>${name}</text>`))).toEqual([]);
  expect(svg.match(/<svg/g)?.length).toBeGreaterThan(names.length);
  expect(troubles).toEqual([]);
});

test("the figures behind a drawing are saved as a table, with commas and semicolons", async () => {
  const { page, troubles } = await site.open(context, "/indicatoren/eenzaamheid/");
  const lines = (await saved(page, "CSV")).toString().trim().split("\r\n");
  expect(lines[0]).toBe("Stadsdeel;Plaats op de schaal;Cijfer (marge);Tegen de rest van de stad");
  const west = lines.find((line) => line.startsWith("West;"));
  expect(west).toBe("West;;42%, 38–46;gunstiger");
  expect(troubles).toEqual([]);
});

test("a figure is copied as a picture, and the page says so", async () => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { page, troubles } = await site.open(context, "/indicatoren/eenzaamheid/");
  const save = page.locator(".save").first();
  await save.getByRole("button", { name: "Kopieer" }).click();
  await save.getByText("Gekopieerd.").waitFor();
  const kinds = await page.evaluate(
    "navigator.clipboard.read().then((items) => items.flatMap((item) => item.types))",
  );
  expect(kinds).toContain("image/png");
  expect(troubles).toEqual([]);
});

test("a point of a trend says its figure to a mouse, a finger and the keyboard; Escape takes it away", async () => {
  const { page, troubles } = await site.open(context, "/indicatoren/eenzaamheid/");
  const drawing = page.locator(".trend svg:visible").first();
  const words = await drawing
    .locator("[data-tip]")
    .evaluateAll((marks) => marks.map((m) => m.getAttribute("data-tip")));
  const printed = await page.locator("#cijfers td[data-head=Cijfer]").allTextContents();
  expect(words.at(-1)).toMatch(/^2026: /);
  for (const text of words) expect(printed).toContain(/: ([^,]+%|[\d.,]+)/.exec(text ?? "")?.[1]);
  const tip = page.locator(".tip");
  await drawing.locator("[data-tip]").last().hover();
  expect(await tip.textContent()).toBe(words.at(-1));
  await page.keyboard.press("Escape");
  expect(await tip.textContent()).toBe("");
  await page.keyboard.press("Tab");
  await drawing.focus();
  expect(await tip.textContent()).toBe(words.at(-1));
  await page.keyboard.press("ArrowLeft");
  expect(await tip.textContent()).toBe(words.at(-2));
  expect(troubles).toEqual([]);
  expect(await violationsOn(page)).toEqual([]);
  const phone = await site.browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const { page: touched } = await site.open(phone, "/indicatoren/eenzaamheid/");
  await touched.locator(".trend svg:visible").first().locator("[data-tip]").first().tap();
  expect(await touched.locator(".tip").textContent()).toBe(words[0]);
  await phone.close();
});

test("a row and its part of the map show each other", async () => {
  const { page } = await site.open(context, "/stadsdelen/");
  const tiles = page.locator(".kaart .aangewezen");
  expect(await tiles.count()).toBe(0);
  await page.locator("li[data-gebied=noord] a").focus();
  expect(await tiles.count()).toBe(await page.locator(".kaart [data-gebied=noord]").count());
  await page.locator(".kaart [data-gebied=west]").first().hover();
  expect(await page.locator("li.aangewezen").getAttribute("data-gebied")).toBe("west");
});

test("this device remembers the stadsdeel last looked at, links to it from every page, and forgets it", async () => {
  const { page } = await site.open(context, "/stadsdelen/noord/");
  await page.goto(new URL("/indicatoren/eenzaamheid/", page.url()).href);
  const link = page.locator(".editie + .uw-stadsdeel a");
  expect(await link.textContent()).toBe("Uw stadsdeel: Noord");
  await page.setViewportSize({ width: 768, height: 900 });
  const heights = await page.locator("#menu :is(ul, li:first-child)").evaluateAll(heightsOf);
  expect(heights[0], "the menu stays one line").toBe(heights[1]);
  await link.click();
  expect(await page.locator("h1").textContent()).toBe("Noord");
  await page.getByRole("button", { name: "Vergeet dit" }).click();
  await page.goto(new URL("/", page.url()).href);
  expect(await page.locator(".uw-stadsdeel").count()).toBe(0);
});

test("nothing moves when a page remembers a stadsdeel, or links to the one it remembers", async () => {
  const { page } = await site.open(context, "/stadsdelen/noord/");
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ["/stadsdelen/noord/", "/indicatoren/eenzaamheid/"]) {
      await page.goto(new URL(path, page.url()).href);
      await page.locator(".uw-stadsdeel").first().waitFor({ state: "attached" });
      expect(await page.evaluate(layoutShifts), `${path} at ${width} px`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 360, height: 900 });
  await page.locator(".menu-button.open").click();
  expect(await page.getByRole("link", { name: "Uw stadsdeel: Noord" }).count()).toBe(1);
  expect(await page.locator(".menu .uw-stadsdeel").isVisible()).toBe(true);
});

/** What moved on the page since it was opened. */
function layoutShifts(): Promise<number[]> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const shifts = list.getEntries() as (PerformanceEntry & { value?: number })[];
      resolve(shifts.map(({ value = 0 }) => value));
    }).observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
  });
}

const heightsOf = (nodes: Element[]) => nodes.map((node) => node.getBoundingClientRect().height);
