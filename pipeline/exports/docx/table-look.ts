import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const DOCUMENT = "word/document.xml";

/** First row as heads, no banding: without this Word does not apply the header row of a table style. */
const LOOK =
  '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>';

/** Lines that the library draws around every cell; those of the style would never be seen. */
const OWN_BORDERS = /<w:tblBorders>.*?<\/w:tblBorders>/g;

/** First moment a ZIP entry can carry, in local time, as the library writes it: equal content gives equal bytes. */
const fixedTime = () => new Date(1980, 0, 1);

/**
 * The same document with every table drawn by its style, header row included, which the library cannot say, and every
 * entry of the file dated 1 January 1980.
 */
export function withTableLook(docx: Buffer): Buffer {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array());
  if (!xml) throw new Error(`no ${DOCUMENT} in the document`);
  const styled = xml.replaceAll(OWN_BORDERS, "").replaceAll("</w:tblPr>", `${LOOK}</w:tblPr>`);
  return Buffer.from(zipSync({ ...parts, [DOCUMENT]: strToU8(styled) }, { level: 6, mtime: fixedTime() }));
}
