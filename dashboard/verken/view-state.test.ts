import fc from "fast-check";
import { expect, test } from "vitest";
import { uitsplitsingen } from "../../pipeline/domain/indicator.ts";
import { addressOf, measurementKey, readState } from "./view-state.ts";

const year = fc.option(fc.integer({ min: 1990, max: 2099 }));
const slug = fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/);

test("an address opens exactly the view it was made of", () => {
  fc.assert(
    fc.property(
      fc.record({
        cijfers: fc.uniqueArray(slug, { maxLength: 3 }),
        gebieden: fc.uniqueArray(slug, { maxLength: 8 }),
        groep: fc.option(fc.constantFrom(...uitsplitsingen)),
        van: year,
        tot: year,
      }),
      (state) => {
        expect(readState(new URLSearchParams(addressOf(state)))).toEqual(state);
      },
    ),
    { seed: 7 },
  );
});

test("what is empty, double, too much or no year is left out", () => {
  const query =
    "cijfer=a&cijfer=&cijfer=a&cijfer=b&cijfer=c&cijfer=d&gebied=x&gebied=x&groep=iets&van=20&tot=2022";
  expect(readState(new URLSearchParams(query))).toEqual({
    cijfers: ["a", "b", "c"],
    gebieden: ["x"],
    groep: null,
    van: null,
    tot: 2022,
  });
});

test("an indicator of every deelambitie is named with the deelambitie", () => {
  const shared = { id: "subsidie-verleend", deelambitie: "gemeenschappelijk" };
  expect(measurementKey({ indicator: shared, deelambitie: "ontmoeten" })).toBe("subsidie-verleend.ontmoeten");
  const own = { id: "eenzaamheid", deelambitie: "ontmoeten" };
  expect(measurementKey({ indicator: own, deelambitie: "ontmoeten" })).toBe("eenzaamheid");
});
