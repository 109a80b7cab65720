import { type ProblemCode, problemCodes } from "../../errors/catalogue.ts";
import { formatMoment } from "../../wording/dutch-time.ts";
import { joinWords } from "../../wording/join-words.ts";

/**
 * What people are told about. Only these fields, all from configuration or a closed list: no text of a delivery, of an
 * error or of a path ever gets into a message.
 */
export type Message = { gemeente: string; moment: Date } & (
  | { soort: "mislukt"; onderdeel: Onderdeel; codes: readonly ProblemCode[] }
  | { soort: "hersteld"; onderdeel: Onderdeel }
  | { soort: "verouderd"; bronnen: readonly string[] }
  | { soort: "concept"; editie: string }
  | { soort: "proef" }
);

/** Work that can fail, as the ledger names it; anything else is "planning". */
const onderdelen = {
  refresh: "het verversen",
  fetch: "het ophalen",
  build: "het maken van de site",
  schedule: "de planning",
} as const;

export type Onderdeel = keyof typeof onderdelen;

/** The kind of work in a text of the ledger. */
export const toOnderdeel = (text: string): Onderdeel =>
  text in onderdelen ? (text as Onderdeel) : "schedule";

/** The catalogue's codes that an error text names; all else in it may hold a value from a delivery and stays behind. */
export function codesIn(error: string): ProblemCode[] {
  const named = [...error.matchAll(/\[([a-z0-9-]+)\]/g)].map((match) => match[1]);
  return problemCodes.filter((code) => named.includes(code));
}

/** Ids of sources are names of folders; whatever else stands there is not passed on. */
export const isSourceId = (text: string) => /^[a-z0-9][a-z0-9-]{0,60}$/.test(text);

/** One line for a subject or a title. */
export function subjectOf(message: Message): string {
  return `Dashboard sociale basis ${message.gemeente}: ${subjects[message.soort](message as never)}`;
}

type Words = { [S in Message["soort"]]: (message: Extract<Message, { soort: S }>) => string };

const subjects: Words = {
  mislukt: ({ onderdeel }) => `${onderdelen[onderdeel]} is mislukt`,
  hersteld: ({ onderdeel }) => `${onderdelen[onderdeel]} lukt weer`,
  verouderd: ({ bronnen }) => `${bronnen.length === 1 ? "een bron is" : "bronnen zijn"} te oud`,
  concept: () => "een concept wacht op publicatie",
  proef: () => "proefbericht",
};

const bodies: Words = {
  mislukt: ({ codes }) =>
    `${codes.length === 0 ? "De oorzaak staat in het verslag" : `Oorzaak: ${joinWords(codes)}`}. De laatste goede editie en de site staan er nog. Kijk op de server met de opdracht status. Wat te doen staat in docs/beheer.md bij "Meldingen".`,
  hersteld: () => "U hoeft niets te doen.",
  verouderd: ({ bronnen }) =>
    `Ouder dan afgesproken: ${joinWords(bronnen)}. Vraag de leverancier om een nieuwe levering, of kijk op de server met de opdracht status of het ophalen lukt.`,
  concept: ({ editie }) =>
    `Het concept ${editie.slice(0, 8)} verschilt van wat gepubliceerd is. Bekijk het en publiceer het met de opdracht edition publish.`,
  proef: () => "Komt dit bericht aan, dan komen de echte meldingen ook aan.",
};

/** The whole message as plain text: what, when, what to do. */
export function textOf(message: Message): string {
  return `${formatMoment(message.moment)}. ${bodies[message.soort](message as never)}`;
}
