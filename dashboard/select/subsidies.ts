import { group } from "d3";
import { type Bedrag, geheel, somOf } from "../../pipeline/domain/bedragen.ts";
import type { EditionIndex } from "./edition-index.ts";
import { byDate, numberOf, type RegisterRow, rowsOf, textOf, valuesOf, yearsIn } from "./registers.ts";

export const subsidieBedragen = ["verleend", "bevoorschot", "vastgesteld"] as const;

export type SubsidieBedrag = (typeof subsidieBedragen)[number];

/** Sums of a number of grants. */
export interface SubsidieRegel {
  key: string;
  naam: string;
  aantal: number;
  /** Null when no grant has this amount yet: nothing paid or settled is not an amount of nought. */
  bedragen: Record<SubsidieBedrag, number | null>;
}

/** Years with grants, newest first. */
export function subsidiejaren(index: EditionIndex): number[] {
  return yearsIn(rowsOf(index, "subsidies")).reverse();
}

/** By scheme, in alphabetical order. */
export function perRegeling(index: EditionIndex, jaar: number): SubsidieRegel[] {
  const rows = grantsOf(index, jaar);
  return valuesOf(rows, "regeling")
    .toSorted()
    .map((regeling) =>
      regelOf(
        { key: regeling, naam: regeling },
        rows.filter((row) => row.regeling === regeling).map((row) => ({ row, aandeel: 1 })),
      ),
    );
}

/** The ceiling of a scheme in a year; `ontbreekt` says when there is none. */
export function plafondOf(index: EditionIndex, regeling: string, jaar: number): Bedrag {
  const rows = rowsOf(index, "regelingen").filter((row) => row.regeling === regeling && row.jaar === jaar);
  return somOf(geheel(rows), "plafond");
}

/** By deelambitie, in the order of the verandertheorie: of every grant the share that serves it. */
export function subsidiePerDeelambitie(index: EditionIndex, jaar: number): SubsidieRegel[] {
  const grants = new Map(grantsOf(index, jaar).map((row) => [row.subsidie_id, row]));
  const shares = sharesOf(index);
  return index.edition.verandertheorie.deelambities.flatMap(({ id, titel }) => {
    const delen = (shares.get(id) ?? []).flatMap((share) => {
      const row = grants.get(share.subsidie_id ?? "");
      return row ? [{ row, aandeel: numberOf(share, "aandeel") ?? 0 }] : [];
    });
    return delen.length > 0 ? [regelOf({ key: id, naam: titel }, delen)] : [];
  });
}

function sharesOf(index: EditionIndex): Map<string, RegisterRow[]> {
  return group(rowsOf(index, "subsidie_verdeling"), (row) => textOf(row, "deelambitie") ?? "");
}

function grantsOf(index: EditionIndex, jaar: number): RegisterRow[] {
  return rowsOf(index, "subsidies").filter((row) => row.jaar === jaar);
}

function regelOf(
  who: { key: string; naam: string },
  delen: { row: RegisterRow; aandeel: number }[],
): SubsidieRegel {
  const som = (kolom: SubsidieBedrag) => somOf(delen, kolom).som;
  return {
    ...who,
    aantal: new Set(delen.map(({ row }) => row.subsidie_id)).size,
    bedragen: {
      verleend: som("verleend"),
      bevoorschot: som("bevoorschot"),
      vastgesteld: som("vastgesteld"),
    },
  };
}

/** Grants that should have been settled before a day and are not, the earliest term first. */
export function openVaststellingen(index: EditionIndex): RegisterRow[] {
  const { peildatum } = index.edition.meta;
  const late = rowsOf(index, "subsidies").filter((row) => {
    const term = textOf(row, "vaststellen_voor");
    const granted = ["verleend", "bevoorschot"].includes(textOf(row, "status") ?? "");
    return granted && textOf(row, "vastgesteld_op") === null && term !== null && term < peildatum;
  });
  return byDate(late, "vaststellen_voor");
}

/** An organisation with grants. The register has no natural persons: the gate leaves them out. */
export interface Organisatie {
  id: string;
  naam: string;
  jaren: number[];
  aantal: number;
  verleend: number;
}

/** Organisations in alphabetical order; the name is that of the newest grant. */
export function organisatiesOf(index: EditionIndex): Organisatie[] {
  const groups = group(rowsOf(index, "subsidies"), (row) => textOf(row, "organisatie_id") ?? "");
  return [...groups]
    .map(([id, rows]) => ({
      id,
      naam:
        textOf(rows.toSorted((a, b) => Number(a.jaar) - Number(b.jaar)).at(-1) ?? {}, "organisatie") ?? id,
      jaren: yearsIn(rows),
      aantal: rows.length,
      verleend: somOf(geheel(rows), "verleend").som ?? 0,
    }))
    .toSorted((a, b) => a.naam.localeCompare(b.naam, "nl", { numeric: true }) || (a.id < b.id ? -1 : 1));
}
