import { isShown } from "../../pipeline/domain/outcome.ts";
import { OutcomeGroups } from "../components/outcome-table.tsx";
import { Figure } from "../components/section.tsx";
import type { FigureIndex } from "../select/edition-index.ts";
import { unitInWords } from "../text/figures.ts";
import { figureText } from "../text/grafieken.ts";
import { verkenText as text } from "../text/verken.ts";
import type { ChosenFigures, ChosenMeting } from "./chosen-figures.ts";
import { Panels } from "./panels.tsx";
import { measurementKey, type ViewState } from "./view-state.ts";

/** A table of so many rows does not hide the next figure. */
const SHORT = 16;

/** What was chosen, as pictures and tables. */
export function Result({
  index,
  chosen,
  state,
}: {
  index: FigureIndex;
  chosen: ChosenFigures;
  state: ViewState;
}) {
  return (
    <>
      {chosen.metingen.map((meting) => (
        <OneFigure key={measurementKey(meting.meting)} index={index} chosen={meting} state={state} />
      ))}
    </>
  );
}

function OneFigure({ index, chosen, state }: { index: FigureIndex; chosen: ChosenMeting; state: ViewState }) {
  const { meting, series } = chosen;
  const { indicator } = meting;
  if (series.length === 0) return <Nothing chosen={chosen} />;
  return (
    <div class="verkend">
      <Figure
        titel={indicator.titel}
        sub={`${text.eenheid(unitInWords(indicator))}`}
        note={<Notes chosen={chosen} />}
      >
        <Panels index={index} chosen={chosen} state={state} />
      </Figure>
      <details open={series.flatMap(({ outcomes }) => outcomes).length <= SHORT}>
        <summary>{figureText.tabel}</summary>
        <OutcomeGroups
          caption={indicator.titel}
          meting={meting}
          groups={series.map(({ naam, outcomes }) => ({ naam, outcomes }))}
        />
      </details>
    </div>
  );
}

function Nothing({ chosen }: { chosen: ChosenMeting }) {
  return (
    <div class="verkend">
      <h3>{chosen.meting.indicator.titel}</h3>
      <p>{text.geenCijfers}</p>
    </div>
  );
}

/** Certainty, breaks, what is missing, and where the definition stands. */
function Notes({ chosen: { meting, series, without } }: { chosen: ChosenMeting }) {
  const { indicator } = meting;
  const outcomes = series.flatMap((row) => row.outcomes);
  const bounded = outcomes.some(({ onder }) => onder !== null);
  const shown = outcomes.some(({ status }) => isShown(status));
  const hidden = outcomes.some(({ status }) => !isShown(status));
  return (
    <>
      <p>
        {bounded ? text.marge : shown && figureText.geenMarge}
        {hidden && ` ${text.arcering}`}
      </p>
      {indicator.bronSoort === "modelschatting" && <p>{figureText.model}</p>}
      {indicator.trendbreuken.map(({ van, tot, reden }) => (
        <p key={van}>{text.trendbreuk(van, tot, reden)}</p>
      ))}
      {without.length > 0 && <p>{text.zonder(without)}</p>}
      <p>
        <a href={`../indicatoren/${indicator.id}/`}>{text.definitie}</a>
      </p>
    </>
  );
}
