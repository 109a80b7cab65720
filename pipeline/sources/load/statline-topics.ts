import { problem } from "../../errors/catalogue.ts";
import { failOnProblems, InputError } from "../../errors/input-error.ts";
import type { StatlineConfig } from "../bron-config.ts";
import type { FetchedMeasure, FetchedMetadata } from "../fetch/fetched-metadata.ts";
import { type MatchedMeasures, matchMeasures } from "../fetch/match-measures.ts";

/** Topics that describe the area instead of measuring it. */
const descriptive = /^(Gemeentenaam|SoortRegio|Codering|Indelingswijziging|Regioaanduiding)/;

/**
 * Measures of a file by the name of their column (v3) or their code (v4), with the topic each of them is in staging.
 * `maten` in bron.yml finds them by title and group in what the source itself says, `onderwerpen` names columns;
 * without either every measure counts. Throws an {@link InputError} when a title is not there, or stands there twice.
 */
export function topicsOf(
  header: readonly string[],
  {
    config,
    metadata,
    bestand,
  }: { config: StatlineConfig; metadata: FetchedMetadata | null; bestand: string },
): MatchedMeasures {
  if (config.maten) {
    if (!metadata) throw new InputError([problem("metadata-ontbreekt", { bestand }, { bestand })]);
    const place = { tabel: metadata.tabel, bestand };
    const { matched, problems } = matchMeasures(config.maten, metadata.maten, place);
    failOnProblems(problems);
    return matched;
  }
  const named = Object.entries(config.onderwerpen ?? {});
  if (config.onderwerpen) {
    return toTopics(
      named.filter(([kolom]) => config.soort === "statline-v4" || header.includes(kolom)),
      bestand,
    );
  }
  if (config.soort === "statline-v4") return titledTopics(metadata?.maten ?? [], { metadata, bestand });
  const columns = header.filter((name) => /_\d+$/.test(name) && !descriptive.test(name));
  return toTopics(
    columns.map((kolom) => [kolom, titleOf(kolom)]),
    bestand,
  );
}

const titleOf = (kolom: string) => kolom.replace(/_\d+$/, "");

/** Two columns under one topic would be added up or lost: `groep` tells them apart, a number does not. */
function toTopics(pairs: readonly (readonly [string, string])[], bestand: string): MatchedMeasures {
  const topics = pairs.map(([, onderwerp]) => onderwerp);
  const doubles = [...new Set(topics.filter((topic, index) => topics.indexOf(topic) !== index))];
  failOnProblems(
    doubles.map((naam) => {
      const groepen = pairs
        .filter(([, topic]) => topic === naam)
        .map(([kolom]) => kolom)
        .join("; ");
      return problem("onderwerp-dubbelzinnig", { naam, tabel: bestand, groepen }, { bestand, regel: 1 });
    }),
  );
  return new Map(pairs.map(([kolom, onderwerp]) => [kolom, { onderwerp, maal: 1 }]));
}

/** All measures under their own titles. */
function titledTopics(
  measures: readonly FetchedMeasure[],
  { metadata, bestand }: { metadata: FetchedMetadata | null; bestand: string },
): MatchedMeasures {
  if (!metadata) throw new InputError([problem("metadata-ontbreekt", { bestand }, { bestand })]);
  const own = Object.fromEntries(measures.map(({ titel }) => [titel, { titel: [titel] }]));
  const { matched, problems } = matchMeasures(own, measures, { tabel: metadata.tabel, bestand });
  failOnProblems(problems);
  return matched;
}
