import type { Database } from "../../db/database.ts";
import { quoteName } from "../../db/quote.ts";
import { columnsOf } from "../fields/definitions.ts";
import type { StagingTable } from "../fields/field.ts";

/** Fault of a row that came before, beside the numbers of `_fouten`. */
export const DOUBLE_EQUAL = -2;
/** Fault of a row whose key came before with other values. */
const DOUBLE = -1;

/** One thing wrong with one record of `typed`. */
export interface FoundFault {
  index: number;
  fout: number;
}

/**
 * Fills the temporary table `faults` (index, fout) from `typed`: cells that are wrong, and sound rows whose key came
 * before, in this file or in an earlier one. Resolves to the number of rows that are refused, and whether doubles are
 * among them; when there are none the table is left as it was.
 */
export async function findFaults(
  database: Database,
  table: StagingTable,
): Promise<{ refused: number; doubles: boolean }> {
  const { fouten, dubbel: doubles } = await lookForFaults(database, table);
  if (fouten === 0 && !doubles) return { refused: 0, doubles };
  await database.run(`create or replace temp table faults as
    select rowid::INTEGER as index, unnest(string_split(_fouten, ','))::INTEGER as fout
    from typed where _fouten is not null`);
  if (doubles) await addDoubles(database, table);
  const counted = await database.row<{ rijen: number }>(
    "select count(distinct index)::INTEGER as rijen from faults",
  );
  return { refused: counted.rijen, doubles };
}

const keyOf = ({ sleutel }: StagingTable) => sleutel.map(quoteName).join(", ");

/** SQL of two rows `s` and `t` with the same key; a part of the key may be blank in both. */
const sameKey = ({ sleutel }: StagingTable) =>
  sleutel.map((naam) => `s.${quoteName(naam)} is not distinct from t.${quoteName(naam)}`).join(" and ");

/** Rows with faults, and whether there are doubles. Counting keys is quicker than numbering rows; most files have neither. */
export function lookForFaults(
  database: Database,
  table: StagingTable,
): Promise<{ fouten: number; dubbel: boolean }> {
  const key = keyOf(table);
  const staged = `staging.${quoteName(table.naam)}`;
  return database.row(`select (select count(_fouten) from typed) as fouten,
    exists (select 1 from typed where _fouten is null group by ${key} having count(*) > 1)
    or exists (select 1 from typed t semi join ${staged} s on ${sameKey(table)} where _fouten is null) as dubbel`);
}

async function addDoubles(database: Database, table: StagingTable): Promise<void> {
  const key = keyOf(table);
  const columns = Object.keys(columnsOf(table)).map(quoteName).join(", ");
  await database.run(`insert into faults
    with rijen as (
      select -1::BIGINT - row_number() over () as volgorde, ${columns} from staging.${quoteName(table.naam)} s
        semi join typed t on ${sameKey(table)}
      union all
      select rowid, ${columns} from typed where _fouten is null),
    genummerd as (
      select volgorde, hash(${columns}) as inhoud,
        first_value(hash(${columns})) over sleutel as eerste,
        row_number() over sleutel as nummer
      from rijen window sleutel as (partition by ${key} order by volgorde))
    select volgorde::INTEGER, case when inhoud = eerste then ${DOUBLE_EQUAL} else ${DOUBLE} end
    from genummerd where nummer > 1 and volgorde >= 0`);
}
