import { HOOFDAMBITIE } from "../../pipeline/domain/indicator.ts";
import { type Ontwikkeling, ontwikkelingen } from "../../pipeline/domain/judgement.ts";
import type { Deelambitie } from "../../pipeline/domain/verandertheorie.ts";
import { DeelambitieCard } from "../components/deelambitie-card.tsx";
import { IndicatorList } from "../components/indicator-list.tsx";
import { type Link, linksFrom, paths } from "../components/links.ts";
import { OntwikkelingSign } from "../components/oordeel.tsx";
import { OverzichtMatrix } from "../components/overzicht-matrix.tsx";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import { SourceList } from "../components/source-list.tsx";
import { Terms } from "../components/terms.tsx";
import { cardSpan, hoofdMeting } from "../select/card-axis.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { judgementOf, latestShown, metingenOfDeelambitie } from "../select/meting.ts";
import { sourcesOf } from "../select/sources.ts";
import { frameText } from "../text/frame.ts";
import { figureText } from "../text/grafieken.ts";
import { overzichtText } from "../text/overzicht.ts";

/** The start page: the hoofdambitie, the eight deelambities at a glance, and what judgements rest on. */
export function overzichtPage(index: EditionIndex): PageView {
  const to = linksFrom(paths.overzicht);
  const { hoofdambitie } = index.edition.verandertheorie;
  const own = metingenOfDeelambitie(index, HOOFDAMBITIE);
  return {
    path: paths.overzicht,
    titel: "Overzicht",
    omschrijving: overzichtText.omschrijving,
    menu: "overzicht",
    kruimels: [],
    content: (
      <>
        <Intro aside={<AtAGlance index={index} to={to} />}>
          <h1>{overzichtText.kop}</h1>
          <p class="citaat">{hoofdambitie.uitkomst}</p>
          <p class="lead">{overzichtText.inleiding}</p>
          <p class="more">
            <a href={to(paths.raad)}>{frameText.voet.raad}</a>
          </p>
        </Intro>
        <Section
          id="deelambities"
          titel={overzichtText.kaarten.kop}
          uitleg={<p>{figureText.spanCards(cardSpan(index))}</p>}
          wide
        >
          <ul class="cards">
            {index.edition.verandertheorie.deelambities.map((deelambitie) => (
              <DeelambitieCard key={deelambitie.id} index={index} deelambitie={deelambitie} to={to} />
            ))}
          </ul>
        </Section>
        {index.edition.overzichten.map((overzicht) => (
          <OverzichtMatrix key={overzicht.soort} index={index} overzicht={overzicht} to={to} />
        ))}
        {own.length > 0 && (
          <Section id="hoofdambitie" titel={hoofdambitie.titel} uitleg={<p>{overzichtText.hoofdambitie}</p>}>
            <IndicatorList index={index} metingen={own} to={to} />
          </Section>
        )}
        <Section
          id="oordelen"
          titel={overzichtText.oordelen.kop}
          uitleg={<p>{overzichtText.oordelen.uitleg}</p>}
        >
          <ul class="plain-list">
            {overzichtText.oordelen.punten.map((punt) => (
              <li key={punt}>
                <Terms text={punt} to={to} />
              </li>
            ))}
          </ul>
          <p class="more">
            <a href={to(paths.verantwoording)}>{overzichtText.oordelen.meer}</a>
          </p>
        </Section>
        <Section id="bronnen" titel={overzichtText.bronnen.kop}>
          <SourceList sources={sourcesOf(index, index.edition.indicators)} />
          <p class="more">
            <a href={to(paths.gegevens)}>{overzichtText.bronnen.download}</a>
          </p>
        </Section>
      </>
    ),
  };
}

function AtAGlance({ index, to }: { index: EditionIndex; to: Link }) {
  const groups = groupByOntwikkeling(index);
  return (
    <>
      <h2>{overzichtText.oogopslag.kop}</h2>
      <ul>
        {groups.judged.map((group) => (
          <li key={group.ontwikkeling}>
            <OntwikkelingSign ontwikkeling={group.ontwikkeling} reden={null} />
            <Names deelambities={group.deelambities} to={to} />
          </li>
        ))}
        {groups.unjudged.length > 0 && (
          <li>
            <span class="absence">{overzichtText.oogopslag.geenBron}</span>
            <Names deelambities={groups.unjudged} to={to} />
          </li>
        )}
      </ul>
      <p class="small">{overzichtText.oogopslag.uitleg}</p>
    </>
  );
}

function Names({ deelambities, to }: { deelambities: Deelambitie[]; to: Link }) {
  return (
    <p>
      {deelambities.map((deelambitie, i) => (
        <span key={deelambitie.id}>
          {i > 0 && ", "}
          <a href={to(paths.deelambitie(deelambitie.id))}>{deelambitie.titel}</a>
        </span>
      ))}
    </p>
  );
}

interface Groups {
  judged: { ontwikkeling: Ontwikkeling; deelambities: Deelambitie[] }[];
  unjudged: Deelambitie[];
}

function groupByOntwikkeling(index: EditionIndex): Groups {
  const all = index.edition.verandertheorie.deelambities;
  const judged = ontwikkelingen.map((ontwikkeling) => ({
    ontwikkeling,
    deelambities: all.filter((deelambitie) => ontwikkelingOf(index, deelambitie) === ontwikkeling),
  }));
  return {
    judged: judged.filter((group) => group.deelambities.length > 0),
    unjudged: all.filter((deelambitie) => ontwikkelingOf(index, deelambitie) === null),
  };
}

function ontwikkelingOf(index: EditionIndex, deelambitie: Deelambitie): Ontwikkeling | null {
  const meting = hoofdMeting(index, deelambitie.id);
  if (!meting || !latestShown(index, meting, index.gemeente)) return null;
  return judgementOf(index, meting, index.gemeente)?.ontwikkeling ?? null;
}
