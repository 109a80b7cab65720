import {
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SimpleField,
  TextRun,
} from "docx";
import type { PencDocument, PencTabel } from "../../domain/penc.ts";
import { pencFileName } from "../../domain/penc-file-names.ts";
import { EMPTY_TABLE, wordReasons } from "../../wording/penc-cel-text.ts";
import {
  editieText,
  readingRules,
  tablesByQuestion,
  warningSentences,
  warningWords,
} from "../../wording/penc-words.ts";
import { readingTables } from "../../wording/reading-tables.ts";
import { visibleLine } from "../../wording/visible-line.ts";
import { coreProperties } from "./core-properties.ts";
import { withTableLook } from "./table-look.ts";
import { wordStyles } from "./word-styles.ts";
import { wordTable } from "./word-table.ts";

/** A4 and its margins, in twentieths of a point. The library turns the page itself. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;

/**
 * A document in Word, to paste from: first which edition it is and how to read it, then the tables under the question they
 * answer, each with a numbered caption and its source. What they are defended with fills a hundred pages and stays in the
 * workbook. Same document, same bytes.
 */
export async function pencWord(document: PencDocument): Promise<Buffer> {
  const footers = { default: footer(document) };
  const landscape = { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: margins };
  const word = new Document({
    title: document.titel,
    externalStyles: wordStyles,
    hyphenation: { autoHyphenation: true },
    sections: [
      { properties: { page: landscape }, footers, children: [...cover(document), ...body(document)] },
    ],
  });
  const packed = await Packer.toBuffer(word, undefined, [
    { path: "docProps/core.xml", data: coreProperties(document) },
  ]);
  return withTableLook(packed);
}

const margins = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };

const line = (style: string, text: string) => new Paragraph({ style, text: visibleLine(text) });

function cover(document: PencDocument): Paragraph[] {
  return [
    line("Title", document.titel),
    line("Subtitle", `Tabellen sociale basis, gemeente ${document.gemeente}`),
    ...warningSentences(document).map((text) => line("Waarschuwing", text)),
    line("Normal", `${editieText(document)}. Vingerafdruk: ${document.editie.contentHash}.`),
    line("Normal", `Zo noemt u de bron: ${document.citeren}`),
    line(
      "Normal",
      `Definities, marges, leveringen en de aansluiting staan in ${pencFileName(document, "xlsx")}.`,
    ),
    line("Heading2", "Zo leest u de woorden"),
    ...readingRules.map((rule) => line("Normal", rule)),
  ];
}

function body(document: PencDocument): FileChild[] {
  const groups = tablesByQuestion(document);
  const numbered = numbersOf(groups.flatMap(({ tabellen }) => tabellen));
  return groups.flatMap(({ titel, tabellen }) => [
    new Paragraph({ style: "Heading1", pageBreakBefore: true, text: titel }),
    ...tabellen.flatMap((tabel) => tablePart(tabel, document, numbered.get(tabel.id) ?? [])),
  ]);
}

/** A table as it is read, with the number of its caption. */
interface Numbered {
  tabel: PencTabel;
  number: number;
}

function numbersOf(tabellen: readonly PencTabel[]): Map<string, Numbered[]> {
  let number = 0;
  return new Map(
    tabellen.map((tabel) => [
      tabel.id,
      readingTables(tabel).map((read) => {
        number++;
        return { tabel: read, number };
      }),
    ]),
  );
}

function tablePart(tabel: PencTabel, document: PencDocument, read: readonly Numbered[]): FileChild[] {
  return [
    line("Heading2", tabel.blad),
    ...tabel.inleiding.map((text) => new Paragraph({ keepNext: true, text: visibleLine(text) })),
    ...read.flatMap((one) => [
      caption(one, document),
      one.tabel.rijen.length === 0 ? line("Tabelnoot", EMPTY_TABLE) : wordTable(one.tabel),
      ...notesBelow(one.tabel, document),
    ]),
  ];
}

/** Notes, and which edition it is from; they stay together, and with the last row. */
function notesBelow(tabel: PencTabel, document: PencDocument): Paragraph[] {
  const notes = [...tabel.noten, ...wordReasons(tabel.rijen)].map(
    (text) => new Paragraph({ style: "Tabelnoot", keepNext: true, text: visibleLine(text) }),
  );
  return [...notes, line("Tabelnoot", `Overgenomen uit: ${document.citeren}`)];
}

/** Word numbers captions itself; the number is there already for readers that do not. */
function caption({ tabel, number }: Numbered, document: PencDocument): Paragraph {
  const warning = warningWords(document).map((word) => `${word}. `);
  return new Paragraph({
    style: "Caption",
    children: [
      new TextRun("Tabel "),
      new SimpleField("SEQ Tabel \\* ARABIC", String(number)),
      new TextRun(visibleLine(`. ${warning.join("")}${tabel.titel}`)),
    ],
  });
}

function footer(document: PencDocument): Footer {
  const text = [document.titel, ...warningWords(document), editieText(document)].join(" · ");
  const pages = new TextRun({ children: ["\tPagina ", PageNumber.CURRENT, " van ", PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [new Paragraph({ style: "Footer", children: [new TextRun(visibleLine(text)), pages] })],
  });
}
