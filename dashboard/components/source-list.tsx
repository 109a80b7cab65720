import type { Source } from "../../pipeline/domain/edition.ts";
import { formatDate } from "../../pipeline/wording/date-format.ts";
import { shortHash } from "../text/labels.ts";

/** Sources with delivery date and licence; `files` adds the mark of every file. */
export function SourceList({ sources, files = false }: { sources: Source[]; files?: boolean }) {
  if (sources.length === 0) return <p>Bij dit cijfer is nog geen bron ingericht.</p>;
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <b>{source.titel}</b>
          <p>
            {source.leverancier}.{" "}
            {source.leverdatum === null
              ? "Nog niets geleverd."
              : `Geleverd op ${formatDate(source.leverdatum)}. Licentie: ${unbroken(source.licentie)}.`}
          </p>
          {(files ? source.leveringen : []).map((delivery) => (
            <p key={delivery.bestand} class="file">
              {delivery.bestand} <code>{shortHash(delivery.sha256)}</code>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A short code as `CC BY 4.0` stays on one line; a licence in words may break. */
function unbroken(licentie: string): string {
  return licentie.startsWith("CC") && licentie.length < 20 ? licentie.replaceAll(" ", "\u00a0") : licentie;
}
