import {
  belasting,
  beweging,
  bezoek,
  eens,
  eenzaamheidsscore,
  gezondheid,
  kennis,
  maatje,
  maken,
  mantelzorg,
  mijden,
  rondkomen,
  type Schaal,
  sporten,
} from "./antwoordschalen.ts";

/** Waves of the Buurtpeiling; levels below are per wave in this order. */
export const golven: readonly number[] = [2014, 2018, 2022, 2026];

/** What the made-up population would answer, in percent or as a grade. Arrays by stadsdeel follow `stadsdelen`. */
export interface QuestionPlan {
  id: string;
  kolom: string;
  soort: "ja-nee" | "keuze" | "cijfer";
  /** City level per wave. */
  niveau: readonly [number, number, number, number];
  /** Difference of each stadsdeel from the city, before centring. */
  stadsdeel: readonly number[];
  /** Extra change of each stadsdeel in 2026, before centring. */
  verandering?: readonly number[];
  /** Difference of each age group from the city, before centring. */
  leeftijd?: readonly number[];
  /** Women minus men. */
  vrouw?: number;
  /** Living alone minus others. */
  alleenstaand?: number;
  /** Percent "weet niet"; one number, or one per stadsdeel for the last wave. */
  weetNiet?: number;
  weetNiet2026?: readonly number[];
  /** Waves in which the question was not asked: the column is absent. */
  nietIn?: readonly number[];
  /** Asked only of those who said "ja" here. */
  alleenNa?: string;
  /** Share of the routed that gets the question, by stadsdeel and wave. */
  deelsteekproef?: Record<number, readonly number[]>;
  /** "ja" is possible only after "ja" here; the others get "nee". */
  binnen?: string;
  schaal?: readonly [number, number];
  /** Delivered in finer answers or in other columns than the yes or no planned here. */
  levering?: Schaal;
}

const VLAK = [0, 0, 0, 0, 0, 0, 0];
const KWART = [0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25];

/** The questions of 2014 in the order of the questionnaire, and a few of later waves. Every level is invented. */
export const questionPlans: QuestionPlan[] = [
  {
    id: "eenzaam",
    kolom: "vr01",
    soort: "ja-nee",
    niveau: [43, 44, 46, 46],
    stadsdeel: [1, 2, 4, -2, 1, -2, -1],
    verandering: [0, 0, 9, -11, 0, 0, 0],
    leeftijd: [4, -1, -3, -2, 5],
    vrouw: 2,
    alleenstaand: 14,
  },
  {
    id: "ernstig_eenzaam",
    kolom: "vr02",
    soort: "ja-nee",
    niveau: [24, 24, 26, 27],
    stadsdeel: [0, 2, 4, -4, 0, -2, 0],
    binnen: "eenzaam",
    weetNiet: 0,
    levering: eenzaamheidsscore,
  },
  {
    id: "vrijwilligerswerk",
    kolom: "vr03",
    soort: "ja-nee",
    niveau: [33, 34, 30, 31],
    stadsdeel: [-2, -3, -5, 6, 7, 2, 0],
    leeftijd: [-6, 0, 2, 10, -2],
    vrouw: 2,
  },
  {
    id: "ruimte_initiatief",
    kolom: "vr04",
    soort: "ja-nee",
    niveau: [41, 43, 40, 44],
    stadsdeel: [2, -1, -6, 3, 5, 0, 1],
    weetNiet: 12,
    weetNiet2026: [12, 12, 24, 11, 12, 12, 12],
    levering: eens,
  },
  {
    id: "contact_buurtgenoten",
    kolom: "vr05",
    soort: "keuze",
    niveau: [62, 61, 58, 54],
    stadsdeel: [-9, -3, 2, 5, 9, 1, 2],
    leeftijd: [-10, 0, 3, 7, 6],
  },
  {
    id: "cohesie_cijfer",
    kolom: "vr06",
    soort: "cijfer",
    schaal: [0, 10],
    niveau: [6.2, 6.2, 6.0, 6.0],
    stadsdeel: [-0.3, -0.3, -0.4, 0.6, 0.6, 0.2, 0.1],
  },
  {
    id: "mantelzorger",
    kolom: "vr07",
    soort: "ja-nee",
    niveau: [17, 18, 16, 17],
    stadsdeel: [-4, -1, 2, 2, 2, 0, 1],
    leeftijd: [-8, 0, 8, 4, -4],
    vrouw: 4,
    weetNiet: 1,
    levering: mantelzorg,
  },
  {
    id: "zwaar_belast",
    kolom: "vr08",
    soort: "ja-nee",
    niveau: [14, 15, 17, 19],
    stadsdeel: [-2, 2, 6, -5, 0, -2, 0],
    alleenNa: "mantelzorger",
    levering: belasting,
  },
  {
    id: "kent_ondersteuning",
    kolom: "vr09",
    soort: "ja-nee",
    niveau: [40, 42, 44, 49],
    stadsdeel: [0, -3, -5, 5, 0, 2, 1],
    alleenNa: "mantelzorger",
    deelsteekproef: {
      2018: [0.25, 0.25, 0.25, 0.25, 0.11, 0.25, 0.25],
      2022: KWART,
      2026: [0.25, 0.25, 0.25, 0.25, 0.11, 0.25, 0.25],
    },
    nietIn: [2014],
    levering: kennis,
  },
  {
    id: "weet_hulp",
    kolom: "vr10",
    soort: "ja-nee",
    niveau: [55, 57, 58, 63],
    stadsdeel: [-4, -1, -3, 4, 3, 2, 1],
    verandering: [0, 0, -3, 2, 0, 0, 0],
    leeftijd: [-9, 0, 4, 5, 3],
    weetNiet: 5,
  },
  {
    id: "rondkomen_moeite",
    kolom: "vr11",
    soort: "ja-nee",
    niveau: [15, 16, 17, 21],
    stadsdeel: [2, 4, 7, -8, -1, -4, -1],
    verandering: [0, 0, 5, -3, 0, 0, 0],
    leeftijd: [5, 1, 0, -4, -4],
    alleenstaand: 8,
    levering: rondkomen,
  },
  {
    id: "cultuur_bezoek",
    kolom: "vr12",
    soort: "ja-nee",
    niveau: [60, 61, 57, 68],
    stadsdeel: [12, -4, -12, 11, -3, 0, -1],
    leeftijd: [4, 2, 0, 0, -8],
    levering: bezoek,
  },
  {
    id: "cultuur_actief",
    kolom: "vr13",
    soort: "ja-nee",
    niveau: [35, 35, 33, 34],
    stadsdeel: [6, -2, -7, 7, 2, 0, -1],
    levering: maken,
  },
  {
    id: "sport_wekelijks",
    kolom: "vr14",
    soort: "ja-nee",
    niveau: [52, 54, 50, 54],
    stadsdeel: [6, -4, -9, 9, -1, 1, 1],
    leeftijd: [12, 5, -3, -6, -16],
    levering: sporten,
  },
  {
    id: "beweegrichtlijn",
    kolom: "vr15",
    soort: "ja-nee",
    niveau: [48, 49, 47, 48],
    stadsdeel: [5, -3, -7, 7, 0, 0, 1],
    leeftijd: [6, 3, 0, -2, -14],
    levering: beweging,
  },
  {
    id: "mijdt_straat",
    kolom: "vr16",
    soort: "ja-nee",
    niveau: [20, 19, 22, 20],
    stadsdeel: [2, 4, 9, -9, -4, 0, -2],
    leeftijd: [0, -3, -1, 2, 5],
    vrouw: 13,
    levering: mijden,
  },
  {
    id: "groen_cijfer",
    kolom: "vr17",
    soort: "cijfer",
    schaal: [1, 10],
    niveau: [7.0, 7.1, 6.9, 7.2],
    stadsdeel: [-0.7, 0, 0, 0.6, 0.4, 0.1, 0.3],
  },
  {
    id: "speelplekken_cijfer",
    kolom: "vr18",
    soort: "cijfer",
    schaal: [1, 10],
    niveau: [6.5, 6.5, 6.4, 6.5],
    stadsdeel: [-0.8, 0.1, -0.1, 0.3, 0.2, 0.1, 0.3],
    weetNiet: 9,
    nietIn: [2014],
  },
  {
    id: "sfeer_cijfer",
    kolom: "vr19",
    soort: "cijfer",
    schaal: [1, 10],
    niveau: [7.1, 7.1, 7.0, 7.0],
    stadsdeel: [0.2, -0.3, -0.5, 0.6, 0.3, 0.1, 0.1],
  },
  {
    id: "ontmoetingsplek_nabij",
    kolom: "vr20",
    soort: "ja-nee",
    niveau: [70, 70, 66, 69],
    stadsdeel: [5, 1, 2, -6, -3, 0, -2],
    weetNiet: 6,
  },
  {
    id: "maatje_interesse",
    kolom: "vr21",
    soort: "ja-nee",
    niveau: [12, 12, 12, 13],
    stadsdeel: VLAK,
    nietIn: [2014, 2018],
    weetNiet: 7,
    levering: maatje,
  },
  {
    id: "gezondheid_goed",
    kolom: "vr22",
    soort: "ja-nee",
    niveau: [76, 76, 74, 74],
    stadsdeel: [4, -3, -8, 8, 0, 1, 0],
    leeftijd: [12, 6, -2, -8, -18],
    levering: gezondheid,
  },
  {
    id: "hulp_gevraagd",
    kolom: "vr23",
    soort: "ja-nee",
    niveau: [16, 16, 17, 18],
    stadsdeel: [-2, 1, 4, -4, 0, 0, 0],
    nietIn: [2014],
  },
  {
    id: "vertrouwen_buurt",
    kolom: "vr24",
    soort: "cijfer",
    schaal: [1, 10],
    niveau: [6.7, 6.7, 6.6, 6.6],
    stadsdeel: [-0.1, -0.3, -0.6, 0.6, 0.4, 0.2, 0.1],
    verandering: [0, 0, -0.3, 0.3, 0, 0, 0],
  },
];
