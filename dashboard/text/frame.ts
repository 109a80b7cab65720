import type { EditionMeta } from "../../pipeline/domain/edition.ts";
import { formatDate } from "../../pipeline/wording/date-format.ts";

/** Words of the frame around every page. */
export const frameText = {
  naam: "Dashboard sociale basis",
  naarInhoud: "Naar de inhoud",
  naarBoven: "Naar boven",
  zoeken: "Zoeken",
  menu: "Menu",
  sluitMenu: "Sluit menu",
  hoofdmenu: "Hoofdmenu",
  kruimelpad: "Kruimelpad",
  fictief: {
    kop: "Fictieve gegevens.",
    tekst: "De cijfers op deze site zijn verzonnen. Ze laten zien hoe het dashboard werkt.",
  },
  concept: {
    kop: "Concept.",
    tekst: "Deze cijfers zijn voorlopig en nog niet vrijgegeven.",
  },
  voet: {
    gegevens: "Gegevens",
    licentie: (licentie: string) => `Licentie van de gegevens: ${licentie}.`,
    download: "Download alle cijfers",
    verken: "Zelf cijfers verkennen",
    editie: "Deze editie",
    stempel: "Kenmerk",
    over: "Over deze site",
    verantwoording: "Hoe we meten en oordelen",
    toegankelijkheid: "Toegankelijkheid",
    wijzigingen: "Wat er veranderde",
    edities: "Eerdere edities",
    raad: "Raad: besluiten, vragen en toezeggingen",
    geld: "Begroting en realisatie",
    engels: "Summary in English",
    contact: "Contact",
  },
} as const;

/** Names in the menu, in order. */
export const menuLabels = {
  overzicht: "Overzicht",
  deelambities: "Deelambities",
  stadsdelen: "Stadsdelen",
  indicatoren: "Indicatoren",
  participatie: "Participatie",
  subsidies: "Subsidies en geld",
  penc: "P&C",
  verantwoording: "Verantwoording",
} as const;

/** `Stand van 1 oktober 2026 · concept, voorlopige cijfers`. */
export function editionLine(meta: EditionMeta): string {
  return `Stand van ${formatDate(meta.peildatum)} · ${stateText(meta)}`;
}

function stateText({ state, titel }: EditionMeta): string {
  if (state === "vastgesteld") return `vastgesteld bij ${titel}`;
  return state === "concept" ? "concept, voorlopige cijfers" : "gepubliceerd";
}
