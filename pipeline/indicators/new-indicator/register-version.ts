import { GEMEENSCHAPPELIJK, HOOFDAMBITIE, type Maat } from "../../domain/indicator.ts";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import type { Field, StagingTable } from "../../sources/fields/field.ts";
import { allRegisterTables, registerTable } from "../../sources/registers/register-tables.ts";
import { exampleAreas, type FirstVersion, type NewIndicator, type NewIndicatorContext } from "./wish.ts";

const numbers: readonly string[] = ["geheel", "decimaal", "bedrag"];
/** Columns that say which row it is, and are nothing to measure. */
const places = ["jaar", "begrotingsjaar", "leeftijd"];

/** Registers with a year, of which this command can write a first version; grants need a join by hand. */
export function usableRegisters(): StagingTable[] {
  return allRegisterTables.filter(
    (table) => yearOf(table) !== null && !["subsidies", "bevolking"].includes(table.naam),
  );
}

function yearOf({ velden }: StagingTable): string | null {
  if (velden.some(({ naam }) => naam === "jaar")) return "jaar";
  const date = velden.find(({ type, verplicht }) => type === "datum" && verplicht);
  return date ? date.naam : null;
}

/** Fields of a register that a maat can measure; a count needs none. */
export function fieldsFor(tabel: string, maat: Maat): Field[] {
  const { velden, sleutel } = registerTable(tabel);
  const free = velden.filter(({ naam }) => !places.includes(naam) && !sleutel.includes(naam));
  if (maat === "aandeel") return free.filter(({ type }) => type === "ja-nee");
  return maat === "aantal" ? [] : free.filter(({ type }) => numbers.includes(type));
}

/** Maten that the fields of a register allow. */
export function matenOf(tabel: string): Maat[] {
  const enough = (maat: Maat) => fieldsFor(tabel, maat).length >= (maat === "verhouding" ? 2 : 1);
  const measured: Maat[] = ["aandeel", "mediaan", "som", "verhouding"];
  return ["aantal", "per-inwoners", ...measured.filter(enough)];
}

/** Values of the three rows of the example: two in one stadsdeel, one in another. */
const VALUES = [10, 20, 60] as const;
const WHOLES = [40, 60, 100] as const;
const RESIDENTS = 500;

interface Measure {
  /** Columns of the SELECT after eenheid_id. */
  select: string;
  kop: Record<string, unknown>;
  /** What the three rows hold. */
  rows: readonly Record<string, unknown>[];
  /** Of the gemeente, the stadsdeel with two rows and the other, before any division by residents. */
  verwacht: readonly number[];
}

/** A count, sum, share, median or ratio of a register, with an example that is true. */
export function registerVersion(wish: NewIndicator, context: NewIndicatorContext): FirstVersion {
  const table = registerTable(wish.tabel);
  const measure = measureOf(wish, table);
  const has = (naam: string) => table.velden.some((field) => field.naam === naam);
  const shared = wish.deelambitie === GEMEENSCHAPPELIJK;
  const filtered = has("deelambitie") && !shared && wish.deelambitie !== HOOFDAMBITIE;
  const gebied = has("buurt") ? "buurt as gebied" : has("gebied") ? "gebied" : "'gemeente' as gebied";
  const date = yearOf(table) ?? "jaar";
  const columns = [
    gebied,
    date === "jaar" ? "jaar" : `year(${date}) as jaar`,
    ...(shared ? ["deelambitie"] : []),
    `${unitOf(table)} as eenheid_id`,
  ];
  const where = filtered ? `where deelambitie = '${wish.deelambitie}'\n` : "";
  return {
    kop: {
      maat: wish.maat,
      "bron-soort": "register",
      telt: table.personen ? "personen" : "zaken",
      ...measure.kop,
      definitie: `Uit het register ${table.naam}: ${table.uitleg}`,
      voorbeeld: example(wish, table, { context, measure, deelambitie: shared || filtered }),
    },
    sql: `select ${columns.join(", ")}${measure.select}\nfrom staging.${table.naam}\n${where}`,
  };
}

/** What tells the units of a register apart within a year. */
function unitOf({ sleutel }: StagingTable): string {
  const names = sleutel.filter((naam) => naam !== "jaar");
  if (names.length === 0) return "'gemeente'";
  return names.length === 1 ? String(names[0]) : `concat_ws(' ', ${names.join(", ")})`;
}

function measureOf({ maat, tabel, onderwerp }: NewIndicator, table: StagingTable): Measure {
  const [first, second] = (onderwerp ?? "").split(",").filter((naam) => naam !== "");
  const field = (naam: string | undefined) => fieldOf(tabel, maat, naam);
  const per = { noemer: { bron: "bevolking", peil: "1-1" }, per: 1000 };
  const value = (naam: string) => VALUES.map((waarde) => ({ [naam]: waarde }));
  if (maat === "aantal" || (maat === "per-inwoners" && first === undefined)) {
    const kop = {
      telling: "geclusterd",
      ...(maat === "aantal" ? { eenheid: "aantal" } : { eenheid: "per-inwoners", ...per }),
    };
    return { select: "", kop, rows: [{}, {}, {}], verwacht: [3, 2, 1] };
  }
  if (maat === "aandeel") {
    const { naam } = field(first);
    return {
      select: `,\n       case ${naam} when 'ja' then 1 when 'nee' then 0 end as waarde`,
      kop: { eenheid: "procent", "relevant-verschil": 5 },
      rows: ["ja", "nee", "ja"].map((answer) => ({ [naam]: answer })),
      verwacht: [66.67, 50, 100],
    };
  }
  if (maat === "verhouding") {
    const [teller, noemer] = [field(first).naam, field(second).naam];
    return {
      select: `,\n       ${teller} as teller, ${noemer} as noemer`,
      kop: { eenheid: "procent" },
      rows: VALUES.map((waarde, index) => ({ [teller]: waarde, [noemer]: WHOLES[index] })),
      verwacht: [45, 30, 60],
    };
  }
  const { naam, type } = field(first);
  const money = type === "bedrag";
  const select = `, ${naam} as waarde`;
  if (maat === "mediaan") {
    return { select, kop: { eenheid: money ? "euro" : "aantal" }, rows: value(naam), verwacht: [20, 15, 60] };
  }
  const eenheid = money ? "euro" : maat === "som" ? "aantal" : "per-inwoners";
  const kop = { telling: "geclusterd", eenheid, ...(maat === "som" ? {} : per) };
  if (maat !== "som" && maat !== "per-inwoners") throw new Error(`unknown maat: ${maat} of ${table.naam}`);
  return { select, kop, rows: value(naam), verwacht: [90, 30, 60] };
}

function fieldOf(tabel: string, maat: Maat, naam: string | undefined): Field {
  const known = fieldsFor(tabel, maat === "per-inwoners" ? "som" : maat);
  const found = known.find((field) => field.naam === naam);
  if (found) return found;
  const suggestie = didYouMean(
    naam ?? "",
    known.map((field) => field.naam),
  );
  throw new InputError([problem("optie-ongeldig", { optie: `--veld ${naam ?? ""}`, suggestie })]);
}

interface ExampleInput {
  context: NewIndicatorContext;
  measure: Measure;
  /** Whether the rows need a deelambitie. */
  deelambitie: boolean;
}

function example(wish: NewIndicator, table: StagingTable, { context, measure, deelambitie }: ExampleInput) {
  const { buurten, een, ander } = exampleAreas(context.gebieden);
  const first = context.theorie.deelambities[0]?.id ?? "";
  const shared = wish.deelambitie === GEMEENSCHAPPELIJK;
  const goal = shared ? first : wish.deelambitie;
  const rows = buurten.map((buurt, index) => ({
    ...keysOf(table, index),
    ...(deelambitie ? { deelambitie: goal } : {}),
    ...(table.velden.some(({ naam }) => naam === "buurt") ? { buurt } : {}),
    ...(table.velden.some(({ naam }) => naam === "gebied") ? { gebied: buurt } : {}),
    ...measure.rows[index],
  }));
  const perResident = wish.maat === "per-inwoners";
  const residents = [buurten[0], buurten[2]].map((buurt) => ({
    buurt,
    jaar: 2024,
    leeftijd: 30,
    inwoners: RESIDENTS,
  }));
  const local = table.velden.some(({ naam }) => naam === "buurt" || naam === "gebied");
  const names = ["gemeente", ...(local ? [een, ander] : [])];
  const figures = names.map((name, index) => {
    const people = index === 0 ? 2 * RESIDENTS : RESIDENTS;
    const waarde = measure.verwacht[index] ?? 0;
    return [`${shared ? `${goal}/` : ""}${name}-2024`, perResident ? (waarde / people) * 1000 : waarde];
  });
  return {
    gegeven: { [table.naam]: rows, ...(perResident ? { bevolking: residents } : {}) },
    verwacht: Object.fromEntries(figures),
  };
}

/** Values of the key and of the year in the row of the example with this number. */
function keysOf(table: StagingTable, index: number): Record<string, unknown> {
  const needed = table.velden.filter(({ naam }) => table.sleutel.includes(naam) || naam === yearOf(table));
  return Object.fromEntries(
    needed.map(({ naam, type, toegestaan }) => {
      if (type === "jaar") return [naam, 2024];
      if (type === "datum") return [naam, `2024-03-0${index + 1}`];
      if (toegestaan) return [naam, toegestaan[0]];
      return [naam, numbers.includes(type) ? index + 1 : `${naam.slice(0, 1)}${index + 1}`];
    }),
  );
}
