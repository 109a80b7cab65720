import type { Wording } from "./input-error.ts";

/** Problems of the verandertheorie, of the places indicators have in it, and of the words beside it. */
export const theorieProblems = {
  "verandertheorie-los": (p: { verband: string; element: string; suggestie: string }): Wording => ({
    melding: `Het verband ${p.verband} verwijst naar element "${p.element}", dat in deze keten niet bestaat.`,
    hint: `${p.suggestie} Of voeg het element toe in verandertheorie.yml.`,
  }),
  "verandertheorie-dubbel": (p: { id: string }): Wording => ({
    melding: `De naam "${p.id}" komt twee keer voor in verandertheorie.yml.`,
    hint: "Elke deelambitie en elk element heeft een eigen naam.",
  }),
  "verandertheorie-kring": (p: { kring: string }): Wording => ({
    melding: `De verbanden lopen in een kring: ${p.kring}.`,
    hint: "Haal een verband weg; een keten loopt van middel naar impact.",
  }),
  "verandertheorie-effect-los": (p: { element: string }): Wording => ({
    melding: `Geen enkele activiteit leidt naar het effect "${p.element}".`,
    hint: "Voeg verbanden toe van een activiteit, via een prestatie, naar dit effect.",
  }),
  "element-andere-stap": (p: { element: string; stap: string; eigen: string }): Wording => ({
    melding: `De indicator noemt stap "${p.eigen}", maar element "${p.element}" is een ${p.stap}.`,
    hint: `Schrijf "stap: ${p.stap}" of kies een element dat een ${p.eigen} is.`,
  }),
  "ook-bij-onbekend": (p: { naam: string; suggestie: string }): Wording => ({
    melding: `"${p.naam}" onder ook-bij is geen deelambitie en geen element.`,
    hint: p.suggestie,
  }),
  "ook-bij-zichzelf": (p: { naam: string }): Wording => ({
    melding: `"${p.naam}" onder ook-bij is de deelambitie waar de indicator al staat.`,
    hint: "Noem alleen andere deelambities of hun elementen, of haal de regel weg.",
  }),
  "hoofdindicator-onbekend": (p: { indicator: string; suggestie: string }): Wording => ({
    melding: `De hoofdindicator "${p.indicator}" bestaat niet in deze deelambitie.`,
    hint: p.suggestie,
  }),
  "tekst-kop-onbekend": (p: { kop: string; suggestie: string }): Wording => ({
    melding: `Het kopje "## ${p.kop}" hoort niet in deze tekst.`,
    hint: p.suggestie,
  }),
  "tekst-kop-dubbel": (p: { kop: string }): Wording => ({
    melding: `Het kopje "## ${p.kop}" staat er twee keer.`,
    hint: "Voeg de twee stukken samen onder één kopje.",
  }),
  "tekst-boven-kop": (_: Record<string, never>): Wording => ({
    melding: "Hier staat tekst boven het eerste kopje; niemand krijgt die te zien.",
    hint: 'Zet haar onder een kopje, bijvoorbeeld "## Waarom".',
  }),
  "tekst-opmaak": (p: { tekst: string }): Wording => ({
    melding: `De opmaak van "${p.tekst.slice(0, 40)}" kent de site niet; lezers zouden de tekens zien.`,
    hint: "Schrijf gewone zinnen, zonder sterretjes, links, citaten, tabellen of genummerde lijsten.",
  }),
  "tekst-vorm": (p: { kop: string; uitleg: string }): Wording => ({
    melding: `De vorm onder "## ${p.kop}" klopt niet: ${p.uitleg}.`,
    hint: "Pas de regel aan, of zet haar onder een ander kopje.",
  }),
  "tekst-onvolledig": (p: { kop: string }): Wording => ({
    melding: `Het kopje "## ${p.kop}" ontbreekt of is leeg.`,
    hint: `Voeg "## ${p.kop}" met tekst toe.`,
  }),
};
