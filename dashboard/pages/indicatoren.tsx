import { GEMEENSCHAPPELIJK, HOOFDAMBITIE } from "../../pipeline/domain/indicator.ts";
import { IndicatorList } from "../components/indicator-list.tsx";
import { linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import { SharedIndicatorList } from "../components/shared-indicator-list.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { metingenOfDeelambitie } from "../select/meting.ts";
import { indicatorText } from "../text/indicator.ts";

/** All indicators, per deelambitie. */
export function indicatorenPage(index: EditionIndex): PageView {
  const to = linksFrom(paths.indicatoren);
  const { deelambities, hoofdambitie } = index.edition.verandertheorie;
  const owners = [...deelambities, { id: HOOFDAMBITIE, titel: hoofdambitie.titel }];
  const shared = index.edition.indicators.filter((indicator) => indicator.deelambitie === GEMEENSCHAPPELIJK);
  return {
    path: paths.indicatoren,
    titel: "Indicatoren",
    omschrijving: indicatorText.alle.inleiding,
    menu: "indicatoren",
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>{indicatorText.alle.kop}</h1>
          <p class="lead">{indicatorText.alle.inleiding}</p>
        </Intro>
        {owners
          .map((owner) => ({ owner, metingen: metingenOfDeelambitie(index, owner.id) }))
          .filter(({ metingen }) => metingen.length > 0)
          .map(({ owner, metingen }) => (
            <Section key={owner.id} id={owner.id} titel={owner.titel}>
              <IndicatorList index={index} metingen={metingen} to={to} />
            </Section>
          ))}
        {shared.length > 0 && (
          <Section id={GEMEENSCHAPPELIJK} titel={indicatorText.alle.gemeenschappelijk}>
            <SharedIndicatorList indicators={shared} to={to} />
          </Section>
        )}
      </>
    ),
  };
}
