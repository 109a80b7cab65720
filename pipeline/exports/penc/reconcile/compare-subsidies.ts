import { type Aansluiting, type SubsidieBedrag, subsidieBedragen } from "../../../domain/aansluiting.ts";
import { numberOf, type RegisterRow, textOf } from "../../../domain/register-rows.ts";
import { compareCodes } from "../compare.ts";
import { meetjaarOf, type PencContext, rowsOf, taakveldNaam } from "../penc-context.ts";
import { controlejaren, type Vergelijking } from "./vergelijking.ts";

const GEEN_BESLOTEN_DEEL = "het besloten deel van de editie ontbreekt";

const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Registers against the totals that suppliers gave with their deliveries. */
export function compareControlTotals(context: PencContext): Vergelijking[] {
  const jaren = controlejaren(meetjaarOf(context));
  const totals = context.aansluiting?.controletotalen ?? [];
  return totals
    .filter(({ jaar }) => jaar !== null && jaren.includes(jaar))
    .map(({ bron, tabel, veld, jaar, som, marge }): Vergelijking => {
      const rows = rowsOf(context, tabel).filter((row) => row.jaar === jaar);
      const personal = tabel === "subsidies" ? personsIn(context, { jaar, veld }) : 0;
      return {
        controle: "controletotaal",
        sleutel: `${jaar} ${tabel} ${veld}`,
        wat: `${veld} in ${jaar}: de tabel ${tabel} tegen het controletotaal bij de levering van ${bron}`,
        links: { naam: "Editie", waarde: sum(rows.map((row) => numberOf(row, veld))) + personal },
        rechts: { naam: "Controletotaal", waarde: som },
        tolerantie: marge,
        waarom: null,
        toonbaar: tabel !== "subsidies" || isShownForPersons(context, { jaar, veld }),
      };
    });
}

interface YearAmount {
  jaar: number | null;
  veld: string;
}

function personsIn({ aansluiting }: PencContext, { jaar, veld }: YearAmount): number {
  const bedrag = subsidieBedragen.find((name): name is SubsidieBedrag => name === veld);
  if (bedrag === undefined) return 0;
  return sum((aansluiting?.personen ?? []).filter((row) => row.jaar === jaar).map((row) => row[bedrag]));
}

/** Less what is public of organisations a total gives what persons got: it is shown only where that is shown. */
function isShownForPersons(context: PencContext, { jaar, veld }: YearAmount): boolean {
  return rowsOf(context, "subsidies_personen")
    .filter((row) => row.jaar === jaar)
    .every((row) => textOf(row, `${veld}_reden`) === null);
}

/** What was granted, by the taakveld it is booked on, against the ledger. */
export function compareLedger(context: PencContext): Vergelijking[] {
  return controlejaren(meetjaarOf(context)).flatMap((jaar) => ledgerOfYear(context, jaar));
}

function ledgerOfYear(context: PencContext, jaar: number): Vergelijking[] {
  const grants = rowsOf(context, "subsidies").filter((row) => row.jaar === jaar);
  const ledger = (context.aansluiting?.subsidielasten ?? []).filter((row) => row.jaar === jaar);
  const line = lineOf(context, jaar);
  const waarom = whyNot(context, { jaar, grants, ledger });
  if (waarom !== null) return grants.length + ledger.length === 0 ? [] : [line({ taakveld: null, waarom })];
  const persons = (context.aansluiting?.personen ?? []).filter((row) => row.jaar === jaar);
  const taakvelden = [
    ...new Set([
      ...ledger.map(({ taakveld }) => taakveld),
      ...grants.map((row) => textOf(row, "taakveld") ?? ""),
      ...persons.map(({ taakveld }) => taakveld ?? ""),
    ]),
  ].toSorted(compareCodes);
  const lines = taakvelden.map((taakveld) => {
    const own = sum(
      grants.filter((row) => row.taakveld === taakveld).map((row) => numberOf(row, "verleend")),
    );
    const personal = sum(persons.filter((row) => row.taakveld === taakveld).map(({ verleend }) => verleend));
    const booked = sum(ledger.filter((row) => row.taakveld === taakveld).map(({ bedrag }) => bedrag));
    return {
      ...line({ taakveld, waarom: null }),
      toonbaar: persons.length === 0,
      own: own + personal,
      booked,
    };
  });
  const total = {
    ...line({ taakveld: null, waarom: null }),
    toonbaar: isShownForPersons(context, { jaar, veld: "verleend" }),
    delen: lines.map(({ sleutel }) => sleutel),
    own: sum(lines.map(({ own }) => own)),
    booked: sum(lines.map(({ booked }) => booked)),
  };
  return [...lines, total].map(({ own, booked, ...one }) => ({
    ...one,
    links: { ...one.links, waarde: own },
    rechts: { ...one.rechts, waarde: booked },
  }));
}

function lineOf(context: PencContext, jaar: number) {
  return ({ taakveld, waarom }: { taakveld: string | null; waarom: string | null }): Vergelijking => ({
    controle: "subsidies-grootboek",
    sleutel: taakveld === null ? `${jaar} alle taakvelden` : `${jaar} taakveld ${taakveld}`,
    wat: `Verleende subsidies ${jaar} tegen het grootboek, ${taakveld === null ? "alle taakvelden" : `taakveld ${taakveldNaam(context, taakveld, jaar)}`}`,
    links: { naam: "Subsidieregister", waarde: null },
    rechts: { naam: "Grootboek", waarde: null },
    tolerantie: null,
    waarom,
    toonbaar: true,
  });
}

function whyNot(
  { aansluiting }: PencContext,
  {
    jaar,
    grants,
    ledger,
  }: { jaar: number; grants: readonly RegisterRow[]; ledger: Aansluiting["subsidielasten"] },
): string | null {
  if (aansluiting === null) return GEEN_BESLOTEN_DEEL;
  if (ledger.length === 0) return `de subsidielasten over ${jaar} zijn niet geleverd`;
  const without = grants.filter((row) => textOf(row, "taakveld") === null).length;
  const unknown = ledger.filter(({ bedrag }) => bedrag === null).length;
  if (unknown > 0) return `${unknown} bedragen in het grootboek zijn nog niet bekend`;
  return without > 0 ? `van ${without} subsidies staat er geen taakveld in het register` : null;
}
