import { group, max, sum } from "d3";
import { numberOf, textOf } from "../../../domain/register-rows.ts";
import { meetjaarOf, type PencContext, rowsOf } from "../penc-context.ts";
import { controlejaren, type Vergelijking } from "./vergelijking.ts";

/** Shares are delivered in millionths: each may be half of one off. */
const SHARE_STEP = 1e-6;

/** The shares of each grant over deelambities and areas come to one: together as many as there are grants. */
export function compareVerdeling(context: PencContext): Vergelijking[] {
  const years = new Map(rowsOf(context, "subsidies").map((row) => [row.subsidie_id, row.jaar]));
  return controlejaren(meetjaarOf(context)).flatMap((jaar): Vergelijking[] => {
    const count = [...years.values()].filter((year) => year === jaar).length;
    const shares = rowsOf(context, "subsidie_verdeling").filter(
      (row) => years.get(row.subsidie_id ?? "") === jaar,
    );
    if (count === 0) return [];
    return [
      {
        controle: "subsidies-verdeling",
        sleutel: String(jaar),
        wat: `Aandelen van de subsidies van ${jaar} over deelambities en gebieden: per subsidie samen 1`,
        links: { naam: "Som van de aandelen", waarde: sum(shares, (row) => numberOf(row, "aandeel") ?? 0) },
        rechts: { naam: "Aantal subsidies", waarde: count },
        ...{ tolerantie: SHARE_STEP * count, toonbaar: true },
        waarom: shares.length === 0 ? `de verdeling van de subsidies van ${jaar} is niet geleverd` : null,
      },
    ];
  });
}

/** The shares of each cost centre over deelambities come to at most one; the rest is no sociale basis. */
export function compareToerekening(context: PencContext): Vergelijking[] {
  return controlejaren(meetjaarOf(context)).flatMap((jaar): Vergelijking[] => {
    const rows = rowsOf(context, "toerekening").filter((row) => row.jaar === jaar);
    const sums = [...group(rows, (row) => textOf(row, "kostenplaats"))].map(([, own]) =>
      sum(own, (row) => numberOf(row, "aandeel") ?? 0),
    );
    const largest = max(sums);
    if (largest === undefined) return [];
    return [
      {
        controle: "toerekening",
        sleutel: String(jaar),
        wat: `Toerekening van ${jaar}: geen kostenplaats telt voor meer dan haar geheel mee`,
        links: { naam: "Hoogste som, als die boven 1 ligt", waarde: Math.max(1, largest) },
        rechts: { naam: "Het geheel", waarde: 1 },
        ...{ tolerantie: SHARE_STEP * rows.length, waarom: null, toonbaar: true },
      },
    ];
  });
}
