import type { Database } from "../../db/database.ts";
import type { Measure } from "./measure.ts";
import type { Moments } from "./moments.ts";

/** Respondents looked at to find a centre; any number near the values will do. */
const CENTRE_ROWS = 1000;

/**
 * A number near the values of each mean and total. Sums of squares are taken from there, because Σw²y² loses the
 * digits of the spread when the values are far from 0. 0 for shares and ratios.
 * @param from relation with one row per respondent
 */
export async function findCentres(
  database: Database,
  from: string,
  measures: readonly Measure[],
): Promise<number[]> {
  const values = measures.flatMap((measure) => ("value" in measure ? [measure.value] : []));
  if (values.length === 0) return measures.map(() => 0);
  const averages = values.map((value) => `coalesce(round(avg((${value})::DOUBLE)), 0)`);
  const columns = await database.columns(
    `select ${averages.join(", ")} from (select * from ${from} limit ${CENTRE_ROWS})`,
  );
  return measures.map((measure) => ("value" in measure ? Number(columns.shift()?.[0]) : 0));
}

/**
 * How many times its spread a group may lie from the centre. A variance loses the square of it: of the sixteen digits
 * of a double this leaves twelve, of which adding up a million answers takes three.
 */
const FARTHEST = 100;

/**
 * Whether sums were taken so far from the answers that their variance has lost digits: groups that differ much in size
 * have no centre in common. Answers that are all the same have no variance to lose.
 */
export function isFarFromCentre({ n, w, wy, wyy, lowest, highest }: Moments): boolean {
  if (n === 0 || lowest === highest) return false;
  const mean = wy / w;
  return mean * mean > FARTHEST * FARTHEST * (wyy / w - mean * mean);
}
