import { expect, test } from "vitest";
import type { Element, Verband } from "../../pipeline/domain/verandertheorie.ts";
import { ketenLinks } from "./keten-links.ts";

const elementen: Element[] = [
  { id: "a", stap: "middel", tekst: "a" },
  { id: "b", stap: "activiteit", tekst: "b" },
  { id: "c", stap: "activiteit", tekst: "c" },
  { id: "d", stap: "prestatie", tekst: "d" },
];

function verband(van: string, naar: string): Verband {
  return { van, naar, aanname: "", bewijs: "onbekend", toelichting: null };
}

test("a verband to the next stap runs from middle to middle", () => {
  const [link] = ketenLinks(elementen, [verband("a", "c")]).middel;
  expect(link).toMatchObject({ nummer: 1, from: { x: 0, y: 0.5 }, to: { x: 1, y: 0.75 } });
});

test("a verband that passes over a stap leaves in one gap and arrives in another, with the same number", () => {
  const links = ketenLinks(elementen, [verband("a", "d")]);
  expect(links.middel[0]).toMatchObject({ nummer: 1, to: { x: 0.5, y: 0.5 } });
  expect(links.activiteit[0]).toMatchObject({ nummer: 1, from: { x: 0.5, y: 0.5 }, to: { x: 1, y: 0.5 } });
});

test("a verband within a stap, backwards or to nowhere is not drawn", () => {
  const links = ketenLinks(elementen, [verband("b", "c"), verband("d", "a"), verband("a", "x")]);
  expect(Object.values(links).flat()).toEqual([]);
});

test("numbers on crossing lines keep clear of each other", () => {
  const [first, second] = ketenLinks(
    [...elementen, { id: "e", stap: "prestatie", tekst: "e" }],
    [verband("b", "e"), verband("c", "d")],
  ).activiteit;
  expect(Math.abs((first?.label.y ?? 0) - (second?.label.y ?? 0))).toBeGreaterThanOrEqual(0.09);
});
