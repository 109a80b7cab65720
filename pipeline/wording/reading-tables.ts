import type { PencCel, PencKolom, PencRij, PencTabel } from "../domain/penc.ts";
import { pencCelText } from "./penc-cel-text.ts";

/** A text column this wide, in characters, holds sentences. */
const SENTENCE = 40;

/** A table with more columns than this does not fit on paper with sentences in it. */
const MANY_COLUMNS = 8;

/** From this many columns with figures on a table is about figures, and its sentences can stand below it. */
const FIGURES = 4;

/** Rows that a heading must stand above, on average: with fewer, headings hide the rows. */
const UNDER_A_HEADING = 3;

const LEEG: PencCel = { soort: "leeg" };

/**
 * A table as it is read, on paper and on a page: what repeats becomes a heading above its rows, a year stands with the
 * figure it belongs to, and of a table of figures the sentences follow in a table of their own. To compute with, a reader
 * has the table itself, in the spreadsheet and the CSV. Nothing is left out or added.
 */
export function readingTables(tabel: PencTabel): PencTabel[] {
  return splitSentences(foldGroups(foldYears(tabel)));
}

/** Columns named `Jaar …` move into the column before: `74% (2022)`. */
function foldYears(tabel: PencTabel): PencTabel {
  const isYear = tabel.kolommen.map(
    ({ naam }, index) =>
      index > 0 &&
      naam.startsWith("Jaar ") &&
      tabel.rijen.every(({ cellen }) => ["jaar", "leeg"].includes((cellen[index] ?? LEEG).soort)),
  );
  return {
    ...tabel,
    kolommen: tabel.kolommen.filter((_, index) => !isYear[index]),
    rijen: tabel.rijen.map((rij) => ({
      ...rij,
      cellen: tabel.kolommen.flatMap((_, index) =>
        isYear[index]
          ? []
          : [withYear(rij.cellen[index] ?? LEEG, isYear[index + 1] ? rij.cellen[index + 1] : undefined)],
      ),
    })),
  };
}

function withYear(cel: PencCel, year: PencCel | undefined): PencCel {
  if (year?.soort !== "jaar") return cel;
  return { soort: "tekst", tekst: `${pencCelText(cel)} (${year.jaar})`.trim() };
}

/** Text columns at the start that say the same for row after row become headings; one text column names the rows. */
function foldGroups(tabel: PencTabel): PencTabel {
  const count = groupColumns(tabel);
  if (count === 0) return tabel;
  let last = "";
  const rijen = tabel.rijen.flatMap((rij): PencRij[] => {
    const label = joined(rij, count, " · ");
    if (rij.niveau === "totaal") return [totalRow(rij, count)];
    const row = { ...rij, cellen: rij.cellen.slice(count) };
    if (label === last) return [row];
    last = label;
    return [{ niveau: "kop", cellen: [{ soort: "tekst", tekst: label }] }, row];
  });
  return { ...tabel, kolommen: tabel.kolommen.slice(count), rijen };
}

/** A total keeps its name, also when that stood in a column that is folded away. */
function totalRow({ niveau, cellen }: PencRij, count: number): PencRij {
  const tekst = joined({ niveau, cellen }, count + 1, " ");
  return { niveau, cellen: [{ soort: "tekst", tekst }, ...cellen.slice(count + 1)] };
}

function joined({ cellen }: PencRij, count: number, sign: string): string {
  const texts = cellen.slice(0, count).map(pencCelText);
  return texts.filter((text) => text !== "").join(sign);
}

/** How many columns at the start repeat for some rows, with text in the column after them. */
function groupColumns({ kolommen, rijen }: PencTabel): number {
  const rows = rijen.filter(({ niveau }) => niveau === "gewoon");
  if (rows.length !== rijen.filter(({ niveau }) => niveau !== "totaal").length) return 0;
  let count = 0;
  while (kolommen[count + 1]?.soort === "tekst" && runsOf(rows, count + 1) * UNDER_A_HEADING <= rows.length)
    count++;
  return count;
}

/** Number of times that what stands in the first columns changes from one row to the next, the first row included. */
function runsOf(rows: readonly PencRij[], columns: number): number {
  const labels = rows.map((row) => joined(row, columns, "|"));
  return labels.filter((label, index) => index === 0 || label !== labels[index - 1]).length;
}

function splitSentences(tabel: PencTabel): PencTabel[] {
  const { kolommen } = tabel;
  const figures = kolommen.filter(({ soort }) => soort === "cijfer").length;
  const first = firstFigure(tabel);
  const isSentence = ({ soort, breedte }: PencKolom, index: number) =>
    index > first && soort === "tekst" && breedte >= SENTENCE;
  if (kolommen.length <= MANY_COLUMNS || figures < FIGURES || !kolommen.some(isSentence)) return [tabel];
  const names = nameColumns(tabel, first);
  const below = pick(tabel, (kolom, index) => index < names || isSentence(kolom, index));
  return [
    pick(tabel, (kolom, index) => !isSentence(kolom, index)),
    {
      ...below,
      id: `${tabel.id}-vervolg`,
      titel: `${tabel.titel}, vervolg`,
      inleiding: [],
      rijen: below.rijen.filter(
        ({ niveau, cellen }) =>
          niveau === "kop" || cellen.slice(names).some((cel) => pencCelText(cel) !== ""),
      ),
      noten: [],
    },
  ];
}

/** How many columns from the first it takes to tell the rows apart under their headings; at most those before figures. */
function nameColumns({ rijen }: PencTabel, first: number): number {
  let heading = 0;
  const under = rijen.map(({ niveau }) => (niveau === "kop" ? ++heading : heading));
  for (let count = 1; count < first; count++) {
    const labels = rijen.flatMap((rij, index) =>
      rij.niveau === "gewoon" ? [`${under[index]}|${joined(rij, count, "|")}`] : [],
    );
    if (new Set(labels).size === labels.length) return count;
  }
  return Math.max(1, first);
}

/** Place of the first column with amounts or figures, or words in their place: what stands before it names the row. */
function firstFigure({ kolommen, rijen }: PencTabel): number {
  const found = kolommen.findIndex(
    ({ soort }, index) =>
      soort === "cijfer" &&
      rijen.some(({ cellen }) => ["cijfer", "woord"].includes((cellen[index] ?? LEEG).soort)),
  );
  return found < 0 ? kolommen.length : found;
}

function pick(tabel: PencTabel, keep: (kolom: PencKolom, index: number) => boolean): PencTabel {
  const kept = tabel.kolommen.map(keep);
  return {
    ...tabel,
    kolommen: tabel.kolommen.filter((_, index) => kept[index]),
    rijen: tabel.rijen.map((rij) => ({
      ...rij,
      cellen: tabel.kolommen.flatMap((_, index) => (kept[index] ? [rij.cellen[index] ?? LEEG] : [])),
    })),
  };
}
