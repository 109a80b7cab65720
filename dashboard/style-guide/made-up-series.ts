import type { TrendOptions, TrendPoint } from "../charts/trend-types.ts";

const LONG =
  "Inwoners die zich inzetten voor elkaar in vrijwilligerswerk- en mantelzorgondersteuningsorganisaties";

function point(jaar: number, waarde: number, margin: number | null = 3): TrendPoint {
  const bounds = margin === null ? [null, null] : [waarde - margin, waarde + margin];
  return { jaar, waarde, onder: bounds[0] ?? null, boven: bounds[1] ?? null, status: "ok" };
}

function without(jaar: number, status: TrendPoint["status"]): TrendPoint {
  return { jaar, waarde: null, onder: null, boven: null, status };
}

/** A made-up series with what is special about how it is drawn. */
export interface MadeUpSeries {
  id: string;
  titel: string;
  points: TrendPoint[];
  options: Partial<TrendOptions>;
}

/** What every made-up series shares: percentages in four waves. */
export const seriesOptions: Omit<TrendOptions, "id" | "label" | "width" | "height"> = {
  axis: { domain: [30, 60], ticks: [30, 40, 50, 60] },
  years: [2014, 2018, 2022, 2026],
  breaks: [],
  joined: true,
  nulmetingJaar: 2022,
  target: null,
  format: (value) => `${value}%`,
  describe: ({ jaar, waarde, onder, boven }) =>
    onder === null ? `${jaar}: ${waarde}%` : `${jaar}: ${waarde}%, marge ${onder}–${boven}`,
  formatTick: (value) => `${value}%`,
};

const whole = [point(2014, 41), point(2018, 44), point(2022, 46), point(2026, 46)];

/** Every way in which a series can be less than whole. */
export const madeUpSeries: readonly MadeUpSeries[] = [
  {
    id: "heel",
    titel: "Alles: marge, nulmeting, trendbreuk en streefwaarde",
    points: whole,
    options: {
      breaks: [{ van: 2018, tot: 2022, reden: "andere werving" }],
      target: { waarde: 42, jaar: 2030, words: ["streefwaarde 2030", "hoogstens 42%"] },
    },
  },
  {
    id: "verborgen",
    titel: "Niet getoond: te onzeker, te weinig antwoorden en privacy",
    points: [
      point(2014, 41),
      without(2018, "te-onzeker"),
      without(2022, "te-weinig-antwoorden"),
      without(2026, "niet-getoond-privacy"),
    ],
    options: { nulmetingJaar: null },
  },
  {
    id: "ontbreekt",
    titel: "Een jaar zonder cijfer: een gat, geen lijn eroverheen",
    points: [point(2014, 41), without(2018, "geen-gegevens"), point(2022, 46), point(2026, 52)],
    options: {},
  },
  { id: "een-punt", titel: "Eén meting", points: [point(2026, 46)], options: { years: [2026] } },
  {
    id: "zonder-marge",
    titel: "Zonder marge, elk jaar gemeten",
    points: [36, 38, 37, 41, 44, 47, 45, 49, 52].map((waarde, i) => point(2018 + i, waarde, null)),
    options: { years: [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026], nulmetingJaar: 2021 },
  },
  {
    id: "model",
    titel: "Modelschatting: punten zonder lijn, brede marges",
    points: whole.map((row) => ({ ...row, onder: (row.waarde ?? 0) - 9, boven: (row.waarde ?? 0) + 9 })),
    options: { joined: false },
  },
];

/** A name as long as names get, with a word that does not fit a phone. */
export const longName = LONG;
