import type { KaartRows, TileTone } from "../charts/kaart.tsx";
import type { MatrixCell, MatrixColumn } from "../charts/matrix.tsx";
import type { InvesteringPunt } from "../charts/ongelijk-investeren.tsx";
import type { ProfielGroup } from "../charts/profiel.tsx";
import type { VergelijkingRow } from "../charts/stadsdelen-vergelijking.tsx";
import { AbsenceSign, PositieSign } from "../components/oordeel.tsx";
import { longName } from "./made-up-series.ts";

/** Rows of a comparison: every tone, an interval that leaves the axis, hidden, missing and a long name. */
export const madeUpRows: VergelijkingRow[] = [
  {
    naam: "Centrum",
    href: null,
    mark: { waarde: 47, onder: 43, boven: 51, rest: 46, tone: "neutraal" },
    figure: "47%",
    interval: "43–51",
    absence: null,
    oordeel: <PositieSign positie="geen-aantoonbaar-verschil" reden={null} short />,
  },
  {
    naam: "West",
    href: null,
    mark: { waarde: 38, onder: 34, boven: 42, rest: 46, tone: "gunstiger" },
    figure: "38%",
    interval: "34–42",
    absence: null,
    oordeel: <PositieSign positie="gunstiger" reden={null} short />,
  },
  {
    naam: longName,
    href: null,
    mark: { waarde: 57, onder: 52, boven: 62, rest: 46, tone: "ongunstiger" },
    figure: "57%",
    interval: "52–62",
    absence: null,
    oordeel: <PositieSign positie="ongunstiger" reden={null} short />,
  },
  {
    naam: "Noord",
    href: null,
    mark: null,
    figure: null,
    interval: null,
    absence: {
      hidden: true,
      words: <AbsenceSign outcome={{ status: "te-weinig-antwoorden", reden: "te-weinig-antwoorden" }} />,
    },
    oordeel: null,
  },
  {
    naam: "Oost",
    href: null,
    mark: null,
    figure: null,
    interval: null,
    absence: { hidden: false, words: <AbsenceSign outcome={undefined} /> },
    oordeel: null,
  },
];

/** The same rows as a profile, with one figure that does not fit the axis. */
export const madeUpProfile: ProfielGroup[] = [
  {
    naam: "Ontmoeten",
    rows: [
      ...madeUpRows.map((row) => ({ ...row, sub: "2026", unplotted: null })),
      {
        naam: "Rapportcijfer voor de buurt",
        href: null,
        mark: null,
        figure: "7,1",
        interval: null,
        absence: null,
        oordeel: null,
        sub: "2026",
        unplotted: "tussen 6 en 7",
      },
    ],
  },
];

const places: [string, string, TileTone][] = [
  ["centrum", "Centrum", "neutraal"],
  ["west", "West", "gunstiger"],
  ["noord-west", "Noord-West", "ongunstiger"],
  ["noord", "Noord", "verborgen"],
  ["oost", "Oost", "leeg"],
  ["zuid", "Zuid", "hoger"],
];

const tiles = places.flatMap(([id], at) =>
  [0, 1, 2, 3, 4, 5].map((part) => ({
    id: `${id}-${part}`,
    naam: `Buurt ${part + 1} van ${id}`,
    kolom: (at % 2) * 4 + (part % 3),
    rij: Math.floor(at / 2) * 2 + Math.floor(part / 3),
    stadsdeel: id,
  })),
);

/** The river between the two stadsdelen of a row. */
export const madeUpWater = { kolom: 3, naam: "Maas" };

/** Tones of the map per stadsdeel. */
export const madeUpTones = places.map(([, , tone]) => tone);

const figures: Partial<Record<TileTone, string>> = { verborgen: "niet getoond", leeg: "geen cijfer" };
const glyphs = { gunstiger: "gunstiger", ongunstiger: "ongunstiger", hoger: "boven-rest" } as const;

/** A map with a figure per stadsdeel, in every tone. */
export const madeUpStadsdelen: KaartRows = {
  tiles,
  labels: places.map(([stadsdeel, naam, tone]) => ({
    stadsdeel,
    naam,
    tone,
    figure: figures[tone] ?? "46%",
    glyph: tone in glyphs ? glyphs[tone as keyof typeof glyphs] : null,
  })),
  own: new Map(),
};

/** A map with a figure per buurt, in every class. */
export const madeUpBuurten: KaartRows = {
  tiles,
  labels: [],
  own: new Map(
    tiles.map(({ id }, at) => [
      id,
      {
        tone: (["k1", "k2", "k3", "k4", "leeg"] as const)[at % 5] ?? "leeg",
        text: at % 5 === 4 ? null : "12,1",
      },
    ]),
  ),
};

/** Columns of a matrix. */
export const madeUpColumns: MatrixColumn[] = places.map(([id, naam]) => ({
  id,
  naam,
  kort: naam.replace(/[a-z]/g, ""),
  href: "#grafieken",
}));

/** One cell of every kind. */
export const madeUpCells: MatrixCell[] = [
  { glyph: "gunstiger", tone: "gunstiger", words: "gunstiger" },
  { glyph: "ongunstiger", tone: "ongunstiger", words: "ongunstiger" },
  { glyph: "gelijk-aan-rest", tone: "geen-aantoonbaar-verschil", words: "geen aantoonbaar verschil" },
  { glyph: "positie-onbekend", tone: "niet-te-bepalen", words: "niet te bepalen" },
  { glyph: "beter", tone: "beter", words: "beter" },
  { glyph: "slechter", tone: "slechter", words: "slechter" },
];

/** Points of need beside effort: with and without a margin, two close together. */
export const madeUpPunten: InvesteringPunt[] = [
  { naam: "Centrum", kort: "C", behoefte: -0.4, onder: -0.7, boven: -0.1, inzet: 181 },
  { naam: "Noord-West", kort: "NW", behoefte: 1.8, onder: 1.4, boven: 2.2, inzet: 96 },
  { naam: "Oost", kort: "O", behoefte: 1.6, onder: 1.1, boven: 2.1, inzet: 99 },
  { naam: "Zuid", kort: "Z", behoefte: -0.8, onder: null, boven: null, inzet: 70 },
];
