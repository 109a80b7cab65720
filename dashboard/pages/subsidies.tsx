import { GEMEENSCHAPPELIJK } from "../../pipeline/domain/indicator.ts";
import { InvesteringFigure } from "../components/investering-figure.tsx";
import { linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import { SharedIndicatorList } from "../components/shared-indicator-list.tsx";
import { SourceList } from "../components/source-list.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { sourcesOf } from "../select/sources.ts";
import { subsidiesText } from "../text/samen.ts";

/** Subsidies: need beside effort, and every figure about money that is measured per deelambitie. */
export function subsidiesPage(index: EditionIndex): PageView {
  const to = linksFrom(paths.subsidies);
  const { kop, inleiding, investeren, indicatoren } = subsidiesText;
  const data = index.edition.ongelijkInvesteren;
  const shared = index.edition.indicators.filter(
    ({ deelambitie, tabellen }) => deelambitie === GEMEENSCHAPPELIJK && tabellen.includes("subsidies"),
  );
  return {
    path: paths.subsidies,
    titel: kop,
    omschrijving: inleiding,
    menu: "subsidies",
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>{kop}</h1>
          <p class="lead">{inleiding}</p>
        </Intro>
        <Section id="investeren" titel={investeren.kop} uitleg={<p>{investeren.uitleg}</p>} wide>
          {data ? <InvesteringFigure index={index} data={data} to={to} /> : <p>{investeren.leeg}</p>}
        </Section>
        {shared.length > 0 && (
          <Section id="indicatoren" titel={indicatoren}>
            <SharedIndicatorList indicators={shared} to={to} />
            <SourceList sources={sourcesOf(index, shared)} />
          </Section>
        )}
      </>
    ),
  };
}
