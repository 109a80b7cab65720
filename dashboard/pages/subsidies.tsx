import { GEMEENSCHAPPELIJK } from "../../pipeline/domain/indicator.ts";
import { InvesteringFigure } from "../components/investering-figure.tsx";
import { linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { RegisterBronnen } from "../components/register-bronnen.tsx";
import { Intro, Section } from "../components/section.tsx";
import { SharedIndicatorList } from "../components/shared-indicator-list.tsx";
import { OpenVaststellingen, Organisaties, SubsidieTables } from "../components/subsidie-tables.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { perRegeling, subsidiejaren } from "../select/subsidies.ts";
import { subsidiesText } from "../text/samen.ts";
import { subsidieSentence, subsidieTabelText } from "../text/subsidies.ts";

const tabellen = ["subsidies", "subsidie_verdeling", "regelingen"];

/** Subsidies: need beside effort, and every figure about money that is measured per deelambitie. */
export function subsidiesPage(index: EditionIndex): PageView {
  const to = linksFrom(paths.subsidies);
  const { kop, inleiding, investeren, indicatoren } = subsidiesText;
  const jaar = subsidiejaren(index)[0] ?? null;
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
          <p class="answer">
            {subsidieSentence(
              jaar,
              jaar === null ? [] : perRegeling(index, jaar),
              index.edition.meta.peildatum,
            )}
          </p>
          <p class="lead">{inleiding}</p>
          <p class="more">
            <a href={to(paths.geld)}>{subsidieTabelText.geld}</a>
          </p>
        </Intro>
        <Section id="investeren" titel={investeren.kop} uitleg={<p>{investeren.uitleg}</p>} wide>
          {data ? <InvesteringFigure index={index} data={data} to={to} /> : <p>{investeren.leeg}</p>}
        </Section>
        <SubsidieTables index={index} to={to} />
        <OpenVaststellingen index={index} />
        <Organisaties index={index} />
        {shared.length > 0 && (
          <Section id="indicatoren" titel={indicatoren}>
            <SharedIndicatorList indicators={shared} to={to} />
          </Section>
        )}
        <RegisterBronnen index={index} tabellen={tabellen} to={to} />
      </>
    ),
  };
}
