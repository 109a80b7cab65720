import type { OpenbareAfscherming, VerbergReden } from "../../pipeline/domain/afscherming.ts";
import type { Drempels } from "../../pipeline/domain/edition.ts";
import { formatNumber } from "../../pipeline/wording/number-format.ts";

/** Words of the page that accounts for figures and judgements. */
export const verantwoordingText = {
  kop: "Verantwoording",
  inleiding: "Waar de cijfers vandaan komen, hoe we rekenen en oordelen, en wat we niet laten zien.",
  methode: {
    kop: "Hoe we rekenen",
    alineas: [
      "Een cijfer uit een vragenlijst is een schatting. Niet iedereen doet mee, en sommige groepen doen minder vaak mee. Daarom telt niet elk antwoord even zwaar. Elke deelnemer krijgt een gewicht, zodat de uitkomst past bij de hele bevolking.",
      "Bij elk cijfer uit een vragenlijst hoort een onzekerheidsmarge van 95%. Als we het onderzoek 100 keer zouden doen, ligt het echte cijfer ongeveer 95 keer binnen de marge. Hoe minder mensen antwoorden, hoe breder de marge.",
      "Een registratie telt alles. Toch schommelt zo’n cijfer van jaar tot jaar vanzelf. De marge bij een registratie laat die schommeling zien. Bij bedragen en bij bezoeken rekenen we geen marge en doen we geen toets.",
      "Een modelschatting is berekend door een andere organisatie. We nemen het cijfer over zoals het is gepubliceerd. We tellen het niet op tot nieuwe cijfers.",
      "Wie ‘weet niet’ zegt of niets invult, telt niet mee in het percentage. Hoeveel mensen dat zijn, staat in de tabel.",
    ],
  },
  oordelen: {
    kop: "Hoe we oordelen",
    uitleg: "Drie vragen, drie antwoorden. Ze staan los van elkaar.",
    ontwikkeling: {
      kop: "Ontwikkeling: wat gebeurde er sinds de nulmeting?",
      tekst:
        "We vergelijken het nieuwste cijfer met de nulmeting. Beter of slechter noemen we het alleen als het verschil groter is dan toeval kan verklaren (95% zekerheid) en groot genoeg is om ertoe te doen. In tabellen met veel vakjes en in samenvattingen vragen we 99% zekerheid: wie veel tegelijk bekijkt, ziet anders verschillen die toeval zijn.",
    },
    positie: {
      kop: "Positie: hoe staat een stadsdeel tegenover de rest van de stad?",
      tekst:
        "We vergelijken een stadsdeel met alle andere stadsdelen samen. Niet met het stadsgemiddelde, want daar zit het stadsdeel zelf in.",
    },
    koers: {
      kop: "Streefwaarde: komen we waar we willen zijn?",
      tekst:
        "We vergelijken het cijfer met de lijn van de nulmeting naar de streefwaarde, met de marge van allebei. Soms staat er: te vroeg om te zeggen. Beleid werkt vaak pas na jaren. Het cijfer zelf tonen we dan wel.",
    },
    achtergrond:
      "Bij een achtergrondcijfer is hoger of lager niet vanzelf goed of slecht. Dan staat er alleen ‘hoger’ of ‘lager’.",
  },
  afscherming: {
    kop: "Wat we niet laten zien",
    uitleg: "Deze grenzen gelden voor elk cijfer op deze site.",
    tabel: "Grenzen voor het tonen van cijfers",
    aantallen: "Hoe vaak een cijfer ontbreekt in deze editie",
    redenen: "Waarom cijfers uit registers en kleine groepen verborgen zijn",
    aanval: {
      kop: "Hoe we dat controleren",
      uitleg:
        "Een apart programma probeert de verborgen getallen terug te rekenen. Het gebruikt alles wat in deze editie en in eerdere edities staat. Lukt dat te precies, dan publiceren we de editie niet.",
    },
  },
  bronnen: {
    kop: "Bronnen",
    uitleg:
      "Van elke levering tellen we de regels. Gelezen is altijd: geladen plus afgekeurd plus weggelaten.",
    geen: "Er zijn nog geen bronnen ingericht.",
    leveringen: "Leveringen en hun regels",
    golven: "Vragenlijsten: wie deden mee?",
  },
  gebieden: {
    kop: "Gebieden",
    tekst:
      "We gebruiken de buurten van het CBS. Elke buurt hoort bij één stadsdeel. Cijfers van de gemeente zelf tonen we voor de stad en voor stadsdelen. Cijfers per buurt tonen we alleen als een andere organisatie ze al heeft gepubliceerd. De wijken van het CBS gebruiken we niet: die hebben andere grenzen dan de stadsdelen.",
    indeling: "Bij welk stadsdeel en welke CBS-wijk elke buurt hoort",
    herkomstGrenzen: (herkomst: string) => `${herkomst}. De lijnen op de kaart zijn vereenvoudigd.`,
    opmerkingen: "Buurten met een opmerking",
    geen: "Er zijn geen buurten met een opmerking.",
  },
  begrippen: { kop: "Begrippen" },
  editie: { kop: "Deze editie" },
  licentie: { kop: "Licentie en contact" },
  toegankelijkheid: {
    kop: "Toegankelijkheid",
    tekst: "Hoe toegankelijk deze site is en waar u een probleem kunt melden, staat op een eigen pagina:",
    link: "toegankelijkheid",
  },
} as const;

/** Why a figure is hidden, in words. */
export const verbergWords: Record<VerbergReden, string> = {
  "klein-aantal": "het aantal is klein",
  "kleine-rest": "het aantal is groot, maar de rest is klein",
  "weinig-personen": "het cijfer gaat over weinig personen",
  groep: "iedereen in de groep heeft hetzelfde antwoord",
  "weinig-bijdragers": "te weinig organisaties dragen bij aan het bedrag",
  procentregel: "een bedrag van één organisatie is te schatten",
  overheersing: "één of twee organisaties bepalen bijna het hele bedrag",
  "kleine-bevolking": "in de buurt wonen weinig mensen",
  "weinig-antwoorden": "te weinig antwoorden in de vragenlijst",
  terugrekenen: "anders is een ander verborgen cijfer terug te rekenen",
};

/** What the attack on the result found, in sentences; counts only. */
export function auditSentences({ toets, verlies }: OpenbareAfscherming): string[] {
  const hidden = verlies.zelf + verlies.omAnderen;
  return [
    `Van ${formatNumber(hidden + verlies.getoond)} cijfers zijn er ${formatNumber(hidden)} verborgen: ${formatNumber(verlies.zelf)} om zichzelf en ${formatNumber(verlies.omAnderen)} om die te beschermen.`,
    toets.onderzocht === 0
      ? "Er was geen getal dat onzeker moest blijven."
      : `${formatNumber(toets.onderzocht)} getallen moesten onzeker blijven. Bij ${formatNumber(toets.beschermd)} daarvan is dat zo.`,
    toets.edities === 0
      ? "Er waren nog geen eerdere edities om mee te vergelijken."
      : `De toets gebruikte ook ${formatNumber(toets.edities)} eerder gepubliceerde ${toets.edities === 1 ? "editie" : "edities"}.`,
  ];
}

/** The thresholds in force, in words. */
export function drempelRows(drempels: Drempels): { key: string; wat: string; grens: string }[] {
  const percentage = (share: number, decimals = 0) => formatNumber(share * 100, decimals);
  return [
    {
      key: "privacy",
      wat: "Vragenlijst: niet getoond vanwege privacy, ook het aantal antwoorden niet",
      grens: `minder dan ${drempels.privacy} antwoorden`,
    },
    {
      key: "tonen",
      wat: "Vragenlijst: niet getoond, te weinig antwoorden",
      grens: `minder dan ${drempels.tonen} antwoorden`,
    },
    {
      key: "breedte",
      wat: "Vragenlijst: niet getoond, te onzeker",
      grens: `marge van ${percentage(drempels.breedte)} procentpunt of breder`,
    },
    {
      key: "indicatief",
      wat: "Vragenlijst: wel getoond, met het woord ‘indicatief’",
      grens: `minder dan ${drempels.indicatief} antwoorden`,
    },
    {
      key: "relatief",
      wat: "Vragenlijst: wel getoond, met het woord ‘indicatief’",
      grens: `marge breder dan ${percentage(drempels.relatief.vanaf)} procentpunt en dan ${formatNumber(drempels.relatief.factor, 1)} keer het cijfer`,
    },
    {
      key: "cijfer",
      wat: "Vragenlijst, gemiddeld cijfer: wel getoond, met het woord ‘indicatief’",
      grens: `marge van meer dan ${formatNumber(drempels.cijfer, 1)} punt naar boven en naar beneden`,
    },
    {
      key: "onbekend",
      wat: "Vragenlijst: te veel mensen wisten het niet of vulden niets in",
      grens: `meer dan ${percentage(drempels.onbekend.indicatief)}%: indicatief; meer dan ${percentage(drempels.onbekend.tonen)}%: niet getoond`,
    },
    {
      key: "register",
      wat: "Registratie van personen: niet getoond vanwege privacy",
      grens: `1 tot en met ${drempels.register - 1} personen`,
    },
    {
      key: "groep",
      wat: "Aandeel van personen in een registratie: 0% of 100%",
      grens: drempels.groep ? "niet getoond" : "getoond",
    },
    countRow("zaken", "Registratie van zaken", drempels.zaken),
    countRow("organisaties", "Registratie van organisaties", drempels.organisaties),
    countRow("personeel", "Diensttijd en inzet van personen", drempels.personeel),
    {
      key: "bevolking",
      wat: "Cijfer van een andere organisatie over een buurt met weinig inwoners: niet getoond",
      grens: `minder dan ${drempels.bevolking} inwoners`,
    },
    {
      key: "bedragen",
      wat: "Bedragen die niet openbaar zijn: niet getoond",
      grens: [
        `minder dan ${drempels.bedragen.bijdragers} bijdragers`,
        `het bedrag van één bijdrager is op ${formatNumber(drempels.bedragen.procent)}% na te schatten`,
        `de grootste heeft meer dan ${percentage(drempels.bedragen.grootste)}%`,
        `de twee grootste hebben meer dan ${percentage(drempels.bedragen.tweeGrootste)}%`,
      ].join("; "),
    },
  ];
}

function countRow(key: string, wat: string, below: number) {
  return {
    key,
    wat: `${wat}: niet getoond vanwege privacy`,
    grens: below === 0 ? "geen grens: elk aantal is getoond" : `1 tot en met ${below - 1}`,
  };
}
