import type { EditionMeta } from "../../pipeline/domain/edition.ts";
import { frameText } from "../text/frame.ts";

/** Warnings that stand on every page: made-up data, and figures that are not yet approved. */
export function Banners({ meta }: { meta: EditionMeta }) {
  return (
    <>
      {meta.gemeente.fictief && (
        <p class="utrecht-alert utrecht-alert--warning banner">
          <span>
            <b>{frameText.fictief.kop}</b> {frameText.fictief.tekst}
          </span>
        </p>
      )}
      {meta.state === "concept" && (
        <p class="utrecht-alert banner">
          <span>
            <b>{frameText.concept.kop}</b> {frameText.concept.tekst}
          </span>
        </p>
      )}
    </>
  );
}
