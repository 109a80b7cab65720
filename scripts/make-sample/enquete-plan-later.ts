import { saamhorigheid, verdeeld } from "./antwoordschalen.ts";
import type { QuestionPlan } from "./enquete-plan.ts";

const VANAF_2018 = [2014];
const VANAF_2022 = [2014, 2018];
const VANAF_2026 = [2014, 2018, 2022];

/** Questions that joined the questionnaire later, behind the others. Every level is invented. */
export const laterPlans: QuestionPlan[] = [
  {
    id: "hulp_buren",
    kolom: "vr25",
    soort: "ja-nee",
    niveau: [0, 0, 58, 60],
    stadsdeel: [-9, -3, -2, 7, 9, 1, 2],
    leeftijd: [-8, 0, 2, 6, 4],
    alleenstaand: -7,
    nietIn: VANAF_2022,
    levering: verdeeld("vr25", { 1: 1 }, { 2: 0.68, 3: 0.32 }),
  },
  {
    id: "gebruikt_ondersteuning",
    kolom: "vr26",
    soort: "ja-nee",
    niveau: [0, 27, 28, 33],
    stadsdeel: [-2, 0, -4, 3, 0, 2, 1],
    alleenNa: "mantelzorger",
    deelsteekproef: { 2018: Array(7).fill(0.5) },
    nietIn: VANAF_2018,
    levering: verdeeld("vr26", { 1: 0.62, 2: 0.38 }, { 3: 0.42, 4: 0.58 }),
  },
  weg("weg_geld", "vr27", [61, 64]),
  weg("weg_zorg", "vr28", [66, 69]),
  weg("weg_opvoeden", "vr29", [48, 49]),
  weg("weg_meedoen", "vr30", [57, 60]),
  {
    id: "hulp_gevonden",
    kolom: "vr31",
    soort: "ja-nee",
    niveau: [0, 0, 43, 48],
    stadsdeel: [-3, 0, -6, 5, 0, 2, 1],
    leeftijd: [3, 1, 0, -1, -5],
    alleenNa: "hulp_gevraagd",
    nietIn: VANAF_2022,
    levering: verdeeld("vr31", { 1: 0.28, 2: 0.72 }, { 3: 0.46, 4: 0.38, 5: 0.16 }),
  },
  {
    id: "hulp_geholpen",
    kolom: "vr32",
    soort: "ja-nee",
    niveau: [0, 63, 62, 61],
    stadsdeel: [0, -1, -4, 4, 0, 1, 0],
    alleenNa: "hulp_gevraagd",
    nietIn: VANAF_2018,
    levering: verdeeld("vr32", { 1: 0.55, 2: 0.45 }, { 3: 0.42, 4: 0.3, 5: 0.28 }),
  },
  {
    id: "cultuur_belemmering",
    kolom: "vr33",
    soort: "ja-nee",
    niveau: [0, 0, 36, 33],
    stadsdeel: [-7, 2, 9, -7, 1, 0, 0],
    leeftijd: [2, 1, -2, -2, 5],
    nietIn: VANAF_2022,
    levering: verdeeld("vr33", { 2: 0.34, 3: 0.16, 4: 0.2, 5: 0.18, 6: 0.12 }, { 1: 1 }),
  },
  {
    id: "cultuur_aanbod",
    kolom: "vr34",
    soort: "ja-nee",
    niveau: [0, 0, 0, 56],
    stadsdeel: [18, -3, -9, 2, -8, -2, -3],
    weetNiet: 14,
    nietIn: VANAF_2026,
    levering: verdeeld("vr34", { 1: 0.24, 2: 0.76 }, { 3: 1 }),
  },
  {
    id: "steun_vrijwilligers",
    kolom: "vr35",
    soort: "cijfer",
    schaal: [1, 10],
    niveau: [0, 0, 0, 6.9],
    stadsdeel: [0.1, -0.1, -0.3, 0.2, 0.2, 0, 0],
    alleenNa: "vrijwilligerswerk",
    nietIn: VANAF_2026,
  },
  {
    id: "saamhorigheid",
    kolom: "vr36",
    soort: "cijfer",
    schaal: [2, 10],
    niveau: [0, 0, 6.7, 6.7],
    stadsdeel: [-0.4, -0.2, -0.4, 0.5, 0.5, 0.1, 0.1],
    verandering: [0, 0, -0.2, 0.2, 0, 0, 0],
    leeftijd: [-0.5, 0, 0.1, 0.3, 0.3],
    nietIn: VANAF_2022,
    levering: saamhorigheid,
  },
  {
    id: "buurt_cijfer",
    kolom: "vr37",
    soort: "cijfer",
    schaal: [1, 10],
    niveau: [7.3, 7.3, 7.2, 7.3],
    stadsdeel: [0.2, -0.3, -0.7, 0.6, 0.4, 0.1, 0.2],
    leeftijd: [-0.2, -0.1, 0, 0.2, 0.3],
    weetNiet: 1,
  },
  {
    id: "vertrouwen_gemeente",
    kolom: "vr38",
    soort: "ja-nee",
    niveau: [0, 48, 44, 51],
    stadsdeel: [3, -1, -8, 6, -1, 1, 0],
    leeftijd: [2, -2, -3, 1, 3],
    weetNiet: 5,
    nietIn: VANAF_2018,
    levering: verdeeld("vr38", { 1: 0.14, 2: 0.86 }, { 3: 0.72, 4: 0.28 }),
  },
];

/** One of four "do you know where to go with questions about …". */
function weg(id: string, kolom: string, [in2022, in2026]: readonly [number, number]): QuestionPlan {
  return {
    id,
    kolom,
    soort: "ja-nee",
    niveau: [0, 0, in2022, in2026],
    stadsdeel: [-4, -1, -3, 4, 3, 2, 1],
    leeftijd: [-8, 2, 4, 4, 0],
    weetNiet: 2,
    nietIn: VANAF_2022,
  };
}
