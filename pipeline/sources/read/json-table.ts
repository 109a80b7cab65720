import { isLosslessNumber, stringify } from "lossless-json";
import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { nameColumns } from "./column-names.ts";
import type { DeliveredBytes, DeliveredRecord, DeliveredTable, UnreadableRecord } from "./delivered-table.ts";
import { requireKind } from "./file-kind.ts";
import { isObject, type JsonItem, jsonItems } from "./json-items.ts";
import { requireFit } from "./limits.ts";
import type { JsonOptions } from "./table-layout.ts";
import { decodeText } from "./text-encoding.ts";

/** The cells of one object: dotted name → text. */
type Cells = Map<string, string | null>;

/**
 * Reads a list of objects. Columns are the names in order of first appearance, nested ones joined with dots; a name an
 * object lacks is an empty cell. Texts and numbers stay as written (10358.00 keeps its zeros), lists inside an object
 * stay JSON. Items that are no object are unreadable. Throws an {@link InputError} when there is no list.
 */
export function readJsonTable(source: DeliveredBytes, options: JsonOptions): DeliveredTable {
  requireKind(source, "json");
  const text = decodeText(source, options.codering ?? "utf-8");
  const items = jsonItems(text, options, source.getoond);
  const read = items.map((item) => ({ ...item, cellen: itemCells(item, options, source.getoond) }));
  const names = columnNames(read.map(({ cellen }) => cellen));
  requireFit(names.length * items.length, source.getoond);
  const records: DeliveredRecord[] = [];
  const onleesbaar: UnreadableRecord[] = [];
  read.forEach(({ regel, cellen }, index) => {
    const place = { record: index + 1, regel };
    if (!(cellen instanceof Map)) onleesbaar.push({ ...place, probleem: cellen });
    else records.push({ ...place, cellen: names.map((name) => cellen.get(name) ?? null) });
  });
  const named = nameColumns(names, records, { bestand: source.getoond, regel: null });
  return { ...named, blad: null, overgeslagen: [], onleesbaar, codeboek: new Map() };
}

function columnNames(read: readonly (Cells | Problem)[]): string[] {
  const names = new Set<string>();
  for (const cellen of read) if (cellen instanceof Map) for (const name of cellen.keys()) names.add(name);
  return [...names];
}

function itemCells(item: JsonItem, options: JsonOptions, bestand: string): Cells | Problem {
  const place = { bestand, regel: item.regel };
  if ("probleem" in item) return item.probleem;
  if (!isObject(item.waarde)) return problem("json-geen-object", {}, place);
  const cellen: Cells = new Map();
  const twice = flatten(item.waarde, "", { cellen, decimaalteken: options.decimaalteken ?? "," });
  if (twice === null) return cellen;
  return problem(
    "json-onleesbaar",
    { uitleg: `de naam "${twice}" komt twee keer voor in één object.` },
    place,
  );
}

/** Puts the values of an object in cells; returns a name that two values share, or null. */
function flatten(
  object: Readonly<Record<string, unknown>>,
  prefix: string,
  to: { cellen: Cells; decimaalteken: "," | "." },
): string | null {
  for (const [key, value] of Object.entries(object)) {
    const name = prefix + key;
    const nested = isObject(value) ? flatten(value, `${name}.`, to) : null;
    if (nested !== null) return nested;
    if (isObject(value)) continue;
    if (to.cellen.has(name)) return name;
    to.cellen.set(name, cellText(value, to.decimaalteken));
  }
  return null;
}

function cellText(value: unknown, decimaalteken: "," | "."): string | null {
  if (value === null || value === "") return null;
  if (typeof value === "string") return value;
  if (isLosslessNumber(value)) return value.value.replace(".", decimaalteken);
  return stringify(value) ?? null;
}
