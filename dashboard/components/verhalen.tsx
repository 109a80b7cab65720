import type { Verhaal } from "../../pipeline/domain/verhaal.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { verhalenText } from "../text/verhalen.ts";
import { Section } from "./section.tsx";

/** Experiences and lessons of a deelambitie or stadsdeel: evidence that is not a number. Nothing when there are none. */
export function Verhalen({ index, verhalen: own }: { index: EditionIndex; verhalen: readonly Verhaal[] }) {
  if (own.length === 0) return null;
  const verhalen = own.filter(({ soort }) => soort === "verhaal");
  const leerpunten = own.filter(({ soort }) => soort === "leerpunt");
  return (
    <Section id="verhalen" titel={verhalenText.kop} uitleg={<p>{verhalenText.uitleg}</p>}>
      {verhalen.length > 0 && (
        <>
          <h3>{verhalenText.verhalen}</h3>
          {verhalen.map((verhaal) => (
            <figure key={verhaal.tekst} class="verhaal">
              <blockquote>
                <p>{verhaal.tekst}</p>
              </blockquote>
              <figcaption>{placeOf(index, verhaal)}</figcaption>
            </figure>
          ))}
        </>
      )}
      {leerpunten.length > 0 && (
        <>
          <h3>{verhalenText.leerpunten}</h3>
          <ul class="plain-list">
            {leerpunten.map(({ tekst, les, jaar }) => (
              <li key={tekst}>
                {les && <b>{verhalenText.lessen[les]}: </b>}
                {tekst} <small>({jaar})</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function placeOf(index: EditionIndex, { stadsdeel, jaar }: Verhaal): string {
  const naam = index.edition.gebieden.find(({ id }) => id === stadsdeel)?.naam ?? verhalenText.heleStad;
  return `${naam}, ${jaar}`;
}
