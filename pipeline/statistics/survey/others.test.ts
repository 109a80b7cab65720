import { expect, test } from "vitest";
import { domainsOfRespondents, type Respondent } from "../fixtures/respondents.ts";
import { type Domain, mergeDomains } from "./domains.ts";
import { estimateDomain, type SurveyEstimate } from "./estimate.ts";
import { othersOf } from "./others.ts";

/** Five areas across three strata, of which one lies in a single area. */
const respondents: Respondent[] = Array.from({ length: 60 }, (_, index) => ({
  gebied: `g${index % 5}`,
  stratum: index % 5 === 4 ? "eigen" : `s${index % 2}`,
  weging: 1 + (index % 7) / 3,
  waarde: index % 11 === 0 ? null : 1 + (index % 8),
}));

function expectSame(found: Domain, expected: Domain): void {
  const [one, other] = [found, expected].map((domain) => estimateDomain(domain, "mean"));
  if (!one || !other) throw new Error("no estimate");
  const keys = ["n", "waarde", "variantie", "nKish", "deff", "strata", "lonely"] as const;
  const numbers = (estimate: SurveyEstimate) => keys.map((key) => estimate[key] ?? -1);
  for (const [place, number] of numbers(one).entries()) {
    expect(number).toBeCloseTo(numbers(other)[place] ?? -2, 11);
  }
  expect(found.counts).toEqual(expected.counts);
}

const counted = (domain: Domain, index: number): Domain => ({ ...domain, counts: [index + 1, 10 * index] });

test("the others of each domain are all but that one, put together", async () => {
  const { byGebied } = await domainsOfRespondents(respondents, "mean");
  const domains = byGebied.map(counted);
  const others = othersOf(domains);
  expect(domains).toHaveLength(5);
  for (const own of domains) {
    const rest = domains.filter((domain) => domain !== own);
    expectSame(others(own), mergeDomains(rest, {}));
  }
});

test("the others of a domain that is not among them are all of them", async () => {
  const { byGebied } = await domainsOfRespondents(respondents, "mean");
  const domains = byGebied.map(counted);
  expectSame(othersOf(domains)(mergeDomains([], {})), mergeDomains(domains, {}));
});

test("the only domain has nobody else", async () => {
  const { byGebied } = await domainsOfRespondents(respondents, "mean");
  const [own] = byGebied.map(counted);
  if (!own) throw new Error("no domain");
  expect(estimateDomain(othersOf([own])(own), "mean")).toMatchObject({ n: 0, waarde: null, strata: 0 });
  expect(othersOf([])(own).total).toMatchObject({ n: 0 });
});
