import type { Gebied } from "../../pipeline/domain/gebied.ts";
import type { Deelambitie } from "../../pipeline/domain/verandertheorie.ts";
import { ComparisonFigure } from "../components/comparison-figure.tsx";
import { Downloads } from "../components/downloads.tsx";
import { type Link, linksFrom, paths } from "../components/links.ts";
import { OntwikkelingSign, PositieSign } from "../components/oordeel.tsx";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import { SourceList } from "../components/source-list.tsx";
import { StadsdeelFigures } from "../components/stadsdeel-figures.tsx";
import { DeelambitieLinks, StadsdeelLinks } from "../components/stadsdeel-links.tsx";
import { StadsdeelProfile } from "../components/stadsdeel-profile.tsx";
import { TrendFigure } from "../components/trend-figure.tsx";
import { hoofdMeting } from "../select/card-axis.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { stadsdeelFile } from "../select/files.ts";
import { judgementOf, latestShown, type Meting, metingenOfDeelambitie } from "../select/meting.ts";
import { sourcesOf } from "../select/sources.ts";
import { deelambitieText } from "../text/deelambitie.ts";
import { deelambitieStadsdeelText as text } from "../text/deelambitie-stadsdeel.ts";
import { certaintyOf } from "../text/zekerheid.ts";

interface Props {
  index: EditionIndex;
  deelambitie: Deelambitie;
  stadsdeel: Gebied;
  to: Link;
}

/** The question of one deelambitie for one stadsdeel against the rest of the city. */
export function deelambitieStadsdeelPage(
  index: EditionIndex,
  deelambitie: Deelambitie,
  stadsdeel: Gebied,
): PageView {
  const path = paths.deelambitieStadsdeel(deelambitie.id, stadsdeel.id);
  const to = linksFrom(path);
  const hoofd = hoofdMeting(index, deelambitie.id);
  const props = { index, deelambitie, stadsdeel, to };
  return {
    path,
    titel: text.titel(deelambitie.titel, stadsdeel.naam),
    omschrijving: text.omschrijving(deelambitie.titel, stadsdeel.naam),
    menu: "deelambities",
    kruimels: [
      { naam: "Overzicht", path: paths.overzicht },
      { naam: "Deelambities", path: paths.deelambities },
      { naam: deelambitie.titel, path: paths.deelambitie(deelambitie.id) },
    ],
    content: (
      <>
        <Top {...props} hoofd={hoofd} />
        {hoofd && latestShown(index, hoofd, stadsdeel) && <Figures {...props} hoofd={hoofd} />}
        <StadsdeelProfile index={index} stadsdeel={stadsdeel} deelambitie={deelambitie.id} to={to} />
        <StadsdeelFigures index={index} stadsdeel={stadsdeel} deelambitie={deelambitie.id} to={to} />
        <Section id="andere" titel={text.andere.kop}>
          <DeelambitieLinks index={index} stadsdeel={stadsdeel.id} to={to} />
          <h3>{text.andere.ander}</h3>
          <StadsdeelLinks index={index} deelambitie={deelambitie.id} to={to} />
        </Section>
        <Bronnen {...props} />
      </>
    ),
  };
}

function Top({ index, deelambitie, stadsdeel, to, hoofd }: Props & { hoofd: Meting | undefined }) {
  const judgement = hoofd && judgementOf(index, hoofd, stadsdeel);
  const shown = hoofd && latestShown(index, hoofd, stadsdeel);
  return (
    <Intro>
      <h1>{text.titel(deelambitie.titel, stadsdeel.naam)}</h1>
      <p class="citaat">{deelambitie.uitkomst}</p>
      <p class="answer">{judgement?.zin ?? withoutJudgement(stadsdeel, hoofd)}</p>
      {judgement && shown && (
        <p class="signs">
          <PositieSign positie={judgement.positie} reden={judgement.positieReden} />
          <OntwikkelingSign
            ontwikkeling={judgement.ontwikkeling}
            reden={judgement.ontwikkelingReden}
            sinds={judgement.nulmetingJaar}
          />
        </p>
      )}
      <p class="lead">{text.lead}</p>
      <p class="more">
        <a href={to(paths.deelambitie(deelambitie.id))}>{deelambitie.titel} in de hele stad</a>
        {" · "}
        <a href={to(paths.stadsdeel(stadsdeel.id))}>Alles over {stadsdeel.naam}</a>
      </p>
    </Intro>
  );
}

function withoutJudgement({ naam }: Gebied, hoofd: Meting | undefined): string {
  return hoofd ? text.geenCijfer(hoofd.indicator.titel, naam) : text.geenIndicator;
}

function Figures({ index, deelambitie, stadsdeel, hoofd, to }: Props & { hoofd: Meting }) {
  const id = `${deelambitie.id}-${stadsdeel.id}`;
  return (
    <>
      <Section id="verloop" titel={text.verloop(stadsdeel.naam)} uitleg={<p>{certaintyOf(index, hoofd)}</p>}>
        <TrendFigure subject={{ index, meting: hoofd, gebied: stadsdeel }} id={`${id}-trend`} />
      </Section>
      <Section id="stadsdelen" titel={text.vergeleken} uitleg={<p>{deelambitieText.stadsdelen.uitleg}</p>}>
        <ComparisonFigure index={index} meting={hoofd} id={`${id}-vergelijking`} to={to} />
      </Section>
    </>
  );
}

function Bronnen({ index, deelambitie, stadsdeel, to }: Props) {
  const indicators = metingenOfDeelambitie(index, deelambitie.id).map(({ indicator }) => indicator);
  return (
    <Section id="bronnen" titel={deelambitieText.bronnen.kop}>
      <SourceList sources={sourcesOf(index, indicators)} />
      <Downloads to={to} files={[{ file: stadsdeelFile(stadsdeel.id), naam: text.bron, note: "CSV" }]} />
    </Section>
  );
}
