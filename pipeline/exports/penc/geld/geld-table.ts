import { group } from "d3";
import type { PencCel, PencTabel } from "../../../domain/penc.ts";
import { bedragCel, euro, leeg, schaalTekst, tekst, woord } from "../cells.ts";
import { compareCodes, compareTexts } from "../compare.ts";
import { cijferKolom, type Kolom, makeTabel, type Regel, tekstKolom } from "../make-tabel.ts";
import { deelambitieNaam, type PencContext, programmaNaam, taakveldNaam } from "../penc-context.ts";
import { AFRONDING, geldBronregel } from "../remarks.ts";
import { attributedAmounts, type GeldDeel, geldSoorten, wholeAmounts } from "./geld-delen.ts";
import { belongsTo, type GeldKolom, type GeldKolommen, geldKolommen, ramingen } from "./geld-kolommen.ts";
import { afwijkingIn, bedragIn, deliveredIn, type GeldRegel, voordeel } from "./geld-regels.ts";

/** A line of a money table with what it is about. */
export interface GeldRij extends GeldRegel {
  deelambitie: string;
  taakveld: string;
  programma: string;
  soort: string;
  aard: string;
}

/** What the money of each deelambitie is, by taakveld and programme, with totals. */
export function geldTabel(context: PencContext): PencTabel {
  const states = geldKolommen(context);
  const delen = attributedAmounts(context).filter(({ row }) =>
    states.kolommen.some((kolom) => belongsTo(row, kolom)),
  );
  return makeTabel(
    {
      id: "geld",
      wVraag: 3,
      blad: "Geld",
      titel: `Lasten, baten en reserves per deelambitie (${schaalTekst[context.schaal]})`,
      inleiding: [
        "Per kostenplaats telt alleen het deel dat bij de deelambitie hoort (toerekening). Wat overblijft is geen sociale basis; zie het blad Taakvelden.",
        `Afwijking is ${states.nu.naam} min ${states.tegen.naam}. V is voordelig, N is nadelig.`,
      ],
      noten: [AFRONDING, ...geldBronregel(context, ["begroting", "reserves", "toerekening"])],
    },
    [...naamKolommen(), ...standKolommen(context, states, delen)],
    regelsOf(context, delen),
  );
}

/** The years ahead, by the same lines. */
export function meerjarenramingTabel(context: PencContext): PencTabel {
  const kolommen = ramingen(context);
  const delen = attributedAmounts(context).filter(({ row }) =>
    kolommen.some((kolom) => belongsTo(row, kolom)),
  );
  return makeTabel(
    {
      id: "meerjarenraming",
      wVraag: 3,
      blad: "Meerjarenraming",
      titel: `Meerjarenraming per deelambitie (${schaalTekst[context.schaal]})`,
      inleiding: ["Een jaar zonder eigen toerekening heeft de toerekening van het laatste jaar ervoor."],
      noten: [AFRONDING, ...geldBronregel(context, ["begroting", "toerekening"])],
    },
    [...naamKolommen(), ...kolommen.map((kolom) => standKolom(context, kolom, delen))],
    regelsOf(context, delen),
  );
}

function naamKolommen(): Kolom<GeldRij>[] {
  return [
    tekstKolom("Deelambitie", 26, ({ deelambitie }) => tekst(deelambitie)),
    tekstKolom("Taakveld", 30, ({ taakveld }) => tekst(taakveld)),
    tekstKolom("Programma", 24, ({ programma }) => tekst(programma)),
    tekstKolom("Soort", 24, ({ soort }) => tekst(soort)),
    tekstKolom("Aard", 12, ({ aard }) => tekst(aard)),
  ];
}

function standKolommen(
  context: PencContext,
  states: GeldKolommen,
  delen: readonly GeldDeel[],
): Kolom<GeldRij>[] {
  const delivered = deliveredIn(delen);
  const known = ({ naam }: GeldRij) => delivered(naam, states.nu) && delivered(naam, states.tegen);
  return [
    ...states.kolommen.map((kolom) => standKolom(context, kolom, delen)),
    cijferKolom("Afwijking", (rij) => (known(rij) ? afwijkingCel(rij, states, context) : leeg)),
    tekstKolom("V/N", 6, (rij) => {
      const afwijking = known(rij) ? afwijkingIn(rij, states) : null;
      return afwijking === null ? leeg : tekst(voordeel(rij, afwijking));
    }),
  ];
}

/** A state of which nothing was delivered is not yet known, whatever the line; one without shares is not attributed. */
function standKolom(context: PencContext, kolom: GeldKolom, delen: readonly GeldDeel[]): Kolom<GeldRij> {
  const has = (parts: readonly GeldDeel[]) => parts.some(({ row }) => belongsTo(row, kolom));
  const delivered = deliveredIn(delen);
  const missing =
    has(wholeAmounts(context)) && !has(delen)
      ? woord("niet toegerekend", `voor ${kolom.jaar} is geen toerekening geleverd`)
      : woord("n.n.b.", `${kolom.naam} is nog niet, of niet helemaal, geleverd`);
  return cijferKolom(kolom.naam, (rij) =>
    delivered(rij.naam, kolom) ? bedragCel(bedragIn(rij, kolom), context.schaal) : missing,
  );
}

function afwijkingCel(rij: GeldRij, states: GeldKolommen, { schaal }: PencContext): PencCel {
  const afwijking = afwijkingIn(rij, states);
  if (afwijking !== null) return euro(afwijking, schaal);
  const unknown = [states.nu, states.tegen].some((kolom) => bedragIn(rij, kolom).ontbreekt.length > 0);
  return unknown ? woord("n.n.b.", "een van de bedragen is nog niet bekend") : leeg;
}

const soortNaam: Record<GeldRegel["naam"], string> = {
  lasten: "Lasten",
  baten: "Baten",
  toevoeging: "Toevoeging aan reserve",
  onttrekking: "Onttrekking aan reserve",
  saldo: "Saldo van baten en lasten",
  resultaat: "Resultaat na reserves",
};

const TOTAAL = "Sociale basis totaal";

function regelsOf(context: PencContext, delen: readonly GeldDeel[]): Regel<GeldRij>[] {
  // Without baten at all there is nothing to balance: a balance would be the lasten under another name.
  const balanced = (["lasten", "baten"] as const).every((side) => delen.some(({ soort }) => soort === side));
  const perDeelambitie = context.edition.verandertheorie.deelambities.flatMap(({ id }): Regel<GeldRij>[] => {
    const own = delen.filter(({ deelambitie }) => deelambitie === id);
    if (own.length === 0) return [];
    const naam = deelambitieNaam(context, id);
    return [...detailOf(context, naam, own), ...totalsOf(`${naam} totaal`, own, balanced)];
  });
  return [...perDeelambitie, ...(delen.length > 0 ? totalsOf(TOTAAL, delen, balanced) : [])];
}

function detailOf(context: PencContext, naam: string, delen: readonly GeldDeel[]): Regel<GeldRij>[] {
  const groups = group(delen, ({ taakveld, programma, soort, aard }) =>
    JSON.stringify([taakveld, programma, soort, aard]),
  );
  return [...groups.values()].toSorted(byPlace).flatMap((own): Regel<GeldRij>[] => {
    const [first] = own;
    if (first === undefined) return [];
    const { taakveld, programma, soort, aard } = first;
    const van: GeldRij = {
      deelambitie: naam,
      taakveld: taakveldNaam(context, taakveld, context.jaar),
      programma: programmaNaam(context, programma),
      soort: soortNaam[soort],
      aard: aard ?? "",
      naam: soort,
      delen: own,
    };
    return [{ niveau: "gewoon", van }];
  });
}

/** By taakveld, programme, kind and nature. */
function byPlace([a]: readonly GeldDeel[], [b]: readonly GeldDeel[]): number {
  if (a === undefined || b === undefined) return 0;
  return (
    compareCodes(a.taakveld, b.taakveld) ||
    compareTexts(a.programma ?? "", b.programma ?? "") ||
    geldSoorten.indexOf(a.soort) - geldSoorten.indexOf(b.soort) ||
    compareTexts(b.aard ?? "", a.aard ?? "")
  );
}

function totalsOf(naam: string, delen: readonly GeldDeel[], balanced: boolean): Regel<GeldRij>[] {
  const present = geldSoorten.filter((soort) => delen.some((deel) => deel.soort === soort));
  const withReserves = present.includes("toevoeging") || present.includes("onttrekking");
  const balances = balanced ? ["saldo" as const, ...(withReserves ? ["resultaat" as const] : [])] : [];
  const lines = [...present, ...balances];
  return lines.map((line) => ({
    niveau: "totaal",
    van: {
      deelambitie: naam,
      taakveld: "",
      programma: "",
      soort: soortNaam[line],
      aard: "",
      naam: line,
      delen,
    },
  }));
}
