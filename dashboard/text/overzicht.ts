/** Words of the start page. */
export const overzichtText = {
  omschrijving: "Hoe gaat het met de sociale basis? Per deelambitie wat inwoners merken en hoe zeker dat is.",
  kop: "Hoe gaat het met de sociale basis?",
  inleiding:
    "Dit dashboard laat per deelambitie zien wat inwoners merken, wat de gemeente doet en hoe zeker de cijfers zijn.",
  oogopslag: {
    kop: "De deelambities in één oogopslag",
    geenBron: "nog geen bron",
    uitleg: "De ontwikkeling van de hoofdindicator in de hele stad, sinds de nulmeting.",
  },
  kaarten: { kop: "De deelambities" },
  hoofdambitie: "Deze indicatoren horen bij de hele ambitie en niet bij één deelambitie.",
  oordelen: {
    kop: "Waar de oordelen op rusten",
    uitleg: "Een oordeel is een rekenregel, geen mening.",
    punten: [
      "Ontwikkeling vergelijkt het nieuwste cijfer met de nulmeting. ‘Aantoonbaar’ betekent: het verschil is groter dan toeval kan verklaren, en groot genoeg om ertoe te doen.",
      "Positie vergelijkt een stadsdeel met de rest van de stad. Het is geen ranglijst.",
      "De streefwaarde zegt waar we naartoe willen. Soms is het te vroeg om daar iets over te zeggen: beleid werkt vaak pas na jaren.",
      "Een beter of slechter cijfer bewijst niet dat het beleid werkt. Daar spelen meer dingen mee.",
      "Een cijfer tonen we niet als te weinig mensen hebben geantwoord, of als het over zo weinig mensen gaat dat ze herkenbaar zijn.",
    ],
    meer: "Lees hoe we meten en oordelen",
  },
  bronnen: { kop: "Bronnen en downloads", download: "Download alle cijfers" },
  kaart: { geenBron: "Geen bron", geenIndicator: "Voor deze deelambitie is nog geen cijfer beschikbaar." },
} as const;
