import { fileURLToPath } from "node:url";
import { readRows } from "./csv.ts";

/** A buurt of Maastricht with its residents in 2020 (CBS). */
export interface Buurt {
  code: string;
  stadsdeel: Stadsdeel;
  wijk: string;
  inwoners: number;
}

/** Stadsdelen in the fixed geographic order of `gemeente.yml`. */
export const stadsdelen = ["centrum", "west", "noord-west", "zuid-west", "noord", "oost", "zuid"] as const;

export type Stadsdeel = (typeof stadsdelen)[number];

const reference = fileURLToPath(new URL("../../data/reference/GM0935/", import.meta.url));

/** The 44 real buurten: the sample is made up, its areas are not. */
export function readBuurten(): Buurt[] {
  const inwoners = new Map(
    readRows(`${reference}inwoners.csv`).map((row) => [row.buurtcode, Number(row.inwoners)]),
  );
  return readRows(`${reference}gebieden.csv`).map((row) => ({
    code: row.buurtcode ?? "",
    stadsdeel: stadsdeelOf(row.stadsdeel ?? ""),
    wijk: row.wijkcode ?? "",
    inwoners: inwoners.get(row.buurtcode) ?? 0,
  }));
}

/** Seven numbers in the order of `stadsdelen`, by stadsdeel. */
export function byStadsdeel(values: readonly number[], stadsdeel: Stadsdeel): number {
  return values[stadsdelen.indexOf(stadsdeel)] ?? 0;
}

function stadsdeelOf(slug: string): Stadsdeel {
  const found = stadsdelen.find((stadsdeel) => stadsdeel === slug);
  if (!found) throw new Error(`unknown stadsdeel: ${slug}`);
  return found;
}
