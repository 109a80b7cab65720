import type { EditionIndex } from "../select/edition-index.ts";
import { editionLine, frameText } from "../text/frame.ts";
import { shortHash } from "../text/labels.ts";
import { type Link, paths } from "./links.ts";

/** Data and licence, this edition, accessibility and contact. */
export function Footer({
  index,
  hasChanges,
  to,
  lang,
}: {
  index: EditionIndex;
  /** There is an edition before this one: the page about what changed is not empty. */
  hasChanges: boolean;
  to: Link;
  /** Language of the frame, when the page has another. */
  lang?: "nl" | undefined;
}) {
  const { meta } = index.edition;
  return (
    <footer lang={lang}>
      <div class="wrap">
        <div>
          <h2>{frameText.voet.gegevens}</h2>
          <p>
            {frameText.voet.licentie(meta.gemeente.licentie)}{" "}
            <a href={to(paths.gegevens)}>{frameText.voet.download}</a>
          </p>
          <p>
            <a href={to(paths.verken)}>{frameText.voet.verken}</a>
          </p>
        </div>
        <div>
          <h2>{frameText.voet.editie}</h2>
          <p>{editionLine(meta)}</p>
          <p>
            {frameText.voet.stempel} {shortHash(meta.contentHash)}, code {meta.codeVersion}
          </p>
          <ul>
            {hasChanges && (
              <li>
                <a href={to(paths.wijzigingen)}>{frameText.voet.wijzigingen}</a>
              </li>
            )}
            <li>
              <a href={to(paths.edities)}>{frameText.voet.edities}</a>
            </li>
          </ul>
        </div>
        <div>
          <h2>{frameText.voet.over}</h2>
          <ul>
            <li>
              <a href={to(paths.verantwoording)}>{frameText.voet.verantwoording}</a>
            </li>
            <li>
              <a href={to(paths.raad)}>{frameText.voet.raad}</a>
            </li>
            <li>
              <a href={to(paths.geld)}>{frameText.voet.geld}</a>
            </li>
            <li>
              <a href={to(paths.toegankelijkheid)}>{frameText.voet.toegankelijkheid}</a>
            </li>
            <li>
              <a href={to(paths.en)} lang="en" hreflang="en">
                {frameText.voet.engels}
              </a>
            </li>
          </ul>
        </div>
        <div>
          <h2>{frameText.voet.contact}</h2>
          <p>{meta.gemeente.contact}</p>
        </div>
      </div>
    </footer>
  );
}
