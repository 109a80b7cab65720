import { expect, test } from "vitest";
import type { Judgement } from "../../domain/judgement.ts";
import { smallGebieden } from "../../statistics/fixtures/observations.ts";
import { judgeCity } from "../fixtures/judge.ts";
import { makeOverview } from "./make-overview.ts";

function judged(indicator: string, gebied: string, changes: Partial<Judgement> = {}): Judgement {
  return { ...judgeCity({}, {}), positieReden: null, indicator, gebied, ...changes };
}

const better = { ontwikkeling: "beter", positie: "gunstiger" } as const;
const unknown = { ontwikkeling: "niet-te-bepalen", positie: "niet-te-bepalen" } as const;

const judgements = [
  judged("a", "GM9999", { overzicht: better }),
  judged("a", "noord", { overzicht: better }),
  judged("a", "zuid", { overzicht: unknown, positieReden: "privacy", ontwikkelingReden: "trendbreuk" }),
  judged("b", "zuid", { overzicht: { ontwikkeling: "geen-aantoonbaar-verschil", positie: "ongunstiger" } }),
  judged("c", "noord", { overzicht: unknown, positieReden: "geen-toets", ontwikkelingReden: "geen-toets" }),
];

test("a matrix has the stadsdelen of every indicator that could be judged somewhere, with the reason elsewhere", () => {
  const { rijen, ...rest } = makeOverview({ soort: "positie", judgements, gebieden: smallGebieden });
  expect(rijen).toEqual([
    {
      ...{ indicator: "a", deelambitie: "samen-zijn", jaar: 2026 },
      cellen: [
        { gebied: "noord", antwoord: "gunstiger", reden: null },
        { gebied: "zuid", antwoord: "niet-te-bepalen", reden: "privacy" },
      ],
    },
    {
      ...{ indicator: "b", deelambitie: "samen-zijn", jaar: 2026 },
      cellen: [
        { gebied: "noord", antwoord: "niet-te-bepalen", reden: "niet-geleverd" },
        { gebied: "zuid", antwoord: "ongunstiger", reden: null },
      ],
    },
  ]);
  expect(rest).toEqual({
    ...{ soort: "positie", zekerheid: 99, getoetst: 2, verschillend: 2, doorToeval: 0, nietGetoetst: ["c"] },
    zin: expect.stringContaining("wijken er 2 aantoonbaar af"),
  });
});

test("the same judgements make a matrix of what changed", () => {
  const { rijen, getoetst, verschillend } = makeOverview({
    soort: "ontwikkeling",
    judgements,
    gebieden: smallGebieden,
  });
  expect([getoetst, verschillend]).toEqual([2, 1]);
  expect(rijen[0]?.cellen[1]).toEqual({ gebied: "zuid", antwoord: "niet-te-bepalen", reden: "trendbreuk" });
});

test("by chance one in a hundred cells is coloured", () => {
  const many = Array.from({ length: 75 }, (_, i) => [
    judged(`i${i}`, "noord"),
    judged(`i${i}`, "zuid"),
  ]).flat();
  const same = many.map((one) => ({
    ...one,
    overzicht: { ...one.overzicht, positie: "geen-aantoonbaar-verschil" as const },
  }));
  expect(makeOverview({ soort: "positie", judgements: same, gebieden: smallGebieden })).toMatchObject({
    ...{ getoetst: 150, verschillend: 0, doorToeval: 1.5 },
  });
});

test("without judgements there is an empty matrix", () => {
  expect(makeOverview({ soort: "positie", judgements: [], gebieden: smallGebieden })).toMatchObject({
    rijen: [],
    zin: "Er is nog niets te vergelijken.",
  });
});
