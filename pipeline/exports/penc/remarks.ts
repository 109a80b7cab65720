import type { PencContext } from "./penc-context.ts";

/** The rounding remark that stands below every table with totals. */
export const AFRONDING =
  "Totalen zijn opgeteld uit niet-afgeronde bedragen en daarna afgerond (half naar boven, van nul af). Door afronding kan de som van de regels iets afwijken van het totaal.";

/** Characters of a hash that a source line shows; the whole one is on the sheet Bronnen. */
const HASH_LENGTH = 12;

/** One line per delivered file behind a table: source, file, rows and hash. */
export function geldBronregel(
  { edition }: Pick<PencContext, "edition">,
  tabellen: readonly string[],
): string[] {
  return edition.sources.flatMap(({ titel, leverdatum, leveringen }) =>
    leveringen
      .filter(({ tabel }) => tabellen.includes(tabel))
      .map(
        ({ bestand, geladen, sha256 }) =>
          `Bron: ${titel}${leverdatum ? `, geleverd ${leverdatum}` : ""}, ${bestand}, ${geladen} rijen, sha256 ${sha256.slice(0, HASH_LENGTH)}.`,
      ),
  );
}
