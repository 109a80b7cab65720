import type { PencDocument, PencTabel } from "../../pipeline/domain/penc.ts";
import { pencId } from "../../pipeline/domain/penc-file-names.ts";
import { formatDate } from "../../pipeline/wording/date-format.ts";
import {
  provisionalSentence,
  readingRules,
  tablesByQuestion,
  type WVraag,
} from "../../pipeline/wording/penc-words.ts";
import { type Link, linksFrom, paths } from "../components/links.ts";
import type { PageView } from "../components/page-view.ts";
import { PencDownloads } from "../components/penc-downloads.tsx";
import { PencSection } from "../components/penc-section.tsx";
import { FactList, Intro, Section } from "../components/section.tsx";
import type { PencPublication } from "../penc-site.ts";
import { shortHash } from "../text/labels.ts";
import { pencSentence, pencText as text } from "../text/penc.ts";

/** Tables that share a page, because they answer the same question. */
interface Part {
  /** Last part of the address. */
  slug: string;
  titel: string;
  tabellen: PencTabel[];
}

const slugs: Record<Exclude<WVraag, null>, string> = { 1: "bereiken", 2: "doen", 3: "kosten" };

/** The page of a document, and one for each of its questions and for what it is defended with. */
export function pencDocumentPages(publication: PencPublication): PageView[] {
  const parts = partsOf(publication.document);
  return [frontPage(publication, parts), ...parts.map((part) => partPage(publication, part))];
}

function partsOf(document: PencDocument): Part[] {
  const questions = tablesByQuestion(document).flatMap(({ vraag, titel, tabellen }) =>
    vraag === null ? [] : [{ slug: slugs[vraag], titel, tabellen }],
  );
  const { verantwoording: tabellen } = document;
  const last = { slug: "verantwoording", titel: text.verantwoording, tabellen };
  return tabellen.length === 0 ? questions : [...questions, last];
}

/** What the document is, its files, the way to its tables, and what changed since the one before. */
function frontPage(publication: PencPublication, parts: readonly Part[]): PageView {
  const { document } = publication;
  const path = paths.pencDocument(pencId(document));
  const to = linksFrom(path);
  const loose = document.tabellen.filter(({ wVraag }) => wVraag === null);
  return {
    ...frameOf(document),
    path,
    titel: document.titel,
    kruimels: [...crumbs],
    content: (
      <div class="penc">
        <Intro aside={<Facts document={document} />}>
          <h1>{document.titel}</h1>
          <Provisional document={document} />
          <p class="answer">{pencSentence(document)}</p>
          <PencDownloads publication={publication} to={to} />
        </Intro>
        <Section id="tabellen" titel={text.tabellen.kop} uitleg={<p>{text.tabellen.uitleg}</p>}>
          {parts.map((part) => (
            <Contents key={part.slug} part={part} document={document} to={to} />
          ))}
        </Section>
        {loose.map((tabel) => (
          <PencSection key={tabel.id} tabel={tabel} publication={publication} to={to} />
        ))}
        <Section id="lezen" titel={text.lezen}>
          <ul>
            {readingRules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Section>
      </div>
    ),
  };
}

const crumbs = [
  { naam: "Overzicht", path: paths.overzicht },
  { naam: text.kop, path: paths.penc },
];

function frameOf(document: PencDocument): Pick<PageView, "omschrijving" | "menu" | "withoutDrawings"> {
  return {
    omschrijving: `${document.titel}: tabellen over de sociale basis van ${document.gemeente}.`,
    menu: "penc",
    withoutDrawings: true,
  };
}

/** That the document is not final; the frame says already that data are made up. */
function Provisional({ document }: { document: PencDocument }) {
  return document.voorlopig ? (
    <p class="utrecht-alert utrecht-alert--warning banner">{provisionalSentence(document)}</p>
  ) : null;
}

function Facts({ document }: { document: PencDocument }) {
  const { editie, verschillen, ontbrekendeToelichtingen, tabellen } = document;
  const afwijkend = verschillen.filter(({ oordeel }) => oordeel === "wijkt af").length;
  return (
    <>
      <h2>{text.over}</h2>
      <FactList
        facts={[
          { term: text.feiten.editie, value: editie.id },
          {
            term: text.feiten.toestand,
            value: document.voorlopig ? text.toestand.voorlopig : text.toestand.vast,
          },
          { term: text.feiten.stand, value: formatDate(editie.peildatum) },
          { term: text.feiten.kenmerk, value: shortHash(editie.contentHash) },
          { term: text.feiten.tabellen, value: tabellen.length },
          { term: text.feiten.aansluiting, value: afwijkend },
          { term: text.feiten.toelichtingen, value: ontbrekendeToelichtingen.length },
        ]}
      />
      <p class="small">
        {text.citeren}: {document.citeren}
      </p>
    </>
  );
}

function Contents({ part, document, to }: { part: Part; document: PencDocument; to: Link }) {
  const path = paths.pencDeel(pencId(document), part.slug);
  return (
    <>
      <h3>
        <a href={to(path)}>{part.titel}</a>
      </h3>
      <ul>
        {part.tabellen.map((tabel) => (
          <li key={tabel.id}>
            <a href={`${to(path)}#${tabel.id}`}>{tabel.titel}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The tables that answer one question. */
function partPage(publication: PencPublication, { slug, titel, tabellen }: Part): PageView {
  const { document } = publication;
  const front = paths.pencDocument(pencId(document));
  const path = paths.pencDeel(pencId(document), slug);
  const to = linksFrom(path);
  return {
    ...frameOf(document),
    path,
    titel: `${titel} ${document.titel}`,
    kruimels: [...crumbs, { naam: document.titel, path: front }],
    content: (
      <div class="penc">
        <Intro>
          <h1>{titel}</h1>
          <Provisional document={document} />
          <p class="lead">{document.citeren}</p>
          <PencDownloads publication={publication} to={to} />
        </Intro>
        {tabellen.map((tabel) => (
          <PencSection key={tabel.id} tabel={tabel} publication={publication} to={to} />
        ))}
      </div>
    ),
  };
}
