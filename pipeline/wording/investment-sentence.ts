import type { Gebied } from "../domain/gebied.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { OngelijkInvesteren } from "../domain/ongelijk-investeren.ts";
import { joinWords } from "./join-words.ts";
import { printLevel } from "./print-level.ts";

type Found = Omit<OngelijkInvesteren, "zin">;

/** What names and units are taken from. */
export interface InvestmentNames {
  gebieden: readonly Gebied[];
  indicators: readonly Indicator[];
}

/**
 * Where the need is above the average for certain, and the first figure of effort there beside that of the gemeente.
 * Stadsdelen in their fixed order; nothing about why.
 */
export function investmentSentence(found: Found, names: InvestmentNames): string {
  const high = found.stadsdelen.filter(({ onder }) => onder !== null && onder > 0);
  const average = `met de hele marge boven het gemiddelde stadsdeel van ${found.basisjaar}`;
  if (high.length === 0) return `In geen stadsdeel lag de behoefte in ${found.jaar} ${average}.`;
  const places = joinWords(high.map(({ gebied }) => nameOf(gebied, names)));
  const need = `In ${places} lag de behoefte in ${found.jaar} ${average}.`;
  return [need, effortSentence(found, high, names)].filter(Boolean).join(" ");
}

function effortSentence({ inzet }: Found, high: Found["stadsdelen"], names: InvestmentNames): string {
  const [first] = inzet;
  const indicator = names.indicators.find(({ id }) => id === first?.indicator);
  if (!first || !indicator || first.gemeente === null) return "";
  const levels = high.flatMap(({ gebied, inzet: own }) => {
    const waarde = own.find((one) => one.indicator === first.indicator)?.waarde;
    return waarde == null ? [] : [`${printLevel(waarde, indicator)} in ${nameOf(gebied, names)}`];
  });
  if (levels.length === 0) return "";
  const whole = printLevel(first.gemeente, indicator);
  return `${indicator.titel} (${first.jaar}): ${joinWords(levels)}, en ${whole} in de hele stad.`;
}

function nameOf(gebied: string, { gebieden }: InvestmentNames): string {
  return gebieden.find(({ id }) => id === gebied)?.naam ?? gebied;
}
