import { Initiatieven } from "../components/initiatieven.tsx";
import { linksFrom, paths } from "../components/links.ts";
import { NetwerkSection } from "../components/netwerk-figure.tsx";
import type { PageView } from "../components/page-view.ts";
import { RegisterBronnen, RegisterIndicatoren } from "../components/register-bronnen.tsx";
import { Intro, Section } from "../components/section.tsx";
import { Uitdagingen } from "../components/uitdagingen.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { netwerkenOf } from "../select/participatie.ts";
import { netwerkSentence, initiatievenText as text } from "../text/participatie.ts";

const tabellen = ["buurtnetwerken", "initiatieven", "uitdagingen", "diensttijd"];

/** What residents start themselves, and who helps them: networks, initiatives, challenges, social service. */
export function initiatievenPage(index: EditionIndex): PageView {
  const to = linksFrom(paths.initiatieven);
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
          <p class="answer">{netwerkSentence(netwerkenOf(index))}</p>
          <p class="lead">{text.lead}</p>
        </Intro>
        <NetwerkSection index={index} to={to} />
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
