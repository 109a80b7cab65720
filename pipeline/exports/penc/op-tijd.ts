import type { PencCel } from "../../domain/penc.ts";
import { leeg, tekst } from "./cells.ts";
import { daysBetween } from "./days.ts";

/** Something with a term, done or not; the word is for what is not due yet. */
interface Termijn {
  termijn: string | null;
  gedaan: string | null;
  vervallen: boolean;
  nogNiet: string;
}

/** Whether it was in time; what is open past its term on the peildatum is late already. */
export function opTijd({ termijn, gedaan, vervallen, nogNiet }: Termijn, peildatum: string): PencCel {
  if (termijn === null || vervallen) return leeg;
  const days = daysBetween(termijn, gedaan ?? peildatum);
  if (gedaan === null && days <= 0) return tekst(nogNiet);
  return tekst(days <= 0 ? "ja" : `${days} ${days === 1 ? "dag" : "dagen"} te laat`);
}
