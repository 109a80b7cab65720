import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Download, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { buildSite } from "./build-site.ts";
import { fixtureEdition } from "./fixtures/edition.ts";
import { type OpenSite, openSite, violationsOn } from "./fixtures/open-site.ts";
import { writeEdition } from "./fixtures/write-edition.ts";

let root = "";
let site: OpenSite;
let context: BrowserContext;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "islands-"));
  writeEdition(join(root, "edition"), fixtureEdition());
  await buildSite({ editionDir: join(root, "edition"), outDir: join(root, "site") });
  site = await openSite(join(root, "site"));
});

afterAll(async () => {
  await site?.close();
  rmSync(root, { recursive: true, force: true });
});

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

async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download") as Promise<Download>,
    page.locator(".save").getByRole("button", { name, exact: true }).first().click(),
  ]);
  return readFileSync(await download.path());
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

const stand = (page: Page) => page.locator("#verken-stand");

async function shownFigures(page: Page): Promise<(string | null)[]> {
  return page.locator("#verken-beeld td[data-head=Cijfer]").allTextContents();
}

test("an address opens its view: figures of the edition, intervals, the gap of a trendbreuk, hatching with its reason", async () => {
  const { page, troubles } = await site.open(
    context,
    "/verken/?cijfer=eenzaamheid&gebied=GM0935&gebied=noord",
  );
  await page.locator("#verken-beeld svg:visible").first().waitFor();
  expect(await stand(page).textContent()).toBe("6 cijfers in beeld, en 2 die we niet tonen.");
  const outcomes = fixtureEdition().outcomes.filter(
    (row) =>
      row.indicator === "eenzaamheid" &&
      ["GM0935", "noord"].includes(row.gebied) &&
      row.uitsplitsing === null,
  );
  expect(await shownFigures(page)).toEqual(
    outcomes.map(({ waarde }) => (waarde === null ? "–" : `${Math.round(waarde)}%`)),
  );
  const [city, noord] = [0, 1].map((at) => page.locator("#verken-beeld .panel").nth(at));
  expect(await city?.textContent()).toContain("trendbreuk");
  expect(await noord?.locator("[fill^='url(#'] rect").count()).toBe(2);
  expect(await page.locator("#verken-beeld table").textContent()).toContain(
    "niet getoond: te weinig antwoorden",
  );
  expect(await page.locator("#verken-beeld table").textContent()).toContain("44–48");
  expect(troubles).toEqual([]);
});

test("with the keyboard a choice changes view and address; back brings both back", async () => {
  const { page, troubles } = await site.open(context, "/verken/?cijfer=eenzaamheid&gebied=GM0935");
  await page.locator("#verken-beeld svg:visible").first().waitFor();
  await page.getByLabel("Noord-West").focus();
  await page.keyboard.press("Space");
  expect(await page.locator("#verken-beeld .panel").count()).toBe(2);
  const svg = (await saved(page, "SVG")).toString();
  expect(svg.match(/<svg/g)).toHaveLength(3);
  expect(svg.match(/>(?:Maastricht|Noord-West)<\/text>/g)).toHaveLength(2);
  expect(svg.includes("var(--")).toBe(false);
  expect(await page.locator("#verken-beeld .save").count()).toBe(1);
  await page.getByLabel("Tweede cijfer").focus();
  await page.keyboard.type("Inwoners die vr");
  expect(new URL(page.url()).search).toBe(
    "?cijfer=eenzaamheid&cijfer=vrijwilligerswerk&gebied=GM0935&gebied=noord-west",
  );
  expect(await page.locator("#verken-beeld figure").count()).toBe(2);
  await page.goBack();
  await page.goBack();
  expect(await page.locator("#verken-beeld .panel").count()).toBe(1);
  expect(await page.getByLabel("Noord-West").isChecked()).toBe(false);
  expect(await page.getByLabel("Tweede cijfer").inputValue()).toBe("");
  expect(await page.getByRole("link", { name: "Link naar precies" }).getAttribute("href")).toBe(
    "?cijfer=eenzaamheid&gebied=GM0935",
  );
  expect(troubles).toEqual([]);
});

test("the download has exactly the rows and figures on the page", async () => {
  const address =
    "/verken/?cijfer=eenzaamheid&cijfer=vrijwilligerswerk&gebied=GM0935&gebied=noord&groep=leeftijd&van=2018";
  const { page } = await site.open(context, address);
  await page.locator("#verken-beeld svg:visible").first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download wat u ziet" }).click(),
  ]);
  const [head = "", ...lines] = readFileSync(await download.path(), "utf8")
    .trim()
    .split("\r\n");
  const columns = head.replace("\ufeff", "").split(";");
  const inFile = lines.map((line) => {
    const cells = line.split(";");
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    return [cell("jaar"), cell("waarde"), cell("opmerking")];
  });
  const onPage = await page.locator("#verken-beeld tbody tr:not(.group)").evaluateAll((rows) =>
    rows.map((row) => {
      const text = (selector: string) => row.querySelector(selector)?.textContent ?? "";
      const figure = text("[data-head=Cijfer]").replace(/[%–]/g, "");
      return [text("th"), figure, text("[data-head=Opmerking]")];
    }),
  );
  expect(onPage.length).toBeGreaterThan(12);
  expect(
    inFile.map(([jaar, waarde, why]) => [jaar, waarde === "" ? "" : Number(waarde?.replace(",", ".")), why]),
  ).toEqual(
    onPage.map(([jaar, figure, why]) => [jaar, figure === "" ? "" : Number(figure?.replace(",", ".")), why]),
  );
});

test("on a phone nothing scrolls sideways; what this edition does not know is said", async () => {
  const phone = await site.browser.newContext({ viewport: { width: 320, height: 740 } });
  const { page, troubles } = await site.open(
    phone,
    "/verken/?cijfer=eenzaamheid&cijfer=weg&gebied=GM0935&gebied=west&gebied=noord",
  );
  await page.locator("#verken-beeld svg:visible").first().waitFor();
  expect(await stand(page).textContent()).toContain("Deze editie kent niet: weg.");
  expect(await page.getByLabel("Tweede cijfer").inputValue()).toBe("");
  expect(await page.getByRole("link", { name: "Link naar precies" }).getAttribute("href")).not.toContain(
    "weg",
  );
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  expect(await violationsOn(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await phone.close();
});

test("an indicator page leads to its figures here; when they do not come the page says so", async () => {
  const { page } = await site.open(context, "/indicatoren/vrijwilligerswerk/");
  await context.route("**/outcomes.arrow", (route) => route.abort());
  await page.getByRole("link", { name: "Verken dit cijfer" }).click();
  expect(await page.locator("select").first().inputValue()).not.toBe("");
  await page.getByText("De cijfers laden lukt niet").waitFor();
  await context.unroute("**/outcomes.arrow");
  await page.reload();
  expect(await page.locator("#verken-beeld h3").textContent()).toContain("vrijwilligerswerk");
});

test("without JavaScript the page says what it is and offers the figures", async () => {
  const plain = await site.browser.newContext({ javaScriptEnabled: false });
  const { page } = await site.open(plain, "/verken/");
  expect(await page.getByText("kan alleen met JavaScript").isVisible()).toBe(true);
  expect(await page.locator("select").first().isVisible()).toBe(false);
  expect(await page.getByRole("link", { name: "outcomes.arrow" }).isVisible()).toBe(true);
  await plain.close();
});
