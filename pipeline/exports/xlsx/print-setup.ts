/** A place in the workbook to which a cell of the first sheet leads. */
export interface SheetLink {
  /** Row of the cell in column A, from 1. */
  row: number;
  blad: string;
}

/** How a sheet is printed. */
export interface PrintedSheet {
  blad: string;
  /** Row with column heads, from 1, printed again on every page; null when it has none. */
  headRow: number | null;
  /** Columns from the first that name the rows, printed again on every page of a sheet more than one page wide. */
  nameColumns: number;
  pagesWide: number;
}

/** Every sheet so many pages wide, and over as many pages down as its rows need, with its heads on each of them. */
export function printedSheets(sheets: readonly PrintedSheet[]) {
  const fitted = (xml: string, index: number) =>
    xml
      .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
      .replace("<pageSetup ", `<pageSetup fitToWidth="${sheets[index]?.pagesWide ?? 1}" fitToHeight="0" `);
  const names = `<definedNames>${sheets.map(printTitles).join("")}</definedNames>`;
  return {
    files: {
      transform: {
        "xl/workbook.xml": { transform: (xml: string) => xml.replace("<definedNames/>", names) },
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
            fitted(xml, sheetIndex),
        },
      },
    },
  };
}

function printTitles({ blad, headRow, nameColumns, pagesWide }: PrintedSheet, index: number): string {
  if (headRow === null) return "";
  const column = String.fromCharCode("A".charCodeAt(0) + nameColumns - 1);
  const places = [...(pagesWide > 1 ? [`$A:$${column}`] : []), `$${headRow}:$${headRow}`];
  const titles = places.map((place) => `${quoted(blad)}!${place}`).join(",");
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(titles)}</definedName>`;
}

/** A line at the foot of every printed page: the document to the left, sheet and page number to the right. */
export function pageFooter(text: string) {
  const codes = escaped(`&L${text.replaceAll("&", "&&")}&R&A, pagina &P van &N`);
  return inSheets(
    /(<pageSetup[^>]*\/>)/,
    () => `$1<headerFooter><oddFooter>${codes}</oddFooter></headerFooter>`,
  );
}

/** Cells of the first sheet that lead to another sheet; no formula is needed for that. */
export function sheetLinks(links: readonly SheetLink[]) {
  const all = links.map(
    ({ row, blad }) => `<hyperlink ref="A${row}" location="${escaped(`${quoted(blad)}!A1`)}"/>`,
  );
  return inSheets(/(<pageMargins)/, (index) =>
    index === 0 ? `<hyperlinks>${all.join("")}</hyperlinks>$1` : "$1",
  );
}

function inSheets(place: RegExp, replacement: (sheetIndex: number) => string) {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
            xml.replace(place, replacement(sheetIndex)),
        },
      },
    },
  };
}

function quoted(blad: string): string {
  return `'${blad.replaceAll("'", "''")}'`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
