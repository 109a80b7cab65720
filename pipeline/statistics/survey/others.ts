import type { Domain } from "./domains.ts";
import { addMoments, type Moments, noMoments } from "./moments.ts";
import type { Stratum } from "./scan-survey.ts";

/**
 * Finds, for each of some domains that share no respondent, all the others together: `by` is empty. For a domain that
 * is not among them, that is all of them. What comes before is added to what comes after, as subtracting loses digits.
 */
export function othersOf(domains: readonly Domain[]): (own: Domain) => Domain {
  const total = leavingOut(domains.map((domain) => [domain, domain.total]));
  const strata = new Map([...membersOf(domains)].map(([stratum, members]) => [stratum, leavingOut(members)]));
  const everybody = new Map([...strata].map(([stratum, { all }]) => [stratum, all]));
  const counted = domains.reduce<number[]>((sum, { counts }) => plus(sum, counts, 1), []);
  return (own) => {
    if (!total.without.has(own)) return { by: {}, strata: everybody, total: total.all, counts: counted };
    const others = new Map(everybody);
    for (const stratum of own.strata.keys()) {
      others.set(stratum, strata.get(stratum)?.without.get(own) ?? noMoments);
    }
    const left = total.without.get(own) ?? noMoments;
    return { by: {}, strata: others, total: left, counts: plus(counted, own.counts, -1) };
  };
}

type Part = readonly [Domain, Moments];

/** The domains with respondents in each stratum. */
function membersOf(domains: readonly Domain[]): Map<Stratum, Part[]> {
  const strata = new Map<Stratum, Part[]>();
  for (const domain of domains) {
    for (const [stratum, moments] of domain.strata) {
      const members = strata.get(stratum) ?? [];
      members.push([domain, moments]);
      strata.set(stratum, members);
    }
  }
  return strata;
}

/** Sums of all parts, and of all but that of each domain: in as many additions as there are parts. */
function leavingOut(parts: readonly Part[]): { all: Moments; without: Map<Domain, Moments> } {
  const after = [noMoments];
  for (const [, moments] of [...parts].reverse()) after.push(addMoments(moments, after.at(-1) ?? noMoments));
  const without = new Map<Domain, Moments>();
  let before = noMoments;
  for (const [place, [domain, moments]] of parts.entries()) {
    without.set(domain, addMoments(before, after[parts.length - 1 - place] ?? noMoments));
    before = addMoments(before, moments);
  }
  return { all: before, without };
}

/** Whole numbers, so nothing is lost by taking away. */
function plus(sum: readonly number[], counts: readonly number[], sign: 1 | -1): number[] {
  return counts.map((count, index) => (sum[index] ?? 0) + sign * count);
}
