import { type Buurt, byStadsdeel, stadsdelen } from "./gebieden.ts";

/** An area that statistics are published about; `places` says which part of it lies in each stadsdeel. */
export interface Region {
  code: string;
  name: string;
  kind: string;
  places: readonly number[];
  inwoners: number;
}

/** What an area adds to a level: the differences of its stadsdelen, each for its part; nothing outside the city. */
export function placeEffect({ places }: Region, differences: readonly number[]): number {
  return places.reduce((sum, share, index) => sum + share * (differences[index] ?? 0), 0);
}

/** Gemeenten that the sample compares with; their figures are as made up as all others. */
export const comparableRegions: Region[] = [
  ["GM0014", "Groningen"],
  ["GM0080", "Leeuwarden"],
  ["GM0202", "Arnhem"],
  ["GM0268", "Nijmegen"],
  ["GM0917", "Heerlen"],
].map(([code = "", name = ""]) => ({
  code,
  name,
  kind: "Gemeente",
  places: [],
  inwoners: Number.POSITIVE_INFINITY,
}));

/** The country, the gemeente, and every CBS wijk followed by its buurten. */
export function makeRegions(buurten: readonly Buurt[]): Region[] {
  const country = {
    code: "NL01",
    name: "Nederland",
    kind: "Land",
    places: [],
    inwoners: Number.POSITIVE_INFINITY,
  };
  const gemeente = { ...country, code: "GM0935", name: "Maastricht", kind: "Gemeente" };
  const wijken = [...new Set(buurten.map(({ wijk }) => wijk))];
  return [country, gemeente, ...wijken.flatMap((wijk) => wijkWithBuurten(wijk, buurten))];
}

function wijkWithBuurten(wijk: string, buurten: readonly Buurt[]): Region[] {
  const own = buurten.filter((buurt) => buurt.wijk === wijk);
  const inwoners = own.reduce((sum, buurt) => sum + buurt.inwoners, 0);
  const shares = stadsdelen.map(
    (stadsdeel) =>
      own.filter((one) => one.stadsdeel === stadsdeel).reduce((sum, one) => sum + one.inwoners, 0) / inwoners,
  );
  const regions = own.map((buurt) => ({
    code: buurt.code,
    name: "Maastricht",
    kind: "Buurt",
    places: stadsdelen.map((stadsdeel) =>
      byStadsdeel(
        stadsdelen.map((one) => Number(one === stadsdeel)),
        buurt.stadsdeel,
      ),
    ),
    inwoners: buurt.inwoners,
  }));
  return [{ code: wijk, name: "Maastricht", kind: "Wijk", places: shares, inwoners }, ...regions];
}
