import type { Overzicht, OverzichtSoort } from "../domain/overzicht.ts";
import { formatNumber } from "./number-format.ts";

const verbs: Record<OverzichtSoort, { one: string; more: string; rest: string }> = {
  positie: { one: "wijkt", more: "wijken", rest: "aantoonbaar af van de rest van de stad" },
  ontwikkeling: { one: "is", more: "zijn", rest: "aantoonbaar veranderd sinds de nulmeting" },
};

/** Fewer cells than this by chance would be printed as none. */
const LEAST = 0.1;

/** What a matrix shows as a whole, and how much of it chance alone would show. */
export function overviewSentence(
  overzicht: Pick<Overzicht, "soort" | "zekerheid" | "getoetst" | "verschillend" | "doorToeval">,
): string {
  const { soort, zekerheid, getoetst, verschillend, doorToeval } = overzicht;
  if (getoetst === 0) return "Er is nog niets te vergelijken.";
  const { one, more, rest } = verbs[soort];
  const found =
    verschillend === 0
      ? `${one} er geen ${rest}`
      : `${verschillend === 1 ? one : more} er ${formatNumber(verschillend)} ${rest}`;
  const cells = getoetst === 1 ? "het ene vakje" : `de ${formatNumber(getoetst)} vakjes`;
  const chance =
    doorToeval < LEAST ? `minder dan ${formatNumber(LEAST, 1)}` : `hoogstens ${formatNumber(doorToeval, 1)}`;
  return `Van ${cells} ${getoetst === 1 ? "dat" : "die"} we konden toetsen, ${found}. Zou er nergens iets verschillen, dan kleurde door toeval toch een deel: gemiddeld ${chance} (zekerheid ${zekerheid}%).`;
}
