import { GeldSpoor } from "../components/geld-spoor.tsx";
import { DeelambitieGeld, GeldFigure, TaakveldGeld } from "../components/geld-tables.tsx";
import { type Link, linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { RegisterBronnen } from "../components/register-bronnen.tsx";
import { Intro, Section } from "../components/section.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { begrotingsjaren, laatsteRealisatie, perTaakveld } from "../select/geld.ts";
import { geldSentence, geldText } from "../text/geld.ts";

const tabellen = ["begroting", "toerekening", "dekking", "budgetvragen", "bestedingen", "iv3"];

/** What was budgeted, amended and spent, by deelambitie and taakveld; what is unknown is said in words. */
export function geldPage(index: EditionIndex): PageView {
  const to = linksFrom(paths.geld);
  const realised = laatsteRealisatie(index);
  const jaar = realised ?? begrotingsjaren(index)[0] ?? null;
  const regels = realised === null ? [] : perTaakveld(index, realised, "lasten");
  return {
    path: paths.geld,
    titel: geldText.titel,
    omschrijving: geldText.omschrijving,
    menu: "subsidies",
    kruimels: [
      { naam: "Overzicht", path: paths.overzicht },
      { naam: "Subsidies en geld", path: paths.subsidies },
    ],
    content: (
      <>
        <Intro>
          <h1>{geldText.titel}</h1>
          <p class="answer">{jaar === null ? geldText.leeg : geldSentence(realised, regels)}</p>
          <p class="lead">{geldText.lead}</p>
        </Intro>
        {jaar !== null && <Years index={index} jaar={jaar} to={to} />}
        <GeldSpoor index={index} to={to} />
        <RegisterBronnen index={index} tabellen={tabellen} to={to} />
      </>
    ),
  };
}

/** One year in sight, the others in lists that open. */
function Years({ index, jaar, to }: { index: EditionIndex; jaar: number; to: Link }) {
  const others = begrotingsjaren(index).filter((other) => other !== jaar);
  const { deelambitie, taakveld } = geldText;
  return (
    <>
      <Section id="deelambitie" titel={deelambitie.kop} uitleg={<p>{deelambitie.uitleg}</p>}>
        <GeldFigure index={index} jaar={jaar} />
        <DeelambitieGeld index={index} jaar={jaar} to={to} />
        {others.map((other) => (
          <details key={other}>
            <summary>{geldText.eerder(other)}</summary>
            <DeelambitieGeld index={index} jaar={other} to={to} />
          </details>
        ))}
      </Section>
      <Section id="taakveld" titel={taakveld.kop} uitleg={<p>{taakveld.uitleg}</p>}>
        <TaakveldGeld index={index} jaar={jaar} />
        {others.map((other) => (
          <details key={other}>
            <summary>{geldText.eerder(other)}</summary>
            <TaakveldGeld index={index} jaar={other} />
          </details>
        ))}
        <p class="note">{geldText.afronding}</p>
      </Section>
    </>
  );
}
