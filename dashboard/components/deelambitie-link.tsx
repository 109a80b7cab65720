import type { EditionIndex } from "../select/edition-index.ts";
import { type RegisterRow, textOf } from "../select/registers.ts";
import { registerText } from "../text/registers.ts";
import { type Link, paths } from "./links.ts";

/** Link to the deelambitie a row belongs to; a row without one is about the whole. */
export function DeelambitieLink({ index, row, to }: { index: EditionIndex; row: RegisterRow; to: Link }) {
  const id = textOf(row, "deelambitie");
  if (id === null) return <>{registerText.geenDeelambitie}</>;
  const found = index.edition.verandertheorie.deelambities.find((deelambitie) => deelambitie.id === id);
  return <>{found ? <a href={to(paths.deelambitie(id))}>{found.titel}</a> : id}</>;
}
