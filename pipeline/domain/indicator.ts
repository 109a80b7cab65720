/** Closed lists of the indicator header (design §5). */
export const stappen = ["middel", "activiteit", "prestatie", "effect", "impact"] as const;
export const maten = [
  "aandeel",
  "gemiddelde",
  "mediaan",
  "aantal",
  "som",
  "per-inwoners",
  "verhouding",
  "overgenomen",
] as const;
export const bronSoorten = ["enquete", "register", "officieel", "modelschatting"] as const;
export const eenheden = [
  "procent",
  "aantal",
  "euro",
  "per-inwoners",
  "cijfer",
  "dagen",
  "kilometer",
  "score",
] as const;
export const richtingen = ["omhoog", "omlaag", "geen"] as const;
export const teltSoorten = ["personen", "zaken", "organisaties", "bedragen", "openbaar"] as const;
export const tellingen = ["onafhankelijk", "geclusterd"] as const;
export const schalen = ["1-10", "1-5", "0-100"] as const;
export const uitsplitsingen = ["leeftijd", "geslacht", "huishouden"] as const;
export const effecten2021 = ["bestaanszekerheid", "meedoen", "talenten", "bijdragen"] as const;

/** National programmes and laws an element or indicator contributes to (domain §2). */
export const programmaTags = [
  "GALA",
  "IZA",
  "AZWA",
  "Wmo 2015",
  "Hervormingsagenda Jeugd",
  "Participatiewet in Balans",
  "Omgevingsvisie",
] as const;

export type Stap = (typeof stappen)[number];
export type Maat = (typeof maten)[number];
export type BronSoort = (typeof bronSoorten)[number];
export type Eenheid = (typeof eenheden)[number];
export type Richting = (typeof richtingen)[number];
export type Telt = (typeof teltSoorten)[number];
export type Telling = (typeof tellingen)[number];
export type Schaal = (typeof schalen)[number];
export type Uitsplitsing = (typeof uitsplitsingen)[number];
export type ProgrammaTag = (typeof programmaTags)[number];
export type Effect2021 = (typeof effecten2021)[number];

/** Denominator of `per-inwoners`: residents of an age band on 1 January. */
export interface Noemer {
  bron: "bevolking";
  /** Inclusive band "4-17", open band "65+", or undefined for everyone. */
  leeftijd?: string | undefined;
  peil: "1-1";
}

/** Folder whose indicators are computed once per deelambitie. */
export const GEMEENSCHAPPELIJK = "gemeenschappelijk";
/** Folder whose indicators belong to the hoofdambitie. */
export const HOOFDAMBITIE = "hoofdambitie";

/** What an indicator file declares, after validation. */
export interface IndicatorHeader {
  titel: string;
  definitie: string;
  watDitNietZegt: string;
  stap: Stap;
  element: string;
  maat: Maat;
  bronSoort: BronSoort;
  eenheid: Eenheid;
  richting: Richting;
  telt: Telt;
  telling: Telling | null;
  noemer: Noemer | null;
  /** Multiplier of `per-inwoners`, for instance 1000. */
  per: number | null;
  schaal: Schaal | null;
  /** Smallest difference worth a judgement, in the unit of the indicator. */
  relevantVerschil: number | null;
  /** Digits after the decimal comma in every printed figure of this indicator. */
  decimalen: number;
  /** Question wording; one text, or one per wave when it changed. */
  vraag: string | Record<string, string> | null;
  uitsplitsing: Uitsplitsing[];
  /** Other deelambities that refer to this indicator. */
  ookBij: string[];
  tags: ProgrammaTag[];
  effect2021: Effect2021[];
}

/** A checked indicator: header, where it lives, its SQL and what that SQL reads. */
export interface Indicator extends IndicatorHeader {
  /** File name without extension. */
  id: string;
  /** Folder name: a deelambitie, `hoofdambitie` or `gemeenschappelijk`. */
  deelambitie: string;
  sql: string;
  /** Elements elsewhere in the verandertheorie that refer to this indicator; `ookBij` has their deelambities. */
  ookBijElementen: string[];
  /** Staging tables read, from the syntax tree, sorted. */
  tabellen: string[];
  /** Survey questions read, from the syntax tree, sorted. */
  vragen: string[];
  /** SHA-256 of the file as read. */
  hash: string;
}
