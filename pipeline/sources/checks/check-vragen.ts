import { problem } from "../../errors/catalogue.ts";
import type { Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import type { Bron, EnqueteConfig, VraagKoppeling } from "../bron-config.ts";
import { answersOf, type Vraag } from "../vragen.ts";

/**
 * Questions of bron.yml exist in the shared vocabulary, its codes stand for answers of the question, and versions are
 * of waves that it describes, each wave with one.
 */
export function checkVragen(bron: Bron<EnqueteConfig>, vragen: readonly Vraag[]): Problem[] {
  const known = new Map(vragen.map((vraag) => [vraag.id, answersOf(vraag)]));
  const golven = bron.config.golven.map(({ jaar }) => jaar);
  const found = Object.entries(bron.config.vragen).flatMap(([id, vraag]) => {
    const answers = known.get(id);
    const sleutel = `vragen.${id}`;
    if (!answers) {
      return [problem("sleutel-onbekend", { sleutel, suggestie: didYouMean(id, [...known.keys()]) })];
    }
    return [
      ...codeProblems(vraag.codes, answers, sleutel),
      ...vraag.versies.flatMap(({ codes = {} }, n) =>
        codeProblems(codes, answers, `${sleutel}.versies.${n}`),
      ),
      ...versionProblems(vraag, golven, sleutel),
    ];
  });
  return found.map((one) => ({ ...one, bestand: `raw/${bron.id}/bron.yml` }));
}

function codeProblems(
  codes: VraagKoppeling["codes"],
  answers: readonly string[],
  sleutel: string,
): Problem[] {
  return Object.entries(codes)
    .filter(([, answer]) => !answers.includes(answer))
    .map(([code, answer]) => {
      const uitleg = `"${answer}" is geen antwoord op deze vraag. ${didYouMean(answer, answers)}`;
      return problem("waarde-ongeldig", { sleutel: `${sleutel}.codes.${code}`, uitleg });
    });
}

function versionProblems({ versies }: VraagKoppeling, golven: readonly number[], sleutel: string): Problem[] {
  const named = versies.flatMap((versie) => versie.golven);
  return [...new Set(named)].flatMap((jaar) => {
    const uitleg = !golven.includes(jaar)
      ? `${jaar} staat niet bij "golven"`
      : named.indexOf(jaar) !== named.lastIndexOf(jaar)
        ? `${jaar} staat bij meer dan één versie`
        : null;
    return uitleg === null ? [] : [problem("waarde-ongeldig", { sleutel: `${sleutel}.versies`, uitleg })];
  });
}
