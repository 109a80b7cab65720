import type { Overzicht, OverzichtSoort } from "../domain/overzicht.ts";
import { formatNumber } from "./number-format.ts";

const verbs: Record<OverzichtSoort, { one: string; more: string; rest: string }> = {
  positie: { one: "wijkt", more: "wijken", rest: "aantoonbaar af van de rest van de stad" },
  ontwikkeling: { one: "is", more: "zijn", rest: "aantoonbaar veranderd sinds de nulmeting" },
};

/** What a matrix shows as a whole, and how much of it chance alone would show. */
export function overviewSentence(
  overzicht: Pick<Overzicht, "soort" | "zekerheid" | "getoetst" | "verschillend" | "doorToeval">,
): string {
  const { soort, zekerheid, getoetst, verschillend, doorToeval } = overzicht;
  if (getoetst === 0) return "Er is nog niets te vergelijken.";
  const { one, more, rest } = verbs[soort];
  const found = `${verschillend === 1 ? one : more} er ${formatNumber(verschillend)} ${rest}`;
  const cells = getoetst === 1 ? "het ene vakje" : `de ${formatNumber(getoetst)} vakjes`;
  const chance = formatNumber(doorToeval, 1);
  return `Van ${cells} ${getoetst === 1 ? "dat" : "die"} we konden toetsen, ${found}. Zou er nergens iets verschillen, dan kleurde door toeval toch een deel: gemiddeld hoogstens ${chance} (zekerheid ${zekerheid}%).`;
}
