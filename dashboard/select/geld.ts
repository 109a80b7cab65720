import { afwijkingOf, type Bedrag, type Deel, somOf } from "../../pipeline/domain/bedragen.ts";
import { taakveldNaam } from "../../pipeline/domain/penc-instellingen.ts";
import type { EditionIndex } from "./edition-index.ts";
import { numberOf, type RegisterRow, rowsOf, textOf, valuesOf, yearsIn } from "./registers.ts";

export const standen = ["primitief", "na wijziging", "realisatie"] as const;
export const geldSoorten = ["lasten", "baten"] as const;

export type Stand = (typeof standen)[number];
export type GeldSoort = (typeof geldSoorten)[number];

/** A line of the money table: three states of one amount and the difference of the last two. */
export interface GeldRegel {
  key: string;
  naam: string;
  bedragen: Record<Stand, Bedrag>;
  /** Realisation less budget after amendment; null when one of them is not complete. */
  afwijking: number | null;
}

/** Years of the budget, newest first: those with a first budget of their own. */
export function begrotingsjaren(index: EditionIndex): number[] {
  const own = rowsOf(index, "begroting").filter((row) => row.jaar === row.begrotingsjaar);
  return yearsIn(own).reverse();
}

/** By taakveld, in the order of its code. Whole amounts: not only what is sociale basis. */
export function perTaakveld(index: EditionIndex, jaar: number, soort: GeldSoort): GeldRegel[] {
  const rows = linesOf(index, jaar, soort);
  return valuesOf(rows, "taakveld")
    .toSorted((a, b) => a.localeCompare(b, "nl", { numeric: true }))
    .map((taakveld) =>
      regel(
        { key: taakveld, naam: taakveldWords(index, taakveld, jaar) },
        rows.filter((row) => row.taakveld === taakveld).map((row) => ({ row, aandeel: 1 })),
      ),
    );
}

/** `6.1 Samenkracht en burgerparticipatie`; only the code where the name is not known. */
function taakveldWords({ edition }: EditionIndex, code: string, jaar: number): string {
  const naam = taakveldNaam(edition.penc.taakvelden, code, jaar);
  return naam === null ? `Taakveld ${code}` : `${code} ${naam}`;
}

/** By deelambitie, in the order of the verandertheorie: the share of each cost centre that is attributed to it. */
export function perDeelambitie(index: EditionIndex, jaar: number, soort: GeldSoort): GeldRegel[] {
  const rows = linesOf(index, jaar, soort);
  const shares = rowsOf(index, "toerekening").filter((row) => row.jaar === jaar);
  return index.edition.verandertheorie.deelambities.flatMap(({ id, titel }) => {
    const own = shares.filter((share) => share.deelambitie === id);
    const delen = own.flatMap((share) => partsOf(rows, share));
    return delen.length > 0 ? [regel({ key: id, naam: titel }, delen)] : [];
  });
}

function partsOf(rows: readonly RegisterRow[], share: RegisterRow): Deel[] {
  return rows
    .filter((row) => textOf(row, "kostenplaats") === textOf(share, "kostenplaats"))
    .map((row) => ({ row, aandeel: numberOf(share, "aandeel") ?? 0 }));
}

function linesOf(index: EditionIndex, jaar: number, soort: GeldSoort): RegisterRow[] {
  return rowsOf(index, "begroting").filter(
    (row) => row.jaar === jaar && row.begrotingsjaar === jaar && row.soort === soort,
  );
}

function regel(who: { key: string; naam: string }, delen: Deel[]): GeldRegel {
  const som = (stand: Stand) =>
    somOf(
      delen.filter(({ row }) => row.stand === stand),
      "bedrag",
    );
  const bedragen = {
    primitief: som("primitief"),
    "na wijziging": som("na wijziging"),
    realisatie: som("realisatie"),
  };
  return { ...who, bedragen, afwijking: afwijkingOf(bedragen.realisatie, bedragen["na wijziging"]) };
}

/** The newest year of which at least one line is realised; null when there is none. */
export function laatsteRealisatie(index: EditionIndex): number | null {
  const known = (jaar: number) =>
    perTaakveld(index, jaar, "lasten").some(({ afwijking }) => afwijking !== null);
  return begrotingsjaren(index).find(known) ?? null;
}
