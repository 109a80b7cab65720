import type { Wording } from "./input-error.ts";

/** Problems of `behoefte.yml` and of the analyst's words in `toelichting/`. */
export const oordeelProblems = {
  "behoefte-onbekende-indicator": (p: { indicator: string; suggestie: string }): Wording => ({
    melding: `behoefte.yml noemt de indicator "${p.indicator}", maar die bestaat niet.`,
    hint: p.suggestie,
  }),
  "behoefte-dubbel": (p: { indicator: string }): Wording => ({
    melding: `De indicator "${p.indicator}" staat twee keer in behoefte.yml en zou dubbel tellen.`,
    hint: "Haal een van de twee weg.",
  }),
  "behoefte-maat": (p: { indicator: string; maat: string; maten: string }): Wording => ({
    melding: `De indicator "${p.indicator}" heeft maat "${p.maat}" en is daarom per stadsdeel niet te vergelijken.`,
    hint: `Kies een indicator met maat ${p.maten}.`,
  }),
  "toelichting-bestand": (p: { bestand: string }): Wording => ({
    melding: `In de map toelichting staat "${p.bestand}"; daar horen alleen bestanden <indicator>.md.`,
    hint: "Hernoem het bestand naar de code van de indicator met .md erachter, of haal het weg.",
  }),
  "toelichting-onbekende-indicator": (p: { indicator: string; suggestie: string }): Wording => ({
    melding: `Er is een toelichting bij de indicator "${p.indicator}", maar die indicator bestaat niet.`,
    hint: p.suggestie,
  }),
  "toelichting-kop": (_: Record<string, never>): Wording => ({
    melding: "De kop van de toelichting ontbreekt of loopt door tot het eind.",
    hint: 'Begin met drie regels: "---", "eigenaar: <rol>" en "---".',
  }),
  "toelichting-moment": (p: { gevonden: string }): Wording => ({
    melding: `"${p.gevonden}" is geen kopje van een P&C-moment.`,
    hint: 'Schrijf het moment en de datum, bijvoorbeeld "## begroting-2027 (2026-10-01)". Momenten zijn kaderbrief, begroting, bestuursrapportage en jaarstukken.',
  }),
  "toelichting-dubbel": (p: { moment: string; eerder: number }): Wording => ({
    melding: `Het moment "${p.moment}" staat er twee keer (ook op regel ${p.eerder}).`,
    hint: "Voeg de twee teksten samen onder één kopje.",
  }),
  "toelichting-leeg": (p: { moment: string }): Wording => ({
    melding: `Onder "${p.moment}" staat geen tekst.`,
    hint: "Schrijf een toelichting of haal het kopje weg.",
  }),
  "toelichting-los": (_: Record<string, never>): Wording => ({
    melding: "Deze tekst staat boven het eerste kopje, en hoort dus bij geen moment.",
    hint: "Zet de tekst onder een kopje van een P&C-moment.",
  }),
  "toelichting-opmaak": (p: { gevonden: string }): Wording => ({
    melding: `De toelichting bevat opmaak ("${p.gevonden}"); die komt letterlijk op de pagina.`,
    hint: "Schrijf gewone zinnen, met een lege regel tussen alinea's.",
  }),
  "toelichting-persoonsgegeven": (p: { soort: string }): Wording => ({
    melding: `De toelichting lijkt ${p.soort} te bevatten; zij wordt openbaar.`,
    hint: "Noem rollen en geen personen, en haal het gegeven weg.",
  }),
};
