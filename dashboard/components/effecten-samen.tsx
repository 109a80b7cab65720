import type { Ontwikkeling } from "../../pipeline/domain/judgement.ts";
import type { Samenvatting } from "../../pipeline/domain/samenvatting.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { findIndicator } from "../select/meting.ts";
import { samenText } from "../text/samen.ts";
import { type Link, paths } from "./links.ts";
import { OntwikkelingSign } from "./oordeel.tsx";
import { Section } from "./section.tsx";

interface Props {
  index: EditionIndex;
  deelambitie: string;
  to: Link;
}

const { samenvatting: text } = samenText;

/** What the effects of a deelambitie say together, and beside it what was done. Nothing without indicators of either. */
export function EffectenSamen({ index, deelambitie, to }: Props) {
  const found = index.edition.samenvattingen.find((row) => row.deelambitie === deelambitie);
  if (!found) return null;
  const { effecten, prestaties } = found;
  const measured = [...Object.values(effecten), ...Object.values(prestaties)].flat();
  if (measured.length === 0) return null;
  return (
    <Section id="samen" titel={text.kop} uitleg={<p>{text.uitleg}</p>}>
      <p class="answer">{found.zin}</p>
      <div class="samen">
        <div>
          <h3>{text.effecten}</h3>
          <Effects index={index} effecten={effecten} to={to} />
        </div>
        <div>
          <h3>{text.prestaties}</h3>
          <Prestaties index={index} found={found} to={to} />
        </div>
      </div>
      <p class="small">{text.geenVerband}</p>
    </Section>
  );
}

const answers = {
  beter: "beter",
  slechter: "slechter",
  geenVerschil: "geen-aantoonbaar-verschil",
  nietTeBepalen: "niet-te-bepalen",
} satisfies Record<keyof Samenvatting["effecten"], Ontwikkeling>;

function Effects({
  index,
  effecten,
  to,
}: {
  index: EditionIndex;
  effecten: Samenvatting["effecten"];
  to: Link;
}) {
  const keys = Object.keys(answers) as (keyof typeof answers)[];
  if (keys.every((key) => effecten[key].length === 0)) return <p>{text.geenEffect}</p>;
  return (
    <ul>
      {keys.flatMap((key) =>
        effecten[key].map((id) => (
          <li key={id}>
            <IndicatorLink index={index} id={id} to={to} />
            <OntwikkelingSign ontwikkeling={answers[key]} reden={null} />
          </li>
        )),
      )}
    </ul>
  );
}

function Prestaties({ index, found, to }: { index: EditionIndex; found: Samenvatting; to: Link }) {
  if (found.prestatieZin === null) return <p>{text.geenPrestatie}</p>;
  const keys = Object.keys(text.beweging) as (keyof typeof text.beweging)[];
  return (
    <>
      <ul>
        {keys.flatMap((key) =>
          found.prestaties[key].map((id) => (
            <li key={id}>
              <IndicatorLink index={index} id={id} to={to} />
              <small>{text.beweging[key]}</small>
            </li>
          )),
        )}
      </ul>
      <p class="small">{found.prestatieZin}</p>
    </>
  );
}

function IndicatorLink({ index, id, to }: { index: EditionIndex; id: string; to: Link }) {
  return <a href={to(paths.indicator(id))}>{findIndicator(index, id)?.titel ?? id}</a>;
}
