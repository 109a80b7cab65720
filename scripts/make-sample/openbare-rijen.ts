import type { Field } from "./csv.ts";
import { deelambities } from "./deelambities.ts";
import { at, createRandom } from "./random.ts";

/** Columns that say whether a row may be seen by everyone, and in which words. */
export const OPENBAAR = ["openbaar", "indiener_soort", "indiener", "samenvatting_openbaar"];

const GROEPEN = [
  "Bewonersgroep De Brug",
  "Werkgroep Groen en Spelen",
  "Buurttafel Samen Eten",
  "Straatcomité De Linde",
  "Groep Jonge Ouders",
];
const ORGANISATIES = ["Stichting De Huiskamer", "Vereniging Noabers", "Stichting Buurtwerk"];

/** One per deelambitie, in their order. */
const INITIATIEVEN = [
  "Een klusgroep helpt buren met kleine reparaties.",
  "Elke week koffie voor wie wil aanschuiven.",
  "Mantelzorgers wisselen ervaringen uit en nemen elkaar een middag over.",
  "Vrijwilligers wijzen buren de weg naar hulp.",
  "Samen koken met wat er is, voor wie krap zit.",
  "Een open podium voor muziek en verhalen uit de buurt.",
  "Een wandelgroep die rustig begint.",
  "Bewoners maken een binnenplein groen en zitten er samen.",
];
const UITDAGINGEN = [
  "Wij willen het groen in onze straat zelf onderhouden.",
  "Wij willen de buurtkamer zelf openhouden in het weekend.",
  "Wij willen de speelplek in onze buurt beheren.",
  "Wij willen zelf de ontmoetingsmiddag voor ouderen organiseren.",
];

/** What of a case may be seen by everyone: of persons nothing, of the rest about `share`; all made up. */
export function publicWords(
  stream: string,
  { share, words }: { share: number; words: readonly string[] | readonly Field[] },
): Field[][] {
  const random = createRandom(`openbaar/${stream}`);
  return words.map((text): Field[] => {
    const soort = random.pick(["bewonersgroep", "bewonersgroep", "organisatie", "persoon"]);
    const named = random.pick(soort === "organisatie" ? ORGANISATIES : GROEPEN);
    const open = random.chance(share);
    if (soort === "persoon") return ["nee", soort, null, null];
    if (!open) return ["nee", soort, `${named} (fictief)`, null];
    return ["ja", soort, `${named} (fictief)`, `${text} (fictief)`];
  });
}

/** Words about an initiative of this deelambitie. */
export function initiatiefWords(deelambitie: Field): string {
  return at(INITIATIEVEN, Math.max(0, deelambities.indexOf(String(deelambitie) as never)));
}

/** Words about challenges, in turn. */
export function uitdagingWords(count: number): string[] {
  return Array.from({ length: count }, (_, index) => at(UITDAGINGEN, index % UITDAGINGEN.length));
}
