import { type DeelambitieId, deelambities } from "./deelambities.ts";
import { at, createRandom } from "./random.ts";

/** A made-up organisation: the name says so. */
export interface Organisatie {
  id: string;
  naam: string;
  deelambitie: DeelambitieId;
}

const FORMS = ["Stichting", "Vereniging", "Coöperatie"] as const;
const NAMES = [
  "De Brug",
  "Het Open Huis",
  "Samen Sterk",
  "De Linde",
  "Zonnehoek",
  "De Schakel",
  "Buurtkracht",
  "Het Kompas",
  "De Waterput",
  "Rondom",
  "De Morgenster",
  "Het Podium",
] as const;

/** Ninety-six organisations, twelve per deelambitie. */
export function makeOrganisaties(): Organisatie[] {
  const random = createRandom("organisaties");
  return deelambities.flatMap((deelambitie, group) =>
    NAMES.map((name, index) => {
      const number = group * NAMES.length + index + 1;
      return {
        id: `ORG-${String(number).padStart(3, "0")}`,
        naam: `${at(FORMS, random.weighted([8, 3, 1]))} Voorbeeld ${name} ${number} (fictief)`,
        deelambitie,
      };
    }),
  );
}
