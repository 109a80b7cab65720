import type { GeneratedFile } from "./csv.ts";
import type { Buurt } from "./gebieden.ts";
import { createRandom } from "./random.ts";
import { makeRegions, placeEffect, type Region } from "./regios.ts";

/** A made-up published figure: its levels for the city per year, and how areas differ from it. */
interface Figure {
  kolom: string;
  /** Null: not published for that year. */
  niveaus: readonly (number | null)[];
  places: readonly number[];
  /** Standard deviation between buurten. */
  spreiding: number;
  cijfers: number;
  grenzen: readonly [number, number];
}

/** A made-up delivery of published figures, one file per year. */
interface Publication {
  bron: string;
  jaren: readonly number[];
  soorten: readonly string[];
  /** Areas with fewer residents have a dot. */
  vanafInwoners: number;
  figures: readonly Figure[];
}

const AFSTANDEN = [0, 0.05, 0.15, 0.3, 0.35, -0.05, 0.1];
const VOORZIENINGEN = [18, 2, -4, -10, -14, 3, -6];

const afstand = (kolom: string, niveaus: readonly (number | null)[]): Figure => ({
  kolom,
  niveaus,
  places: AFSTANDEN,
  spreiding: 0.2,
  cijfers: 1,
  grenzen: [0.1, 9],
});

const score = (kolom: string, niveaus: readonly (number | null)[], spreiding = 7): Figure => ({
  kolom,
  niveaus,
  places: VOORZIENINGEN,
  spreiding,
  cijfers: 0,
  grenzen: [0, 100],
});

const publications: Publication[] = [
  {
    bron: "kwb",
    jaren: [2021, 2022, 2023, 2024],
    soorten: ["Land", "Gemeente", "Wijk", "Buurt"],
    vanafInwoners: 10,
    figures: [
      afstand("AfstandTotHuisartsenpraktijk", [0.8, 0.8, 0.8, 0.9]),
      afstand("AfstandTotGroteSupermarkt", [0.7, 0.7, 0.7, 0.7]),
      afstand("AfstandTotSchool", [0.7, 0.7, 0.8, null]),
    ],
  },
  {
    bron: "kbo",
    jaren: [2020, 2022, 2024],
    soorten: ["Gemeente", "Buurt"],
    vanafInwoners: 50,
    figures: [
      score("Sportaccommodaties", [64, 65, 66]),
      score("SportEnSpeelplekken", [58, 63, 65]),
      score("RecreatiefGroenEnBlauw", [66, 66, 67], 11),
      score("NabijheidVoorzieningen", [61, 74, 74]),
    ],
  },
  {
    bron: "leefbaarometer",
    jaren: [2012, 2014, 2016, 2018, 2020, 2022, 2024],
    soorten: ["Gemeente", "Buurt"],
    vanafInwoners: 100,
    figures: [
      {
        kolom: "Leefbaarheid",
        niveaus: [4.02, 4.03, 4.05, 4.09, 4.12, 4.11, 4.13],
        places: [0.02, -0.05, -0.14, 0.16, 0.08, 0.01, 0],
        spreiding: 0.06,
        cijfers: 2,
        grenzen: [3, 5],
      },
    ],
  },
  {
    bron: "waarstaatjegemeente",
    jaren: [2018, 2019, 2020, 2021, 2022, 2023, 2024],
    soorten: ["Gemeente"],
    vanafInwoners: 0,
    figures: [
      counted("KinderenInUitkeringsgezin", [1260, 1205, 1190, 1130, 1075, 1040, null]),
      counted("KinderenTot18", [16900, 16850, 16800, 16790, 16810, 16800, 16790]),
      { ...counted("NietSporters", [null, null, 55.2, null, 53.1, null, null]), cijfers: 1 },
    ],
  },
];

function counted(kolom: string, niveaus: readonly (number | null)[]): Figure {
  return { kolom, niveaus, places: [], spreiding: 0, cijfers: 0, grenzen: [0, 1e6] };
}

/** Made-up figures in the forms in which others publish them: wide, a row per area, a dot where there is none. */
export function officieleFiles(buurten: readonly Buurt[]): GeneratedFile[] {
  const regions = makeRegions(buurten);
  return publications.flatMap((publication) =>
    publication.jaren.map((jaar, year) => {
      const rows = regions
        .filter(({ kind }) => publication.soorten.includes(kind))
        .map((region) => [
          region.code,
          `${jaar}JJ00`,
          ...publication.figures.map((figure) => cellOf(figure, { publication, region, year })),
        ]);
      const header = ["WijkenEnBuurten", "Perioden", ...columnsIn(publication, year)];
      return {
        path: `raw/${publication.bron}/${publication.bron}_${jaar}.csv`,
        text: `${[header, ...rows].map((row) => row.join(";")).join("\r\n")}\r\n`,
      };
    }),
  );
}

/** Published tables number their topics, and the numbers shift from year to year. */
function columnsIn({ figures }: Publication, year: number): string[] {
  return figures.map(({ kolom }, index) => `${kolom}_${index + 4 + year}`);
}

function cellOf(
  figure: Figure,
  { publication, region, year }: { publication: Publication; region: Region; year: number },
): string {
  const niveau = figure.niveaus[year] ?? null;
  if (niveau === null) return "";
  if (region.inwoners < publication.vanafInwoners) return ".";
  const random = createRandom(`${publication.bron}/${figure.kolom}/${region.code}`);
  const noise = region.kind === "Buurt" ? figure.spreiding * random.normal() : 0;
  const [low, high] = figure.grenzen;
  const value = niveau + placeEffect(region, figure.places) + noise;
  return Math.min(high, Math.max(low, value)).toFixed(figure.cijfers);
}
