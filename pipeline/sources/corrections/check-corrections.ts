import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import type { StagingTable } from "../fields/field.ts";
import type { CorrectionCount } from "./apply-corrections.ts";
import type { Correction } from "./correction-schema.ts";

/** Corrections that name a table or a column that is not there, or that have one name together. */
export function checkCorrectionNames(
  bron: string,
  corrections: readonly Correction[],
  tables: readonly StagingTable[],
): Problem[] {
  const place = { bestand: `corrections/${bron}.yml` };
  return corrections.flatMap((correction, index) => {
    const table = tables.find(({ naam }) => naam === correction.tabel);
    const names = tables.map(({ naam }) => naam);
    if (!table) return [unknown("tabel", correction.tabel, { names, place, id: correction.id })];
    const columns = table.velden.map(({ naam }) => naam);
    const used = [...Object.keys(correction.waar), ...("veld" in correction ? [correction.veld] : [])];
    const double = corrections.findIndex(({ id }) => id === correction.id) < index;
    return [
      ...used
        .filter((veld) => !columns.includes(veld))
        .map((veld) => unknown("kolom", veld, { names: columns, place, id: correction.id })),
      ...(double ? [problem("correctie-dubbel", { id: correction.id }, place)] : []),
    ];
  });
}

function unknown(
  wat: string,
  naam: string,
  { names, place, id }: { names: readonly string[]; place: { bestand: string }; id: string },
): Problem {
  return problem("correctie-onbekend", { id, wat, naam, suggestie: didYouMean(naam, names) }, place);
}

/** Corrections that did not meet the rows they were written for: the source was mended, or the row is gone. */
export function checkCorrectionCounts(
  bron: string,
  corrections: readonly Correction[],
  counts: readonly CorrectionCount[],
): Problem[] {
  const place = { bestand: `corrections/${bron}.yml` };
  return corrections.flatMap(({ id, rijen, ...correction }) => {
    const own = counts.filter((count) => count.id === id);
    const verlopen = own.flatMap((count) => count.verlopen);
    const verwacht = "verwacht" in correction ? correction.verwacht : "";
    if (verlopen.length > 0) {
      const regels = verlopen.map((regel) => regel ?? "?").join(", ");
      return [problem("correctie-verlopen", { id, verwacht, regels }, place)];
    }
    const toegepast = own.reduce((sum, count) => sum + count.toegepast, 0);
    return toegepast === rijen ? [] : [problem("correctie-rijen", { id, toegepast, rijen }, place)];
  });
}
