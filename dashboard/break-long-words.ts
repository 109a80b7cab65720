import { changeText } from "./change-text.ts";

/** A sign as it stands in HTML: one character, or its code. */
const SIGN = "(?:&[a-z0-9#]+;|[^\\s<&])";

/** More than forty signs without a blank are no word: an address, a hash, or a name that somebody made up. */
const NO_WORD = new RegExp(`(?<!\\S)${SIGN}{41,}`, "giu");

/** Where a browser may break what is no word: the narrowest column holds twelve signs. */
const PIECE = new RegExp(`${SIGN}{12}(?=[^\\s<])`, "giu");

/**
 * HTML in which a run of more than forty signs may break, so that a name of five hundred letters makes no table wider than the
 * page. Style alone would also break ordinary words in narrow columns.
 */
export function breakLongWords(html: string): string {
  return changeText(html, breakText);
}

function breakText(text: string): string {
  return text.replace(NO_WORD, (run) => run.replace(PIECE, "$&<wbr>"));
}
