import type { Wording } from "./input-error.ts";

/** What can stand in the way of running unattended; part of the catalogue. */
export const beheerProblems = {
  "melden-niet-ingesteld": (_: Record<string, never>): Wording => ({
    melding: "Er is nergens om meldingen naartoe te sturen: gemeente.yml noemt geen webhook en geen mail.",
    hint: 'Zet een van beide bij beheer: meldingen; zie docs/beheer.md, "Meldingen". Met --dry-run ziet u wat er verstuurd zou worden.',
  }),
  "invoer-koppeling": (_: Record<string, never>): Wording => ({
    melding:
      "Dit is een koppeling (symlink) en geen bestand of map. De werkomgeving leest alleen wat er zelf in staat.",
    hint: "Zet het bestand of de map zelf op deze plaats, bijvoorbeeld met cp -L, en haal de koppeling weg.",
  }),
  "geheugen-op": (_: Record<string, never>): Wording => ({
    melding: "De database heeft meer geheugen of tijdelijke ruimte nodig dan zij mag gebruiken.",
    hint: "Verhoog in gemeente.yml geheugen-mb bij beheer: grenzen, en controleer met npm run doctor of er genoeg schijfruimte is.",
  }),
  "opslag-onbruikbaar": (p: { opslag: string; uitleg: string }): Wording => ({
    melding: `De opslag "${p.opslag}" is hier niet te gebruiken: ${p.uitleg}.`,
    hint: "Controleer het adres en de rechten bij beheer: opslag in gemeente.yml, of haal die regel weg: dan staan de rijen in het warehouse zelf. Wat elke opslag nodig heeft staat in docs/schaal.md.",
  }),
  "release-onbekend": (p: { nummer: number | null; bekend: string }): Wording => ({
    melding:
      p.nummer === null
        ? "Er is geen eerdere site om naar terug te gaan."
        : `De site met nummer ${p.nummer} is er niet (meer).`,
    hint: `Er zijn: ${p.bekend}. Met npm run site -- list ziet u welke editie daarbij hoort; npm run build maakt een nieuwe.`,
  }),
  "upload-niet-ingesteld": (_: Record<string, never>): Wording => ({
    melding:
      "Er is niets om door te zetten: er is nog geen openbare site, of gemeente.yml zegt niet waarheen.",
    hint: "Zet in gemeente.yml bij beheer: site: uploaden: opdracht het programma en zijn argumenten; zie docs/beheer.md.",
  }),
  "upload-mislukt": (p: { programma: string; uitleg: string; pogingen: number }): Wording => ({
    melding: `De site staat klaar op deze machine, maar het doorzetten met ${p.programma} is na ${p.pogingen} keer niet gelukt: ${p.uitleg}.`,
    hint: "Kijk naar de uitvoer hierboven en naar beheer: site: uploaden in gemeente.yml. Daarna: npm run site -- upload.",
  }),
};
