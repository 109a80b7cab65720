import type { Database } from "../db/database.ts";
import { quoteText } from "../db/quote.ts";
import { type Gebied, isBenchmark } from "../domain/gebied.ts";
import { type AreaKeys, type AreaNotation, areaNotations } from "./fields/field.ts";

/** A postcode of four digits and the buurt or stadsdeel it lies in. */
export interface Postcode {
  pc4: string;
  gebied: string;
}

interface AreaKey {
  notatie: AreaNotation;
  tekst: string;
  gebied: string;
  soort: string;
}

/** Creates `reference.gebied_sleutels` (notatie, tekst, gebied, soort): how deliveries may name an area. */
export async function createAreaKeys(
  database: Database,
  gebieden: readonly Gebied[],
  postcodes: readonly Postcode[],
): Promise<void> {
  await database.run(
    "create table reference.gebied_sleutels (notatie VARCHAR, tekst VARCHAR, gebied VARCHAR, soort VARCHAR)",
  );
  const own = gebieden.filter((gebied) => !isBenchmark(gebied));
  const keys = [...own.flatMap(keysOf), ...postcodes.flatMap((one) => postcodeKeys(one, own))];
  const known = unambiguous(keys);
  await database.insert("reference.gebied_sleutels", known);
  for (const notatie of areaNotations) {
    const own = known.filter((key) => key.notatie === notatie);
    await createLookup(
      database,
      lookupName(notatie, "buurt"),
      own.filter(({ soort }) => soort === "buurt"),
    );
    await createLookup(database, lookupName(notatie, "gebied"), own);
  }
}

/** Name of the SQL function that gives the area of a text, or NULL; of any kind, or a buurt only. */
export function lookupName(notatie: AreaNotation, soort: "buurt" | "gebied"): string {
  return `reference.${soort}_van_${notatie}`;
}

/**
 * A function instead of a join: an ENUM finds its text in one step, on all threads and in the order of the file. A
 * subquery would first put the whole file in memory (measured: twice as slow), and a join may change the order.
 */
async function createLookup(
  database: Database,
  name: string,
  keys: readonly { tekst: string; gebied: string }[],
): Promise<void> {
  if (keys.length === 0) {
    await database.run(`create macro ${name}(tekst) as NULL::VARCHAR`);
    return;
  }
  const list = (texts: readonly string[]) => texts.map(quoteText).join(", ");
  await database.run(`create type ${name}_sleutel as enum (${list(keys.map(({ tekst }) => tekst))})`);
  await database.run(`create macro ${name}(tekst) as
    ([${list(keys.map(({ gebied }) => gebied))}])[enum_code(try_cast(tekst as ${name}_sleutel)) + 1]`);
}

/** A name that two areas share names neither. */
function unambiguous(keys: readonly AreaKey[]): Record<keyof AreaKey, string>[] {
  const counts = new Map<string, number>();
  const textOf = ({ notatie, tekst }: AreaKey) => `${notatie} ${tekst}`;
  for (const key of keys) counts.set(textOf(key), (counts.get(textOf(key)) ?? 0) + 1);
  return keys.filter((key) => counts.get(textOf(key)) === 1).map((key) => ({ ...key }));
}

/** A stadsdeel has no code outside this workspace: it is named by its id or its name, where that is declared. */
function keysOf({ id, naam, soort }: Gebied): AreaKey[] {
  if (soort !== "stadsdeel") {
    return [
      { notatie: "code", tekst: id, gebied: id, soort },
      { notatie: "naam", tekst: naam, gebied: id, soort },
    ];
  }
  return [...new Set([id, naam])].map((tekst) => ({ notatie: "stadsdeel", tekst, gebied: id, soort }));
}

function postcodeKeys({ pc4, gebied }: Postcode, gebieden: readonly Gebied[]): AreaKey[] {
  const soort = gebieden.find(({ id }) => id === gebied)?.soort;
  return soort === undefined ? [] : [{ notatie: "pc4", tekst: pc4, gebied, soort }];
}

/** The same keys for the row path. */
export async function readAreaKeys(database: Database): Promise<AreaKeys> {
  const rows = await database.rows<AreaKey>(
    "select notatie, tekst, gebied, soort from reference.gebied_sleutels",
  );
  const keys = new Map<AreaNotation, Map<string, { id: string; soort: string }>>();
  for (const { notatie, tekst, gebied, soort } of rows) {
    const known = keys.get(notatie) ?? new Map<string, { id: string; soort: string }>();
    keys.set(notatie, known.set(tekst, { id: gebied, soort }));
  }
  return keys;
}
