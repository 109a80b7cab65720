/** Words of the page with all deelambities. */
export const deelambitiesText = {
  inleiding:
    "De ambitie voor de sociale basis is verdeeld in deelambities. Elke deelambitie is een uitkomst: zo zou het voor inwoners moeten zijn.",
  kop: "Per deelambitie het belangrijkste cijfer",
  bedoeling: "Waar het samen om gaat",
  nietMeten: "Wat we over de hele sociale basis niet meten",
} as const;

/** Words of a page about one deelambitie. */
export const deelambitieText = {
  wat: "Wat we willen bereiken",
  geenBron: (titel: string) =>
    `Voor de hoofdindicator (${titel}) is nog geen bron. Daarom kunnen we nog niet zeggen hoe het gaat.`,
  geenIndicator: "Voor deze deelambitie is nog geen hoofdindicator gekozen.",
  waarom: { kop: "Wat we bedoelen en waarom" },
  verloop: { kop: "Verloop in de stad" },
  stadsdelen: { kop: "De stadsdelen vergeleken", uitleg: "Elk stadsdeel tegen de rest van de stad." },
  andere: {
    kop: "Andere indicatoren",
    uitleg:
      "Alles wat we bij deze deelambitie meten, geordend naar de stappen van de verandertheorie. Elk grafiekje heeft een eigen schaal; dezelfde schaal als op de pagina van de indicator.",
  },
  keten: {
    kop: "Hoe we denken dat het werkt",
    uitleg:
      "De verandertheorie: van wat de gemeente inzet naar waar het om gaat. Elk verband is een aanname. Waar een cijfer ontbreekt, ziet u een lege plek.",
  },
  naast: {
    kop: "Inzet naast uitkomst",
    uitleg: "We zetten ze naast elkaar, zodat u beide kunt volgen.",
    inzet: "Wat de gemeente inzet",
    uitkomst: "Wat inwoners merken",
    geenVerband: "Dit is geen oorzaak en gevolg",
  },
  nietMeten: { kop: "Wat we niet meten" },
  zeker: { kop: "Hoe zeker is dit?" },
  bronnen: { kop: "Bronnen en downloads" },
  feiten: {
    nu: (jaar: number) => `Nu (${jaar})`,
    marge: "Marge (95%)",
    eenheid: "Eenheid",
    nulmeting: (jaar: number) => `Nulmeting (${jaar})`,
    streefwaarde: (jaar: number) => `Streefwaarde ${jaar}`,
    streefwaardeLeeg: "Streefwaarde",
    streefwaardeVolgt: "volgt",
    effectVanaf: "Effect verwacht vanaf",
    soort: "Soort cijfer",
    antwoorden: (n: string) => `${n} antwoorden`,
    eigenaar: "Eigenaar",
  },
} as const;
