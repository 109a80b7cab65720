import { expect, test } from "vitest";
import type { Element, Verband } from "../../pipeline/domain/verandertheorie.ts";
import { element } from "../fixtures/verandertheorie.ts";
import { ketenLinks } from "./keten-links.ts";

const elementen: Element[] = [
  element("a", "middel", "a"),
  element("b", "activiteit", "b"),
  element("c", "activiteit", "c"),
  element("d", "prestatie", "d"),
];

const bewijs = { soort: "onbekend", sterkte: null, verwijzing: null } as const;

function verband(van: string, naar: string): Verband {
  return { van, naar, aanname: "", bewijs, vertraging: 0, toelichting: null };
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
    [...elementen, element("e", "prestatie", "e")],
    [verband("b", "e"), verband("c", "d")],
  ).activiteit;
  expect(Math.abs((first?.label.y ?? 0) - (second?.label.y ?? 0))).toBeGreaterThanOrEqual(0.09);
});

test("the number on a steep line gives way to that on a level line, whatever their order", () => {
  const three = [..."xyz"].map((id) => element(id, "prestatie", id));
  const from = [..."uvw"].map((id) => element(id, "activiteit", id));
  const { activiteit } = ketenLinks([...from, ...three], [verband("w", "x"), verband("v", "y")]);
  expect(activiteit.map(({ nummer }) => nummer)).toEqual([1, 2]);
  expect(activiteit[1]?.label).toEqual({ x: 0.5, y: 0.5 });
  expect(Math.abs((activiteit[0]?.label.y ?? 0.5) - 0.5)).toBeGreaterThanOrEqual(0.09);
});
