import type { Random } from "./random.ts";

/** What a delivered answer depends on beside the planned yes or no: chance, and earlier planned answers. */
export interface Context {
  random: Random;
  earlier: (id: string) => string;
}

/** Columns in which a bureau delivers one planned question, and the codes for one respondent in that order. */
export interface Schaal {
  kolommen: readonly string[];
  codes: (answer: string, context: Context) => readonly string[];
}

const JA = "1";
const NEE = "2";

/** Divides planned yes and no over the codes of an answer scale, in the given shares; gaps stay as they are. */
export function verdeeld(
  kolom: string,
  ja: Readonly<Record<string, number>>,
  nee: Readonly<Record<string, number>>,
): Schaal {
  return {
    kolommen: [kolom],
    codes: (answer, { random }) => {
      if (answer !== JA && answer !== NEE) return [answer];
      const shares = answer === JA ? ja : nee;
      return [Object.keys(shares)[random.weighted(Object.values(shares))] ?? answer];
    },
  };
}

/** A planned gap as a numeric question has it. */
function gap(answer: string): string {
  return { 8: "99", 9: "98" }[answer] ?? answer;
}

/** A whole number per yes or no; gaps as in a numeric question. */
function getal(kolom: string, pick: (answer: string, context: Context) => number): Schaal {
  return {
    kolommen: [kolom],
    codes: (answer, context) =>
      answer === JA || answer === NEE ? [String(pick(answer, context))] : [gap(answer)],
  };
}

/** Unfavourable answers to eleven statements: 0-2 not lonely, 3-8 lonely, 9-11 severely lonely. */
export const eenzaamheidsscore = getal("vr02", (answer, { random, earlier }) => {
  if (answer === JA) return random.integer(9, 11);
  return earlier("eenzaam") === JA ? 3 + random.weighted([24, 21, 18, 15, 12, 10]) : random.integer(0, 2);
});

export const eens = verdeeld("vr04", { 1: 0.22, 2: 0.78 }, { 3: 0.5, 4: 0.36, 5: 0.14 });
export const belasting = verdeeld("vr08", { 3: 0.6, 4: 0.28, 5: 0.12 }, { 1: 0.45, 2: 0.55 });
export const kennis = verdeeld("vr09", { 1: 0.4, 2: 0.6 }, { 3: 1 });
export const rondkomen = verdeeld("vr11", { 3: 0.7, 4: 0.3 }, { 1: 0.48, 2: 0.52 });
export const bezoek = verdeeld("vr12", { 2: 0.45, 3: 0.35, 4: 0.2 }, { 1: 1 });
export const mijden = verdeeld("vr16", { 1: 0.3, 2: 0.7 }, { 3: 1 });
export const maatje = verdeeld("vr21", { 1: 1 }, { 2: 0.28, 3: 0.72 });
export const gezondheid = verdeeld("vr22", { 1: 0.26, 2: 0.74 }, { 3: 0.75, 4: 0.19, 5: 0.06 });

/** Weekly sports as a number of times: none, or one to seven. */
export const sporten = getal("vr14", (answer, { random }) =>
  answer === JA ? 1 + random.weighted([38, 30, 16, 7, 5, 2, 2]) : 0,
);

/** How long and how many hours: a mantelzorger is one for three months or eight hours, others at most for less. */
export const mantelzorg: Schaal = {
  kolommen: ["vr07a", "vr07b"],
  codes: (answer, { random }) => {
    if (answer === JA)
      return (
        [
          ["3", "1"],
          ["3", "2"],
          ["2", "2"],
        ][random.weighted([50, 42, 8])] ?? []
      );
    if (answer === NEE) return random.chance(0.06) ? ["2", "1"] : ["1", "9"];
    return [answer, answer];
  },
};

/** Music, theatre or dance, visual arts: at least one of them, or none. */
export const maken: Schaal = {
  kolommen: ["vr13a", "vr13b", "vr13c"],
  codes: (answer, { random }) => {
    if (answer !== JA) return [answer, answer, answer];
    const sure = random.weighted([45, 20, 35]);
    return [0, 1, 2].map((place) => (place === sure || random.chance(0.2) ? JA : NEE));
  },
};

/** The guideline asks for 150 minutes a week and for strength on two days; who misses it misses at least one. */
export const beweging: Schaal = {
  kolommen: ["vr15a", "vr15b"],
  codes: (answer, { random }) => {
    if (answer === JA) return [JA, String(random.integer(2, 5))];
    if (answer !== NEE) return [answer, gap(answer)];
    return random.chance(0.45) ? [JA, String(random.integer(0, 1))] : [NEE, String(random.integer(0, 4))];
  },
};

/** Six statements about the neighbourhood, 1 = wholly disagree to 5; the first one is put negatively. */
export const saamhorigheid: Schaal = {
  kolommen: ["vr36a", "vr36b", "vr36c", "vr36d", "vr36e", "vr36f"],
  codes: (answer, { random }) => {
    if (Number(answer) > 10 || answer === "") return Array(6).fill(answer);
    const centre = Number(answer) / 2;
    return [0, 1, 2, 3, 4, 5].map((place) => {
      const grade = Math.min(5, Math.max(1, Math.round(centre + 0.6 * random.normal())));
      return String(place === 0 ? 6 - grade : grade);
    });
  },
};
