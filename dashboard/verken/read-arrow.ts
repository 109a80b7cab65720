import { tableFromIPC } from "apache-arrow";
import type { Outcome } from "../../pipeline/domain/outcome.ts";

/** The outcomes in the Arrow file of an edition, in its order; its columns are the fields of an outcome. */
export function readArrow(bytes: Uint8Array): Outcome[] {
  const table = tableFromIPC(bytes);
  const columns = table.schema.fields.map(({ name }) => ({ name, values: table.getChild(name) }));
  return Array.from(
    { length: table.numRows },
    (_, row) =>
      Object.fromEntries(
        columns.map(({ name, values }) => [name, values?.get(row) ?? null]),
      ) as unknown as Outcome,
  );
}
