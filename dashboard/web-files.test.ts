import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { EditionMeta } from "../pipeline/domain/edition.ts";
import { noSiteConfig, type SiteConfig } from "../pipeline/domain/site-config.ts";
import { fixtureEdition } from "./fixtures/edition.ts";
import { renderSite } from "./fixtures/render-site.ts";
import { indexEdition } from "./select/edition-index.ts";

const online: SiteConfig = {
  adres: "https://stad.example/cijfers/",
  beveiliging: { contact: "mailto:veilig@stad.example", verloopt: "2027-10-01" },
  toegankelijkheid: {
    status: "B",
    opgesteld: "2026-09-01",
    onderzoek: { datum: "2026-08-15", door: "een onafhankelijk bureau", adres: null },
    meldpunt: "meldpunt@stad.example",
    verantwoordelijk: "gemeentesecretaris",
    belemmeringen: [
      {
        criterium: "1.4.10 Reflow",
        beschrijving: "Brede tabellen schuiven",
        gevolg: "Op een kleine telefoon moet u schuiven.",
        alternatief: "Download de cijfers.",
        opgelost: null,
      },
    ],
  },
};

function siteOf(changes: Partial<EditionMeta>): Map<string, string> {
  const edition = fixtureEdition();
  const { files } = renderSite(indexEdition({ ...edition, meta: { ...edition.meta, ...changes } }), []);
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

const published = siteOf({ state: "gepubliceerd", site: online });
const concept = siteOf({ state: "concept", site: online });
const offline = siteOf({ state: "gepubliceerd", site: noSiteConfig });

function documentOf(site: Map<string, string>, path: string): Document {
  return parseHTML(site.get(path) ?? "").document as unknown as Document;
}

test("search engines may read a published edition and find all its pages, except those for wrong addresses, for the builders and without content", () => {
  expect(published.get("robots.txt")).toBe(
    "User-agent: *\nAllow: /\nSitemap: https://stad.example/cijfers/sitemap.xml\n",
  );
  const pages = [...published.keys()].filter((path) => path.endsWith(".html") && path !== "404.html");
  const listed = [...(published.get("sitemap.xml") ?? "").matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, address]) => address,
  );
  expect(published.get("stijl/index.html")).toContain('<meta name="robots" content="noindex"');
  const unlisted = ["stijl/index.html", "wijzigingen/index.html"];
  expect(listed).toHaveLength(pages.filter((path) => !unlisted.includes(path)).length);
  expect(listed).toContain("https://stad.example/cijfers/deelambities/ontmoeten/");
});

test("a concept is not for search engines", () => {
  expect(concept.get("robots.txt")).toBe("User-agent: *\nDisallow: /\n");
  expect(concept.has("sitemap.xml")).toBe(false);
  const robots = documentOf(concept, "index.html").querySelector('meta[name="robots"]');
  expect(robots?.getAttribute("content")).toBe("noindex");
  expect(documentOf(published, "index.html").querySelector('meta[name="robots"]')).toBeNull();
});

test("each page names its own address as the one that counts", () => {
  const link = documentOf(published, "indicatoren/eenzaamheid/index.html").querySelector(
    'link[rel="canonical"]',
  );
  expect(link?.getAttribute("href")).toBe("https://stad.example/cijfers/indicatoren/eenzaamheid/");
});

test("a site without an address has no sitemap, no security.txt and no canonical addresses", () => {
  expect(offline.get("robots.txt")).toBe("User-agent: *\nAllow: /\n");
  expect([...offline.keys()].filter((path) => /sitemap|security/.test(path))).toEqual([]);
  expect(offline.get("index.html")).not.toContain("canonical");
});

test("security.txt says where to report a leak and until when", () => {
  expect(published.get(".well-known/security.txt")).toBe(
    [
      "Contact: mailto:veilig@stad.example",
      "Expires: 2027-10-01T00:00:00Z",
      "Preferred-Languages: nl, en",
      "Canonical: https://stad.example/cijfers/.well-known/security.txt",
      "",
    ].join("\n"),
  );
});

test("the page for wrong addresses links from the root of the site, because it is shown anywhere", () => {
  const hrefs = [...documentOf(published, "404.html").querySelectorAll("[href]")].map((node) =>
    node.getAttribute("href"),
  );
  const toPages = hrefs.filter((href) => !href?.startsWith("#"));
  expect(toPages.filter((href) => !href?.startsWith("/cijfers/"))).toEqual([]);
});

test("the accessibility statement has the fields of the model, or says that it is still to come", () => {
  const words = documentOf(published, "toegankelijkheid/index.html").querySelector("main")?.textContent ?? "";
  for (const part of [
    "status B",
    "15 augustus 2026",
    "1.4.10 Reflow",
    "meldpunt@stad.example",
    "gemeentesecretaris",
    "nog niet bekend",
  ]) {
    expect(words).toContain(part);
  }
  expect(documentOf(offline, "toegankelijkheid/index.html").querySelector("main")?.textContent).toContain(
    "Een officiële toegankelijkheidsverklaring is er nog niet",
  );
});
