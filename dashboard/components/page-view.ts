import type { VNode } from "preact";
import type { Link } from "./links.ts";

/** Entries of the menu. */
export type MenuEntry =
  | "overzicht"
  | "deelambities"
  | "stadsdelen"
  | "indicatoren"
  | "participatie"
  | "subsidies"
  | "penc"
  | "verantwoording";

/** Client code in `dashboard/islands/`; every page is complete without it. */
export const islandNames = ["figuren", "tabellen", "aanwijzen", "uw-stadsdeel", "zoeken", "verken"] as const;

export type IslandName = (typeof islandNames)[number];

/** A page before it is put in the frame. */
export interface PageView {
  /** Site path, `/deelambities/ontmoeten/`. */
  path: string;
  titel: string;
  /** One sentence for search engines and shared links. */
  omschrijving: string;
  /** Entry of the menu this page belongs to; null for pages outside the menu. */
  menu: MenuEntry | null;
  /** Pages above this one, from the overview down, without the page itself. */
  kruimels: { naam: string; path: string }[];
  /** Links of a page that is shown at other addresses than its own. */
  links?: Link;
  /** Not for the public: no search engine and no map of the site names it. */
  unlisted?: boolean;
  /** Has no drawing, so that it needs no client code for drawings. */
  withoutDrawings?: boolean;
  /** Language of the content, when it is not Dutch. */
  lang?: "en";
  /** Islands of this page beside those of every page. */
  islands?: readonly IslandName[];
  content: VNode;
}
