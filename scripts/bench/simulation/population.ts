import chisquareQuantile from "@stdlib/stats-base-dists-chisquare-quantile";
import { type Moments, shareMoments } from "../../../pipeline/statistics/survey/moments.ts";
import type { Random } from "../../make-sample/random.ts";

/** A population without end in which every kind of person is equally common: their weight and chance of "yes". */
export interface Population {
  weights: readonly number[];
  chances: readonly number[];
}

/** Kinds of people in a population with unequal weights. */
const KINDS = 256;

/** What a population has to be like. */
export interface PopulationKind {
  /** Share that a survey estimates: the weighted chance of "yes". */
  p: number;
  /** Coefficient of variation of the weights, which are lognormal; 0: all 1. */
  cv: number;
  /** The odds of "yes" are proportional to the weight; else they have nothing to do with it. */
  linked: boolean;
}

/** A population with weights of mean 1. */
export function populationOf({ p, cv, linked }: PopulationKind): Population {
  const weights = cv === 0 ? [1] : lognormalWeights(cv);
  if (!linked) return { weights, chances: weights.map(() => p) };
  const chancesAt = (odds: number) => weights.map((weight) => (odds * weight) / (1 + odds * weight));
  return { weights, chances: chancesAt(solve((odds) => shareOf({ weights, chances: chancesAt(odds) }), p)) };
}

/** Σw·chance / Σw. */
export function shareOf({ weights, chances }: Population): number {
  const yes = weights.reduce((sum, weight, index) => sum + weight * (chances[index] ?? 0), 0);
  return yes / weights.reduce((sum, weight) => sum + weight, 0);
}

/** Lognormal weights at evenly spread probabilities, stretched until their coefficient of variation is right. */
function lognormalWeights(cv: number): number[] {
  const normals = Array.from({ length: KINDS }, (_, index) => normalQuantile((index + 0.5) / KINDS));
  const weightsAt = (sigma: number) => normals.map((z) => Math.exp(sigma * z));
  const weights = weightsAt(solve((sigma) => variationOf(weightsAt(sigma)), cv));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / KINDS;
  return weights.map((weight) => weight / mean);
}

/** A squared normal number is chi-square with one degree of freedom, and that quantile we have. */
function normalQuantile(probability: number): number {
  return Math.sign(probability - 0.5) * Math.sqrt(chisquareQuantile(Math.abs(2 * probability - 1), 1));
}

/** Standard deviation over mean. */
export function variationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance) / mean;
}

/** Where a rising function of a positive number reaches a value, by halving. */
function solve(rising: (at: number) => number, value: number): number {
  let [low, high] = [0, 1];
  while (rising(high) < value) high *= 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Draws respondents one by one. */
export function drawRespondents(
  { weights, chances }: Population,
  { n, random }: { n: number; random: Random },
  meet: (weging: number, yes: boolean) => void,
): void {
  for (let respondent = 0; respondent < n; respondent++) {
    const kind = Math.floor(random.next() * weights.length);
    meet(weights[kind] ?? 0, random.next() < (chances[kind] ?? 0));
  }
}

/** Sums of a fresh sample, as a scan over its respondents would return them. */
export function drawMoments(population: Population, sample: { n: number; random: Random }): Moments {
  let [yes, wYes, wNo, w2Yes, w2No] = [0, 0, 0, 0, 0];
  drawRespondents(population, sample, (weight, saysYes) => {
    if (saysYes) {
      yes += 1;
      wYes += weight;
      w2Yes += weight * weight;
    } else {
      wNo += weight;
      w2No += weight * weight;
    }
  });
  return shareMoments({ n: sample.n, yes, wYes, wNo, w2Yes, w2No });
}
