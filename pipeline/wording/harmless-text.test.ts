import { expect, test } from "vitest";
import { harmlessText } from "./harmless-text.ts";

test.each(["=1+1", "+31 43", "@som", "-2+3", "-cmd", "\tx", "\rx"])("%o is no formula any more", (text) => {
  expect(harmlessText(text)).toBe(`'${text}`);
});

test.each(["-5", "-1.250,50", "Noord-West", "a=b", "", "18+"])("%o stays as it is", (text) => {
  expect(harmlessText(text)).toBe(text);
});
