import { expect, test } from "vitest";
import { yamlDocument, yamlValue } from "./yaml-document.ts";

test("what one reader does to a value, the next reader of the same text does not see", () => {
  const text = "namen: [a, b]\n";
  (yamlValue(text) as { namen: string[] }).namen.push("c");
  expect(yamlValue(text)).toEqual({ namen: ["a", "b"] });
});

test("a text that is no YAML is refused each time it is read", () => {
  for (const _time of [1, 2]) expect(() => yamlValue("a: [1,\nb: 2")).toThrow();
});

test("a text says on which line a place is, also after many others were read", () => {
  const text = "a: 1\nb: 2\n";
  const first = yamlDocument(text);
  expect(yamlDocument(text)).toBe(first);
  for (let k = 0; k < 200; k++) yamlValue(`a: ${k}`);
  expect(yamlDocument(text)).not.toBe(first);
  expect(yamlDocument(text).lineAt(text.indexOf("b"))).toBe(2);
  expect(yamlValue(text)).toEqual({ a: 1, b: 2 });
});
