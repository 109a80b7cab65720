import { readdirSync } from "node:fs";
import { patternExpression } from "../read/delivered-file.ts";
import { ownName, readReceipts } from "./receipts.ts";

/**
 * Names of the files of a source that count for a pattern, by own name. Of deliveries under one name the last that was
 * taken in counts, unless it was withdrawn; a file that was put in the folder by hand is older than any of them.
 */
export function selectDeliveries(map: string, pattern: string): string[] {
  const receipts = readReceipts(map);
  const withdrawn = new Set(receipts.filter(({ ingetrokken }) => ingetrokken).map(({ bestand }) => bestand));
  const order = new Map(receipts.map(({ bestand }, index) => [bestand, index]));
  const expression = patternExpression(pattern);
  const counting = new Map<string, string>();
  const files = readdirSync(map, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== "bron.yml",
  );
  for (const name of files.map((entry) => entry.name).sort()) {
    if (!expression.test(ownName(name)) || withdrawn.has(name)) continue;
    const current = counting.get(ownName(name));
    if (current === undefined || (order.get(name) ?? -1) > (order.get(current) ?? -1))
      counting.set(ownName(name), name);
  }
  return [...counting].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}
