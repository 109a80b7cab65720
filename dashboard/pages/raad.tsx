import type { TijdlijnRow } from "../charts/tijdlijn.tsx";
import type { Column } from "../components/data-table.tsx";
import { DeelambitieLink } from "../components/deelambitie-link.tsx";
import { type Link, linksFrom, paths } from "../components/links.ts";
import { OpenDichtTables } from "../components/open-dicht.tsx";
import type { PageView } from "../components/page-view.ts";
import { RegisterBronnen, RegisterIndicatoren } from "../components/register-bronnen.tsx";
import { Intro, Section } from "../components/section.tsx";
import { TijdlijnFigure } from "../components/tijdlijn-figure.tsx";
import { Verwijzing } from "../components/verwijzing.tsx";
import type { EditionIndex } from "../select/edition-index.ts";
import { countLate, countRaad, daysLate, isVoorbij, raadDates, raadOf } from "../select/raad.ts";
import { byDate, type RegisterRow, textOf } from "../select/registers.ts";
import { lateSentence, raadSentence, raadText } from "../text/raad.ts";
import { dateOrDash, dateText, registerText } from "../text/registers.ts";

interface Props {
  index: EditionIndex;
  to: Link;
}

const tabellen = ["toezeggingen", "raadsvragen", "besluiten", "mijlpalen"];

/** What was decided, asked and promised, with term and status; what is open comes first. */
export function raadPage(index: EditionIndex): PageView {
  const props = { index, to: linksFrom(paths.raad) };
  const { vragen, toezeggingen, besluiten, mijlpalen } = raadOf(index);
  return {
    path: paths.raad,
    titel: raadText.titel,
    omschrijving: raadText.omschrijving,
    menu: null,
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    content: (
      <>
        <Intro>
          <h1>{raadText.kop}</h1>
          <p class="answer">{raadSentence(countRaad(index), index.edition.meta.peildatum)}</p>
          <p class="lead">{raadText.lead}</p>
        </Intro>
        <OpenTimeline index={index} open={[...vragen.open, ...toezeggingen.open]} />
        <OpenDichtTables
          id="toezeggingen"
          words={raadText.toezeggingen}
          rows={toezeggingen}
          laat={lateSentence(countLate(toezeggingen, raadDates.toezeggingen), raadText.toezeggingen.gedaan)}
          table={tableOf(props, {
            naam: { kolom: "toezegging", head: "Toezegging" },
            data: { gedaan: "Gedaan", termijn: "Termijn", nagekomen: "Nagekomen" },
            termijn: "termijn",
          })}
        />
        <OpenDichtTables
          id="raadsvragen"
          words={raadText.raadsvragen}
          rows={vragen}
          laat={lateSentence(countLate(vragen, raadDates.vragen), raadText.raadsvragen.gedaan)}
          table={tableOf(props, {
            naam: { kolom: "onderwerp", head: "Vraag" },
            data: { gesteld: "Gesteld", termijn: "Termijn", beantwoord: "Beantwoord" },
            termijn: "termijn",
          })}
        />
        <OpenDichtTables
          id="besluiten"
          words={raadText.besluiten}
          rows={besluiten}
          table={tableOf(props, {
            naam: { kolom: "titel", head: "Besluit" },
            data: { gepland: "Gepland", genomen: "Genomen" },
            termijn: null,
          })}
        />
        <OpenDichtTables
          id="mijlpalen"
          words={raadText.mijlpalen}
          rows={mijlpalen}
          table={tableOf(props, {
            naam: { kolom: "titel", head: "Mijlpaal" },
            data: { gepland: "Gepland", werkelijk: "Werkelijk" },
            termijn: "gepland",
          })}
        />
        <RegisterIndicatoren {...props} tabellen={tabellen} />
        <RegisterBronnen {...props} tabellen={tabellen} />
      </>
    ),
  };
}

/** Which columns of a register make its table. */
interface Shape {
  naam: { kolom: string; head: string };
  /** Columns with a date and their heads; the last is the day it ended. */
  data: Record<string, string>;
  /** Column with the day it must be done; null when the register has no term. */
  termijn: string | null;
}

function tableOf({ index, to }: Props, { naam, data, termijn }: Shape) {
  const dates = Object.entries(data);
  const withReference = naam.head !== "Mijlpaal";
  const columns: Column[] = [
    { key: "status", head: "Status", short: true },
    ...dates.map(([key, head]) => ({ key, head, short: true })),
    { key: "deelambitie", head: "Deelambitie" },
    ...(withReference ? [{ key: "verwijzing", head: "Stuk" }] : []),
  ];
  return {
    rowHead: naam.head,
    columns,
    rowOf: (row: RegisterRow) => ({
      key: JSON.stringify(row),
      head: textOf(row, naam.kolom) ?? registerText.onbekend,
      cells: {
        status: statusOf(row, { termijn, einde: dates.at(-1)?.[0] ?? "" }, index),
        ...Object.fromEntries(dates.map(([key], i) => [key, dateCell(row, key, i === dates.length - 1)])),
        deelambitie: <DeelambitieLink index={index} row={row} to={to} />,
        ...(withReference && { verwijzing: <Verwijzing naar={textOf(row, "verwijzing")} /> }),
      },
    }),
  };
}

/** What has not ended has no last day yet; any other date that lacks is unknown. */
function dateCell(row: RegisterRow, key: string, last: boolean): string {
  return last ? dateOrDash(row, key) : dateText(row, key);
}

function statusOf(row: RegisterRow, dates: { termijn: string | null; einde: string }, index: EditionIndex) {
  const status = textOf(row, "status") ?? registerText.onbekend;
  const { termijn, einde } = dates;
  if (termijn === null || status === "vervallen" || status === "ingetrokken") return status;
  const late = daysLate(row, { termijn, einde });
  if (late !== null) return `${status}, ${raadText.teLaat(late, termijn)}`;
  if (textOf(row, einde) !== null) return status;
  return isVoorbij(row, termijn, index.edition.meta.peildatum) ? `${status}, ${raadText.voorbij}` : status;
}

function OpenTimeline({ index, open }: { index: EditionIndex; open: RegisterRow[] }) {
  const { peildatum } = index.edition.meta;
  const rows = byDate(open, "termijn").map((row): TijdlijnRow => {
    const tot = textOf(row, "termijn");
    return {
      ...(isVoorbij(row, "termijn", peildatum) && { uitloop: peildatum }),
      naam: textOf(row, "toezegging") ?? textOf(row, "onderwerp") ?? registerText.onbekend,
      van: textOf(row, "gedaan") ?? textOf(row, "gesteld"),
      tot,
      punten: tot === null ? [] : [{ datum: tot, soort: "gepland" }],
      kop: false,
    };
  });
  if (rows.length === 0) return null;
  const { kop, uitleg, titel, sub } = raadText.tijdlijn;
  return (
    <Section id="open" titel={kop} uitleg={<p>{uitleg}</p>}>
      <TijdlijnFigure
        rows={rows}
        peildatum={peildatum}
        words={{ titel: titel(rows.length), sub: sub(rows.some(({ uitloop }) => uitloop)) }}
      />
    </Section>
  );
}
