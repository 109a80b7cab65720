import { problem } from "../../errors/catalogue.ts";
import type { Place, Problem } from "../../errors/input-error.ts";

/** A number of at least zero, or what is wrong with the text. Counts are whole. */
export function readNumber(
  text: string,
  { whole, place }: { whole: boolean; place: Place },
): number | Problem {
  const value = text === "" ? Number.NaN : Number(text);
  if (Number.isFinite(value) && value >= 0 && (!whole || Number.isInteger(value))) return value;
  const eis = whole ? "geheel getal vanaf 0" : "getal vanaf 0";
  return problem("afschermen-getal", { tekst: text, eis }, place);
}
