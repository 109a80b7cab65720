import { changeText } from "./change-text.ts";

/** A blank at which no line ends. */
const NO_BREAK = "\u00a0";

/** The blank between the sign of the euro and its amount, or between a number and a short unit. */
const INSIDE_AMOUNT = /(?<=€) (?=[-−+]?\d)|(?<=\d) (?=(?:mln|mld|km)\b|%)/g;

/** HTML in which an amount never ends a line half-way: `€ 15,0 mln`. Files and saved tables keep ordinary blanks. */
export function keepAmountsWhole(html: string): string {
  return changeText(html, (text) => text.replace(INSIDE_AMOUNT, NO_BREAK));
}
