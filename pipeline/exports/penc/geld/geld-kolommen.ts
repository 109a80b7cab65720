import { numberOf, type RegisterRow } from "../../../domain/register-rows.ts";
import { kijktVooruit, type PencContext, rowsOf } from "../penc-context.ts";

/** A state of the money: which rows belong to it. */
export interface GeldKolom {
  naam: string;
  begrotingsjaar: number;
  jaar: number;
  stand: string;
}

/** The states a document shows, and which two of them are compared. */
export interface GeldKolommen {
  kolommen: GeldKolom[];
  /** The newer of the two compared, and the older. */
  nu: GeldKolom;
  tegen: GeldKolom;
}

/** States of one year in its own budget. */
function stand(naam: string, jaar: number, state: string): GeldKolom {
  return { naam, begrotingsjaar: jaar, jaar, stand: state };
}

/** Years a budget looks ahead (BBV: the year itself and at least three more). */
const RAMINGSJAREN = 4;

/**
 * The columns of the money tables. Looking back: rekening of the year before, first budget, budget after amendment,
 * realisation (in the bestuursrapportage the forecast) and commitments. Looking ahead: the last closed year, the budget
 * of this year and that of the next, or its meerjarenraming as long as there is no budget.
 */
export function geldKolommen(context: Pick<PencContext, "edition" | "document" | "jaar">): GeldKolommen {
  return kijktVooruit(context.document) ? lookingAhead(context) : lookingBack(context);
}

function lookingBack({ document, jaar }: Pick<PencContext, "document" | "jaar">): GeldKolommen {
  const tegen = stand(`Begroting ${jaar} na wijziging`, jaar, "na wijziging");
  const nu =
    document === "jaarstukken"
      ? stand(`Realisatie ${jaar}`, jaar, "realisatie")
      : stand(`Prognose ${jaar}`, jaar, "prognose");
  const kolommen = [
    stand(`Rekening ${jaar - 1}`, jaar - 1, "realisatie"),
    stand(`Begroting ${jaar} primitief`, jaar, "primitief"),
    tegen,
    nu,
    stand(`Verplichtingen ${jaar}`, jaar, "verplichting"),
  ];
  return { kolommen, nu, tegen };
}

function lookingAhead(context: Pick<PencContext, "edition" | "jaar">): GeldKolommen {
  const { jaar } = context;
  const tegen = stand(`Begroting ${jaar - 1} na wijziging`, jaar - 1, "na wijziging");
  const nu = budgetOrRaming(context, jaar);
  return { kolommen: [stand(`Rekening ${jaar - 2}`, jaar - 2, "realisatie"), tegen, nu], nu, tegen };
}

function budgetOrRaming(context: Pick<PencContext, "edition" | "jaar">, jaar: number): GeldKolom {
  const own = stand(`Begroting ${jaar} primitief`, jaar, "primitief");
  return rowsOf(context, "begroting").some((row) => belongsTo(row, own)) ? own : ramingOf(context, jaar);
}

/** The years ahead, each from the newest budget that is not newer than the document. */
export function ramingen(context: Pick<PencContext, "edition" | "document" | "jaar">): GeldKolom[] {
  const ahead = Array.from({ length: RAMINGSJAREN }, (_, index) =>
    ramingOf(context, context.jaar + index + 1),
  );
  return kijktVooruit(context.document) ? [budgetOrRaming(context, context.jaar), ...ahead] : ahead;
}

function ramingOf(context: Pick<PencContext, "edition" | "jaar">, jaar: number): GeldKolom {
  const known = rowsOf(context, "begroting")
    .filter((row) => row.stand === "meerjarenraming" && row.jaar === jaar)
    .map((row) => numberOf(row, "begrotingsjaar") ?? 0)
    .filter((begrotingsjaar) => begrotingsjaar <= context.jaar);
  const begrotingsjaar = known.length > 0 ? Math.max(...known) : context.jaar;
  return {
    naam: `Raming ${jaar} (begroting ${begrotingsjaar})`,
    ...{ begrotingsjaar, jaar, stand: "meerjarenraming" },
  };
}

/** Whether a row has this state. */
export function belongsTo(row: RegisterRow, kolom: GeldKolom): boolean {
  return row.begrotingsjaar === kolom.begrotingsjaar && row.jaar === kolom.jaar && row.stand === kolom.stand;
}
