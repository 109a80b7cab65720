/** Terms a reader meets on the site, in plain Dutch, in alphabetical order. */
export const begrippen: { term: string; uitleg: string }[] = [
  {
    term: "Aantoonbaar",
    uitleg: "Het verschil is groter dan toeval kan verklaren, en groot genoeg om ertoe te doen.",
  },
  { term: "Buurt", uitleg: "Het kleinste gebied waarvoor het CBS cijfers maakt." },
  { term: "Deelambitie", uitleg: "Een onderdeel van de ambitie, geschreven als uitkomst voor inwoners." },
  {
    term: "Dekking",
    uitleg:
      "Het deel van de gevallen uit een register dat bruikbaar is: met een waarde en met een plek in een stadsdeel.",
  },
  { term: "Indicatief", uitleg: "Het cijfer geeft een richting aan, maar is minder zeker dan de andere." },
  { term: "Indicator", uitleg: "Een cijfer waarmee we volgen hoe het gaat." },
  {
    term: "Modelschatting",
    uitleg: "Een cijfer dat is berekend met een rekenmodel, niet geteld of gevraagd.",
  },
  { term: "Nulmeting", uitleg: "Het cijfer waarmee we latere cijfers vergelijken." },
  { term: "Onzekerheidsmarge", uitleg: "De grenzen waartussen het echte cijfer waarschijnlijk ligt." },
  { term: "Ontwikkeling", uitleg: "Wat er gebeurde sinds de nulmeting." },
  { term: "Peildatum", uitleg: "De datum waarvoor deze editie geldt." },
  { term: "Positie", uitleg: "Hoe een stadsdeel staat tegenover de rest van de stad." },
  { term: "Procentpunt", uitleg: "Het verschil tussen twee percentages: van 40% naar 45% is 5 procentpunt." },
  { term: "Rest van de stad", uitleg: "Alle stadsdelen samen, behalve het stadsdeel dat we bekijken." },
  {
    term: "Sociale basis",
    uitleg: "Alles in de buurt waardoor mensen elkaar ontmoeten, meedoen en elkaar helpen.",
  },
  { term: "Stadsdeel", uitleg: "Een deel van de stad dat uit meerdere buurten bestaat." },
  { term: "Streefwaarde", uitleg: "Het cijfer dat we willen halen in een bepaald jaar." },
  {
    term: "Trendbreuk",
    uitleg: "Vanaf dit moment is anders gemeten. Cijfers ervoor en erna zijn niet te vergelijken.",
  },
  {
    term: "Verandertheorie",
    uitleg: "Hoe we denken dat inzet van de gemeente leidt tot wat inwoners merken.",
  },
];
