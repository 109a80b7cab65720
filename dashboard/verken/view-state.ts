import { type Uitsplitsing, uitsplitsingen } from "../../pipeline/domain/indicator.ts";

/** Names of the fields of the form, which are the names in the address: `?cijfer=eenzaamheid&gebied=noord`. */
export const fields = {
  cijfer: "cijfer",
  gebied: "gebied",
  groep: "groep",
  van: "van",
  tot: "tot",
} as const;

/** How many figures can stand below each other. */
const MOST_FIGURES = 3;

/** What somebody chose to see; everything in it is in the address. */
export interface ViewState {
  /** Keys of measurements (`measurementKey`), each once, at most `MOST_FIGURES`. */
  cijfers: string[];
  /** Ids of gebieden, each once. */
  gebieden: string[];
  /** Uitsplitsing whose groups are shown beside the gebieden; null for none. */
  groep: Uitsplitsing | null;
  /** First and last year; null for no limit. */
  van: number | null;
  tot: number | null;
}

/** Reads an address or a form; what is empty, double or no year is left out. */
export function readState(query: URLSearchParams): ViewState {
  return {
    cijfers: valuesOf(query, fields.cijfer).slice(0, MOST_FIGURES),
    gebieden: valuesOf(query, fields.gebied),
    groep: uitsplitsingen.find((name) => name === query.get(fields.groep)) ?? null,
    van: yearOf(query.get(fields.van)),
    tot: yearOf(query.get(fields.tot)),
  };
}

/** The address of exactly this view, from the question mark on. */
export function addressOf(state: ViewState): string {
  const query = new URLSearchParams([
    ...state.cijfers.map((key) => [fields.cijfer, key]),
    ...state.gebieden.map((id) => [fields.gebied, id]),
    ...(state.groep === null ? [] : [[fields.groep, state.groep]]),
    ...(state.van === null ? [] : [[fields.van, String(state.van)]]),
    ...(state.tot === null ? [] : [[fields.tot, String(state.tot)]]),
  ]);
  return `?${query}`;
}

/**
 * The name of a measurement in an address: `eenzaamheid`, and `subsidie-verleend.ontmoeten` for an indicator measured at each
 * deelambitie.
 */
export function measurementKey(meting: {
  indicator: { id: string; deelambitie: string };
  deelambitie: string;
}): string {
  const { indicator, deelambitie } = meting;
  return indicator.deelambitie === deelambitie ? indicator.id : `${indicator.id}.${deelambitie}`;
}

function valuesOf(query: URLSearchParams, name: string): string[] {
  return [...new Set(query.getAll(name).filter((value) => value !== ""))];
}

function yearOf(text: string | null): number | null {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : null;
}
