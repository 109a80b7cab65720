/** Text needs 4.5 (WCAG 2.2, 1.4.3), a mark that carries meaning 3 (1.4.11). */
export const leastContrast = { tekst: 4.5, teken: 3 } as const;

/** A colour that stands on another one somewhere on the site. */
export interface ColourPair {
  voor: string;
  achter: string;
  soort: keyof typeof leastContrast;
  waar: string;
}

const tekst = (voor: string, achter: string, waar: string): ColourPair => ({
  ...{ voor, achter, waar },
  soort: "tekst",
});
const teken = (voor: string, achter: string, waar: string): ColourPair => ({
  ...{ voor, achter, waar },
  soort: "teken",
});

/** Every pair in use; a token of `style/tokens.css` that is missing here and below fails the test. */
export const colourPairs: readonly ColourPair[] = [
  tekst("--ink", "--bg", "lopende tekst, cijfers in grafieken"),
  tekst("--ink-2", "--bg", "uitleg, woorden in grafieken"),
  tekst("--ink-3", "--bg", "getallen langs de assen"),
  tekst("--rood-tekst", "--bg", "kop van de melding ‘fictief’"),
  tekst("--blauw", "--bg", "oordeel: beter"),
  tekst("--oranje-tekst", "--bg", "oordeel: slechter"),
  tekst("--gunstig", "--bg", "oordeel: gunstiger"),
  tekst("--ongunstig", "--bg", "oordeel: ongunstiger"),
  tekst("--water-tekst", "--bg", "naam van de rivier"),
  tekst("--ink", "--vlak", "tekst in een vlak"),
  tekst("--ink-2", "--vlak", "uitleg in een vlak, voet van de pagina"),
  tekst("--ink", "--neutraal-vlak", "naam op de kaart"),
  tekst("--ink", "--context-vlak", "naam op de kaart: hoger of lager"),
  tekst("--ink", "--gunstig-vlak", "naam op de kaart: gunstiger"),
  tekst("--ink", "--ongunstig-vlak", "naam op de kaart: ongunstiger"),
  tekst("--ink", "--k1", "getal op de kaart, laagste klasse"),
  tekst("--ink", "--k2", "getal op de kaart, tweede klasse"),
  tekst("--ink", "--k3", "getal op de kaart, derde klasse"),
  tekst("--bg", "--ink", "tekstje bij wat wordt aangewezen"),
  tekst("--k4-tekst", "--k4", "getal op de kaart, hoogste klasse"),
  tekst("--k4-tekst", "--blauw", "naam van dit stadsdeel op de kaart"),
  teken("--blauw", "--bg", "punt en lijn"),
  teken("--int-b", "--bg", "marge"),
  teken("--int-n", "--bg", "marge zonder oordeel"),
  teken("--gunstig-int", "--bg", "marge: gunstiger"),
  teken("--ongunstig-int", "--bg", "marge: ongunstiger"),
  teken("--lijn-2", "--bg", "arcering: niet getoond"),
  teken("--ink-3", "--bg", "stippellijn"),
  teken("--gunstig", "--gunstig-vlak", "teken in de tabel: gunstiger"),
  teken("--ongunstig", "--ongunstig-vlak", "teken in de tabel: ongunstiger"),
  teken("--blauw", "--k1", "teken in de tabel: beter"),
  teken("--oranje-tekst", "--vlak", "teken in de tabel: slechter"),
  teken("--rood-tekst", "--bg", "rand van de melding ‘fictief’"),
];

/** Tokens that carry no meaning: what they show can be read without them. */
export const decorativeTokens: readonly string[] = ["--lijn", "--rood", "--water"];
