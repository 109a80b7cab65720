import type { EditionIndex } from "../select/edition-index.ts";
import { type Link, paths } from "./links.ts";

interface Props {
  index: EditionIndex;
  to: Link;
}

/** The stadsdelen of one deelambitie as links, in fixed order. */
export function StadsdeelLinks({ index, deelambitie, to }: Props & { deelambitie: string }) {
  return (
    <ul class="keuze">
      {index.stadsdelen.map(({ id, naam }) => (
        <li key={id}>
          <a href={to(paths.deelambitieStadsdeel(deelambitie, id))}>{naam}</a>
        </li>
      ))}
    </ul>
  );
}

/** The deelambities of one stadsdeel as links, in the order of the verandertheorie. */
export function DeelambitieLinks({ index, stadsdeel, to }: Props & { stadsdeel: string }) {
  return (
    <ul class="keuze">
      {index.edition.verandertheorie.deelambities.map(({ id, titel }) => (
        <li key={id}>
          <a href={to(paths.deelambitieStadsdeel(id, stadsdeel))}>{titel}</a>
        </li>
      ))}
    </ul>
  );
}
