import { expect, test } from "vitest";
import { linksFrom } from "./links.ts";

test("links are relative to the folder of the page", () => {
  expect(linksFrom("/")("/")).toBe("./");
  expect(linksFrom("/")("/stadsdelen/")).toBe("stadsdelen/");
  expect(linksFrom("/stadsdelen/west/")("/")).toBe("../../");
  expect(linksFrom("/stadsdelen/west/")("/gegevens/a.csv")).toBe("../../gegevens/a.csv");
  expect(linksFrom("/404.html")("/stadsdelen/")).toBe("stadsdelen/");
});

test("a path that does not start at the root is a mistake", () => {
  expect(() => linksFrom("/")("stadsdelen/")).toThrow("site path without slash: stadsdelen/");
});
