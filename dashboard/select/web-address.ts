import type { EditionMeta } from "../../pipeline/domain/edition.ts";
import { paths } from "../components/links.ts";

/** Whether search engines may show the site: never when its figures are still a concept. */
export function isIndexed({ state }: EditionMeta): boolean {
  return state !== "concept";
}

/** The one address of a page on the web; null without an address in `gemeente.yml`, and for the page shown at wrong ones. */
export function canonicalAddress({ site }: EditionMeta, path: string): string | null {
  return site.adres === null || path === paths.nietGevonden ? null : new URL(path.slice(1), site.adres).href;
}
