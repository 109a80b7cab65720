import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { isErrorWord } from "../fields/error-words.ts";
import type { ColumnPlan } from "../layout/column-plan.ts";
import { isSensitive, maskValue } from "../privacy/mask.ts";
import type { RecordPlace } from "../read/delivered-table.ts";
import { DOUBLE_EQUAL, type FoundFault } from "./find-faults.ts";
import type { LoadTask } from "./load-task.ts";
import { cellFault, deliveredName, doubleFault, errorFault, type Fault, type Reject } from "./reject.ts";
import type { TypedDelivery, TypedPlace } from "./typed-delivery.ts";

/** Faults of one file that are described one by one; the others are counted. More tell an analyst nothing new. */
const MAX_DESCRIBED = 10_000;

/** The faults of a file and what their description needs of `typed`, which may change when this has been read. */
export interface FaultDetails {
  faults: readonly FoundFault[];
  texts: ReadonlyMap<number, readonly (string | null)[]>;
  places: ReadonlyMap<number, TypedPlace>;
  /** Keys of the doubles as text. */
  keys: ReadonlyMap<number, string>;
}

/** What is known of a file in which nothing is wrong. */
export const NO_FAULTS: FaultDetails = { faults: [], texts: new Map(), places: new Map(), keys: new Map() };

/** Reads the faults of a file, the first in order and no more than are described. */
export async function readFaults(
  database: Database,
  task: LoadTask,
  typed: TypedDelivery,
): Promise<FaultDetails> {
  const [index = [], fout = []] = (await database.columns(
    `select index, fout from faults order by index, fout limit ${MAX_DESCRIBED}`,
  )) as [number[], number[]] | [];
  const faults = index.map((one, place): FoundFault => ({ index: one, fout: fout[place] ?? 0 }));
  const indexes = [...new Set(faults.map(({ index }) => index))];
  const texts = await typed.textsOf(indexes);
  const places = await typed.placesOf(indexes);
  return { faults, texts, places, keys: await keysOf(database, task, faults) };
}

/** The refused cells and rows of a file, each with its place, in the order of the file. */
export async function describeFaults(
  { faults, texts, places, keys }: FaultDetails,
  task: LoadTask,
  typed: TypedDelivery,
): Promise<Reject[]> {
  const { bron, file } = task;
  const shifted = shiftedRecords(faults, typed.gelezen);
  return faults.map((fault) => {
    const { record = null, regel = null } = placeOf(fault, typed.plan, places.get(fault.index)) ?? {};
    const context = { texts: texts.get(fault.index) ?? [], key: keys.get(fault.index) ?? "", regel, task };
    const what = faultOf(fault, { plan: typed.plan, ...context });
    const hint = shifted.has(fault.index) ? `${SHIFTED} ${what.hint}` : what.hint;
    return { bron, bestand: file.bestand, blad: typed.blad, record, regel, ...what, hint };
  });
}

/** Wrong cells from which a row rather than its cells must be wrong, and the share of rows of which that can be said. */
const [SHIFTED_CELLS, SHIFTED_SHARE] = [3, 0.1];
const SHIFTED = "In deze rij kloppen drie of meer cellen niet: kijk eerst of zij een kolom is opgeschoven.";

/** Records with so many wrong cells that their cells seem to stand in each other's columns. */
function shiftedRecords(faults: readonly FoundFault[], gelezen: number): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { index, fout } of faults) {
    if (fout >= 0 && fout % 2 === 0) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const found = [...counts].flatMap(([index, count]) => (count >= SHIFTED_CELLS ? [index] : []));
  return new Set(found.length <= SHIFTED_SHARE * gelezen ? found : []);
}

/** Where the cell stands, which may be elsewhere than the record. */
function placeOf(
  { fout }: FoundFault,
  plan: readonly ColumnPlan[],
  place: TypedPlace | undefined,
): RecordPlace | undefined {
  const origin = fout < 0 ? undefined : plan[Math.floor(fout / 2)]?.origin;
  const names = origin?.soort === "kolom" ? origin.namen : [];
  return names.map((naam) => place?.plaatsen?.get(naam)).find(Boolean) ?? place;
}

interface Context {
  plan: readonly ColumnPlan[];
  texts: readonly (string | null)[];
  key: string;
  regel: number | null;
  task: LoadTask;
}

function faultOf({ fout }: FoundFault, { plan, texts, key, regel, task }: Context): Fault {
  const k = Math.floor(fout / 2);
  const column = fout < 0 ? undefined : plan[k];
  if (column) {
    const text = texts[k] ?? "";
    if (fout % 2 === 0 && isErrorWord(text)) return errorFault(column, text, regel);
    // Messages quote the value, so it is masked before they are worded.
    const shown = maskValue(text, deliveredName(column), isSensitive(column.field, task.table));
    return cellFault(column, fout % 2 === 1 ? "verplicht" : "vorm", shown);
  }
  const columns = plan.filter(({ field }) => task.table.sleutel.includes(field.naam)).map(deliveredName);
  const kolom = columns.join(" + ");
  const sensitive = task.table.personen === true;
  return doubleFault(kolom, maskValue(key, kolom, sensitive), fout === DOUBLE_EQUAL);
}

/** Keys of the doubles: they are sound, so their delivered texts were not kept. */
async function keysOf(
  database: Database,
  { table }: LoadTask,
  faults: readonly FoundFault[],
): Promise<Map<number, string>> {
  const doubles = faults.filter(({ fout }) => fout < 0).map(({ index }) => index);
  if (doubles.length === 0) return new Map();
  const order = table.velden.filter(({ naam }) => table.sleutel.includes(naam));
  const parts = order.map(({ naam }) => `coalesce(${quoteName(naam)}::VARCHAR, '')`);
  const rows = await database.rows<{ index: number; sleutel: string }>(
    `select rowid::INTEGER as index, concat_ws(' + ', ${parts.join(", ")}) as sleutel from typed
     where rowid in (select unnest([${doubles.join(", ")}]::BIGINT[]))`,
  );
  return new Map(rows.map(({ index, sleutel }) => [index, sleutel]));
}
