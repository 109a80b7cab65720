import type { Edition, PublishedIndicator, Source } from "../../../domain/edition.ts";
import { compareEditions, type FigureChange } from "../../../domain/edition-diff.ts";
import { indicatorRegels, type PencContext } from "../penc-context.ts";

/**
 * Figures of the gemeente that are printed otherwise than in the document before, in its order; not those of which only
 * the margin or the numbers behind it are others.
 */
export function figureChanges(context: PencContext, vorige: Edition): FigureChange[] {
  const asked = indicatorRegels(context).map(
    ({ indicator, deelambitie }) => `${indicator.id} ${deelambitie}`,
  );
  const place = new Map(asked.map((key, index) => [key, index]));
  return compareEditions(vorige, context.edition)
    .cijfers.filter(({ gebiedSoort, groep }) => gebiedSoort === "gemeente" && groep === null)
    .filter(({ was, wordt }) => was?.waarde !== wordt?.waarde || was?.status !== wordt?.status)
    .flatMap((change) => {
      const index = place.get(`${change.indicator} ${change.deelambitie}`);
      return index === undefined ? [] : [{ change, index }];
    })
    .toSorted((a, b) => a.index - b.index || a.change.jaar - b.change.jaar)
    .map(({ change }) => change);
}

/**
 * What changed among the things a figure is made from: its definition, its deliveries, their corrections. It names what
 * is different, not which of them did it: for that the edition must be computed again (`edition diff`).
 */
export function reasonsOf(vorige: Edition, nu: Edition, id: string): string[] {
  const [before, now] = [vorige, nu].map(({ indicators }) => indicators.find((one) => one.id === id));
  if (now === undefined) return ["de indicator is vervallen"];
  if (before === undefined) return ["de indicator is nieuw"];
  const found = [...definitionReasons(before, now), ...sourceReasons(vorige, nu, now.bronnen)];
  if (found.length > 0) return found;
  return [
    vorige.meta.codeVersion === nu.meta.codeVersion ? "een instelling is veranderd" : "ander programma",
  ];
}

function definitionReasons(before: PublishedIndicator, now: PublishedIndicator): string[] {
  return before.hash === now.hash ? [] : ["de definitie is veranderd"];
}

/** Deliveries and corrections of the sources with these ids that are other than before. */
export function sourceReasons(vorige: Edition, nu: Edition, ids: readonly string[]): string[] {
  return nu.sources
    .filter(({ id }) => ids.includes(id))
    .flatMap((source) => {
      const before = vorige.sources.find(({ id }) => id === source.id);
      if (before === undefined) return [`nieuwe bron ${source.titel}`];
      return [
        ...(filesOf(before) === filesOf(source) ? [] : [`nieuwe levering ${deliveryOf(source)}`]),
        ...newCorrections(before, source),
      ];
    });
}

function filesOf({ leveringen }: Source): string {
  return leveringen
    .map(({ bestand, sha256 }) => `${bestand} ${sha256}`)
    .sort()
    .join("\n");
}

function deliveryOf({ titel, leverdatum }: Source): string {
  return leverdatum ? `${titel} (${leverdatum})` : titel;
}

function newCorrections(before: Source, now: Source): string[] {
  const known = before.correcties.map((correctie) => JSON.stringify(correctie));
  return now.correcties
    .filter((correctie) => !known.includes(JSON.stringify(correctie)))
    .map(({ reden }) => `correctie in ${now.titel}: ${reden}`);
}
