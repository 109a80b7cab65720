import type { PublishedIndicator } from "../../pipeline/domain/edition.ts";
import { type ProgrammaTag, programmaTags } from "../../pipeline/domain/indicator.ts";
import type { Deelambitie, Element } from "../../pipeline/domain/verandertheorie.ts";
import type { EditionIndex } from "./edition-index.ts";

/** What contributes to one national programme or law. */
export interface ProgrammaDeel {
  /** Elements per deelambitie, in the order of the verandertheorie; shared ones have no page of their own. */
  groepen: { naam: string; id: string | null; elementen: Element[] }[];
  indicators: PublishedIndicator[];
}

/** `Wmo 2015` → `wmo-2015`: the part of an address. */
export function tagSlug(tag: ProgrammaTag): string {
  return tag.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

/** Elements and indicators that carry a tag. */
export function programmaOf({ edition }: EditionIndex, tag: ProgrammaTag): ProgrammaDeel {
  const { deelambities, gemeenschappelijk, hoofdambitie } = edition.verandertheorie;
  const tagged = (elementen: Element[]) => elementen.filter(({ tags }) => tags.includes(tag));
  const groepen = [
    ...deelambities.map(({ id, titel, elementen }) => ({ naam: titel, id, elementen: tagged(elementen) })),
    { naam: "Bij elke deelambitie", id: null, elementen: tagged(gemeenschappelijk.elementen) },
    { naam: hoofdambitie.titel, id: null, elementen: tagged(hoofdambitie.elementen) },
  ];
  return {
    groepen: groepen.filter(({ elementen }) => elementen.length > 0),
    indicators: edition.indicators.filter(({ tags }) => tags.includes(tag)),
  };
}

/** Tags of a deelambitie: of its elements and of its indicators, in the fixed order of the list of programmes. */
export function tagsOfDeelambitie({ edition }: EditionIndex, { id, elementen }: Deelambitie): ProgrammaTag[] {
  const own = edition.indicators.filter(({ deelambitie }) => deelambitie === id);
  const used = new Set([...elementen, ...own].flatMap(({ tags }) => tags));
  return programmaTags.filter((tag) => used.has(tag));
}
