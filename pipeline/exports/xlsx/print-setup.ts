/** A place in the workbook to which a cell of the first sheet leads. */
export interface SheetLink {
  /** Row of the cell in column A, from 1. */
  row: number;
  blad: string;
}

/** The row with column heads of each sheet, printed again on every page. */
export function repeatedHeads(sheets: readonly { blad: string; headRow: number | null }[]) {
  const names = sheets
    .map(({ blad, headRow }, index) =>
      headRow === null
        ? ""
        : `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(`${quoted(blad)}!$${headRow}:$${headRow}`)}</definedName>`,
    )
    .join("");
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          transform: (xml: string) => xml.replace("<definedNames/>", `<definedNames>${names}</definedNames>`),
        },
      },
    },
  };
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
