import type { TijdlijnRow } from "../charts/tijdlijn.tsx";
import { Knelpunten } from "../components/knelpunten.tsx";
import { linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { RegisterBronnen, RegisterIndicatoren } from "../components/register-bronnen.tsx";
import { Intro, Section } from "../components/section.tsx";
import { TijdlijnFigure } from "../components/tijdlijn-figure.tsx";
import { TrajectSection } from "../components/traject.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { countTrajecten, type Traject, trajectenOf } from "../select/participatie.ts";
import { type RegisterRow, textOf } from "../select/registers.ts";
import { participatieText as text, trajectSentence } from "../text/participatie.ts";
import { registerText } from "../text/registers.ts";

const tabellen = [
  "trajecten",
  "traject_fasen",
  "traject_principes",
  "bijeenkomsten",
  "knelpunten",
  "knelpunt_opvolging",
];

/** Participation: processes in time, each with its phases and principles, and what was done with what was said. */
export function participatiePage(index: EditionIndex): PageView {
  const to = linksFrom(paths.participatie);
  const trajecten = trajectenOf(index);
  const { peildatum } = index.edition.meta;
  return {
    path: paths.participatie,
    titel: text.titel,
    omschrijving: text.omschrijving,
    menu: "participatie",
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>{text.titel}</h1>
          <p class="answer">{trajectSentence(countTrajecten(trajecten, peildatum))}</p>
          <p class="lead">{text.lead}</p>
          <p class="more">
            <a href={to(paths.initiatieven)}>{text.meer}</a>
          </p>
        </Intro>
        {trajecten.length > 0 && (
          <Section id="tijdlijn" titel={text.tijdlijn.kop} uitleg={<p>{text.tijdlijn.uitleg}</p>}>
            <TijdlijnFigure
              rows={trajecten.flatMap(timelineRows)}
              peildatum={peildatum}
              words={{ titel: text.tijdlijn.titel(trajecten.length), sub: text.tijdlijn.sub }}
            />
          </Section>
        )}
        {trajecten.map((traject) => (
          <TrajectSection key={traject.id} index={index} traject={traject} to={to} />
        ))}
        <Knelpunten index={index} to={to} />
        <RegisterIndicatoren index={index} tabellen={tabellen} to={to} />
        <RegisterBronnen index={index} tabellen={tabellen} to={to} />
      </>
    ),
  };
}

/** A bar for the process, and one per phase from the end of the phase before it. */
function timelineRows({ row, fasen }: Traject): TijdlijnRow[] {
  const whole: TijdlijnRow = {
    naam: textOf(row, "titel") ?? registerText.onbekend,
    van: textOf(row, "begin"),
    tot: textOf(row, "einde"),
    punten: [],
    kop: true,
  };
  const phases = fasen.map((fase, i): TijdlijnRow => {
    const end = textOf(fase, "werkelijk") ?? textOf(fase, "gepland");
    const before = fasen[i - 1];
    const start = before ? textOf(before, "werkelijk") : textOf(row, "begin");
    return {
      naam: `${textOf(fase, "fase")}: ${textOf(fase, "status")}`,
      van: end === null ? null : start,
      tot: end,
      punten: [...pointOf(fase, "gepland"), ...pointOf(fase, "werkelijk")],
      kop: false,
    };
  });
  return [whole, ...phases];
}

function pointOf(fase: RegisterRow, soort: "gepland" | "werkelijk") {
  const datum = textOf(fase, soort);
  return datum === null ? [] : [{ datum, soort }];
}
