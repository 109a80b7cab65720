/** A seeded source of numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number from `low` up to and including `high`. */
  integer(low: number, high: number): number;
  /** Roughly normal with mean 0 and standard deviation 1. */
  normal(): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the values, each equally likely. */
  pick<T>(values: readonly T[]): T;
  /** Index drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number;
  /** A new array in random order. */
  shuffle<T>(values: readonly T[]): T[];
}

/** Random numbers for one named part of the sample: parts do not disturb each other (xmur3 + sfc32). */
export function createRandom(name: string): Random {
  const next = sfc32(seedsOf(`sociale-basis/${name}`));
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    // Sum of twelve uniforms: plain additions, so no dependence on the engine's logarithm or cosine.
    normal: () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6),
    chance: (probability) => next() < probability,
    pick: (values) => at(values, integer(0, values.length - 1)),
    weighted: (weights) => weightedIndex(weights, next()),
    shuffle: (values) => shuffled(values, integer),
  };
}

/** The element at a position that must exist. Throws when it does not. */
export function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error(`no element at ${index} of ${values.length}`);
  return value;
}

function shuffled<T>(values: readonly T[], integer: (low: number, high: number) => number): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = integer(0, last);
    [result[last], result[other]] = [at(result, other), at(result, last)];
  }
  return result;
}

function weightedIndex(weights: readonly number[], uniform: number): number {
  let rest = uniform * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return index;
  }
  return weights.length - 1;
}

function seedsOf(text: string): [number, number, number, number] {
  let hash = 1779033703 ^ text.length;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  const draw = (): number => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    hash ^= hash >>> 16;
    return hash >>> 0;
  };
  return [draw(), draw(), draw(), draw()];
}

function sfc32([first, second, third, fourth]: [number, number, number, number]): () => number {
  let [a, b, c, d] = [first, second, third, fourth];
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
}
