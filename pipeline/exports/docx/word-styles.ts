/** Letter sizes are in half points, distances in twentieths of a point. */
const paragraph = (id: string, name: string, body: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>${body}</w:style>`;

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;

const heading = (level: 1 | 2, size: number, before: number) =>
  paragraph(
    `Heading${level}`,
    `heading ${level}`,
    `<w:pPr><w:keepNext/><w:keepLines/>${spacing(before, 80)}<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr>`,
  );

const edge = (side: string, colour: string) =>
  `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour}"/>`;

/**
 * Styles of the Word document (`word/styles.xml`): Dutch, with the names that Word itself gives to headings and captions,
 * so that pasted tables follow the document they land in. `TabelPenC` is a real table style: its header row and lines can
 * be changed in one place.
 */
export const wordStyles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, 100)}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>${[
  paragraph("Title", "Title", `<w:pPr>${spacing(0, 60)}</w:pPr><w:rPr><w:b/><w:sz w:val="48"/></w:rPr>`),
  paragraph("Subtitle", "Subtitle", `<w:pPr>${spacing(0, 200)}</w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>`),
  heading(1, 32, 240),
  heading(2, 24, 200),
  paragraph(
    "Caption",
    "caption",
    `<w:pPr><w:keepNext/><w:keepLines/>${spacing(120, 60)}</w:pPr><w:rPr><w:b/><w:sz w:val="18"/></w:rPr>`,
  ),
  paragraph("Tabeltekst", "Tabeltekst", `<w:pPr>${spacing(20, 20)}</w:pPr><w:rPr><w:sz w:val="16"/></w:rPr>`),
  paragraph(
    "Tabeltekstklein",
    "Tabeltekst klein",
    `<w:pPr>${spacing(20, 20)}</w:pPr><w:rPr><w:sz w:val="14"/></w:rPr>`,
  ),
  paragraph("Tabelnoot", "Tabelnoot", `<w:pPr>${spacing(40, 0)}</w:pPr><w:rPr><w:sz w:val="16"/></w:rPr>`),
  paragraph(
    "Waarschuwing",
    "Waarschuwing",
    `<w:pPr>${spacing(0, 100)}</w:pPr><w:rPr><w:b/><w:color w:val="B5121B"/></w:rPr>`,
  ),
  paragraph(
    "Footer",
    "footer",
    '<w:pPr><w:tabs><w:tab w:val="right" w:pos="14570"/></w:tabs></w:pPr><w:rPr><w:sz w:val="16"/></w:rPr>',
  ),
].join(
  "",
)}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="TabelPenC"><w:name w:val="Tabel P&amp;C"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${edge("top", "1D1D1B")}${edge("bottom", "1D1D1B")}${edge("insideH", "DCD9D2")}</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${edge("bottom", "1D1D1B")}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="EDEAE4"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style></w:styles>`;
