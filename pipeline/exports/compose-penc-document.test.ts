import { describe, expect, test } from "vitest";
import { metaWith, smallEdition } from "../editions/fixtures/small-edition.ts";
import { composePencDocument } from "./compose-penc-document.ts";

const bronOf = (edition = smallEdition()) => ({ edition, vorige: null, aansluiting: null });

describe("a document of planning and control", () => {
  test("is provisional unless the edition was frozen for it", () => {
    const frozen = bronOf(smallEdition({ meta: metaWith({ moment: "begroting-2027" }) }));
    expect(composePencDocument(frozen, { document: "begroting", jaar: 2027 }).voorlopig).toBe(false);
    expect(composePencDocument(frozen, { document: "jaarstukken", jaar: 2026 }).voorlopig).toBe(true);
  });

  test("has a cell for every column in every row", () => {
    const { tabellen } = composePencDocument(bronOf(), { document: "jaarstukken", jaar: 2026 });
    for (const { kolommen, rijen } of tabellen)
      for (const { cellen } of rijen) expect(cellen).toHaveLength(kolommen.length);
    expect(tabellen.flatMap(({ rijen }) => rijen).length).toBeGreaterThan(0);
  });
});
