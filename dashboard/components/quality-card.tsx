import type { QualityAnswer } from "../../pipeline/domain/quality.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { kwaliteitText } from "../text/kwaliteit.ts";
import { Section } from "./section.tsx";

/** The quality card of an indicator: question, answer in a word, and why. Nothing when the edition has none. */
export function QualityCardSection({ index, indicator }: { index: EditionIndex; indicator: string }) {
  const card = index.edition.quality.find((row) => row.indicator === indicator);
  if (!card) return null;
  return (
    <Section id="kwaliteit" titel={kwaliteitText.kop} uitleg={<p>{kwaliteitText.uitleg}</p>}>
      <dl class="kwaliteit">
        {card.antwoorden.map((answer) => (
          <Answer key={answer.vraag} answer={answer} />
        ))}
      </dl>
    </Section>
  );
}

function Answer({ answer: { vraag, antwoord, redenen } }: { answer: QualityAnswer }) {
  return (
    <div>
      <dt>{kwaliteitText.vragen[vraag]}</dt>
      <dd>
        <b class={`kwaliteit-${antwoord}`}>{kwaliteitText.antwoorden[antwoord]}</b> {redenen.join(" ")}
      </dd>
    </div>
  );
}
