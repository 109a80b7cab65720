/** Words that the client code adds to a figure. */
export const figuurText = {
  bewaar: "Bewaar deze afbeelding",
  svg: "SVG",
  png: "PNG",
  csv: "CSV",
  kopieer: "Kopieer",
  gekopieerd: "Gekopieerd.",
  kopierenLuktNiet: "Kopiëren lukt niet in deze browser.",
  bestand: "grafiek",
} as const;

/** Words that the client code adds to a table. */
export const tabelText = {
  filter: "Filter deze tabel",
  voorbeeld: "Typ een deel van een naam",
  rijen: (shown: number, all: number) => `${shown} van ${all} rijen`,
} as const;

/** Words that the client code says about pointing at a picture. */
export const aanwijsText = {
  toetsen: "Met de pijltjes gaat u langs de punten.",
} as const;

/** Words about the stadsdeel that this device remembers. */
export const uwStadsdeelText = {
  link: (naam: string) => `Uw stadsdeel: ${naam}`,
  onthouden: "Dit apparaat onthoudt dit stadsdeel voor u. Wij zien dat niet.",
  vergeet: "Vergeet dit",
  vergeten: "Vergeten.",
} as const;
