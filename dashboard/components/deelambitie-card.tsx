import type { Deelambitie } from "../../pipeline/domain/verandertheorie.ts";
import { samenvattingText } from "../../pipeline/wording/terms.ts";
import { cardAxis, hoofdMeting } from "../select/card-axis.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { judgementOf, latestShown, type Meting } from "../select/meting.ts";
import { intervalInWords, partsInWords, unitSuffix } from "../text/figures.ts";
import { overzichtText } from "../text/overzicht.ts";
import { samenText } from "../text/samen.ts";
import { BigFigure } from "./big-figure.tsx";
import { type Link, paths } from "./links.ts";
import { KoersSign, OntwikkelingSign } from "./oordeel.tsx";
import { Spark } from "./spark.tsx";

interface CardProps {
  index: EditionIndex;
  deelambitie: Deelambitie;
  to: Link;
}

/** A deelambitie on the overview: outcome, ontwikkeling and koers, headline figure, interval and series. */
export function DeelambitieCard({ index, deelambitie, to }: CardProps) {
  const meting = hoofdMeting(index, deelambitie.id);
  const shown = meting && latestShown(index, meting, index.gemeente);
  return (
    <li class="card">
      <h3>
        <a href={to(paths.deelambitie(deelambitie.id))}>{deelambitie.titel}</a>
      </h3>
      <p class="uitkomst">{deelambitie.uitkomst}</p>
      <Samengevat index={index} deelambitie={deelambitie.id} />
      {meting && shown ? <Headline index={index} meting={meting} /> : <NoSource meting={meting} />}
    </li>
  );
}

/** What all effects say together; nothing when none is measured. */
function Samengevat({ index, deelambitie }: { index: EditionIndex; deelambitie: string }) {
  const found = index.edition.samenvattingen.find((row) => row.deelambitie === deelambitie);
  if (!found || Object.values(found.effecten).flat().length === 0) return null;
  return (
    <p class="samengevat">
      {samenText.samenvatting.kaart} <b>{samenvattingText[found.uitkomst]}</b>
    </p>
  );
}

function Headline({ index, meting }: { index: EditionIndex; meting: Meting }) {
  const latest = latestShown(index, meting, index.gemeente);
  const judgement = judgementOf(index, meting, index.gemeente);
  const { indicator } = meting;
  if (latest?.waarde == null) return null;
  return (
    <>
      <div class="signs">
        {judgement && (
          <OntwikkelingSign ontwikkeling={judgement.ontwikkeling} reden={judgement.ontwikkelingReden} />
        )}
        {judgement?.koers && <KoersSign koers={judgement.koers} />}
      </div>
      <div class="headline">
        <BigFigure value={latest.waarde} unit={indicator} />
        <p>
          {indicator.titel}, {latest.jaar}
        </p>
        <p class="interval">
          {[unitSuffix(indicator), partsInWords(latest, indicator), intervalInWords(latest, indicator)]
            .filter(Boolean)
            .join(", ")}
        </p>
      </div>
      <div class="series">
        <Spark index={index} meting={meting} axis={cardAxis(index, meting)} height={60} />
      </div>
    </>
  );
}

function NoSource({ meting }: { meting: Meting | undefined }) {
  return (
    <>
      <div class="signs">
        <span class="absence">{overzichtText.kaart.geenBron}</span>
      </div>
      <div class="headline">
        <p>{meting ? meting.indicator.titel : overzichtText.kaart.geenIndicator}</p>
      </div>
      <div class="series" />
    </>
  );
}
