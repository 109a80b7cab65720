import type { ToegankelijkheidStatus } from "../../pipeline/domain/site-config.ts";

/** What each letter of the model statement means. */
export const statusZinnen: Record<ToegankelijkheidStatus, string> = {
  A: "Deze website voldoet volledig aan de eisen voor toegankelijkheid (status A).",
  B: "Deze website voldoet gedeeltelijk aan de eisen voor toegankelijkheid (status B).",
  C: "Voor deze website zijn de eerste maatregelen voor toegankelijkheid genomen (status C).",
  D: "Deze website voldoet niet aan de eisen voor toegankelijkheid (status D).",
  E: "Of deze website aan de eisen voor toegankelijkheid voldoet, is nog niet onderzocht (status E).",
};

/** Words of the page with the accessibility statement. */
export const toegankelijkheidText = {
  titel: "Toegankelijkheid",
  omschrijving: "Hoe toegankelijk deze website is, wat nog niet goed gaat en waar u dat kunt melden.",
  lead: (gemeente: string) =>
    `De gemeente ${gemeente} wil dat iedereen deze website kan gebruiken, ook mensen met een beperking.`,
  status: "Hoe ver zijn we",
  geenVerklaring:
    "Een officiële toegankelijkheidsverklaring is er nog niet. Automatische controles op de Europese norm (WCAG 2.2, niveau AA) vinden geen fouten; een onderzoek met gebruikers volgt nog.",
  norm: "De eisen staan in het Besluit digitale toegankelijkheid overheid. Ze volgen de Europese norm EN 301 549, met daarin WCAG 2.1, niveau A en AA. Wij letten ook op WCAG 2.2.",
  maatregelen: {
    kop: "Wat we doen",
    punten: [
      "Alle pagina’s werken zonder JavaScript, met alleen het toetsenbord, met een schermlezer, op een telefoon en op papier.",
      "Bij elke grafiek en kaart staan de cijfers ook in een tabel.",
      "Kleur is nooit de enige drager van betekenis: er staan altijd een teken en een woord bij.",
      "Teksten zijn geschreven in gewone taal (B1).",
      "Bij elke wijziging van het programma controleren tests elke soort pagina in een echte browser.",
    ],
  },
  belemmeringen: {
    kop: "Wat nog niet goed gaat",
    geen: "We kennen op dit moment geen belemmeringen.",
    onderzoek: "Een belemmering kan bestaan zonder dat wij haar kennen. Meld het ons dan.",
    gevolg: "Gevolg",
    alternatief: "Wat u nu kunt doen",
    opgelost: "Opgelost voor",
    onbekend: "nog niet bekend",
  },
  meldpunt: {
    kop: "Een probleem melden",
    tekst: "Komt u iets tegen wat voor u niet werkt? Meld het bij:",
    beloften: [
      "Binnen twee weken krijgt u een ontvangstbevestiging.",
      "Binnen drie weken hoort u hoe en wanneer we het oplossen.",
    ],
    klacht:
      "Bent u niet tevreden met ons antwoord, dan kunt u een klacht indienen bij de gemeente. Daarna kunt u naar de Nationale ombudsman.",
  },
  verklaring: {
    kop: "Over deze verklaring",
    opgesteld: "Opgesteld op",
    onderzoek: "Onderzocht op",
    rapport: "Onderzoeksrapport",
    verantwoordelijk: "Verantwoordelijk",
    adres: "Geldt voor",
  },
} as const;
