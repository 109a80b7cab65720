import { readFileSync } from "node:fs";

/** Order of the cascade: tokens first, what a reader's own colours and paper change last. */
const parts = [
  "tokens.css",
  "base.css",
  "frame.css",
  "layout.css",
  "facts.css",
  "sections.css",
  "signs.css",
  "cards.css",
  "charts.css",
  "vergelijking.css",
  "map.css",
  "tables.css",
  "keten.css",
  "matrix.css",
  "registers.css",
  "penc.css",
  "islands.css",
  "verken.css",
  "style-guide.css",
  "forced-colors.css",
  "print.css",
] as const;

/** All stylesheets as one text. */
export function readStylesheet(): string {
  return parts.map((part) => readFileSync(new URL(`./style/${part}`, import.meta.url), "utf8")).join("\n");
}
