import { BuurtenSection } from "../components/buurten-section.tsx";
import { Initiatieven } from "../components/initiatieven.tsx";
import { linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { RegisterBronnen, RegisterIndicatoren } from "../components/register-bronnen.tsx";
import { Intro, Section } from "../components/section.tsx";
import { Uitdagingen } from "../components/uitdagingen.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { netwerkenOf, ontmoetingsplekkenOf } from "../select/participatie.ts";
import { metEnZonderSentence, initiatievenText as text } from "../text/participatie.ts";

const tabellen = ["buurtnetwerken", "plekken", "initiatieven", "uitdagingen", "diensttijd"];

/** What residents start themselves, and who helps them: networks, initiatives, challenges, social service. */
export function initiatievenPage(index: EditionIndex): PageView {
  const to = linksFrom(paths.initiatieven);
  const netwerken = netwerkenOf(index);
  const plekken = ontmoetingsplekkenOf(index);
  const diensttijd = index.edition.indicators.some((row) => row.tabellen.includes("diensttijd"));
  return {
    path: paths.initiatieven,
    titel: text.titel,
    omschrijving: text.omschrijving,
    menu: "participatie",
    kruimels: [
      { naam: "Overzicht", path: paths.overzicht },
      { naam: "Participatie", path: paths.participatie },
    ],
    content: (
      <>
        <Intro>
          <h1>{text.titel}</h1>
          <p class="answer">
            {metEnZonderSentence(netwerken, text.netwerken)}
            {plekken && ` ${metEnZonderSentence(plekken, text.plekken)}`}
          </p>
          <p class="lead">{text.lead}</p>
        </Intro>
        <BuurtenSection index={index} stand={netwerken} words={text.netwerken} id="buurtnetwerken" to={to} />
        <BuurtenSection index={index} stand={plekken} words={text.plekken} id="ontmoetingsplekken" to={to} />
        <RegisterIndicatoren index={index} tabellen={["initiatieven"]} to={to} titel={text.initiatieven} />
        <Initiatieven index={index} to={to} />
        <Uitdagingen index={index} />
        <RegisterIndicatoren
          index={index}
          tabellen={["uitdagingen"]}
          to={to}
          titel={text.uitdagingen.cijfers}
        />
        {diensttijd ? (
          <RegisterIndicatoren index={index} tabellen={["diensttijd"]} to={to} titel={text.diensttijd.kop} />
        ) : (
          <Section id="diensttijd" titel={text.diensttijd.kop} uitleg={<p>{text.diensttijd.uitleg}</p>}>
            <p>{text.diensttijd.leeg}</p>
          </Section>
        )}
        <RegisterBronnen index={index} tabellen={tabellen} to={to} />
      </>
    ),
  };
}
