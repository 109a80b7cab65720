import type { EditionMeta } from "../pipeline/domain/edition.ts";
import { canonicalAddress, isIndexed } from "./select/web-address.ts";
import type { SiteFile } from "./site-file.ts";

/** Files that programs look for on a website. What needs an address is left out when `gemeente.yml` gives none. */
export function webFiles(meta: EditionMeta, pagePaths: readonly string[]): SiteFile[] {
  return [robots(meta), ...sitemap(meta, pagePaths), ...securityText(meta)];
}

/** Crawlers may read everything of a published edition and nothing of a concept. */
function robots(meta: EditionMeta): SiteFile {
  const rule = isIndexed(meta) ? "Allow: /" : "Disallow: /";
  const map = meta.site.adres && isIndexed(meta) ? [`Sitemap: ${meta.site.adres}sitemap.xml`] : [];
  return { path: "robots.txt", content: `${["User-agent: *", rule, ...map].join("\n")}\n` };
}

/** All pages with the peildatum as date of change (sitemaps.org, protocol 0.9). */
function sitemap(meta: EditionMeta, pagePaths: readonly string[]): SiteFile[] {
  const addresses = pagePaths.flatMap((path) => canonicalAddress(meta, path) ?? []);
  if (addresses.length === 0 || !isIndexed(meta)) return [];
  const entries = addresses.map(
    (address) => `  <url><loc>${escapeXml(address)}</loc><lastmod>${meta.peildatum}</lastmod></url>`,
  );
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    "</urlset>",
  ];
  return [{ path: "sitemap.xml", content: `${lines.join("\n")}\n` }];
}

/** Where to report a leak (RFC 9116). */
function securityText({ site }: EditionMeta): SiteFile[] {
  if (!site.beveiliging) return [];
  const path = ".well-known/security.txt";
  const lines = [
    `Contact: ${site.beveiliging.contact}`,
    `Expires: ${site.beveiliging.verloopt}T00:00:00Z`,
    "Preferred-Languages: nl, en",
    ...(site.adres ? [`Canonical: ${site.adres}${path}`] : []),
  ];
  return [{ path, content: `${lines.join("\n")}\n` }];
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
