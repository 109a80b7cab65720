import { hatchPattern } from "./hatch-markup.ts";

/** Hatching for what is not shown; `id` is ours, must be unique on the page. */
export function Hatch({ id }: { id: string }) {
  return <defs dangerouslySetInnerHTML={{ __html: hatchPattern(id) }} />;
}
