import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { fixtureEdition } from "./fixtures/edition.ts";
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
