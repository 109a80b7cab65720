import { GEMEENSCHAPPELIJK, type ProgrammaTag } from "../../pipeline/domain/indicator.ts";
import { DataTable } from "../components/data-table.tsx";
import { IndicatorList } from "../components/indicator-list.tsx";
import { type Link, linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import { SharedIndicatorList } from "../components/shared-indicator-list.tsx";
import { SourceList } from "../components/source-list.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { type ProgrammaDeel, programmaOf, tagSlug } from "../select/programmas.ts";
import { sourcesOf } from "../select/sources.ts";
import { stapLabels } from "../text/labels.ts";
import { programmaNamen, programmaSentence, programmaText as text } from "../text/programmas.ts";
import { registerText } from "../text/registers.ts";

/** One national programme or law: the elements and indicators that carry its tag. */
export function programmaPage(index: EditionIndex, tag: ProgrammaTag): PageView {
  const path = paths.programma(tagSlug(tag));
  const to = linksFrom(path);
  const deel = programmaOf(index, tag);
  return {
    path,
    titel: tag,
    omschrijving: text.omschrijving(tag),
    menu: "deelambities",
    kruimels: [
      { naam: "Overzicht", path: paths.overzicht },
      { naam: "Deelambities", path: paths.deelambities },
    ],
    content: (
      <>
        <Intro>
          <h1>{text.kop(tag)}</h1>
          {programmaNamen[tag] && <p class="lead">{programmaNamen[tag]}</p>}
          <p class="answer">{programmaSentence(tag, deel)}</p>
          <p class="lead">{text.lead}</p>
        </Intro>
        <Elementen deel={deel} to={to} />
        <Indicatoren index={index} deel={deel} to={to} />
        {deel.indicators.length > 0 && (
          <Section id="bronnen" titel={registerText.bronnen}>
            <SourceList sources={sourcesOf(index, deel.indicators)} />
          </Section>
        )}
      </>
    ),
  };
}

function Elementen({ deel: { groepen }, to }: { deel: ProgrammaDeel; to: Link }) {
  const { kop, uitleg, leeg } = text.elementen;
  return (
    <Section id="elementen" titel={kop} uitleg={<p>{uitleg}</p>}>
      {groepen.length === 0 ? (
        <p>{leeg}</p>
      ) : (
        <DataTable
          caption={kop}
          hideCaption
          rowHead="Stap"
          shape="stacked"
          columns={[
            { key: "soort", head: "Soort", short: true },
            { key: "deelambitie", head: "Deelambitie" },
          ]}
          groups={groepen.map(({ naam, id, elementen }) => ({
            naam,
            rows: elementen.map((element) => ({
              key: element.id,
              head: element.tekst,
              cells: {
                soort: stapLabels[element.stap].naam,
                deelambitie:
                  id === null ? naam : <a href={`${to(paths.deelambitie(id))}#verandertheorie`}>{naam}</a>,
              },
            })),
          }))}
        />
      )}
    </Section>
  );
}

function Indicatoren({ index, deel, to }: { index: EditionIndex; deel: ProgrammaDeel; to: Link }) {
  const shared = deel.indicators.filter(({ deelambitie }) => deelambitie === GEMEENSCHAPPELIJK);
  const own = deel.indicators.filter(({ deelambitie }) => deelambitie !== GEMEENSCHAPPELIJK);
  const { kop, leeg, gemeenschappelijk } = text.indicatoren;
  return (
    <Section id="indicatoren" titel={kop}>
      {deel.indicators.length === 0 && <p>{leeg}</p>}
      {own.length > 0 && (
        <IndicatorList
          index={index}
          metingen={own.map((indicator) => ({ indicator, deelambitie: indicator.deelambitie }))}
          to={to}
        />
      )}
      {shared.length > 0 && (
        <>
          <h3>{gemeenschappelijk}</h3>
          <SharedIndicatorList indicators={shared} to={to} />
        </>
      )}
    </Section>
  );
}
