import { expect, test } from "vitest";
import { readabilityOf } from "./readability.ts";

test("words and sentences are counted by hand", () => {
  // 4 + 6 = 10 words in 2 sentences; one word of 15 letters or more.
  const read = readabilityOf("Aandeel inwoners dat sport. Telt niet mee: vrijwilligerswerk voor anderen.");
  expect(read).toEqual({ zinnen: 2, woorden: 10, zinslengte: 5, langsteZin: 6, langeWoorden: 0.1 });
});

test("a figure with a point or an abbreviation ends no sentence", () => {
  expect(readabilityOf("Per 1.000 inwoners, bijv. in Zuid.").zinnen).toBe(1);
  expect(readabilityOf("Telt o.a. het steunpunt. En meer.").zinnen).toBe(2);
});

test("signs without letters are no words, and no text has nothing", () => {
  expect(readabilityOf("Ja - nee.").woorden).toBe(2);
  expect(readabilityOf(" ")).toEqual({
    zinnen: 0,
    woorden: 0,
    zinslengte: 0,
    langsteZin: 0,
    langeWoorden: 0,
  });
});
