import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { isShown } from "../pipeline/domain/outcome.ts";
import { PAGE_POLICY } from "../pipeline/domain/security-policy.ts";
import { fixtureEdition, fixtureEditionOvergenomen } from "./fixtures/edition.ts";
import { htmlProblems } from "./fixtures/html-problems.ts";
import { fixturePenc } from "./fixtures/penc.ts";
import { strayNumbers } from "./fixtures/printed-numbers.ts";
import { renderSite, type SiteFiles } from "./fixtures/render-site.ts";
import { indexEdition } from "./select/edition-index.ts";
import { figureFiles } from "./select/files.ts";
import { formatFigure } from "./text/figures.ts";

interface ParsedPage {
  path: string;
  html: string;
  document: Document;
}

function parsePages(site: SiteFiles): ParsedPage[] {
  return site.files
    .filter((file) => file.path.endsWith(".html"))
    .map((file) => {
      const html = String(file.content);
      return { path: file.path, html, document: parseHTML(html).document as unknown as Document };
    });
}

const edition = fixtureEdition();
const copies = [
  ...edition.registers.map(({ tabel }) => `registers/${tabel}.csv`),
  ...Object.values(figureFiles),
].map((name) => ({ name, content: Buffer.from("") }));
const penc = fixturePenc();
const full = renderSite(indexEdition(edition), copies, { penc });
const pages = parsePages(full);
const sparse = renderSite(indexEdition(fixtureEditionOvergenomen()), []);

/** Path inside the site to which a relative link on a page leads, with its anchor. */
function targetOf(from: string, href: string): { file: string; anchor: string } {
  const url = new URL(href, `https://site.test/${from}`);
  const file = url.pathname.endsWith("/") ? `${url.pathname}index.html` : url.pathname;
  return { file: file.slice(1), anchor: url.hash.slice(1) };
}

function brokenLinks(site: SiteFiles): string[] {
  const files = new Set(site.files.map((file) => file.path));
  const parsed = parsePages(site);
  const ids = new Map(
    parsed.map(({ path, document }) => [
      path,
      new Set([...document.querySelectorAll("[id]")].map((node) => node.id)),
    ]),
  );
  return parsed.flatMap(({ path, document }) =>
    [...document.querySelectorAll("[href]:not([rel=external])")]
      .map((node) => node.getAttribute("href") ?? "")
      .filter((href) => {
        const { file, anchor } = targetOf(path, href);
        return !files.has(file) || (anchor !== "" && !ids.get(file)?.has(anchor));
      })
      .map((href) => `${path}: ${href}`),
  );
}

describe.each([
  ["a full edition", full],
  ["an edition with only published figures of others", sparse],
])("%s", (_, site) => {
  const parsed = parsePages(site);

  test("has every kind of page", () => {
    const paths = parsed.map((page) => page.path);
    for (const path of [
      "index.html",
      "deelambities/ontmoeten/index.html",
      "stadsdelen/noord-west/index.html",
    ]) {
      expect(paths).toContain(path);
    }
    expect(paths).toContain("indicatoren/eenzaamheid/index.html");
    expect(paths).toContain("verantwoording/index.html");
    expect(site.pages).toBe(paths.length);
  });

  test("has no broken link", () => expect(brokenLinks(site)).toEqual([]));

  test("has only relative links, but for the page that is shown at any address", () => {
    for (const { path, document } of parsed.filter((page) => page.path !== "404.html")) {
      for (const node of document.querySelectorAll("[href]:not([rel=external]),[src]")) {
        expect(node.getAttribute("href") ?? node.getAttribute("src"), path).not.toMatch(/^(\/|https?:)/);
      }
    }
  });

  test("is HTML as the standard describes it", () => {
    const found = parsed.map(({ path, html }) => [path, htmlProblems(html)] as const);
    expect(found.filter(([, problems]) => problems.length > 0)).toEqual([]);
  });

  test("has one h1 per page and skips no level of heading", () => {
    for (const { path, document } of parsed) {
      const levels = [...document.querySelectorAll("main h1, main h2, main h3, main h4")].map((node) =>
        Number(node.tagName.slice(1)),
      );
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      expect(levels[0], path).toBe(1);
      levels.slice(1).forEach((level, i) => {
        expect(level, path).toBeLessThanOrEqual((levels[i] ?? 1) + 1);
      });
    }
  });

  test("has no inline script or style, and the strict policy", () => {
    for (const { path, html } of parsed) {
      const inline = /<script(?![^>]* src="[^"]+"><\/script>)|<style|\sstyle=|\son[a-z]+=|javascript:/i.exec(
        html,
      );
      expect(inline?.[0], path).toBeUndefined();
      expect(html.includes(PAGE_POLICY), path).toBe(true);
    }
  });

  test("labels every picture, and gives every id once", () => {
    for (const { path, document } of parsed) {
      for (const svg of document.querySelectorAll("svg")) {
        const labelled = svg.getAttribute("role") === "img" && (svg.getAttribute("aria-label") ?? "") !== "";
        const inside = svg.parentElement?.closest("svg") !== null;
        expect(labelled || inside || svg.getAttribute("aria-hidden") === "true", path).toBe(true);
      }
      const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        path,
      ).toEqual([]);
    }
  });

  test("gives every table a caption and every head a scope", () => {
    for (const { path, document } of parsed) {
      for (const table of document.querySelectorAll("table")) {
        expect(table.querySelector("caption")?.textContent, path).toBeTruthy();
        for (const head of table.querySelectorAll("th"))
          expect(head.getAttribute("scope"), path).toBeTruthy();
      }
    }
  });

  test("prints no empty value", () => {
    for (const { path, document } of parsed) {
      expect(document.querySelector("main")?.textContent, path).not.toMatch(
        /undefined|NaN|\bnull\b|\[object/,
      );
    }
  });
});

function pageOf(path: string): ParsedPage {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`no such page: ${path}`);
  return page;
}

test("every number on every page is in the edition, rounded once; a number that is not is found", () => {
  const stray = strayNumbers(edition, penc);
  const found = pages.map(({ path, html }) => [path, stray(path, html)] as const);
  // The style guide shows made-up figures.
  expect(found.filter(([path, numbers]) => numbers.length > 0 && path !== "stijl/index.html")).toEqual([]);
  const { html } = pageOf("indicatoren/eenzaamheid/index.html");
  const wrong = html.replace(/<h1>/, "<h1>Nu 61,27% van 98.761 mensen ");
  expect(stray("indicatoren/eenzaamheid/index.html", wrong)).toEqual(["61,27", "98.761"]);
});

test("every figure in the table of an indicator is the figure of the edition", () => {
  for (const indicator of edition.indicators.filter((row) => row.deelambitie === "ontmoeten")) {
    const { document } = pageOf(`indicatoren/${indicator.id}/index.html`);
    const printed = [...document.querySelectorAll("#cijfers td[data-head=Cijfer]")].map(
      (cell) => cell.textContent,
    );
    const expected = edition.gebieden
      .filter((gebied) => gebied.soort !== "buurt")
      .flatMap((gebied) =>
        edition.outcomes
          .filter(
            (row) => row.indicator === indicator.id && row.gebied === gebied.id && row.uitsplitsing === null,
          )
          .map((row) =>
            isShown(row.status) && row.waarde !== null ? formatFigure(row.waarde, indicator) : "–",
          ),
      );
    expect(printed, indicator.id).toEqual(expected);
  }
});

test("a hidden figure of a stadsdeel says why, everywhere", () => {
  const words = "niet getoond: te weinig antwoorden";
  expect(
    pageOf("stadsdelen/noord/index.html").document.querySelector("#vergelijking")?.textContent,
  ).toContain(words);
  expect(
    pageOf("indicatoren/eenzaamheid/index.html").document.querySelector("#stadsdelen")?.textContent,
  ).toContain(words);
});

test("every deelambitie shows its outcome verbatim, its sentence and what is not measured", () => {
  const text = pageOf("deelambities/ontmoeten/index.html").document.querySelector("main")?.textContent ?? "";
  expect(text).toContain("Inwoners kunnen anderen op een ongedwongen manier ontmoeten in de buurt en stad");
  expect(text).toContain(edition.judgements[0]?.zin);
  expect(text).toContain("Inwoners onder de 18 jaar.");
  expect(text).toContain("Dit is geen oorzaak en gevolg");
  expect(text).toContain("Nog geen indicator");
});

test("an indicator without a source says so", () => {
  expect(
    pageOf("indicatoren/cultuurbezoek/index.html").document.querySelector("main")?.textContent,
  ).toContain("Voor dit cijfer is nog geen bron.");
  const cards = parsePages(sparse)[0]?.document.querySelectorAll(".card .signs") ?? [];
  expect([...cards].map((card) => card.textContent)).toEqual(["Geen bron", "Geen bron", "Geen bron"]);
});

test("an indicator taken over from others shows buurten and no stadsdeel", () => {
  const { document } = pageOf("indicatoren/eenzaamheid-rivm/index.html");
  expect(document.querySelector("#stadsdelen")).toBeNull();
  expect(document.querySelector("#buurten")?.textContent).toContain("Stadsdelen hebben hier geen cijfer.");
  expect(document.querySelectorAll("#buurten tbody tr:not(.group)")).toHaveLength(44);
});

test("an indicator taken over from others stands beside the country and comparable gemeenten, with their year", () => {
  const page = pages.find(({ path }) => path === "indicatoren/eenzaamheid-rivm/index.html");
  const rows = [...(page?.document.querySelectorAll("#vergelijking tbody tr") ?? [])];
  // The country is the 45th area of the fixture and the group the 46th: 40 + (45 × 7) mod 23 + 2, and the next.
  expect(rows.map((row) => row.textContent?.trim().replace(/\s+/g, " "))).toEqual([
    "Maastricht52,7%",
    "Nederland58,0%",
    "Vergelijkbare gemeenten (de middelste van 5 gemeenten)42,0%",
  ]);
  const own = pages.find(({ path }) => path === "indicatoren/eenzaamheid/index.html");
  expect(own?.document.querySelector("#vergelijking")).toBeNull();
});

test("a gemeenschappelijk indicator has one page with a section per deelambitie measured", () => {
  const { document } = pageOf("indicatoren/subsidie-verleend/index.html");
  expect([...document.querySelectorAll(".jump a")].map((link) => link.getAttribute("href"))).toEqual([
    "#initiatief-en-inzet",
    "#ontmoeten",
  ]);
});

test("text from the edition cannot become markup", () => {
  const hostile = fixtureEdition();
  const naam = '<img src=x onerror="alert(1)">&"';
  for (const gebied of hostile.gebieden) gebied.naam = naam;
  for (const indicator of hostile.indicators)
    Object.assign(indicator, { titel: naam, definitie: naam, sql: naam });
  for (const file of renderSite(indexEdition(hostile), []).files) {
    if (/\.(html|svg)$/.test(file.path)) expect(String(file.content).includes("<img"), file.path).toBe(false);
  }
});

test("no page asks for more than 60 kB of text and style, or 10 kB of script; /verken/ for 170 kB of script", () => {
  const bytes = new Map(
    full.files.map(({ path, content }) => [path, gzipSync(content, { level: 9 }).length]),
  );
  const weight = (page: ParsedPage, selector: string, attribute: string) =>
    [...page.document.querySelectorAll(selector)].reduce(
      (sum, node) =>
        sum + (bytes.get(targetOf(page.path, node.getAttribute(attribute) ?? "").file) ?? Number.NaN),
      0,
    );
  for (const page of pages) {
    const script = weight(page, "script[src]", "src");
    const isVerken = page.path === "verken/index.html";
    expect(script, page.path).toBeLessThanOrEqual(isVerken ? 170_000 : 10_000);
    if (isVerken) expect(script).toBeGreaterThan(100_000);
    const text = (bytes.get(page.path) ?? Number.NaN) + weight(page, 'link[rel="stylesheet"]', "href");
    expect(text, page.path).toBeLessThanOrEqual(60_000);
  }
});
