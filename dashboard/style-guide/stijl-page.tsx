import { linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import { Charts } from "./charts.tsx";
import { Parts, Signs } from "./components.tsx";
import { Colours, Letters } from "./tokens.tsx";

/** Colours, parts and charts with their hardest cases, all made up: for who builds the site, and for its tests. */
export function stijlPage(): PageView {
  const to = linksFrom(paths.stijl);
  return {
    path: paths.stijl,
    titel: "Stijlgids",
    omschrijving: "Kleuren, onderdelen en grafieken van deze site, met verzonnen cijfers.",
    menu: null,
    unlisted: true,
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>Stijlgids</h1>
          <p class="lead">
            Kleuren, onderdelen en grafieken van deze site. Alle cijfers op deze pagina zijn verzonnen.
          </p>
        </Intro>
        <Section
          id="kleuren"
          titel="Kleuren"
          uitleg={<p>Tekst vraagt een contrast van 4,5, een teken van 3.</p>}
        >
          <Colours />
        </Section>
        <Section id="letters" titel="Letters">
          <Letters />
        </Section>
        <Section id="tekens" titel="Tekens" uitleg={<p>Een teken staat nooit zonder woord.</p>}>
          <Signs />
        </Section>
        <Section id="onderdelen" titel="Onderdelen">
          <Parts />
        </Section>
        <Section id="grafieken" titel="Grafieken" uitleg={<p>Elke tekening in haar moeilijkste gevallen.</p>}>
          <Charts to={to} />
        </Section>
      </>
    ),
  };
}
