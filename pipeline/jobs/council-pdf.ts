import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../domain/edition.ts";
import { problem } from "../errors/catalogue.ts";
import { InputError } from "../errors/input-error.ts";
import { formatDate } from "../wording/date-format.ts";
import { findBrowser } from "./find-browser.ts";

/** Name of the PDF in the folder of the site. */
const FILE = "sociale-basis.pdf";

/** No sandbox: the only page it opens is our own, without scripts, and containers have none. */
const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
];

/**
 * Prints the built pages of an edition as one A4 document and returns its path. Throws an {@link InputError}
 * when there is no browser.
 */
export async function writeCouncilPdf(
  site: string,
  edition: Edition,
  browserPath = findBrowser(),
): Promise<string> {
  const chromium = await loadChromium();
  if (!chromium || !browserPath) throw new InputError([problem("browser-ontbreekt", undefined)]);
  const path = join(site, FILE);
  const browser = await chromium.launch({ executablePath: browserPath, args: launchArguments });
  try {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      offline: true,
      colorScheme: "light",
    });
    const page = await context.newPage();
    await page.setContent(councilHtml(site, edition));
    await page.pdf({ path, preferCSSPageSize: true, outline: true, tagged: true });
  } finally {
    await browser.close();
  }
  return path;
}

/** The browser driver is a development package: an installation without those makes sites, not PDFs. */
async function loadChromium() {
  try {
    return (await import("playwright-core")).chromium;
  } catch {
    return null;
  }
}

/** Cover, overview, deelambities, stadsdelen and method as one page: what the site says, in the order of the council. */
export function councilHtml(site: string, edition: Edition): string {
  const { gemeente } = edition.meta;
  const stylesheet = readdirSync(site).find((name) => /^stijl\.\w+\.css$/.test(name));
  if (!stylesheet) throw new Error(`no stylesheet in ${site}`);
  const css = readFileSync(join(site, stylesheet), "utf8");
  const parts = pagesOf(edition).map((path, at) => partOf(readFileSync(join(site, path), "utf8"), at));
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${title(edition)}</title><style>${css}</style></head><body class="${gemeente.fictief ? "fictief-page" : ""}">${cover(edition)}${parts.join("")}</body></html>`;
}

function pagesOf({ verandertheorie, gebieden }: Edition): string[] {
  return [
    "index.html",
    ...verandertheorie.deelambities.map(({ id }) => `deelambities/${id}/index.html`),
    ...gebieden.filter(({ soort }) => soort === "stadsdeel").map(({ id }) => `stadsdelen/${id}/index.html`),
    "verantwoording/index.html",
  ];
}

/** The content of a page; its ids get the number of the part, for every page has a `bronnen` of its own. */
function partOf(html: string, at: number): string {
  const content = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
  const own = content
    .replace(/\b(id|for|aria-labelledby|aria-describedby|headers)="/g, `$1="d${at}-`)
    .replace(/url\(#/g, `url(#d${at}-`)
    // A link of the site leads nowhere from paper, and nowhere useful from a file on its own.
    .replace(/ href="[^"]*"/g, "");
  return `<section class="boek-deel wrap">${own}</section>`;
}

function title({ meta }: Edition): string {
  return escapeHtml(`Dashboard sociale basis ${meta.gemeente.naam}`);
}

function cover(edition: Edition): string {
  const { meta, verandertheorie } = edition;
  const state = meta.state === "concept" ? "Concept: voorlopige cijfers." : escapeHtml(meta.titel);
  const names = verandertheorie.deelambities.map(({ titel }) => `<li>${escapeHtml(titel)}</li>`).join("");
  const fictief = meta.gemeente.fictief
    ? "<p><b>Fictieve gegevens.</b> Alle cijfers zijn verzonnen.</p>"
    : "";
  return `<section class="voorblad wrap"><h1>${title(edition)}</h1><p>Stand van ${formatDate(meta.peildatum)}. ${state}</p>${fictief}<ol>${names}</ol></section>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
