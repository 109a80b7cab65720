import type { ProgrammaTag } from "../../pipeline/domain/indicator.ts";
import { tagSlug } from "../select/programmas.ts";
import { type Link, paths } from "./links.ts";

/** Tags as links to the page of their programme. */
export function TagLinks({ tags, to }: { tags: readonly ProgrammaTag[]; to: Link }) {
  return (
    <>
      {tags.map((tag, i) => (
        <span key={tag}>
          {i > 0 && ", "}
          <a href={to(paths.programma(tagSlug(tag)))}>{tag}</a>
        </span>
      ))}
    </>
  );
}
