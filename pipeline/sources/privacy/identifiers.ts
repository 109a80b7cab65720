/** Words in the name of a column that points at a person; whole words, so that "titel" or "tel_rijen" is none. */
const WORDS = [
  "naam",
  "voornaam",
  "achternaam",
  "roepnaam",
  "familienaam",
  "initialen",
  "voorletters",
  "contactpersoon",
  "email",
  "mail",
  "emailadres",
  "mailadres",
  "telefoon",
  "telefoonnummer",
  "telnr",
  "mobiel",
  "mobielnummer",
  "adres",
  "woonadres",
  "straat",
  "straatnaam",
  "huisnummer",
  "huisnr",
  "geboortedatum",
  "geboortedag",
  "iban",
  "rekeningnummer",
];

/** Columns named after things that have a name or address of their own. */
const OF_THINGS =
  /(organisatie|buurt|wijk|stadsdeel|gebied|gemeente|regeling|project|activiteit|netwerk|programma|straat_?naam_?gebied)/;

/** Whether a delivered column is called after something that points at a person: a name, address, date of birth. */
export function isIdentifierName(kolom: string): boolean {
  const name = kolom.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
  if (OF_THINGS.test(name)) return false;
  return WORDS.some((word) => name === word || name.split("_").includes(word)) || /e_?mail/.test(name);
}
