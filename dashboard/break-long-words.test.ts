import { expect, test } from "vitest";
import { breakLongWords } from "./break-long-words.ts";

const long = "a".repeat(45);

test("a run of more than forty signs may break after every twelve", () => {
  const a12 = "a".repeat(12);
  expect(breakLongWords(`<td>Stichting ${long}</td>`)).toBe(
    `<td>Stichting ${a12}<wbr>${a12}<wbr>${a12}<wbr>${"a".repeat(9)}</td>`,
  );
});

test("a sign written as code is one sign", () => {
  expect(breakLongWords(`<p>${"&lt;".repeat(40)}</p>`)).not.toContain("<wbr>");
  const broken = breakLongWords(`<p>${"&lt;".repeat(41)}</p>`);
  expect(broken).toContain(`${"&lt;".repeat(12)}<wbr>&lt;`);
  expect(broken.replaceAll("<wbr>", "")).toBe(`<p>${"&lt;".repeat(41)}</p>`);
});

test("words stay whole, also the longest in use", () => {
  const html = "<p>gemeenschapsaccommodatiebeleid en aansprakelijkheidswaardevaststelling</p>";
  expect(breakLongWords(html)).toBe(html);
});

test.each([
  ["an attribute", `<a href="${long}" title="> ${long}">x</a>`],
  ["a drawing", `<svg><text>${long}</text></svg>`],
  ["code", `<pre><code>${long}</code></pre>`],
  ["the head", `<head><title>${long}</title></head>`],
])("%s stays as it is", (_, html) => {
  expect(breakLongWords(html)).toBe(html);
});
