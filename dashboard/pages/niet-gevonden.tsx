import type { SiteConfig } from "../../pipeline/domain/site-config.ts";
import { linksFromRoot, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro } from "../components/section.tsx";

/** Shown by the web server for an address that does not exist. */
export function nietGevondenPage(site: SiteConfig): PageView {
  const to = linksFromRoot(site);
  return {
    path: paths.nietGevonden,
    links: to,
    titel: "Pagina niet gevonden",
    omschrijving: "Deze pagina bestaat niet.",
    menu: null,
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <Intro>
        <h1>Deze pagina bestaat niet</h1>
        <p class="lead">Misschien is het adres veranderd, of zit er een typefout in.</p>
        <ul class="plain-list">
          <li>
            <a href={to(paths.overzicht)}>Naar het overzicht</a>
          </li>
          <li>
            <a href={to(paths.indicatoren)}>Naar alle indicatoren</a>
          </li>
        </ul>
      </Intro>
    ),
  };
}
