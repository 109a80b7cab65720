import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, type Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import type { AreaKeys, StagingTable } from "../fields/field.ts";
import { type ColumnPlan, planColumn, type TableSettings } from "../layout/column-plan.ts";
import { isBsnName } from "../privacy/bsn.ts";
import type { DeliveredFile } from "../read/delivered-file.ts";
import { bsnError } from "./refuse-bsn.ts";

/** One delivered file and the staging table it feeds. */
export interface LoadTask {
  bron: string;
  file: DeliveredFile;
  table: StagingTable;
  settings: TableSettings;
  areas: AreaKeys;
  /** Fields whose column may be absent from the file, with the value they then have. */
  afwezig?: Readonly<Record<string, string>>;
}

/** More columns than this in a message hide the one that was meant. */
const MAX_SHOWN = 12;

/**
 * How every field of the table is delivered in a file with these columns. Throws an {@link InputError} that names
 * every column that is absent, or the one that is named after the BSN.
 */
export function planColumns(task: LoadTask, kolommen: readonly string[]): ColumnPlan[] {
  const { file, table, settings, afwezig = {} } = task;
  const bsn = kolommen.find(isBsnName);
  if (bsn !== undefined) throw bsnError(file, bsn);
  const plan = table.velden.map((field) => {
    const column = planColumn(field, settings, file.naam);
    const tekst = afwezig[field.naam];
    return tekst === undefined || isDelivered(column, kolommen)
      ? column
      : { ...column, origin: { soort: "vast" as const, tekst } };
  });
  failOnProblems(
    plan.filter((column) => !isDelivered(column, kolommen)).map((column) => absent(column, task, kolommen)),
  );
  return plan;
}

function isDelivered({ origin }: ColumnPlan, kolommen: readonly string[]): boolean {
  return origin.soort !== "kolom" || origin.namen.some((naam) => kolommen.includes(naam));
}

function absent(
  { field, origin }: ColumnPlan,
  { file, settings }: LoadTask,
  kolommen: readonly string[],
): Problem {
  const names = origin.soort === "kolom" ? origin.namen : [field.naam];
  const gevonden = kolommen.slice(0, MAX_SHOWN);
  const params = {
    kolom: names.join('" of "'),
    gevonden: gevonden.join(", "),
    suggestie: didYouMean(names[0] ?? "", gevonden),
  };
  const place = { bestand: file.getoond, regel: settings.formaat.kopregel ?? 1 };
  return problem("tabel-onvolledig", params, place);
}
