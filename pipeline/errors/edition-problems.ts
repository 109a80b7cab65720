import type { Wording } from "./input-error.ts";

/** What can stand in the way of making, publishing, freezing or explaining an edition; part of the catalogue. */
export const editionProblems = {
  "browser-ontbreekt": (): Wording => ({
    melding:
      "Voor de PDF is Chromium of Chrome nodig, en het pakket playwright-core. Een van de twee ontbreekt.",
    hint: "Installeer chromium, of zet het pad van het programma in CHROME_PATH. Ontbreekt het pakket, draai dan npm ci zonder --omit=dev. De site zelf is wel gebouwd.",
  }),
  "levering-gewijzigd": (p: { bestand: string }): Wording => ({
    melding: `${p.bestand} veranderde terwijl de levering werd verwerkt.`,
    hint: "Wacht tot het bestand er helemaal staat en draai npm run refresh opnieuw.",
  }),
  "invoer-kwijt": (p: { editie: string; bestand: string }): Wording => ({
    melding: `Editie ${p.editie} is niet na te rekenen: ${p.bestand} staat niet meer in het archief, of is veranderd.`,
    hint: "Zet het bestand terug uit de reservekopie van de map archief van de werkomgeving.",
  }),
  "beveiliging-niet-geslaagd": (p: { editie: string; waarom: string }): Wording => ({
    melding: `De editie ${p.editie} mag niet openbaar worden: ${p.waarom}.`,
    hint: "Bekijk private/audit.json in de map van de editie, pas de drempels of de tabellen aan en draai npm run refresh.",
  }),
  "omslag-bevestigen": (p: { omgeslagen: number; oordelen: number; grens: string }): Wording => ({
    melding: `${p.omgeslagen} van de ${p.oordelen} oordelen slaan om; dat is meer dan ${p.grens}.`,
    hint: "Kijk met npm run edition -- diff wat er verandert. Klopt het, publiceer dan met --yes.",
  }),
  "editie-niet-actueel": (p: { waarom: string }): Wording => ({
    melding: `Het concept is niet wat de werkomgeving nu zegt: ${p.waarom}.`,
    hint: "Draai npm run refresh, bekijk het concept en stel het dan vast.",
  }),
  "moment-onbekend": (p: { moment: string; suggestie: string }): Wording => ({
    melding: `Het moment "${p.moment}" staat niet in reference/kalender.yml.`,
    hint: p.suggestie,
  }),
  "moment-vastgesteld": (p: { moment: string; editie: string }): Wording => ({
    melding: `Bij ${p.moment} is al een editie vastgesteld: ${p.editie}. Die verandert nooit.`,
    hint: `Is zij fout, stel dan een nieuwe vast met --corrects ${p.editie} --reason "wat er mis was".`,
  }),
  "moment-peildatum": (p: { moment: string; verwacht: string; peildatum: string }): Wording => ({
    melding: `${p.moment} gaat over ${p.verwacht}, maar het concept heeft peildatum ${p.peildatum}.`,
    hint: `Zet peildatum op ${p.verwacht} in gemeente.yml en draai npm run refresh.`,
  }),
  "moment-indicator-ontbreekt": (p: { moment: string; indicator: string; waarom: string }): Wording => ({
    melding: `${p.moment} vraagt om ${p.indicator}, maar ${p.waarom}.`,
    hint: `Lever de gegevens, of schrijf in kalender.yml onder "zonder" waarom ${p.indicator} ontbreekt.`,
  }),
  "moment-bron-verouderd": (p: { moment: string; bron: string; melding: string }): Wording => ({
    melding: `${p.moment} steunt op bron ${p.bron}, en die is verouderd. ${p.melding}`,
    hint: "Neem een nieuwe levering aan, of pas elke-maanden aan in bron.yml als dat niet klopt.",
  }),
  "correctie-van-onbekende-editie": (p: { editie: string; suggestie: string }): Wording => ({
    melding: `Er is geen gepubliceerde editie ${p.editie} om te herstellen.`,
    hint: p.suggestie,
  }),
  "correctie-zonder-reden": (_: Record<string, never>): Wording => ({
    melding: "Er staat niet bij wat er mis was met de oude editie.",
    hint: 'Geef --corrects en --reason altijd samen, bijvoorbeeld --reason "de levering van 2025 was onvolledig".',
  }),
  "keten-gebroken": (p: { edities: string }): Wording => ({
    melding: `De keten van gepubliceerde edities klopt niet: ${p.edities}.`,
    hint: "Draai npm run edition -- verify en zet de bedoelde mappen terug uit de reservekopie.",
  }),
  "editie-niet-te-archiveren": (p: { editie: string; waarom: string }): Wording => ({
    melding: `De editie ${p.editie} kan niet naar het archief: ${p.waarom}.`,
    hint: "Alleen een gepubliceerde of vastgestelde editie die niet veranderd is gaat naar het archief; npm run edition -- verify laat zien wat er mis is.",
  }),
  "cijfer-onbekend": (p: { cijfer: string; suggestie: string }): Wording => ({
    melding: `Er is geen cijfer voor ${p.cijfer}.`,
    hint: p.suggestie,
  }),
};
