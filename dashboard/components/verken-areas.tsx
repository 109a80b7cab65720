import type { Gebied } from "../../pipeline/domain/gebied.ts";
import { uitsplitsingen } from "../../pipeline/domain/indicator.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { uitsplitsingLabels } from "../text/labels.ts";
import { verkenText as text } from "../text/verken.ts";
import { fields } from "../verken/view-state.ts";

/** The gebieden of which something can be shown: gemeente, stadsdelen, benchmarks, and buurten per stadsdeel. */
export function VerkenAreas({ index }: { index: EditionIndex }) {
  const measured = new Set(index.edition.outcomes.map(({ gebied }) => gebied));
  const withFigures = (gebieden: readonly Gebied[]) => gebieden.filter(({ id }) => measured.has(id));
  const buurten = withFigures(index.buurten);
  return (
    <fieldset>
      <legend>{text.gebieden}</legend>
      <Boxes gebieden={withFigures([index.gemeente, ...index.stadsdelen, ...index.benchmarks])} />
      {buurten.length > 0 && (
        <details>
          <summary>{text.buurten}</summary>
          <p class="small">{text.buurtenUitleg}</p>
          {[...index.stadsdelen, null].map((stadsdeel) => (
            <Buurten
              key={stadsdeel?.id ?? ""}
              naam={stadsdeel?.naam ?? text.zonderStadsdeel}
              buurten={buurten.filter((buurt) => (buurt.stadsdeel ?? null) === (stadsdeel?.id ?? null))}
            />
          ))}
        </details>
      )}
      <GroupField index={index} />
    </fieldset>
  );
}

function Buurten({ naam, buurten }: { naam: string; buurten: Gebied[] }) {
  if (buurten.length === 0) return null;
  return (
    <fieldset>
      <legend>{naam}</legend>
      <Boxes gebieden={buurten} />
    </fieldset>
  );
}

function Boxes({ gebieden }: { gebieden: Gebied[] }) {
  return (
    <div class="boxes">
      {gebieden.map(({ id, naam, soort }) => (
        <label key={id} class="utrecht-form-label utrecht-form-label--checkbox">
          <input type="checkbox" name={fields.gebied} value={id} checked={soort === "gemeente"} />
          {naam}
        </label>
      ))}
    </div>
  );
}

/** Which groups, where any indicator has them. */
function GroupField({ index }: { index: EditionIndex }) {
  const present = uitsplitsingen.filter((name) =>
    index.edition.outcomes.some(({ uitsplitsing }) => uitsplitsing === name),
  );
  if (present.length === 0) return null;
  return (
    <label class="utrecht-form-label">
      {text.groep}
      <select class="utrecht-select utrecht-select--html-select" name={fields.groep}>
        <option value="">{text.geen}</option>
        {present.map((name) => (
          <option key={name} value={name}>
            {uitsplitsingLabels[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
