import { createHash } from "node:crypto";
import { renderToString } from "preact-render-to-string";
import type { EditionDiff } from "../pipeline/domain/edition-diff.ts";
import { programmaTags } from "../pipeline/domain/indicator.ts";
import { pencId } from "../pipeline/domain/penc-file-names.ts";
import { withoutUnseen } from "../pipeline/wording/visible-line.ts";
import { breakLongWords } from "./break-long-words.ts";
import { bundleIslands } from "./bundle-islands.ts";
import { standaloneSvg } from "./charts/standalone-svg.ts";
import { renderTrend } from "./charts/trend.ts";
import { Document, type Site } from "./components/document.tsx";
import { paths } from "./components/links.ts";
import type { PageView } from "./components/page-view.ts";
import { type TrendSubject, trendOptions, trendPoints, trendSizes } from "./components/trend-options.ts";
import { keepAmountsWhole } from "./keep-amounts-whole.ts";
import { outcomesCsv } from "./outcomes-csv.ts";
import { deelambitiePage } from "./pages/deelambitie.tsx";
import { deelambitieStadsdeelPage } from "./pages/deelambitie-stadsdeel.tsx";
import { deelambitiesPage } from "./pages/deelambities.tsx";
import { type EditionHistory, editiesPage } from "./pages/edities.tsx";
import { enPage } from "./pages/en.tsx";
import { gegevensPage } from "./pages/gegevens.tsx";
import { geldPage } from "./pages/geld.tsx";
import { indicatorPage } from "./pages/indicator.tsx";
import { indicatorenPage } from "./pages/indicatoren.tsx";
import { initiatievenPage } from "./pages/initiatieven.tsx";
import { nietGevondenPage } from "./pages/niet-gevonden.tsx";
import { overzichtPage } from "./pages/overzicht.tsx";
import { participatiePage } from "./pages/participatie.tsx";
import { pencPage } from "./pages/penc.tsx";
import { pencDocumentPages } from "./pages/penc-document.tsx";
import { programmaPage } from "./pages/programma.tsx";
import { raadPage } from "./pages/raad.tsx";
import { stadsdeelPage } from "./pages/stadsdeel.tsx";
import { stadsdelenPage } from "./pages/stadsdelen.tsx";
import { subsidiesPage } from "./pages/subsidies.tsx";
import { toegankelijkheidPage } from "./pages/toegankelijkheid.tsx";
import { verantwoordingPage } from "./pages/verantwoording.tsx";
import { verkenPage } from "./pages/verken.tsx";
import { wijzigingenPage } from "./pages/wijzigingen.tsx";
import { zoekenPage } from "./pages/zoeken.tsx";
import type { PencPublication, PencSite } from "./penc-site.ts";
import type { PublicFile } from "./read-edition.ts";
import type { EditionIndex } from "./select/edition-index.ts";
import { indicatorFile, stadsdeelFile, trendFilesOf } from "./select/files.ts";
import type { SiteFile } from "./site-file.ts";
import { stijlPage } from "./style-guide/stijl-page.tsx";
import { readStylesheet } from "./stylesheet.ts";
import { webFiles } from "./web-files.ts";

/** A file of a site that is made when it is asked for: same plan, same bytes. */
export interface PlannedFile {
  path: string;
  make: () => SiteFile["content"];
}

/** What a site will hold, or a part of it. */
export interface SitePlan {
  files: PlannedFile[];
  pages: PageView[];
}

/** What a site tells of other editions than its own; nothing of it is in a frozen edition. */
export interface PastEditions {
  history: EditionHistory | null;
  /** What differs from the edition before this one; null when there is none. */
  diff: EditionDiff | null;
}

/** A first edition, or one that is shown without those before it. */
const noPast: PastEditions = { history: null, diff: null };

/** What the own part of a site holds besides its edition. */
export interface OwnSurroundings {
  past?: PastEditions | undefined;
  /** The site is what a frozen edition keeps for ever: without what is there for its makers. */
  archived?: boolean | undefined;
}

/** A site without documents of planning and control. */
export const noPenc: PencSite = { publications: [], upcoming: [], refused: [] };

/** What a site holds of its own edition and of those before it. */
export function planOwn(
  index: EditionIndex,
  copies: PublicFile[],
  { past = noPast, archived = false }: OwnSurroundings = {},
): SitePlan {
  const names = copies.map((copy) => copy.name);
  const pages = [
    ...allPages(index, names),
    wijzigingenPage(past.diff),
    editiesPage(past.history),
    ...(archived ? [] : [stijlPage()]),
  ];
  const site = siteOf(index, past);
  const ready = [...dress(), ...copies.map(copyOf)];
  return { files: [...planPages(site, pages), ...ready.map(asPlanned), ...downloads(index)], pages };
}

/** What a site holds of planning and control: pages, and the files as they were made. */
export function planPenc(index: EditionIndex, penc: PencSite, past: PastEditions = noPast): SitePlan {
  const pages = [pencPage(penc), ...penc.publications.flatMap(pencDocumentPages)];
  const files = penc.publications.flatMap(pencFiles);
  return { files: [...planPages(siteOf(index, past), pages), ...files.map(asPlanned)], pages };
}

/** What tells robots which pages there are. */
export function planMap({ edition }: EditionIndex, pages: readonly PageView[]): PlannedFile[] {
  const listed = pages.filter((view) => !view.unlisted).map((view) => view.path);
  return webFiles(edition.meta, listed).map(asPlanned);
}

function siteOf(index: EditionIndex, { diff }: PastEditions): Site {
  const stylesheet = nameOf(readStylesheet());
  return { index, stylesheet, scriptOf: bundleIslands().pathOf, hasChanges: diff !== null };
}

function planPages(site: Site, pages: readonly PageView[]): PlannedFile[] {
  return pages.map((view) => ({ path: fileOf(view.path), make: () => renderPage(view, site) }));
}

function asPlanned({ path, content }: SiteFile): PlannedFile {
  return { path, make: () => content };
}

/** Name of the stylesheet, with a hash of its content. */
function nameOf(css: string): string {
  return `stijl.${createHash("sha256").update(css).digest("hex").slice(0, 10)}.css`;
}

/**
 * What can be shown of an edition whose files are not there yet: the pages that rest on its figures only, and what they
 * are dressed with.
 */
export function planPreview(index: EditionIndex): PlannedFile[] {
  return [...planPages(siteOf(index, noPast), figurePages(index)), ...dress().map(asPlanned)];
}

/** Style, client code and mark, which are the same for every edition. */
function dress(): SiteFile[] {
  const css = readStylesheet();
  return [{ path: nameOf(css), content: css }, ...bundleIslands().files, mark];
}

function allPages(index: EditionIndex, copies: string[]): PageView[] {
  return [
    ...figurePages(index),
    verantwoordingPage(index),
    gegevensPage(index, copies),
    verkenPage(index, copies),
    zoekenPage(index),
    toegankelijkheidPage(index),
    enPage(index),
    nietGevondenPage(index.edition.meta.site),
  ];
}

function figurePages(index: EditionIndex): PageView[] {
  const { verandertheorie, indicators } = index.edition;
  return [
    overzichtPage(index),
    deelambitiesPage(index),
    ...verandertheorie.deelambities.map((deelambitie) => deelambitiePage(index, deelambitie)),
    ...verandertheorie.deelambities.flatMap((deelambitie) =>
      index.stadsdelen.map((stadsdeel) => deelambitieStadsdeelPage(index, deelambitie, stadsdeel)),
    ),
    ...programmaTags.map((tag) => programmaPage(index, tag)),
    stadsdelenPage(index),
    ...index.stadsdelen.map((stadsdeel) => stadsdeelPage(index, stadsdeel)),
    indicatorenPage(index),
    ...indicators.map((indicator) => indicatorPage(index, indicator)),
    participatiePage(index),
    initiatievenPage(index),
    raadPage(index),
    subsidiesPage(index),
    geldPage(index),
  ];
}

function renderPage(view: PageView, site: Site): string {
  const html = `<!doctype html>\n${renderToString(<Document view={view} site={site} />)}\n`;
  return keepAmountsWhole(breakLongWords(withoutUnseen(html)));
}

function fileOf(path: string): string {
  return path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
}

function copyOf({ name, content }: PublicFile): SiteFile {
  return { path: `gegevens/${name}`, content };
}

function pencFiles({ document, files }: PencPublication): SiteFile[] {
  const folder = paths.pencDocument(pencId(document)).slice(1);
  return files.map(({ name, content }) => ({ path: `${folder}${name}`, content }));
}

/** A CSV per indicator and per stadsdeel, and the trends as pictures. */
function downloads(index: EditionIndex): PlannedFile[] {
  const { outcomes, indicators } = index.edition;
  return [
    ...indicators.flatMap((indicator) => [
      {
        path: `gegevens/${indicatorFile(indicator.id)}`,
        make: () =>
          outcomesCsv(
            index,
            outcomes.filter((outcome) => outcome.indicator === indicator.id),
          ),
      },
      ...trendFilesOf(index, indicator).flatMap(({ name, meting }) =>
        trendFile(name, { index, meting, gebied: index.gemeente }),
      ),
    ]),
    ...index.stadsdelen.map((stadsdeel) => ({
      path: `gegevens/${stadsdeelFile(stadsdeel.id)}`,
      make: () =>
        outcomesCsv(
          index,
          outcomes.filter((outcome) => outcome.gebied === stadsdeel.id),
        ),
    })),
  ];
}

function trendFile(name: string, subject: TrendSubject): PlannedFile[] {
  const wide = trendSizes.find((size) => size.name === "wide");
  const options = wide && trendOptions(subject, { ...wide, id: "grafiek" });
  if (!options) return [];
  return [
    {
      path: `gegevens/${name}`,
      make: () => standaloneSvg(renderTrend(trendPoints(subject), options)),
    },
  ];
}

/** The mark in the browser tab. */
const mark: SiteFile = {
  path: "merk.svg",
  content:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#b5121b"/><path d="M7 24V9h4l5 8 5-8h4v15h-4v-8l-5 8-5-8v8z" fill="#fff"/></svg>\n',
};
