import type { EditionIndex } from "../select/edition-index.ts";
import type { Meting } from "../select/meting.ts";
import { verkenText } from "../text/verken.ts";
import { addressOf, measurementKey } from "../verken/view-state.ts";
import { type Link, paths } from "./links.ts";

/** To the page where a reader goes on with this measurement: the gemeente, all years. */
export function VerkenLink({ index, meting, to }: { index: EditionIndex; meting: Meting; to: Link }) {
  const view = {
    cijfers: [measurementKey(meting)],
    gebieden: [index.gemeente.id],
    groep: null,
    van: null,
    tot: null,
  };
  return (
    <p class="more">
      <a href={`${to(paths.verken)}${addressOf(view)}`}>{verkenText.verkenDit}</a>
    </p>
  );
}
