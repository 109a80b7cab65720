import type { Bedrag } from "../../domain/bedragen.ts";
import type { PencCel, PencEenheid } from "../../domain/penc.ts";
import { formatNumber } from "../../wording/number-format.ts";
import { roundHalfAway } from "../../wording/rounding.ts";

/** Nothing belongs here. */
export const leeg: PencCel = { soort: "leeg" };

/** A text; nothing when there is none. */
export function tekst(text: string | null | undefined): PencCel {
  return text ? { soort: "tekst", tekst: text } : leeg;
}

/** A word where a number would stand. */
export function woord(word: string, reden?: string | null): PencCel {
  return { soort: "woord", woord: word, ...(reden ? { reden } : {}) };
}

/** A calendar year; nothing when there is none. */
export function jaarCel(jaar: number | null | undefined): PencCel {
  return jaar == null ? leeg : { soort: "jaar", jaar };
}

/** An ISO day; nothing when there is none. */
export function datumCel(datum: string | null): PencCel {
  return datum === null ? leeg : { soort: "datum", datum };
}

/** A number, rounded by the one rule of all documents: half away from zero. */
export function cijfer(waarde: number, eenheid: PencEenheid, decimalen = 0): PencCel {
  return { soort: "cijfer", waarde: roundHalfAway(waarde, decimalen), decimalen, eenheid };
}

/** A count. */
export const aantal = (waarde: number) => cijfer(waarde, "aantal");

/** How amounts are printed: in euros, or in thousands. */
export type Schaal = "euro" | "duizend";

/** What stands behind the name of a column or table with amounts. */
export const schaalTekst: Record<Schaal, string> = { euro: "€", duizend: "× € 1.000" };

const deler: Record<Schaal, number> = { euro: 1, duizend: 1000 };

/** An amount in euros, as it is printed. */
export function euro(waarde: number, schaal: Schaal): PencCel {
  return cijfer(waarde / deler[schaal], "euro");
}

/** What a reason of a register is called in a table. */
const redenWoord: Record<string, string> = {
  "nog niet bekend": "n.n.b.",
  PM: "PM",
  "n.v.t.": "n.v.t.",
  geheim: "niet getoond",
};

/**
 * A sum of amounts: a number only when all parts are known. What is known beside PM stands behind it, as a text, so that
 * nobody adds it up as if it were all.
 */
export function bedragCel({ som, ontbreekt }: Bedrag, schaal: Schaal): PencCel {
  const words = [...new Set(ontbreekt.map((reden) => redenWoord[reden] ?? reden))].sort();
  if (som === null) return words.length === 0 ? leeg : woord(words.join(" + "));
  if (words.length === 0) return euro(som, schaal);
  const known = formatNumber(roundHalfAway(som / deler[schaal], 0));
  return woord(
    `${words.join(" + ")} (bekend: ${known})`,
    words.includes("niet getoond") ? "een deel wordt niet getoond: privacy" : "een deel is nog niet bekend",
  );
}
