import type { PencTabel } from "../../pipeline/domain/penc.ts";
import { pencFileName, pencId } from "../../pipeline/domain/penc-file-names.ts";
import type { PencTabelId } from "../../pipeline/domain/penc-instellingen.ts";
import { formatDate } from "../../pipeline/wording/date-format.ts";
import { DataTable, type TableRow } from "../components/data-table.tsx";
import { type Link, linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { Intro, Section } from "../components/section.tsx";
import type { PencPublication, PencSite } from "../penc-site.ts";
import { documentsSentence, pencText as text } from "../text/penc.ts";

/** The documents of planning and control: which edition each is from, and its files. */
export function pencPage({ publications, upcoming, refused }: PencSite): PageView {
  const to = linksFrom(paths.penc);
  return {
    path: paths.penc,
    titel: text.kop,
    omschrijving: text.omschrijving,
    menu: "penc",
    kruimels: [{ naam: "Overzicht", path: paths.overzicht }],
    withoutDrawings: true,
    content: (
      <>
        <Intro>
          <h1>{text.kop}</h1>
          <p class="answer">
            {publications.length === 0
              ? text.leeg
              : documentsSentence(publications.map(({ document }) => document))}
          </p>
          <p class="lead">{text.lead}</p>
          <p class="more">
            <a href={to(paths.edities)}>{text.edities}</a>
          </p>
        </Intro>
        {publications.length > 0 && <Documents publications={publications} to={to} />}
        <Lines id="komend" words={text.komend} lines={upcoming.map(text.komend.regel)} />
        <Lines id="geweigerd" words={text.geweigerd} lines={refused.map(text.geweigerd.regel)} />
      </>
    ),
  };
}

function Lines({
  id,
  words,
  lines,
}: {
  id: string;
  words: { kop: string; uitleg: string };
  lines: readonly string[];
}) {
  if (lines.length === 0) return null;
  return (
    <Section id={id} titel={words.kop} uitleg={<p>{words.uitleg}</p>}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

function Documents({ publications, to }: { publications: readonly PencPublication[]; to: Link }) {
  const { document: rowHead, ...columns } = text.kolommen;
  return (
    <Section id="documenten" titel={text.documenten}>
      <DataTable
        caption={text.documenten}
        hideCaption
        rowHead={rowHead}
        columns={Object.entries(columns).map(([key, head]) => ({ key, head }))}
        groups={[{ naam: null, rows: publications.map((publication) => rowOf(publication, to)) }]}
        shape="stacked"
      />
    </Section>
  );
}

const rowsIn = ({ rijen }: PencTabel) => rijen.filter(({ niveau }) => niveau === "gewoon").length;

/** Table of what differs from the document before. */
const CHANGES: PencTabelId = "wijzigingen";

function rowOf({ document, files }: PencPublication, to: Link): TableRow {
  const id = pencId(document);
  const changes = document.tabellen.find(({ id }) => id === CHANGES);
  return {
    key: id,
    head: <a href={to(paths.pencDocument(id))}>{document.titel}</a>,
    cells: {
      stand: formatDate(document.editie.peildatum),
      toestand: document.voorlopig ? text.toestand.voorlopig : text.toestand.vast,
      wijzigingen:
        document.vorige === null
          ? text.geenVorige
          : changes && (
              <a href={`${to(paths.pencDocument(id))}#${changes.id}`}>{text.wijzigingen(rowsIn(changes))}</a>
            ),
      bestanden: (["xlsx", "docx"] as const)
        .filter((soort) => files.some(({ name }) => name === pencFileName(document, soort)))
        .flatMap((soort) => [
          <a key={soort} href={to(paths.pencBestand(id, pencFileName(document, soort)))}>
            {soort.toUpperCase()}
          </a>,
          " ",
        ]),
    },
  };
}
