import type { Scalar } from "../../db/database.ts";
import { definitionOf } from "./definitions.ts";
import type { AreaKeys, ColumnRule } from "./field.ts";
import { missingWords, zeroWords } from "./missing.ts";
import { trimmed } from "./white-space.ts";

/** What a delivered cell came to. `fout` is null when the value, or its absence, is sound. */
export interface ReadCell {
  waarde: Scalar;
  reden: string | null;
  fout: "verplicht" | "vorm" | null;
}

/** Reader of the cells of one column, by the zod schema of its field: the row path's half of the definition. */
export function cellReader(rule: ColumnRule, areas: AreaKeys): (cell: string | null) => ReadCell {
  const schema = definitionOf(rule.field).schema(rule, areas);
  const missing = missingWords(rule);
  const zeros = new Set(zeroWords(rule));
  const absent = (reden: string | null): ReadCell => ({
    waarde: null,
    reden,
    fout: rule.field.verplicht ? "verplicht" : null,
  });
  return (cell) => {
    const text = trimmed(cell);
    if (text === null) return absent(null);
    const reason = missing.get(text);
    if (reason !== undefined) return absent(reason);
    if (zeros.has(text)) return { waarde: 0, reden: null, fout: null };
    const result = schema.safeParse(text);
    return result.success
      ? { waarde: result.data, reden: null, fout: null }
      : { waarde: null, reden: null, fout: "vorm" };
  };
}
