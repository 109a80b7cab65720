import type { PencDocument } from "../../domain/penc.ts";
import { editieText } from "../../wording/penc-words.ts";
import { visibleLine } from "../../wording/visible-line.ts";

/** Properties of the Word document (`docProps/core.xml`). Its date is the day of the figures, not the day it was made. */
export function coreProperties(document: PencDocument): string {
  const moment = `<dcterms:X xsi:type="dcterms:W3CDTF">${document.editie.peildatum.slice(0, 10)}T00:00:00Z</dcterms:X>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(document.titel)}</dc:title><dc:subject>${escaped(editieText(document))}</dc:subject><dc:creator>${escaped(`Gemeente ${document.gemeente}`)}</dc:creator><dc:language>nl-NL</dc:language>${["created", "modified"].map((name) => moment.replaceAll("dcterms:X", `dcterms:${name}`)).join("")}</cp:coreProperties>`;
}

function escaped(text: string): string {
  return visibleLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
