import { posix } from "node:path";

/** Targets of links and images outside code blocks that are neither web addresses nor anchors of the page itself. */
export function relativeLinks(markdown: string): string[] {
  const found = withoutCodeBlocks(markdown).matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g);
  return [...found]
    .map((match) => (match[1] ?? "").split("#")[0] ?? "")
    .filter((target) => target !== "" && !/^[a-z]+:/.test(target));
}

function withoutCodeBlocks(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```/gm, "");
}

/** Names of npm scripts that a text tells to run: `npm run x`, `npm run --silent x`, `npm start`, `npm test`. */
export function npmScripts(markdown: string): string[] {
  return [...markdown.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
}

/** Cells of every table row below a heading, up to the next heading; without the header row. */
export function tableRows(markdown: string, heading: string): string[][] {
  const section = markdown.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Paths of an indented tree, two spaces a level; what follows two spaces is explanation. */
export function treePaths(tree: string): string[] {
  const trail: string[] = [];
  return tree
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const depth = (line.length - line.trimStart().length) / 2;
      trail.length = depth;
      trail.push(line.trim().split(/\s{2,}/)[0] ?? "");
      return posix.join(...trail);
    });
}

/** The first code block below a heading; empty when there is none. */
export function codeBlock(markdown: string, heading: string): string {
  const section = markdown.slice(markdown.indexOf(`## ${heading}\n`));
  return /^```\w*\n([\s\S]*?)^```/m.exec(section)?.[1] ?? "";
}
