import { expect, test } from "vitest";
import { joinWords } from "./join-words.ts";

test("words are joined the Dutch way", () => {
  expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(joinWords)).toEqual(["", "A", "A en B", "A, B en C"]);
});
