import type { GeneratedFile } from "./csv.ts";
import type { Buurt } from "./gebieden.ts";
import { createRandom, type Random } from "./random.ts";
import { comparableRegions, makeRegions, placeEffect, type Region } from "./regios.ts";

const JAREN = [2012, 2016, 2020];
const AGES = [
  { code: "20300", name: "18plus", shift: 0 },
  { code: "80200", name: "65plus", shift: 1 },
] as const;

interface Measure {
  column: string;
  /** Made-up city level in 2012, 2016, 2020; null is not measured that year. */
  levels: readonly (number | null)[];
  /** Difference of 65+. */
  older: number;
  places: readonly number[];
}

const WORSE_NORTH_WEST = [-1, 2, 5, -5, 1, -2, 0];
const MEASURES: Measure[] = [
  {
    column: "VoldoetAanBeweegrichtlijn_5",
    levels: [null, 45, 46],
    older: -14,
    places: [6, -2, -5, 4, 0, 0, 0],
  },
  { column: "WekelijkseSporters_6", levels: [null, 43, 44], older: -12, places: [7, -3, -6, 5, 0, 0, 0] },
  {
    column: "MatigVeelRegieOverEigenLeven_27",
    levels: [null, 90, 87],
    older: -6,
    places: [2, -1, -4, 4, 0, 1, 0],
  },
  { column: "Eenzaam_28", levels: [36, 41, 44], older: 4, places: WORSE_NORTH_WEST },
  { column: "Mantelzorger_32", levels: [10, 11.5, 11], older: 1, places: [-3, 0, 1, 1, 1, 0, 0] },
  { column: "Vrijwilligerswerk_33", levels: [null, 25, 22], older: 2, places: [-1, -2, -4, 4, 4, 1, 0] },
  { column: "MoeiteMetRondkomen_38", levels: [27, 24, 18], older: -7, places: WORSE_NORTH_WEST },
];
const KEYS = [
  "ID",
  "Leeftijd",
  "Marges",
  "WijkenEnBuurten",
  "Perioden",
  "Gemeentenaam_1",
  "SoortRegio_2",
  "Codering_3",
];
/** Buurten with fewer residents have no estimate. */
const SMALLEST_PUBLISHED = 50;
const NOT_PUBLISHED = ".".padStart(8);

/** Made-up model estimates in StatLine's v3 layout: padded keys and values, a dot for missing, CRLF. */
export function rivmFiles(buurten: readonly Buurt[]): GeneratedFile[] {
  const regions = [...makeRegions(buurten), ...comparableRegions];
  return JAREN.flatMap((jaar, year) =>
    AGES.map((age, group) => {
      const random = createRandom(`rivm/${jaar}/${age.name}`);
      const rows = regions.map((region, index) => {
        const id = (group * JAREN.length + year) * regions.length + index;
        const keys = [id, age.code, "MW00000", region.code.padEnd(10), `${jaar}JJ00`];
        const labels = [region.name.padEnd(40), region.kind.padEnd(10), region.code.padEnd(20)];
        const values = MEASURES.map((measure) =>
          estimateOf(measure, { region, year, older: age.shift, random }),
        );
        return [...keys, ...labels, ...values].join(";");
      });
      const header = [...KEYS, ...MEASURES.map(({ column }) => column)].join(";");
      return {
        path: `raw/rivm/50090NED_${jaar}_${age.name}_GM0935.csv`,
        text: `${[header, ...rows].join("\r\n")}\r\n`,
      };
    }),
  );
}

function estimateOf(
  measure: Measure,
  { region, year, older, random }: { region: Region; year: number; older: number; random: Random },
): string {
  const noise = random.normal() * (region.kind === "Buurt" ? 2 : 0.5);
  const level = measure.levels[year] ?? null;
  if (level === null) return "";
  if (region.inwoners < SMALLEST_PUBLISHED) return NOT_PUBLISHED;
  return Math.max(1, level + older * measure.older + placeEffect(region, measure.places) + noise)
    .toFixed(1)
    .padStart(8);
}
