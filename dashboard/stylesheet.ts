import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Order of the cascade: tokens first, what a reader's own colours and paper change last. */
const parts = [
  "tokens.css",
  "utrecht.css",
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

/** Components of Utrecht (NL Design System) in use. Their rules come first, so that ours can set them in a page. */
const components = ["skip-link", "breadcrumb-nav", "alert", "form-label", "textbox", "select"] as const;

/** Stays in the stylesheet, as the licence asks. */
const LICENCE = "/*! @utrecht/*-css: EUPL-1.2, Copyright (c) 2020-2024 Frameless B.V., Gemeente Utrecht */";

/** All stylesheets as one text. */
export function readStylesheet(): string {
  const theirs = components.map((name) => read(resolve(`@utrecht/${name}-css/dist/index.min.css`)));
  const ours = parts.map((part) => read(new URL(`./style/${part}`, import.meta.url)));
  return [LICENCE, ...theirs.map(withoutComments), ...ours].join("\n");
}

const { resolve } = createRequire(import.meta.url);

const read = (path: string | URL) => readFileSync(path, "utf8");

const withoutComments = (css: string) => css.replace(/\/\*.*?\*\//gs, "");
