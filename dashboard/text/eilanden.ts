/** Words that the client code adds to a figure. */
export const figuurText = {
  bewaar: "Bewaar deze afbeelding",
  svg: "SVG",
  png: "PNG",
  bestand: "grafiek",
} as const;

/** Words that the client code adds to a table. */
export const tabelText = {
  filter: "Filter deze tabel",
  voorbeeld: "Typ een deel van een naam",
  rijen: (shown: number, all: number) => `${shown} van ${all} rijen`,
} as const;
