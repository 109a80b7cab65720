import type { PencTabel } from "../../pipeline/domain/penc.ts";
import { csvDialects, csvFileName, pencId } from "../../pipeline/domain/penc-file-names.ts";
import { EMPTY_TABLE, wordReasons } from "../../pipeline/wording/penc-cel-text.ts";
import { readingTables } from "../../pipeline/wording/reading-tables.ts";
import { visibleLine } from "../../pipeline/wording/visible-line.ts";
import type { PencPublication } from "../penc-site.ts";
import { pencText } from "../text/penc.ts";
import { type Link, paths } from "./links.ts";
import { PencTable } from "./penc-table.tsx";
import { Section } from "./section.tsx";

/** With more rows than this nobody reads a table on a page, and a phone has trouble showing it. */
const LONGEST_TABLE = 250;

/** A table with what is said above and below it, and its files. */
export function PencSection({
  tabel,
  publication,
  to,
}: {
  tabel: PencTabel;
  publication: PencPublication;
  to: Link;
}) {
  return (
    <Section id={tabel.id} titel={tabel.blad} uitleg={uitlegOf(tabel)} wide>
      {tabel.rijen.length > LONGEST_TABLE ? (
        <p>{pencText.teLang(tabel.rijen.length)}</p>
      ) : (
        readingTables(tabel).map((read) => <Reading key={read.id} tabel={read} />)
      )}
      <CsvLinks tabel={tabel.id} publication={publication} to={to} />
    </Section>
  );
}

function Reading({ tabel }: { tabel: PencTabel }) {
  return (
    <>
      {tabel.rijen.length === 0 ? <p>{EMPTY_TABLE}</p> : <PencTable tabel={tabel} />}
      {[...tabel.noten.map(visibleLine), ...wordReasons(tabel.rijen)].map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </>
  );
}

function uitlegOf({ inleiding }: PencTabel) {
  if (inleiding.length === 0) return undefined;
  return inleiding.map((line) => <p key={line}>{visibleLine(line)}</p>);
}

function CsvLinks({ tabel, publication, to }: { tabel: string; publication: PencPublication; to: Link }) {
  const { document } = publication;
  const links = csvDialects
    .map((dialect) => ({ dialect, name: csvFileName(document, tabel, dialect) }))
    .filter(({ name }) => publication.files.some((file) => file.name === name));
  if (links.length === 0) return null;
  return (
    <ul class="downloads">
      {links.map(({ dialect, name }) => (
        <li key={name}>
          <a href={to(paths.pencBestand(pencId(document), name))}>{pencText.bestanden[dialect]}</a>
        </li>
      ))}
    </ul>
  );
}
