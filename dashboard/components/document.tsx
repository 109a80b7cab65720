import { PAGE_POLICY } from "../../pipeline/domain/security-policy.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { canonicalAddress, isIndexed } from "../select/web-address.ts";
import { frameText } from "../text/frame.ts";
import { Banners } from "./banners.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { type Link, linksFrom, paths } from "./links.ts";
import type { IslandName, PageView } from "./page-view.ts";

/** What every page of a build shares. */
export interface Site {
  index: EditionIndex;
  /** File name of the stylesheet in the root of the site. */
  stylesheet: string;
  /** Site path of an island. */
  scriptOf: (name: IslandName) => string;
  /** There is an edition before this one, and so a page about what changed. */
  hasChanges: boolean;
}

/** Islands that do something on any page, and those for drawings only. */
const everyPage: readonly IslandName[] = ["tabellen", "uw-stadsdeel"];
const forDrawings: readonly IslandName[] = ["figuren", "aanwijzen"];

/** A whole page: head, frame and content. */
export function Document({ view, site }: { view: PageView; site: Site }) {
  const to = view.links ?? linksFrom(view.path);
  const { meta } = site.index.edition;
  // The frame stays Dutch around a page in another language (WCAG 3.1.2).
  const frameLang = view.lang ? "nl" : undefined;
  const { gemeente } = meta;
  const canonical = view.unlisted ? null : canonicalAddress(meta, view.path);
  return (
    <html lang={view.lang ?? "nl"}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={PAGE_POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={view.omschrijving} />
        {(view.unlisted || !isIndexed(meta)) && <meta name="robots" content="noindex" />}
        {canonical && <link rel="canonical" href={canonical} />}
        <title>{`${view.titel} · ${frameText.naam} ${gemeente.naam}`}</title>
        <link rel="icon" href={to("/merk.svg")} type="image/svg+xml" />
        {islandsOf(view).map((name) => (
          <script key={name} type="module" src={to(site.scriptOf(name))} />
        ))}
        <link rel="stylesheet" href={to(`/${site.stylesheet}`)} />
      </head>
      <body id="boven" class={gemeente.fictief ? "fictief-page" : undefined}>
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud" lang={frameLang}>
          {frameText.naarInhoud}
        </a>
        <Header view={view} index={site.index} to={to} lang={frameLang} />
        <div class="wrap" lang={frameLang}>
          <Banners meta={site.index.edition.meta} />
          <Kruimels view={view} to={to} />
        </div>
        <main id="inhoud" class="wrap" tabIndex={-1}>
          {view.content}
        </main>
        <Footer index={site.index} hasChanges={site.hasChanges} to={to} lang={frameLang} />
      </body>
    </html>
  );
}

function islandsOf({ islands = [], withoutDrawings }: PageView): IslandName[] {
  return [...everyPage, ...(withoutDrawings ? [] : forDrawings), ...islands];
}

function Kruimels({ view, to }: { view: PageView; to: Link }) {
  if (view.path === paths.overzicht) return null;
  return (
    <nav class="utrecht-breadcrumb-nav kruimels" aria-label={frameText.kruimelpad}>
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {view.kruimels.map((kruimel) => (
          <li key={kruimel.path} class="utrecht-breadcrumb-nav__item">
            <a class="utrecht-breadcrumb-nav__link" href={to(kruimel.path)}>
              {kruimel.naam}
            </a>
          </li>
        ))}
        <li class="utrecht-breadcrumb-nav__item" aria-current="page">
          <span class="utrecht-breadcrumb-nav__link utrecht-breadcrumb-nav__link--current">{view.titel}</span>
        </li>
      </ol>
    </nav>
  );
}
