import { HOOFDAMBITIE } from "../../pipeline/domain/indicator.ts";
import type { EditionIndex } from "../select/edition-index.ts";
import { figureFiles } from "../select/files.ts";
import {
  gemeenschappelijkeMetingen,
  type Meting,
  metingenOfDeelambitie,
  seriesOf,
} from "../select/meting.ts";
import { verkenText as text } from "../text/verken.ts";
import { fields, measurementKey } from "../verken/view-state.ts";
import { Section } from "./section.tsx";
import { VerkenAreas } from "./verken-areas.tsx";

/**
 * The form and the place for its result, hidden until the island is there. It is a plain form of the address: its fields are
 * the names in it.
 */
export function VerkenForm({ index, fileOf }: { index: EditionIndex; fileOf: (name: string) => string }) {
  return (
    <div
      id="verken"
      hidden
      data-cijfers={fileOf(figureFiles.cijfers)}
      data-indicatoren={fileOf(figureFiles.indicatoren)}
      data-gebieden={fileOf(figureFiles.gebieden)}
    >
      <Section id="kiezen" titel={text.formulier} wide>
        <form class="verken-form" action="./">
          <fieldset>
            <legend>{text.cijfers}</legend>
            {text.cijfer.map((label, at) => (
              <CijferField key={label} index={index} label={label} at={at} />
            ))}
          </fieldset>
          <VerkenAreas index={index} />
          <fieldset class="jaren">
            <legend>{text.jaren}</legend>
            <YearField index={index} name={fields.van} label={text.van} none={text.eerste} />
            <YearField index={index} name={fields.tot} label={text.tot} none={text.laatste} />
          </fieldset>
        </form>
      </Section>
      <Section id="weergave" titel={text.weergave} wide>
        <p id="verken-stand" role="status">
          {text.laden}
        </p>
        <p id="verken-bewaar" class="more" hidden>
          <a href="./">{text.link}</a> <button type="button">{text.download}</button>
        </p>
        <div id="verken-beeld" />
      </Section>
    </div>
  );
}

function CijferField({ index, label, at }: { index: EditionIndex; label: string; at: number }) {
  return (
    <label class="utrecht-form-label">
      {label}
      <select class="utrecht-select utrecht-select--html-select" name={fields.cijfer}>
        {at > 0 && <option value="">{text.geen}</option>}
        {ownersOf(index).map(({ titel, metingen }) => (
          <optgroup key={titel} label={titel}>
            {metingen.map((meting) => (
              <option key={measurementKey(meting)} value={measurementKey(meting)}>
                {meting.indicator.titel}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Every measurement with a figure of any gebied, under its deelambitie. */
function ownersOf(index: EditionIndex): { titel: string; metingen: Meting[] }[] {
  const { deelambities, hoofdambitie } = index.edition.verandertheorie;
  const hasFigures = (meting: Meting) =>
    index.edition.gebieden.some((gebied) =>
      seriesOf(index, meting, gebied).some(({ status }) => status !== "geen-bron"),
    );
  return [...deelambities, { id: HOOFDAMBITIE, titel: hoofdambitie.titel }]
    .map(({ id, titel }) => ({
      titel,
      metingen: [...metingenOfDeelambitie(index, id), ...gemeenschappelijkeMetingen(index, id)].filter(
        hasFigures,
      ),
    }))
    .filter(({ metingen }) => metingen.length > 0);
}

function YearField({
  index,
  name,
  label,
  none,
}: {
  index: EditionIndex;
  name: string;
  label: string;
  none: string;
}) {
  const years = [...new Set(index.edition.outcomes.map(({ jaar }) => jaar))].sort((a, b) => a - b);
  return (
    <label class="utrecht-form-label">
      {label}
      <select class="utrecht-select utrecht-select--html-select" name={name}>
        <option value="">{none}</option>
        {years.map((jaar) => (
          <option key={jaar} value={jaar}>
            {jaar}
          </option>
        ))}
      </select>
    </label>
  );
}
