import type { Wording } from "./input-error.ts";

/** What can stand in the way of a document of planning and control; part of the catalogue. */
export const pencProblems = {
  "penc-vorige-kwijt": (p: { editie: string; vorige: string }): Wording => ({
    melding: `Editie ${p.editie} volgt op een editie met vingerafdruk ${p.vorige.slice(0, 12)}, maar die staat er niet.`,
    hint: "Zonder die editie klopt het blad Wijzigingen niet. Zet de map van de vorige editie terug uit de reservekopie; npm run edition -- verify laat zien welke ontbreekt.",
  }),
  "penc-editie-onbekend": (p: { moment: string; editie: string; suggestie: string }): Wording => ({
    melding: `${p.moment} komt volgens kalender.yml uit editie "${p.editie}", maar die is er niet.`,
    hint: p.suggestie,
  }),
  "penc-indicator-onbekend": (p: { moment: string; indicator: string; suggestie: string }): Wording => ({
    melding: `${p.moment} noemt de indicator "${p.indicator}", maar die bestaat niet.`,
    hint: p.suggestie,
  }),
  "aansluiting-wijkt-af": (p: {
    wat: string;
    totalen: string;
    verschil: string;
    tolerantie: string;
    controle: string;
    sleutel: string;
    uitleg: string;
  }): Wording => ({
    melding:
      `Totalen sluiten niet aan. ${p.wat}. ${p.totalen}: verschil ${p.verschil}, toegestaan is ${p.tolerantie}. ${p.uitleg}`.trimEnd(),
    hint: `Zoek het verschil uit. Is het verklaarbaar, zet het dan met uitleg in reference/kalender.yml onder bekende-verschillen (controle: ${p.controle}, sleutel: ${p.sleutel}) en draai npm run refresh. Moet het document er nu zijn, geef dan --allow-differences "reden"; de reden komt in het document.`,
  }),
  "reden-ontbreekt": (_: Record<string, never>): Wording => ({
    melding: "Bij --allow-differences staat geen reden.",
    hint: 'Schrijf waarom het document er toch komt, bijvoorbeeld --allow-differences "het grootboek wordt na 1 juni bijgewerkt".',
  }),
};
