import type { PencDocument } from "../../pipeline/domain/penc.ts";
import { formatDate } from "../../pipeline/wording/date-format.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";
import { countOf } from "./registers.ts";

/** Words of the pages on planning and control. */
export const pencText = {
  kop: "Planning en control",
  omschrijving: "Tabellen voor kaderbrief, begroting, bestuursrapportage en jaarstukken, om over te nemen.",
  lead: "Elk document komt uit één editie. Een vastgestelde editie verandert nooit meer: hetzelfde bestand is er over een jaar nog.",
  leeg: "Er staan nog geen documenten in de kalender.",
  documenten: "Documenten",
  kolommen: {
    document: "Document",
    stand: "Stand van",
    toestand: "Toestand",
    wijzigingen: "Sinds het vorige document",
    bestanden: "Bestanden",
  },
  geenVorige: "geen eerder document",
  wijzigingen: (rijen: number) =>
    rijen === 0 ? "geen wijzigingen" : countOf(rijen, "wijziging", "wijzigingen"),
  toestand: { vast: "vastgesteld", voorlopig: "voorlopig" },
  komend: {
    kop: "Wat nog komt",
    uitleg: "Van deze documenten ligt de dag van de cijfers nog in de toekomst.",
    regel: ({ titel, peildatum }: { titel: string; peildatum: string }) =>
      `${titel}: stand van ${formatDate(peildatum)}`,
  },
  geweigerd: {
    kop: "Niet gemaakt",
    uitleg: "Deze documenten staan in de kalender, maar zijn niet te maken.",
    regel: ({ titel, waarom }: { titel: string; waarom: string }) => `${titel}: ${waarom}`,
  },
  edities: "Alle vastgestelde edities",
  over: "Over dit document",
  feiten: {
    editie: "Editie",
    toestand: "Toestand",
    stand: "Stand van",
    kenmerk: "Kenmerk",
    tabellen: "Tabellen",
    aansluiting: "Wijkt af in de aansluiting",
    toelichtingen: "Toelichting ontbreekt",
  },
  citeren: "Zo noemt u de bron",
  tabellen: { kop: "Tabellen", uitleg: "In de volgorde van de drie vragen van de begroting." },
  verantwoording: "Verantwoording",
  lezen: "Zo leest u de woorden",
  teLang: (rijen: number) =>
    `Deze tabel heeft ${formatNumber(rijen)} rijen. Zij staat in het werkboek en in de CSV, niet op deze pagina.`,
  bestanden: {
    xlsx: { naam: "Alle tabellen, XLSX", uitleg: "om mee te rekenen" },
    docx: { naam: "Alle tabellen, DOCX", uitleg: "om in het document te plakken" },
    nederlands: "CSV",
    internationaal: "CSV, internationaal",
    grootte: (bytes: number) => `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`,
  },
} as const;

/** The answer of the page of a document: how many tables, and what still lacks. */
export function pencSentence(document: PencDocument): string {
  const { titel, tabellen, verschillen, ontbrekendeToelichtingen, voorlopig } = document;
  const afwijkend = verschillen.filter(({ oordeel }) => oordeel === "wijkt af").length;
  const missing = ontbrekendeToelichtingen.length;
  return [
    `${titel} heeft ${countOf(tabellen.length, "tabel", "tabellen")} over de sociale basis.`,
    voorlopig ? "De cijfers zijn voorlopig: er is voor dit document nog niets vastgesteld." : "",
    afwijkend > 0 ? `${countOf(afwijkend, "totaal sluit", "totalen sluiten")} niet aan.` : "",
    missing > 0
      ? `Bij ${countOf(missing, "cijfer", "cijfers")} ontbreekt een toelichting op de verschuiving.`
      : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** The answer of the list of documents. */
export function documentsSentence(documents: readonly PencDocument[]): string {
  const fixed = documents.filter(({ voorlopig }) => !voorlopig).length;
  const rest =
    fixed === 0
      ? "Nog geen ervan is vastgesteld."
      : `${countOf(fixed, "document is", "documenten zijn")} vastgesteld.`;
  return `De tabellen van ${countOf(documents.length, "document", "documenten")} staan klaar als XLSX, DOCX en CSV. ${rest}`;
}
