import { HOOFDAMBITIE } from "../../pipeline/domain/indicator.ts";
import { DeelambitieCard } from "../components/deelambitie-card.tsx";
import { linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import { cardSpan } from "../select/card-axis.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { deelambitiesText } from "../text/deelambitie.ts";
import { figureText } from "../text/grafieken.ts";

/** All deelambities, as cards. */
export function deelambitiesPage(index: EditionIndex): PageView {
  const to = linksFrom(paths.deelambities);
  const tekst = index.edition.teksten.find(({ id }) => id === HOOFDAMBITIE);
  return {
    path: paths.deelambities,
    titel: "Deelambities",
    omschrijving: deelambitiesText.inleiding,
    menu: "deelambities",
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>Deelambities</h1>
          <p class="lead">{deelambitiesText.inleiding}</p>
        </Intro>
        <Section
          id="kaarten"
          titel={deelambitiesText.kop}
          uitleg={<p>{figureText.spanCards(cardSpan(index))}</p>}
          wide
        >
          <ul class="cards">
            {index.edition.verandertheorie.deelambities.map((deelambitie) => (
              <DeelambitieCard key={deelambitie.id} index={index} deelambitie={deelambitie} to={to} />
            ))}
          </ul>
        </Section>
        {tekst && (
          <>
            <Section id="bedoeling" titel={deelambitiesText.bedoeling}>
              <div class="prose">
                {[...tekst.waarom, ...tekst.uitleg].map((alinea) => (
                  <p key={alinea}>{alinea}</p>
                ))}
              </div>
            </Section>
            <Section id="niet-meten" titel={deelambitiesText.nietMeten}>
              <ul class="plain-list">
                {tekst.watWeNietMeten.map((punt) => (
                  <li key={punt}>{punt}</li>
                ))}
              </ul>
            </Section>
          </>
        )}
      </>
    ),
  };
}
