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

export type DeelambitieId = (typeof deelambities)[number];
