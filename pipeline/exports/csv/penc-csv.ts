import type { PencCel, PencDocument, PencTabel } from "../../domain/penc.ts";
import type { CsvDialect } from "../../domain/penc-file-names.ts";
import { harmlessText } from "../../wording/harmless-text.ts";
import { warningWords } from "../../wording/penc-words.ts";
import { visibleLine } from "../../wording/visible-line.ts";

/** How a CSV is written: for a Dutch spreadsheet, or for other programs. */
interface Dialect {
  start: string;
  separator: string;
  decimal: string;
  newline: string;
}

/** The dialects by name. Each has the same rows with the same digits. */
const dialects = {
  nederlands: { start: "\uFEFF", separator: ";", decimal: ",", newline: "\r\n" },
  internationaal: { start: "", separator: ",", decimal: ".", newline: "\n" },
} as const satisfies Record<CsvDialect, Dialect>;

/**
 * A table as CSV: a row of heads, then the rows. Two columns follow, so that the file can be read without the document:
 * what kind of row it is (a total must not be added again) and the edition. Words stand as they are: PM is no nought.
 */
export function pencCsv(tabel: PencTabel, document: PencDocument, name: CsvDialect): string {
  const dialect: Dialect = dialects[name];
  const edition = text(editionOf(document), dialect);
  const heads = [...tabel.kolommen.map(({ naam }) => naam), "rij", "editie"];
  const rows = tabel.rijen.map(({ niveau, cellen }) => [
    ...tabel.kolommen.map((_, index) => cellText(cellen[index] ?? { soort: "leeg" }, dialect)),
    niveau,
    edition,
  ]);
  const lines = [heads.map((head) => text(head, dialect)), ...rows].map((row) => row.join(dialect.separator));
  return `${dialect.start}${lines.join(dialect.newline)}${dialect.newline}`;
}

function editionOf(document: PencDocument): string {
  const { id, contentHash } = document.editie;
  return [`${id} ${contentHash.slice(0, 8)}`, ...warningWords(document)].join(" · ");
}

function cellText(cel: PencCel, dialect: Dialect): string {
  switch (cel.soort) {
    case "tekst":
      return text(cel.tekst, dialect);
    case "woord":
      return text(cel.woord, dialect);
    case "jaar":
      return String(cel.jaar);
    case "datum":
      return cel.datum;
    case "cijfer":
      return cel.waarde.toFixed(cel.decimalen).replace(".", dialect.decimal);
    case "leeg":
      return "";
  }
}

function text(raw: string, { separator }: Dialect): string {
  const line = harmlessText(visibleLine(raw));
  return line.includes(separator) || line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
}
