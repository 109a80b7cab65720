/** Tables a document of planning and control can have, in the order of the three questions of the budget. */
export const pencTabellen = [
  "doelenboom",
  "indicatoren",
  "mijlpalen",
  "participatie",
  "toezeggingen",
  "geld",
  "taakvelden",
  "dekking",
  "open-posten",
  "meerjarenraming",
  "budgetvragen",
  "subsidies",
  "vaststellingen",
  "wijzigingen",
] as const;

export type PencTabelId = (typeof pencTabellen)[number];

/** What can be compared with what (docs/p-en-c.md). */
export const aansluitControles = [
  "controletotaal",
  "subsidies-grootboek",
  "subsidies-verdeling",
  "toerekening",
  "geld-iv3",
] as const;

export type AansluitControle = (typeof aansluitControles)[number];

/** A moment of the calendar as a document: what is in it. */
export interface PencMoment {
  /** `<document>-<jaar>` for a document; other moments have no tables. */
  id: string;
  titel: string;
  /** ISO. */
  peildatum: string;
  indicatoren: "alle" | string[];
  /** Indicators that may lack a figure, with why. */
  zonder: Record<string, string>;
  tabellen: PencTabelId[];
  /** Percent a figure may move without words. */
  tolerantie: number;
  /** Amounts in euros, or in thousands of them. */
  bedragen: "euro" | "duizend";
}

/** A difference between two totals that is known, in euros, left less right, with its explanation. */
export interface BekendVerschil {
  controle: AansluitControle;
  /** What is compared within the check, for instance `2025 jaarrekening 6.1 lasten`. */
  sleutel: string;
  bedrag: number;
  uitleg: string;
}

/** A taakveld of the BBV, valid from one day to another. */
export interface Taakveld {
  code: string;
  naam: string;
  geldigVanaf: string | null;
  geldigTot: string | null;
}

/** What documents of planning and control take from the workspace, besides figures. */
export interface PencInstellingen {
  momenten: PencMoment[];
  aansluiting: {
    /** Largest difference in euros that is none. */
    tolerantie: number;
    bekend: BekendVerschil[];
  };
  taakvelden: Taakveld[];
}

/** What a taakveld was called on the last day of a year; null when the list does not have it. */
export function taakveldNaam(taakvelden: readonly Taakveld[], code: string, jaar: number): string | null {
  const day = `${jaar}-12-31`;
  const known = taakvelden.find(
    (one) =>
      one.code === code &&
      (one.geldigVanaf === null || one.geldigVanaf <= day) &&
      (one.geldigTot === null || one.geldigTot >= day),
  );
  return known?.naam ?? null;
}

/** Percent a figure may move without words; our own choice, as usual in bestuursrapportages. */
export const STANDAARD_TOLERANTIE = 5;

/** Iv3 is written in thousands: half of one is rounded away on either side. */
export const STANDAARD_AANSLUITING = 1000;

/** Settings of a workspace without a calendar, and of editions from before they had them. */
export const geenInstellingen: PencInstellingen = {
  momenten: [],
  aansluiting: { tolerantie: STANDAARD_AANSLUITING, bekend: [] },
  taakvelden: [],
};
