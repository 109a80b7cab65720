import type { Wording } from "./input-error.ts";

/** What can be wrong with a question for `npm run tabel`; part of the catalogue. */
export const tabelProblems = {
  "tabel-bron-onduidelijk": (_: Record<string, never>): Wording => ({
    melding: "Het is niet duidelijk welke gegevens in de tabel moeten.",
    hint: "Geef --file met een CSV-bestand, of --bron met de naam van een enquete in de werkomgeving; niet allebei.",
  }),
  "tabel-maat-onduidelijk": (_: Record<string, never>): Wording => ({
    melding: "Het is niet duidelijk of u een aandeel of een gemiddelde wilt.",
    hint: "Geef --yes met de antwoorden die meetellen als ja (een aandeel), of --mean (een gemiddelde); niet allebei.",
  }),
  "tabel-kolom-onbekend": (p: { optie: string; kolom: string; suggestie: string }): Wording => ({
    melding: `De kolom "${p.kolom}" achter --${p.optie} staat niet in de gegevens.`,
    hint: p.suggestie,
  }),
  "tabel-kolom-dubbel": (p: { kolom: string }): Wording => ({
    melding: `De kolom "${p.kolom}" staat meer dan één keer in de vraag of in de eerste regel van het bestand.`,
    hint: "Noem elke kolom één keer, en geef kolommen in het bestand verschillende namen.",
  }),
  "tabel-codes-ongeldig": (p: { optie: string; tekst: string }): Wording => ({
    melding: `De antwoorden "${p.tekst}" achter --${p.optie} zijn niet te lezen.`,
    hint: "Schrijf losse antwoorden met komma's (1,2,ja) en een reeks getallen met een dubbele punt (1:10).",
  }),
  "tabel-ja-telt-niet": (p: { code: string }): Wording => ({
    melding: `Het antwoord "${p.code}" achter --yes staat niet bij de geldige antwoorden van --valid, en zou dus nooit meetellen.`,
    hint: "Voeg het toe aan --valid, of haal het weg bij --yes.",
  }),
  "tabel-geen-antwoord": (p: { kolom: string }): Wording => ({
    melding: `In de kolom "${p.kolom}" is geen enkel geldig antwoord.`,
    hint: "Controleer --valid en --yes: staan de codes zo in het bestand (cijfers of woorden)?",
  }),
  "tabel-geen-getal": (p: { kolom: string; aantal: number; voorbeeld: string }): Wording => ({
    melding: `In de kolom "${p.kolom}" is ${p.aantal} keer geen getal ingevuld, bijvoorbeeld "${p.voorbeeld}".`,
    hint: "Zeg met --valid welke antwoorden meetellen, bijvoorbeeld --valid 1:10.",
  }),
  "tabel-weging-onbruikbaar": (p: {
    kolom: string;
    aantal: number;
    rij: number;
    voorbeeld: string;
  }): Wording => ({
    melding: `De weging "${p.kolom}" is bij ${p.aantal} respondenten leeg, geen getal, of niet groter dan 0 (voor het eerst bij rij ${p.rij} onder de kop: "${p.voorbeeld}").`,
    hint: "Vraag het bureau om de ontbrekende wegingen, of laat deze respondenten pas weg als u weet waarom ze er geen hebben.",
  }),
  "tabel-golf-nodig": (_: Record<string, never>): Wording => ({
    melding: "Vergelijken tussen golven kan alleen als de golf in de tabel staat.",
    hint: "Geef --wave met de kolom van de golf en noem die kolom ook bij --by.",
  }),
  "tabel-golven-samen": (p: { golf: string }): Wording => ({
    melding:
      "Zonder de golf in de tabel tellen alle golven van deze enquete door elkaar, ook over een trendbreuk heen.",
    hint: `Noem "${p.golf}" ook bij --by.`,
  }),
  "tabel-golf-zonder-latere": (p: { golf: string }): Wording => ({
    melding: `Na de golf "${p.golf}" is er geen golf meer om ermee te vergelijken.`,
    hint: "Noem achter --compare wave= een eerdere golf.",
  }),
  "tabel-vraag-nodig": (_: Record<string, never>): Wording => ({
    melding: "Er staat geen vraag achter --value.",
    hint: "Noem een of meer kolommen met antwoorden, met komma's ertussen.",
  }),
  "tabel-kolom-gereserveerd": (p: { kolom: string }): Wording => ({
    melding: `De tabel heeft zelf al een kolom "${p.kolom}".`,
    hint: "Geef de kolom in het bestand een andere naam.",
  }),
  "tabel-geen-respondenten": (_: Record<string, never>): Wording => ({
    melding: "Het bestand heeft geen enkele rij onder de kop.",
    hint: "Controleer of dit het goede bestand is en of de export volledig was.",
  }),
  "tabel-uitvoer-onmogelijk": (p: { pad: string }): Wording => ({
    melding: `De tabel kan niet in ${p.pad} komen: die map bestaat niet of is niet te schrijven.`,
    hint: "Maak de map eerst, of kies een andere plek achter --out.",
  }),
  "tabel-golf-onbekend": (p: { golf: string; suggestie: string }): Wording => ({
    melding: `De golf "${p.golf}" komt in de gegevens niet voor.`,
    hint: p.suggestie,
  }),
  "tabel-uitsplitsing-nodig": (_: Record<string, never>): Wording => ({
    melding: "Vergelijken met de rest kan alleen als de tabel naar iets is uitgesplitst.",
    hint: "Noem bij --by een kolom zoals het stadsdeel.",
  }),
  "tabel-onleesbaar": (p: { uitleg: string }): Wording => ({
    melding: `Het bestand is niet te lezen: ${p.uitleg}`,
    hint: "Bewaar het als CSV in UTF-8, met in de eerste regel de namen van de kolommen.",
  }),
};
