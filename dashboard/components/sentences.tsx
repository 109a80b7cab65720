import type { Gebied } from "../../pipeline/domain/gebied.ts";
import { hoofdMeting } from "../select/card-axis.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { judgementOf, type Meting } from "../select/meting.ts";
import { stadsdeelText } from "../text/stadsdeel.ts";
import { type Link, paths } from "./links.ts";
import { PositieSign } from "./oordeel.tsx";
import { Section } from "./section.tsx";

/** For one stadsdeel: what the hoofdindicator of every deelambitie says, in one sentence each. */
export function DeelambitieSentences({
  index,
  stadsdeel,
  to,
}: {
  index: EditionIndex;
  stadsdeel: Gebied;
  to: Link;
}) {
  const rows = index.edition.verandertheorie.deelambities.flatMap((deelambitie) => {
    const meting = hoofdMeting(index, deelambitie.id);
    const judgement = meting && judgementOf(index, meting, stadsdeel);
    return judgement ? [{ deelambitie, judgement }] : [];
  });
  if (rows.length === 0) return null;
  const { zinnen } = stadsdeelText;
  return (
    <Section id="zinnen" titel={zinnen.kop} uitleg={<p>{zinnen.uitleg}</p>}>
      <ul class="sentences">
        {rows.map(({ deelambitie, judgement }) => (
          <li key={deelambitie.id}>
            <h3>
              <a href={to(paths.deelambitie(deelambitie.id))}>{deelambitie.titel}</a>
            </h3>
            <p>{judgement.zin}</p>
            {judgement.positie && <PositieSign positie={judgement.positie} reden={judgement.positieReden} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** For one measurement: what it says for every stadsdeel, in one sentence each, in a list that opens. */
export function StadsdeelSentences({ index, meting, to }: { index: EditionIndex; meting: Meting; to: Link }) {
  const rows = index.stadsdelen.flatMap((stadsdeel) => {
    const judgement = judgementOf(index, meting, stadsdeel);
    return judgement ? [{ stadsdeel, judgement }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{stadsdeelText.zinnen.perStadsdeel}</summary>
      <ul class="sentences">
        {rows.map(({ stadsdeel, judgement }) => (
          <li key={stadsdeel.id}>
            <a href={to(paths.stadsdeel(stadsdeel.id))}>{stadsdeel.naam}</a>
            <p>{judgement.zin}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
