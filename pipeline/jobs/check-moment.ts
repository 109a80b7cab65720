import type { Edition } from "../domain/edition.ts";
import { isShown } from "../domain/outcome.ts";
import { problem } from "../errors/catalogue.ts";
import type { Problem } from "../errors/input-error.ts";
import { didYouMean } from "../errors/suggestion.ts";
import type { Moment } from "../sources/kalender.ts";

/** Code of the warning that a newer delivery should have been there on the peildatum. */
const STALE = "levering-verouderd";

/**
 * Why an edition cannot be frozen at a moment: another peildatum, a source that is too old, an indicator without a
 * figure and without a reason. Empty when it can.
 */
export function checkMoment(moment: Moment, edition: Edition): Problem[] {
  const { titel, peildatum } = moment;
  const wrongDate =
    peildatum === edition.meta.peildatum
      ? []
      : [
          problem("moment-peildatum", {
            moment: titel,
            verwacht: peildatum,
            peildatum: edition.meta.peildatum,
          }),
        ];
  const ids = edition.indicators.map(({ id }) => id);
  const asked = moment.indicatoren === "alle" ? ids : moment.indicatoren;
  const needed = asked.filter((id) => moment.zonder[id] === undefined);
  return [
    ...wrongDate,
    ...needed.flatMap((id) => checkIndicator(titel, id, edition)),
    ...checkSources(titel, needed, edition),
  ];
}

function checkIndicator(moment: string, id: string, edition: Edition): Problem[] {
  const because = (waarom: string) => [
    problem("moment-indicator-ontbreekt", { moment, indicator: id, waarom }),
  ];
  const ids = edition.indicators.map((indicator) => indicator.id);
  if (!ids.includes(id)) return because(`die indicator bestaat niet. ${didYouMean(id, ids)}`);
  const figures = edition.outcomes.filter(
    ({ indicator, gebiedSoort, groep }) => indicator === id && gebiedSoort === "gemeente" && groep === null,
  );
  if (figures.some(({ status }) => isShown(status))) return [];
  return because(
    figures.length === 0 ? "daar is geen cijfer van" : "geen enkel cijfer van de gemeente mag getoond worden",
  );
}

function checkSources(moment: string, needed: readonly string[], edition: Edition): Problem[] {
  const used = new Set(
    edition.indicators.filter(({ id }) => needed.includes(id)).flatMap(({ bronnen }) => bronnen),
  );
  return edition.sources
    .filter(({ id }) => used.has(id))
    .flatMap(({ id, waarschuwingen }) =>
      waarschuwingen
        .filter(({ code }) => code === STALE)
        .map(({ melding }) => problem("moment-bron-verouderd", { moment, bron: id, melding })),
    );
}
