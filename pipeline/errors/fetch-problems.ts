import type { Wording } from "./input-error.ts";

const stays = "De laatste levering blijft gelden.";

/** What can go wrong when a source is fetched; part of the catalogue. */
export const fetchProblems = {
  "ophalen-mislukt": (p: { bron: string; uitleg: string }): Wording => ({
    melding: `Bron "${p.bron}" is niet opgehaald: ${p.uitleg}.`,
    hint: `${stays} Probeer het later opnieuw met npm run fetch -- --bron ${p.bron}.`,
  }),
  "ophalen-geweigerd": (p: { bron: string; adres: string; status: number }): Wording => ({
    melding: `${p.adres} weigert de vraag van bron "${p.bron}" (code ${p.status}).`,
    hint: `${stays} Bij code 401 of 403: controleer de API-sleutel. Anders: controleer "ophalen" in bron.yml.`,
  }),
  "tabel-ingetrokken": (p: { bron: string; adres: string }): Wording => ({
    melding: `${p.adres} bestaat niet (meer): de tabel van bron "${p.bron}" is ingetrokken, of de code klopt niet.`,
    hint: `${stays} Zoek de opvolger op StatLine en zet die bij "tabellen" in raw/${p.bron}/bron.yml.`,
  }),
  "tabel-veranderd": (p: { tabel: string; ontbreekt: string }): Wording => ({
    melding: `Tabel ${p.tabel} is anders van opbouw geworden: ${p.ontbreekt} ontbreekt.`,
    hint: `${stays} Bekijk de tabel op StatLine en pas "ophalen", "gebied-kolom" of "periode-kolom" aan in bron.yml.`,
  }),
  "tabel-gewijzigd-onderweg": (p: { tabel: string }): Wording => ({
    melding: `Tabel ${p.tabel} is gewijzigd terwijl zij werd opgehaald; de pagina's horen niet bij elkaar.`,
    hint: `${stays} Haal de bron opnieuw op.`,
  }),
  "antwoord-leeg": (p: { tabel: string; gebieden: string }): Wording => ({
    melding: `Tabel ${p.tabel} geeft geen rijen over ${p.gebieden}, terwijl haar codelijst die gebieden noemt.`,
    hint: `${stays} Controleer "kies" en "vanaf" in bron.yml; vraag anders bij de bron na of er een storing is.`,
  }),
  "bestand-leeg-opgehaald": (p: { bron: string; adres: string }): Wording => ({
    melding: `Het bestand van bron "${p.bron}" op ${p.adres} is leeg.`,
    hint: `${stays} Kijk met een browser of het bestand er staat, en pas zo nodig "adres" aan in bron.yml.`,
  }),
  "gebied-niet-in-tabel": (p: { tabel: string; gebied: string }): Wording => ({
    melding: `De codelijst van tabel ${p.tabel} kent ${p.gebied} niet.`,
    hint: `Klopt "code" in gemeente.yml, en staat de goede kolom bij "gebied-kolom" in bron.yml?`,
  }),
  "code-niet-in-tabel": (p: {
    tabel: string;
    dimensie: string;
    code: string;
    suggestie: string;
  }): Wording => ({
    melding: `Tabel ${p.tabel} kent bij ${p.dimensie} de code "${p.code}" niet.`,
    hint: p.suggestie,
  }),
  "onderwerp-onbekend": (p: { naam: string; tabel: string; suggestie: string }): Wording => ({
    melding: `Tabel ${p.tabel} heeft geen onderwerp "${p.naam}".`,
    hint: `${p.suggestie} Heet het onderwerp in elk jaar anders, zet dan een lijst bij "titel" in bron.yml.`,
  }),
  "onderwerp-dubbelzinnig": (p: { naam: string; tabel: string; groepen: string }): Wording => ({
    melding: `Het onderwerp "${p.naam}" staat meer dan eens in tabel ${p.tabel}.`,
    hint: `Noem het bij "maten" in bron.yml met "groep" erbij. Het staat in: ${p.groepen}.`,
  }),
  "metadata-ontbreekt": (p: { bestand: string }): Wording => ({
    melding: `Bij ${p.bestand} ontbreekt wat de bron zelf over de onderwerpen zegt.`,
    hint: `Haal het bestand op met npm run fetch, of noem de kolommen bij "onderwerpen" in bron.yml in plaats van "maten".`,
  }),
  "ophalen-niet-ingesteld": (p: { bron: string }): Wording => ({
    melding: `Bron "${p.bron}" heeft geen "ophalen" in bron.yml.`,
    hint: "Leveringen van deze bron neemt u aan met npm run deliver; docs/officiele-cijfers.md zegt hoe ophalen werkt.",
  }),
  "sleutel-niet-gezet": (p: { bron: string; sleutel: string }): Wording => ({
    melding: `Bron "${p.bron}" is overgeslagen: de omgevingsvariabele ${p.sleutel} met de API-sleutel is leeg.`,
    hint: `${stays} Vraag een sleutel aan bij de leverancier en zet haar in ${p.sleutel}, niet in een bestand.`,
  }),
  "nog-niet-opgehaald": (p: { bron: string }): Wording => ({
    melding: `Bron "${p.bron}" is nog nooit opgehaald; haar indicatoren hebben geen cijfers.`,
    hint: `Draai npm run fetch -- --bron ${p.bron}.`,
  }),
  "levering-te-oud": (p: { leverdatum: string; maanden: number; peildatum: string }): Wording => ({
    melding: `De nieuwste levering is van ${p.leverdatum}; ouder dan ${p.maanden} maanden mag zij volgens bron.yml op de peildatum ${p.peildatum} niet zijn.`,
    hint: `Haal de bron op of vraag een nieuwe levering. Mag zij ouder zijn, verruim dan "uiterlijk-maanden" in bron.yml.`,
  }),
  "jaar-onvolledig": (p: { onderwerp: string; jaar: number; volledig: string }): Wording => ({
    melding: `${p.onderwerp}: ${p.jaar} is nog niet volledig en telt niet mee; ${p.volledig}.`,
    hint: "De bron vult het nieuwste jaar later aan. Haal haar over een paar maanden opnieuw op.",
  }),
} as const;
