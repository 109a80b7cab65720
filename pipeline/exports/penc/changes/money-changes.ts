import type { Edition } from "../../../domain/edition.ts";
import { numberOf, type RegisterRow, textOf } from "../../../domain/register-rows.ts";
import { toTwelveDigits } from "../../../wording/rounding.ts";
import { compareTexts } from "../compare.ts";
import { meetjaarOf, type PencContext, rowsOf, taakveldNaam } from "../penc-context.ts";

/** A sum of a register that is another one than in the document before; null where it was or is not there. */
export interface BedragWijziging {
  wat: string;
  jaar: number;
  was: number | null;
  wordt: number | null;
  tabel: string;
}

/** Sums of budget and grants of the year and the year before that differ, by what they are about. */
export function moneyChanges(context: PencContext, vorige: Edition): BedragWijziging[] {
  const jaren = [meetjaarOf(context) - 1, meetjaarOf(context), context.jaar];
  const [before, now] = [sumsOf({ edition: vorige }, jaren), sumsOf(context, jaren)];
  const keys = [...new Set([...before.keys(), ...now.keys()])].sort(compareTexts);
  return keys.flatMap((key) => {
    const one = now.get(key) ?? before.get(key);
    const [was, wordt] = [before, now].map((sums) => roundedSum(sums.get(key)));
    return one === undefined || was === undefined || wordt === undefined || was === wordt
      ? []
      : [{ ...one, was, wordt }];
  });
}

/** Without the last digits of a float, which depend on the order of adding. */
function roundedSum(sum: Som | undefined): number | null {
  return sum === undefined ? null : toTwelveDigits(sum.som);
}

interface Som {
  wat: string;
  jaar: number;
  tabel: string;
  som: number;
}

type Sums = Map<string, Som>;

function sumsOf(edition: Pick<PencContext, "edition">, jaren: readonly number[]): Sums {
  const sums: Sums = new Map();
  const add = (row: RegisterRow, som: Omit<Som, "som">, bedrag: number | null) => {
    if (bedrag === null || !jaren.includes(Number(row.jaar))) return;
    const key = `${som.tabel} ${som.jaar} ${som.wat}`;
    sums.set(key, { ...som, som: (sums.get(key)?.som ?? 0) + bedrag });
  };
  for (const row of rowsOf(edition, "begroting")) {
    const jaar = Number(row.jaar);
    const wat = `Begroting ${row.begrotingsjaar}, ${row.stand}, ${row.soort}, taakveld ${taakveldNaam(edition, textOf(row, "taakveld") ?? "", jaar)}`;
    add(row, { wat, jaar, tabel: "begroting" }, numberOf(row, "bedrag"));
  }
  for (const bedrag of ["verleend", "vastgesteld"] as const)
    for (const row of rowsOf(edition, "subsidies")) {
      const wat = `Subsidies van organisaties, ${bedrag}, ${row.regeling}`;
      add(row, { wat, jaar: Number(row.jaar), tabel: "subsidies" }, numberOf(row, bedrag));
    }
  return sums;
}
