import type { PublishedIndicator } from "../../pipeline/domain/edition.ts";
import { GEMEENSCHAPPELIJK } from "../../pipeline/domain/indicator.ts";
import { IndicatorDefinition } from "../components/indicator-definition.tsx";
import { IndicatorFacts } from "../components/indicator-facts.tsx";
import { IndicatorFigures } from "../components/indicator-figures.tsx";
import { type Link, linksFrom, paths } from "../components/links.ts";
import { KoersSign, OntwikkelingSign } from "../components/oordeel.tsx";
import type { PageView } from "../components/page-view.ts";
import { QualityCardSection } from "../components/quality-card.tsx";
import { Intro } from "../components/section.tsx";
import { SharedFigures } from "../components/shared-figures.tsx";
import { Toelichtingen } from "../components/toelichtingen.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { judgementOf, latestShown, metingenOfIndicator } from "../select/meting.ts";
import { indicatorText } from "../text/indicator.ts";

interface Props {
  index: EditionIndex;
  indicator: PublishedIndicator;
  to: Link;
}

/** One indicator: answer, pictures, all figures, exact definition, sources and downloads. */
export function indicatorPage(index: EditionIndex, indicator: PublishedIndicator): PageView {
  const path = paths.indicator(indicator.id);
  const props = { index, indicator, to: linksFrom(path) };
  const shared = indicator.deelambitie === GEMEENSCHAPPELIJK;
  const meting = { indicator, deelambitie: indicator.deelambitie };
  return {
    path,
    titel: indicator.titel,
    omschrijving: indicator.definitie,
    menu: "indicatoren",
    kruimels: [
      { naam: "Overzicht", path: paths.overzicht },
      { naam: "Indicatoren", path: paths.indicatoren },
    ],
    content: (
      <>
        <Top {...props} shared={shared} />
        {shared ? (
          <SharedFigures index={index} metingen={metingenOfIndicator(index, indicator)} to={props.to} />
        ) : (
          <IndicatorFigures index={index} meting={meting} to={props.to} />
        )}
        <QualityCardSection index={index} indicator={indicator.id} />
        <IndicatorDefinition {...props} />
      </>
    ),
  };
}

function Top({ index, indicator, shared }: Props & { shared: boolean }) {
  const meting = { indicator, deelambitie: indicator.deelambitie };
  const judgement = judgementOf(index, meting, index.gemeente);
  const shown = latestShown(index, meting, index.gemeente);
  const anyShown =
    shown ?? metingenOfIndicator(index, indicator).find((row) => latestShown(index, row, index.gemeente));
  return (
    <Intro aside={!shared && <IndicatorFacts index={index} meting={meting} kop={index.gemeente.naam} />}>
      <h1>{indicator.titel}</h1>
      <p class="lead">{indicator.definitie}</p>
      {shown && judgement && (
        <>
          <p class="answer">{judgement.zin}</p>
          <p class="signs">
            <OntwikkelingSign ontwikkeling={judgement.ontwikkeling} reden={judgement.ontwikkelingReden} />
            {judgement.koers && <KoersSign koers={judgement.koers} />}
          </p>
        </>
      )}
      <Toelichtingen index={index} indicator={indicator.id} />
      {!anyShown && <p class="answer">{indicatorText.geenBronZin}</p>}
    </Intro>
  );
}
