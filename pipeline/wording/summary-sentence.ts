import { ZEKERHEID } from "../domain/overzicht.ts";
import type { EffectTelling, PrestatieTelling, SamenvattingUitkomst } from "../domain/samenvatting.ts";
import { joinWords } from "./join-words.ts";
import { samenvattingText } from "./terms.ts";

/** What the effects of a deelambitie say together: the counts, then the outcome. */
export function summarySentence(uitkomst: SamenvattingUitkomst, telling: EffectTelling): string {
  const total = Object.values(telling).flat().length;
  if (total === 0) return "We meten hier nog geen effect. Daarom is er niets samen te vatten.";
  const parts = counted([
    [telling.beter, "aantoonbaar beter"],
    [telling.slechter, "aantoonbaar slechter"],
    [telling.geenVerschil, "zonder aantoonbaar verschil"],
    [telling.nietTeBepalen, "niet te bepalen"],
  ]);
  const measured = `We meten ${total} ${total === 1 ? "effect" : "effecten"}.`;
  return `${measured} Sinds de nulmeting: ${parts}. Samen: ${samenvattingText[uitkomst]} (bij ${ZEKERHEID.overzicht}% zekerheid).`;
}

/** What was done: how many went up and down, and that this is no explanation. Null without any. */
export function prestatieSentence(telling: PrestatieTelling): string | null {
  const total = Object.values(telling).flat().length;
  if (total === 0) return null;
  const parts = counted([
    [telling.meer, "omhoog"],
    [telling.minder, "omlaag"],
    [telling.gelijk, "ongeveer gelijk"],
    [telling.onbekend, "niet te vergelijken"],
  ]);
  const followed = `We volgen ${total} ${total === 1 ? "prestatie" : "prestaties"}.`;
  return `${followed} Sinds de nulmeting: ${parts}. Dat zegt niet waardoor een effect verandert.`;
}

function counted(rows: readonly (readonly [string[], string])[]): string {
  return joinWords(rows.flatMap(([ids, words]) => (ids.length > 0 ? [`${ids.length} ${words}`] : [])));
}
