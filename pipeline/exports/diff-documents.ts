import type { EditionDiff } from "../domain/edition-diff.ts";
import { type DiffTable, diffSentence, diffTables } from "../wording/diff-tables.ts";

/** Forms in which the difference between two editions can be had. */
export const diffFormats = ["md", "html", "json"] as const;

export type DiffFormat = (typeof diffFormats)[number];

/** The difference between two editions as a document. */
export function diffDocument(diff: EditionDiff, format: DiffFormat): string {
  if (format === "json") return `${JSON.stringify(diff, null, 1)}\n`;
  return format === "md" ? markdown(diff) : html(diff);
}

function titleOf({ van, naar }: EditionDiff): string {
  return `Wijzigingen van ${van.id} naar ${naar.id}`;
}

function markdown(diff: EditionDiff): string {
  const accounts = diff.verantwoording.map((line) => `- ${line}`);
  return [
    `# ${titleOf(diff)}`,
    diffSentence(diff),
    ...diffTables(diff).map(markdownTable),
    ...(accounts.length > 0 ? ["## Hoe de oorzaken zijn gevonden", accounts.join("\n")] : []),
  ]
    .join("\n\n")
    .concat("\n");
}

function markdownTable({ kop, leeg, kolommen, rijen }: DiffTable): string {
  if (rijen.length === 0) return `## ${kop}\n\n${leeg}`;
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [`## ${kop}`, "", line(kolommen), line(kolommen.map(() => "---")), ...rijen.map(line)].join("\n");
}

function html(diff: EditionDiff): string {
  const title = escaped(titleOf(diff));
  const accounts = diff.verantwoording.map((line) => `<li>${escaped(line)}</li>`).join("");
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top}</style></head>
<body><main><h1>${title}</h1>
<p>${escaped(diffSentence(diff))}</p>
${diffTables(diff).map(htmlTable).join("\n")}
${accounts === "" ? "" : `<h2>Hoe de oorzaken zijn gevonden</h2><ul>${accounts}</ul>`}
</main></body></html>
`;
}

function htmlTable({ kop, leeg, kolommen, rijen }: DiffTable): string {
  if (rijen.length === 0) return `<h2>${escaped(kop)}</h2><p>${escaped(leeg)}</p>`;
  const head = kolommen.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join("");
  const rows = rijen.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
  return `<h2>${escaped(kop)}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
