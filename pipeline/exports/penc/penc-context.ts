import type { PublishedIndicator } from "../../domain/edition.ts";
import { GEMEENSCHAPPELIJK, HOOFDAMBITIE } from "../../domain/indicator.ts";
import {
  taakveldNaam as nameOfTaakveld,
  type PencMoment,
  pencTabellen,
  STANDAARD_TOLERANTIE,
} from "../../domain/penc-instellingen.ts";
import type { PencSoort } from "../../domain/penc-soort.ts";
import type { RegisterRow } from "../../domain/register-rows.ts";
import type { Schaal } from "./cells.ts";
import type { PencBron } from "./penc-bron.ts";

/** Which document is asked for. */
export interface PencWish {
  document: PencSoort;
  /** Fiscal year. */
  jaar: number;
  /** Amounts in euros or in thousands; left out: as the calendar says. */
  bedragen?: Schaal | undefined;
  /** Why the document is made although totals do not agree. */
  reden?: string | undefined;
}

/** Everything a table is made from. */
export interface PencContext extends PencBron {
  document: PencSoort;
  jaar: number;
  /** What the calendar says of the document; without it, everything. */
  moment: PencMoment;
  schaal: Schaal;
  reden: string | null;
}

/** A document as the calendar of the edition has it. */
export function contextOf(bron: PencBron, { document, jaar, bedragen, reden }: PencWish): PencContext {
  const id = `${document}-${jaar}`;
  const moment = bron.edition.penc.momenten.find((one) => one.id === id) ?? everything(id);
  return { ...bron, document, jaar, moment, schaal: bedragen ?? moment.bedragen, reden: reden ?? null };
}

function everything(id: string): PencMoment {
  const tabellen = [...pencTabellen];
  const rest = { peildatum: "", indicatoren: "alle", zonder: {}, bedragen: "euro" } as const;
  return { id, titel: id, ...rest, tabellen, tolerantie: STANDAARD_TOLERANTIE };
}

/** Documents that look ahead: their newest measurements are those of the year before. */
export function kijktVooruit(document: PencSoort): boolean {
  return document === "kaderbrief" || document === "begroting";
}

/** The year of which a document tells what was achieved: its own, or the year before when it looks ahead. */
export function meetjaarOf({ document, jaar }: Pick<PencContext, "document" | "jaar">): number {
  return kijktVooruit(document) ? jaar - 1 : jaar;
}

/** Rows of a public register; none when the edition does not have it. */
export function rowsOf({ edition }: Pick<PencContext, "edition">, tabel: string): RegisterRow[] {
  return edition.registers.find((register) => register.tabel === tabel)?.rijen ?? [];
}

/** Title of a deelambitie; the code itself when the verandertheorie does not have it. */
export function deelambitieNaam({ edition }: Pick<PencContext, "edition">, id: string | null): string {
  if (id === HOOFDAMBITIE) return "Hoofdambitie";
  return edition.verandertheorie.deelambities.find((one) => one.id === id)?.titel ?? id ?? "";
}

/** Names of the programmes that carry a deelambitie; empty for the hoofdambitie. */
export function programmaOf({ edition }: Pick<PencContext, "edition">, deelambitie: string): string {
  const own = edition.meta.programmas.filter(({ deelambities }) => deelambities.includes(deelambitie));
  return own.map(({ naam }) => naam).join("; ");
}

/** Name of a programme by its code. */
export function programmaNaam({ edition }: Pick<PencContext, "edition">, id: string | null): string {
  return edition.meta.programmas.find((programma) => programma.id === id)?.naam ?? id ?? "";
}

/** A taakveld with its name, as it was called on the last day of a year. */
export function taakveldNaam({ edition }: Pick<PencContext, "edition">, code: string, jaar: number): string {
  const naam = nameOfTaakveld(edition.penc.taakvelden, code, jaar);
  return naam === null ? code : `${code} ${naam}`;
}

/** An indicator of the document, with the deelambitie it is told for. */
export interface IndicatorRegel {
  indicator: PublishedIndicator;
  deelambitie: string;
}

/** Indicators in the order of the verandertheorie; model estimates are no realisation and stay out. */
export function indicatorRegels({ edition, moment }: PencContext): IndicatorRegel[] {
  const asked = (id: string) => moment.indicatoren === "alle" || moment.indicatoren.includes(id);
  const inFolder = (folder: string) =>
    edition.indicators.filter(
      ({ id, deelambitie, bronSoort }) =>
        deelambitie === folder && bronSoort !== "modelschatting" && asked(id),
    );
  const of = (folder: string, deelambitie: string) =>
    inFolder(folder).map((indicator) => ({ indicator, deelambitie }));
  return [
    ...of(HOOFDAMBITIE, HOOFDAMBITIE),
    ...edition.verandertheorie.deelambities.flatMap(({ id }) => [
      ...of(id, id),
      ...of(GEMEENSCHAPPELIJK, id),
    ]),
  ];
}
