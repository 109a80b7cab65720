import { describe, expect, test } from "vitest";
import { samenvattingUitkomsten } from "../domain/samenvatting.ts";
import { prestatieSentence, summarySentence } from "./summary-sentence.ts";

const none = { beter: [], slechter: [], geenVerschil: [], nietTeBepalen: [] };

describe("the sentence about the effects of a deelambitie", () => {
  test("tells every count that is not zero, then the outcome and how certain", () => {
    const telling = { beter: ["a", "b"], slechter: ["c"], geenVerschil: ["d"], nietTeBepalen: ["e"] };
    expect(summarySentence("gemengd", telling)).toBe(
      "We meten 5 effecten. Sinds de nulmeting: 2 aantoonbaar beter, 1 aantoonbaar slechter, " +
        "1 zonder aantoonbaar verschil en 1 niet te bepalen. Samen: gemengd (bij 99% zekerheid).",
    );
  });

  test("of one effect is singular", () => {
    expect(summarySentence("te-weinig-om-te-zeggen", { ...none, slechter: ["a"] })).toBe(
      "We meten 1 effect. Sinds de nulmeting: 1 aantoonbaar slechter. Samen: te weinig om te zeggen (bij 99% zekerheid).",
    );
  });

  test("without any effect says that there is nothing to sum up", () => {
    expect(summarySentence("te-weinig-om-te-zeggen", none)).toBe(
      "We meten hier nog geen effect. Daarom is er niets samen te vatten.",
    );
  });

  test.each(samenvattingUitkomsten)("has words for %s", (uitkomst) => {
    expect(summarySentence(uitkomst, { ...none, geenVerschil: ["a"] })).not.toMatch(/undefined|-/);
  });
});

describe("the sentence about what was done", () => {
  test("tells the directions without a verdict or a cause", () => {
    const telling = { meer: ["a"], minder: ["b"], gelijk: ["c", "d"], onbekend: ["e"] };
    expect(prestatieSentence(telling)).toBe(
      "We volgen 5 prestaties. Sinds de nulmeting: 1 omhoog, 1 omlaag, 2 ongeveer gelijk en 1 niet te vergelijken. " +
        "Dat zegt niet waardoor een effect verandert.",
    );
    expect(prestatieSentence({ ...telling, minder: [], gelijk: [], onbekend: [] })).toContain(
      "We volgen 1 prestatie.",
    );
  });

  test("is none without prestaties", () => {
    expect(prestatieSentence({ meer: [], minder: [], gelijk: [], onbekend: [] })).toBeNull();
  });
});
