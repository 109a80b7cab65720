import { expect, test } from "vitest";
import { answerOf, deels, ja, nee, onbekend } from "./finding.ts";

test("the answer is that of the worst finding, and tells only what holds it back, worst first", () => {
  expect(answerOf("betrouwbaar", [ja("a"), onbekend("b"), deels("c"), nee("d")])).toEqual({
    vraag: "betrouwbaar",
    antwoord: "nee",
    redenen: ["d", "c", "b"],
  });
  expect(answerOf("relevant", [ja("a"), onbekend("b"), deels("c")]).antwoord).toBe("deels");
  expect(answerOf("relevant", [ja("a"), onbekend("b")])).toMatchObject({
    antwoord: "onbekend",
    redenen: ["b"],
  });
});

test("when all is well every reason is told", () => {
  expect(answerOf("relevant", [ja("a"), ja("b")])).toMatchObject({ antwoord: "ja", redenen: ["a", "b"] });
});

test("a question without findings is a mistake of the programmer", () => {
  expect(() => answerOf("relevant", [])).toThrow("no findings: relevant");
});
