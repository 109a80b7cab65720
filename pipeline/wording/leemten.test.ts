import { expect, test } from "vitest";
import type { Leemte } from "../domain/verandertheorie.ts";
import { leemteText } from "./leemten.ts";

const full: Leemte = {
  deelambitie: "ontmoeten",
  elementen: 11,
  verbanden: 15,
  elementenZonderIndicator: [],
  verbandenZonderBewijs: [],
  stappenZonderElement: [],
};

test("a chain without gaps needs no words", () => {
  expect(leemteText(full)).toBeNull();
});

test("one gap is told in the singular", () => {
  const one = { ...full, elementenZonderIndicator: ["a"], verbandenZonderBewijs: [{ van: "a", naar: "b" }] };
  expect(leemteText(one)).toBe(
    "1 van de 11 eigen elementen heeft nog geen indicator. Van 1 van de 15 eigen verbanden weten we niet waarop het rust.",
  );
});

test("more gaps are told in the plural, and steps by name", () => {
  const two: Leemte = {
    ...full,
    elementenZonderIndicator: ["a", "b"],
    verbandenZonderBewijs: [
      { van: "a", naar: "b" },
      { van: "b", naar: "c" },
    ],
    stappenZonderElement: ["middel", "effect"],
  };
  expect(leemteText(two)).toBe(
    "2 van de 11 eigen elementen hebben nog geen indicator. Van 2 van de 15 eigen verbanden weten we niet waarop ze rusten. Nog geen eigen element bij: middel, effect.",
  );
});
