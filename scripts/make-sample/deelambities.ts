/** Ids of the eight deelambities in the order of the policy framework. */
export const deelambities = [
  "initiatief-en-inzet",
  "ontmoeten",
  "mantelzorg-en-maatjes",
  "de-weg-vinden",
  "laagdrempelige-ondersteuning",
  "cultuur",
  "sport-en-bewegen",
  "uitnodigende-omgeving",
] as const;

/** A deelambitie as it stands in a made-up sentence: `mantelzorg en maatjes`. */
export function inWords(id: DeelambitieId): string {
  return id.replaceAll("-", " ");
}

export type DeelambitieId = (typeof deelambities)[number];
