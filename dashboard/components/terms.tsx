import type { ComponentChildren } from "preact";
import { begrippen } from "../text/begrippen.ts";
import { type Link, paths } from "./links.ts";

/** Place of a term in the glossary: `begrip-rest-van-de-stad`. */
export function termId(term: string): string {
  return `begrip-${term.toLowerCase().replaceAll(" ", "-")}`;
}

/** Long terms first, so that "rest van de stad" is found before a word in it; whole words only. */
const anyTerm = new RegExp(
  `(?<![\\p{L}-])(${begrippen
    .map(({ term }) => term)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![\\p{L}-])`,
  "iu",
);

/** A text in which the first mention of each term of the glossary leads to its explanation. */
export function Terms({ text, to }: { text: string; to: Link }) {
  const seen = new Set<string>();
  return (
    <>
      {text.split(anyTerm).map((part, at): ComponentChildren => {
        const id = termId(part);
        if (at % 2 === 0 || seen.has(id)) return part;
        seen.add(id);
        return (
          <a key={id} class="term" href={`${to(paths.verantwoording)}#${id}`}>
            {part}
          </a>
        );
      })}
    </>
  );
}
