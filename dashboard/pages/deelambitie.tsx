import type { Deelambitie } from "../../pipeline/domain/verandertheorie.ts";
import { ComparisonFigure } from "../components/comparison-figure.tsx";
import { Downloads } from "../components/downloads.tsx";
import { EffectenSamen } from "../components/effecten-samen.tsx";
import { IndicatorFacts } from "../components/indicator-facts.tsx";
import { IndicatorList } from "../components/indicator-list.tsx";
import { InzetNaastUitkomst } from "../components/inzet-naast-uitkomst.tsx";
import { KaartFigure } from "../components/kaart-figure.tsx";
import { Keten } from "../components/keten.tsx";
import { type Link, linksFrom, paths } from "../components/links.ts";
import { KoersSign, OntwikkelingSign } from "../components/oordeel.tsx";
import { OutcomeTable } from "../components/outcome-table.tsx";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import { StadsdeelSentences } from "../components/sentences.tsx";
import { SourceList } from "../components/source-list.tsx";
import { StadsdeelLinks } from "../components/stadsdeel-links.tsx";
import { TagLinks } from "../components/tag-links.tsx";
import { TrendFigure } from "../components/trend-figure.tsx";
import { Verhalen } from "../components/verhalen.tsx";
import { hoofdMeting } from "../select/card-axis.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { indicatorFile, trendFilesOf } from "../select/files.ts";
import { leemteOf } from "../select/keten.ts";
import { judgementOf, latestShown, type Meting, metingenOfDeelambitie } from "../select/meting.ts";
import { tagsOfDeelambitie } from "../select/programmas.ts";
import { sourcesOf } from "../select/sources.ts";
import { deelambitieText } from "../text/deelambitie.ts";
import { deelambitieStadsdeelText } from "../text/deelambitie-stadsdeel.ts";
import { figureText } from "../text/grafieken.ts";
import { programmaText } from "../text/programmas.ts";
import { certaintyOf } from "../text/zekerheid.ts";

interface Props {
  index: EditionIndex;
  deelambitie: Deelambitie;
  to: Link;
}

/** One deelambitie: outcome, answer, pictures, other indicators, verandertheorie, sources. */
export function deelambitiePage(index: EditionIndex, deelambitie: Deelambitie): PageView {
  const path = paths.deelambitie(deelambitie.id);
  const to = linksFrom(path);
  const hoofd = hoofdMeting(index, deelambitie.id);
  const shown = hoofd && latestShown(index, hoofd, index.gemeente) ? hoofd : undefined;
  const props = { index, deelambitie, to };
  return {
    path,
    titel: deelambitie.titel,
    omschrijving: deelambitie.uitkomst,
    menu: "deelambities",
    kruimels: [
      { naam: "Overzicht", path: paths.overzicht },
      { naam: "Deelambities", path: paths.deelambities },
    ],
    content: (
      <>
        <Top {...props} hoofd={hoofd} />
        <Waarom {...props} />
        {shown && <HoofdFigures {...props} hoofd={shown} />}
        <Section
          id="kies"
          titel={deelambitieStadsdeelText.kies.kop}
          uitleg={<p>{deelambitieStadsdeelText.kies.uitleg}</p>}
        >
          <StadsdeelLinks index={index} deelambitie={deelambitie.id} to={to} />
        </Section>
        <EffectenSamen index={index} deelambitie={deelambitie.id} to={to} />
        <OtherIndicators {...props} hoofd={shown} />
        <Section
          id="verandertheorie"
          titel={deelambitieText.keten.kop}
          uitleg={<KetenUitleg {...props} />}
          wide
        >
          <Keten {...props} />
        </Section>
        <InzetNaastUitkomst {...props} />
        <Verhalen
          index={index}
          verhalen={index.edition.verhalen.filter((verhaal) => verhaal.deelambitie === deelambitie.id)}
        />
        <Programmas {...props} />
        <NietMeten {...props} />
        {hoofd && <Bronnen {...props} hoofd={hoofd} />}
      </>
    ),
  };
}

function Top({ index, deelambitie, hoofd }: Props & { hoofd: Meting | undefined }) {
  const [waarom] = waaromOf(index, deelambitie);
  const judgement = hoofd && judgementOf(index, hoofd, index.gemeente);
  const shown = hoofd && latestShown(index, hoofd, index.gemeente);
  return (
    <Intro aside={hoofd && <IndicatorFacts index={index} meting={hoofd} kop={hoofd.indicator.titel} />}>
      <h1>{deelambitie.titel}</h1>
      <p class="citaat">{deelambitie.uitkomst}</p>
      {waarom !== undefined && <p class="lead">{waarom}</p>}
      {shown && judgement ? (
        <>
          <p class="answer">{judgement.zin}</p>
          <p class="signs">
            <OntwikkelingSign ontwikkeling={judgement.ontwikkeling} reden={judgement.ontwikkelingReden} />
            {judgement.koers && <KoersSign koers={judgement.koers} />}
          </p>
        </>
      ) : (
        <p class="answer">
          {hoofd ? deelambitieText.geenBron(hoofd.indicator.titel) : deelambitieText.geenIndicator}
        </p>
      )}
    </Intro>
  );
}

/** What the outcome means in plain words, and the reasons after the first, which stands in the intro. */
function Waarom({ index, deelambitie }: Props) {
  const uitleg = index.edition.teksten.find((row) => row.id === deelambitie.id)?.uitleg ?? [];
  const alineas = [...uitleg, ...waaromOf(index, deelambitie).slice(1)];
  if (alineas.length === 0) return null;
  return (
    <Section id="waarom" titel={deelambitieText.waarom.kop}>
      <div class="prose">
        {alineas.map((alinea) => (
          <p key={alinea}>{alinea}</p>
        ))}
      </div>
    </Section>
  );
}

function waaromOf(index: EditionIndex, deelambitie: Deelambitie): string[] {
  return index.edition.teksten.find((row) => row.id === deelambitie.id)?.waarom ?? [];
}

function HoofdFigures({ index, deelambitie, hoofd, to }: Props & { hoofd: Meting }) {
  return (
    <>
      <Section id="verloop" titel={deelambitieText.verloop.kop} uitleg={<p>{certaintyOf(index, hoofd)}</p>}>
        <TrendFigure
          subject={{ index, meting: hoofd, gebied: index.gemeente }}
          id={`${deelambitie.id}-trend`}
        />
      </Section>
      <Section
        id="stadsdelen"
        titel={deelambitieText.stadsdelen.kop}
        uitleg={<p>{deelambitieText.stadsdelen.uitleg}</p>}
      >
        <ComparisonFigure index={index} meting={hoofd} id={`${deelambitie.id}-vergelijking`} to={to} />
        <StadsdeelSentences index={index} meting={hoofd} to={to} />
        <KaartFigure index={index} meting={hoofd} id={`${deelambitie.id}-kaart`} to={to} />
        <details>
          <summary>{figureText.tabel}</summary>
          <OutcomeTable index={index} meting={hoofd} />
        </details>
      </Section>
    </>
  );
}

function OtherIndicators({ index, deelambitie, hoofd, to }: Props & { hoofd: Meting | undefined }) {
  const own = metingenOfDeelambitie(index, deelambitie.id);
  const referring = index.edition.indicators
    .filter((indicator) => indicator.ookBij.includes(deelambitie.id))
    .map((indicator) => ({ indicator, deelambitie: indicator.deelambitie }));
  const others = [...own, ...referring].filter((meting) => meting.indicator.id !== hoofd?.indicator.id);
  if (others.length === 0) return null;
  return (
    <Section
      id="indicatoren"
      titel={deelambitieText.andere.kop}
      uitleg={<p>{deelambitieText.andere.uitleg}</p>}
    >
      <IndicatorList index={index} metingen={others} to={to} />
    </Section>
  );
}

function KetenUitleg({ index, deelambitie }: Props) {
  const leeg = leemteOf(index, deelambitie);
  return (
    <>
      <p>{deelambitieText.keten.uitleg}</p>
      {leeg !== null && <p>{leeg}</p>}
    </>
  );
}

/** The national programmes this deelambitie contributes to; nothing when there are none. */
function Programmas({ index, deelambitie, to }: Props) {
  const tags = tagsOfDeelambitie(index, deelambitie);
  if (tags.length === 0) return null;
  const { kop, uitleg } = programmaText.programmas;
  return (
    <Section id="programmas" titel={kop} uitleg={<p>{uitleg}</p>}>
      <p>
        <TagLinks tags={tags} to={to} />
      </p>
    </Section>
  );
}

function NietMeten({ index, deelambitie }: Props) {
  const tekst = index.edition.teksten.find((row) => row.id === deelambitie.id);
  if (!tekst || tekst.watWeNietMeten.length === 0) return null;
  return (
    <Section id="niet-meten" titel={deelambitieText.nietMeten.kop}>
      <ul class="plain-list">
        {tekst.watWeNietMeten.map((punt) => (
          <li key={punt}>{punt}</li>
        ))}
      </ul>
    </Section>
  );
}

function Bronnen({ index, hoofd, to }: Props & { hoofd: Meting }) {
  const { indicator } = hoofd;
  return (
    <Section id="bronnen" titel={deelambitieText.bronnen.kop}>
      <SourceList sources={sourcesOf(index, [indicator])} files />
      <Downloads
        to={to}
        files={[
          { file: indicatorFile(indicator.id), naam: `${indicator.titel}, alle cijfers`, note: "CSV" },
          ...trendFilesOf(index, indicator).map(({ name, titel }) => ({
            file: name,
            naam: titel,
            note: "SVG",
          })),
        ]}
      />
      <p class="more">
        <a href={to(paths.indicator(indicator.id))}>Alles over deze indicator</a>
      </p>
    </Section>
  );
}
