import type { Deel } from "../../../domain/bedragen.ts";
import { numberOf, type RegisterRow, textOf } from "../../../domain/register-rows.ts";
import { type PencContext, rowsOf } from "../penc-context.ts";

/** Kinds of amounts, in the order of the BBV: lasten and baten first, reserves after their balance. */
export const geldSoorten = ["lasten", "baten", "toevoeging", "onttrekking"] as const;

export type GeldSoort = (typeof geldSoorten)[number];

/** An amount of the budget with the part of it that counts, and what it is grouped by. */
export interface GeldDeel extends Deel {
  deelambitie: string;
  taakveld: string;
  programma: string | null;
  soort: GeldSoort;
  /** Reserves have none. */
  aard: string | null;
}

/** Every amount of budget and reserves, whole: not only what is sociale basis. */
export function wholeAmounts(context: Pick<PencContext, "edition">): GeldDeel[] {
  const rows = [...rowsOf(context, "begroting"), ...rowsOf(context, "reserves")];
  return rows.map((row) => ({
    row,
    aandeel: 1,
    deelambitie: "",
    taakveld: textOf(row, "taakveld") ?? "",
    programma: textOf(row, "programma"),
    soort: (textOf(row, "soort") ?? "lasten") as GeldSoort,
    aard: textOf(row, "aard"),
  }));
}

/** Every amount of budget and reserves for each deelambitie it is attributed to, with its share. */
export function attributedAmounts(context: Pick<PencContext, "edition">): GeldDeel[] {
  const shares = sharesOf(context);
  return wholeAmounts(context).flatMap((deel) =>
    shares(deel.row).map(({ deelambitie, aandeel }) => ({ ...deel, deelambitie, aandeel })),
  );
}

/**
 * Shares of a row's cost centre. A year without shares has those of the newest year before it: budgets look further
 * ahead than attributions.
 */
export function sharesOf(
  context: Pick<PencContext, "edition">,
): (row: RegisterRow) => { deelambitie: string; aandeel: number }[] {
  const all = rowsOf(context, "toerekening");
  return (row) => {
    const own = all.filter(
      (share) => share.kostenplaats === row.kostenplaats && Number(share.jaar) <= Number(row.jaar),
    );
    const newest = Math.max(...own.map((share) => Number(share.jaar)));
    return own
      .filter((share) => share.jaar === newest)
      .map((share) => ({
        deelambitie: textOf(share, "deelambitie") ?? "",
        aandeel: numberOf(share, "aandeel") ?? 0,
      }));
  };
}
