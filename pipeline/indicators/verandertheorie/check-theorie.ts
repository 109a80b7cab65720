import type { Verandertheorie } from "../../domain/verandertheorie.ts";
import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { checkChains } from "./check-chains.ts";
import { partsOf, type TheorieSource } from "./theorie-parts.ts";

/**
 * What a schema cannot see: names that stand there twice, verbanden with an end that does not exist in their chain,
 * circles, and effects that no activity leads to. The last two are only looked for when the names are sound.
 */
export function checkTheorie(theorie: Verandertheorie, source: TheorieSource): Problem[] {
  const names = [...checkNames(theorie, source), ...checkEnds(theorie, source)];
  return names.length > 0 ? names : checkChains(theorie, source);
}

function checkNames(theorie: Verandertheorie, { bestand, lineAt }: TheorieSource): Problem[] {
  const { shared, own } = partsOf(theorie);
  const names = [
    ...own.map(({ id, path }) => ({ id, path: [...path, "id"] })),
    ...[...shared, ...own].flatMap(({ elementen, path }) =>
      elementen.map(({ id }, index) => ({ id, path: [...path, "elementen", index, "id"] })),
    ),
  ];
  return names
    .filter(({ id }, index) => names.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => problem("verandertheorie-dubbel", { id }, { bestand, regel: lineAt(path) }));
}

function checkEnds(theorie: Verandertheorie, { bestand, lineAt }: TheorieSource): Problem[] {
  const { shared, own } = partsOf(theorie);
  const sharedIds = shared.flatMap(({ elementen }) => elementen.map(({ id }) => id));
  return [...shared, ...own].flatMap(({ path, elementen, verbanden }) => {
    const known = [...elementen.map(({ id }) => id), ...sharedIds];
    return verbanden.flatMap((verband, index) =>
      (["van", "naar"] as const)
        .filter((end) => !known.includes(verband[end]))
        .map((end) =>
          problem(
            "verandertheorie-los",
            {
              verband: `${verband.van} → ${verband.naar}`,
              element: verband[end],
              suggestie: didYouMean(verband[end], known),
            },
            { bestand, regel: lineAt([...path, "verbanden", index, end]) },
          ),
        ),
    );
  });
}
