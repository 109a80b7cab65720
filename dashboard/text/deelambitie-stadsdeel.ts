/** Words of a page about one deelambitie in one stadsdeel. */
export const deelambitieStadsdeelText = {
  titel: (deelambitie: string, stadsdeel: string) => `${deelambitie} in ${stadsdeel}`,
  omschrijving: (deelambitie: string, stadsdeel: string) =>
    `Hoe het gaat met ${deelambitie.toLowerCase()} in ${stadsdeel}, tegen de rest van de stad.`,
  lead: "Hetzelfde als op de pagina van de deelambitie, maar nu voor één stadsdeel tegen de rest van de stad.",
  geenCijfer: (indicator: string, stadsdeel: string) =>
    `Voor ${stadsdeel} is er geen cijfer over ${indicator.toLowerCase()}.`,
  geenIndicator: "Voor deze deelambitie is nog geen hoofdindicator gekozen.",
  verloop: (stadsdeel: string) => `Verloop in ${stadsdeel}`,
  vergeleken: "Naast de andere stadsdelen",
  kies: { kop: "Kies uw stadsdeel", uitleg: "Dezelfde vraag voor één stadsdeel tegen de rest van de stad." },
  andere: { kop: "Andere deelambities in dit stadsdeel", ander: "Een ander stadsdeel" },
  lijst: "Per deelambitie meer",
  bron: "Alle cijfers van dit stadsdeel",
} as const;
