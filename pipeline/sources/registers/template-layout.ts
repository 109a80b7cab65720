import type { MissingReason, Notation } from "../fields/field.ts";

/** Words a template may hold for a missing value. */
const missing: Record<string, MissingReason> = {
  PM: "PM",
  "n.n.b.": "nog niet bekend",
  "n.v.t.": "n.v.t.",
  onbekend: "niet gemeten",
  geheim: "geheim",
  onbetrouwbaar: "onbetrouwbaar",
};

/** How the cells of a filled-in template are written. */
export const templateNotation: Notation = {
  decimaalteken: ",",
  duizendtalteken: ".",
  datumnotaties: ["dd-mm-jjjj", "jjjj-mm-dd"],
  ontbrekend: missing,
  codes: {},
  anders: null,
  gebied: ["code", "stadsdeel", "naam"],
  maal: 1,
};

/** What bron.yml says of a filled-in template of this table, as lines of YAML. */
export function templateYaml(tabel: string): string[] {
  const words = Object.entries(missing).map(([word, reason]) => `${word}: ${reason}`);
  return [
    "bestanden:",
    `  ${tabel}:`,
    `    bestand: "${tabel}*.xlsx"`,
    '    formaat: { soort: xlsx, blad: Gegevens, duizendtalteken: "." }',
    `    ontbrekend: { ${words.join(", ")} }`,
  ];
}
