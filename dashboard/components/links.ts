import type { SiteConfig } from "../../pipeline/domain/site-config.ts";

/** Turns a site path (`/indicatoren/eenzaamheid/`) into a relative link from one page. */
export type Link = (target: string) => string;

/**
 * Relative links from a page, so that the site works in any folder of any web server. Paths start with a slash
 * and are folders (`/stadsdelen/`) or files (`/gegevens/outcomes.csv`).
 */
export function linksFrom(path: string): Link {
  const depth = path.split("/").length - 2;
  const up = "../".repeat(depth);
  return (target) => {
    if (!target.startsWith("/")) throw new Error(`site path without slash: ${target}`);
    return `${up}${target.slice(1)}` || "./";
  };
}

/** Links of a page that the web server shows at any address: they start at the root of the site. */
export function linksFromRoot({ adres }: SiteConfig): Link {
  const root = adres === null ? "/" : new URL(adres).pathname;
  return (target) => `${root}${target.slice(1)}`;
}

/** Site paths of each kind of page: short, Dutch and stable. */
export const paths = {
  overzicht: "/",
  deelambities: "/deelambities/",
  deelambitie: (id: string) => `/deelambities/${id}/`,
  deelambitieStadsdeel: (id: string, stadsdeel: string) => `/deelambities/${id}/${stadsdeel}/`,
  programma: (slug: string) => `/programmas/${slug}/`,
  stadsdelen: "/stadsdelen/",
  stadsdeel: (id: string) => `/stadsdelen/${id}/`,
  indicatoren: "/indicatoren/",
  indicator: (id: string) => `/indicatoren/${id}/`,
  participatie: "/participatie/",
  initiatieven: "/participatie/initiatieven/",
  raad: "/raad/",
  subsidies: "/subsidies/",
  geld: "/geld/",
  penc: "/p-en-c/",
  pencDocument: (id: string) => `/p-en-c/${id}/`,
  pencDeel: (id: string, deel: string) => `/p-en-c/${id}/${deel}/`,
  pencBestand: (id: string, file: string) => `/p-en-c/${id}/${file}`,
  verantwoording: "/verantwoording/",
  toegankelijkheid: "/toegankelijkheid/",
  wijzigingen: "/wijzigingen/",
  edities: "/edities/",
  editie: (id: string) => `/edities/${id}/`,
  nietGevonden: "/404.html",
  zoeken: "/zoeken/",
  verken: "/verken/",
  stijl: "/stijl/",
  en: "/en/",
  gegevens: "/gegevens/",
  gegeven: (file: string) => `/gegevens/${file}`,
} as const;
