import type { Edition } from "../../domain/edition.ts";
import type { Gebied } from "../../domain/gebied.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";

/** The figure somebody points at. */
export interface FigureWish {
  indicator: string;
  /** Code or name of the gebied; `gemeente` is the whole city. */
  gebied: string;
  jaar: number;
  deelambitie?: string | undefined;
  groep?: string | undefined;
}

/** The printed figure that is meant. Throws an InputError that says what there is instead. */
export function findFigure(edition: Edition, wish: FigureWish): Outcome {
  const gebied = findGebied(edition.gebieden, wish.gebied);
  const ofIndicator = edition.outcomes.filter(({ indicator }) => indicator === wish.indicator);
  if (ofIndicator.length === 0)
    fail(
      wish,
      didYouMean(
        wish.indicator,
        edition.indicators.map(({ id }) => id),
      ),
    );
  const here = ofIndicator.filter((one) => one.gebied === gebied.id && one.groep === (wish.groep ?? null));
  const years = here.filter(({ jaar }) => jaar === wish.jaar);
  if (years.length === 0)
    fail(
      wish,
      said(
        "Er zijn cijfers van",
        here.map(({ jaar }) => String(jaar)),
      ),
    );
  const found = wish.deelambitie
    ? years.filter(({ deelambitie }) => deelambitie === wish.deelambitie)
    : years;
  const [only, second] = found;
  if (only && !second) return only;
  return fail(
    wish,
    said(
      "Noem met --deelambitie een van",
      years.map(({ deelambitie }) => deelambitie),
    ),
  );
}

function findGebied(gebieden: readonly Gebied[], text: string): Gebied {
  const name = text.toLowerCase();
  const found = gebieden.find(
    ({ id, naam, soort }) => [id.toLowerCase(), naam.toLowerCase()].includes(name) || soort === name,
  );
  const suggestie = didYouMean(
    text,
    gebieden.filter(({ soort }) => soort !== "buurt").map(({ id }) => id),
  );
  if (!found)
    throw new InputError([problem("cijfer-onbekend", { cijfer: `het gebied "${text}"`, suggestie })]);
  return found;
}

function said(start: string, words: readonly string[]): string {
  const list = [...new Set(words)].sort();
  return list.length === 0
    ? "Dit gebied heeft van deze indicator geen cijfers."
    : `${start}: ${list.join(", ")}.`;
}

function fail({ indicator, gebied, jaar }: FigureWish, suggestie: string): never {
  throw new InputError([problem("cijfer-onbekend", { cijfer: `${indicator} ${gebied} ${jaar}`, suggestie })]);
}
