import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, Verandertheorie, Verband } from "../../domain/verandertheorie.ts";
import { InputError } from "../../errors/input-error.ts";
import { displayPath } from "../../sources/read/delivered-file.ts";
import { parseYamlWithLines } from "../../sources/read/yaml.ts";
import { checkTheorie } from "./check-theorie.ts";
import { type ElementYaml, type TheorieYaml, theorieSchema, type VerbandYaml } from "./theorie-schema.ts";

/** The folder's own `verandertheorie.yml`, or null when it has none. Throws an {@link InputError}. */
export function readVerandertheorie(folder: string): Verandertheorie | null {
  const path = join(folder, "verandertheorie.yml");
  if (!existsSync(path)) return null;
  const bestand = displayPath(path);
  const { data, lineAt } = parseYamlWithLines({ text: readFileSync(path, "utf8"), bestand }, theorieSchema);
  const theorie = toTheorie(data);
  const problems = checkTheorie(theorie, { bestand, lineAt });
  if (problems.length > 0) throw new InputError(problems);
  return theorie;
}

function toTheorie({ hoofdambitie, gemeenschappelijk, deelambities }: TheorieYaml): Verandertheorie {
  return {
    hoofdambitie: { ...hoofdambitie, elementen: hoofdambitie.elementen.map(toElement) },
    gemeenschappelijk: withChain(gemeenschappelijk),
    deelambities: deelambities.map(withChain),
  };
}

function withChain<T extends { elementen: ElementYaml[]; verbanden: VerbandYaml[] }>(yaml: T) {
  return { ...yaml, elementen: yaml.elementen.map(toElement), verbanden: yaml.verbanden.map(toVerband) };
}

function toElement({ "effect-2021": effect2021, tags, ...rest }: ElementYaml): Element {
  return { ...rest, tags: tags ?? [], effect2021: effect2021 ?? [] };
}

function toVerband({ bewijs, toelichting, ...rest }: VerbandYaml): Verband {
  return {
    ...rest,
    bewijs: {
      soort: bewijs.soort,
      sterkte: "sterkte" in bewijs ? bewijs.sterkte : null,
      verwijzing: ("verwijzing" in bewijs && bewijs.verwijzing) || null,
    },
    toelichting: toelichting ?? null,
  };
}
