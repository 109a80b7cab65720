import { type Bedrag, somOf } from "../../../domain/bedragen.ts";
import type { GeldDeel, GeldSoort } from "./geld-delen.ts";
import { belongsTo, type GeldKolom } from "./geld-kolommen.ts";

/** Amounts together, one per state; `saldo` is baten less lasten, `resultaat` also what goes to and from reserves. */
export interface GeldRegel {
  naam: GeldSoort | "saldo" | "resultaat";
  delen: readonly GeldDeel[];
}

/** What counts for and against in each kind of line. */
const tekens: Record<GeldRegel["naam"], Partial<Record<GeldSoort, 1 | -1>>> = {
  lasten: { lasten: 1 },
  baten: { baten: 1 },
  toevoeging: { toevoeging: 1 },
  onttrekking: { onttrekking: 1 },
  saldo: { baten: 1, lasten: -1 },
  resultaat: { baten: 1, lasten: -1, onttrekking: 1, toevoeging: -1 },
};

/** Kinds of lines of which more is not better. */
const kosten: readonly GeldRegel["naam"][] = ["lasten", "toevoeging"];

/** Sides of the money a line is made of; a reserve without mutations has no rows, and that is no gap. */
const zijden: Record<GeldRegel["naam"], readonly GeldSoort[]> = {
  lasten: ["lasten"],
  baten: ["baten"],
  toevoeging: [],
  onttrekking: [],
  saldo: ["lasten", "baten"],
  resultaat: ["lasten", "baten"],
};

/**
 * Which lines of a table are whole in which state: a state without any lasten or baten, where others have them, was
 * delivered in part, and what is missing there is not nought.
 */
export function deliveredIn(
  delen: readonly GeldDeel[],
): (naam: GeldRegel["naam"], kolom: GeldKolom) => boolean {
  const inTable = new Set(delen.map(({ soort }) => soort));
  return (naam, kolom) => {
    const inState = new Set(delen.filter(({ row }) => belongsTo(row, kolom)).map(({ soort }) => soort));
    return inState.size > 0 && zijden[naam].every((soort) => !inTable.has(soort) || inState.has(soort));
  };
}

/** The amount of a line in one state, from unrounded parts. */
export function bedragIn({ naam, delen }: GeldRegel, kolom: GeldKolom): Bedrag {
  const signed = delen.flatMap((deel) => {
    const teken = tekens[naam][deel.soort];
    return teken === undefined || !belongsTo(deel.row, kolom)
      ? []
      : [{ ...deel, aandeel: deel.aandeel * teken }];
  });
  return somOf(signed, "bedrag");
}

/**
 * How far the newer state lies from the older; a line that one of them does not have counts as 0 there, so that lines
 * add up to their total. Null when neither has it, or when an amount is not known.
 */
export function afwijkingIn(
  regel: GeldRegel,
  { nu, tegen }: { nu: GeldKolom; tegen: GeldKolom },
): number | null {
  const [newer, older] = [bedragIn(regel, nu), bedragIn(regel, tegen)];
  if (newer.som === null && older.som === null) return null;
  if (newer.ontbreekt.length > 0 || older.ontbreekt.length > 0) return null;
  return (newer.som ?? 0) - (older.som ?? 0);
}

/** V for voordelig, N for nadelig; empty when there is no difference in euros. */
export function voordeel({ naam }: GeldRegel, afwijking: number): "V" | "N" | "" {
  if (Math.round(afwijking) === 0) return "";
  return afwijking > 0 === kosten.includes(naam) ? "N" : "V";
}
