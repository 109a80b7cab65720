import { type Stap, stappen } from "../../pipeline/domain/indicator.ts";
import type { BewijsSoort, Element, Verband } from "../../pipeline/domain/verandertheorie.ts";

/**
 * A piece of a verband in the gap after a stap, in fractions of the gap: from the left edge or the middle to the
 * middle or the right edge. A verband that passes over a stap leaves in one gap and arrives in another.
 */
export interface KetenLink {
  /** Number of the verband, from 1. */
  nummer: number;
  bewijs: BewijsSoort;
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** Where its number stands. */
  label: { x: number; y: number };
}

/** Places on a line tried for its number, until it is clear of the others. */
const labelPlaces = [0.5, 0.34, 0.66, 0.24, 0.76];
/** Least vertical distance between two numbers, as a fraction of the height. */
const CLEAR = 0.09;

interface Place {
  column: number;
  y: number;
}

/** The pieces of all verbanden in the gap after each stap; elements of a stap share its height equally. */
export function ketenLinks(elementen: Element[], verbanden: Verband[]): Record<Stap, KetenLink[]> {
  const places = placeElements(elementen);
  const gaps: KetenLink[][] = stappen.map(() => []);
  verbanden.forEach((verband, i) => {
    const [van, naar] = [places.get(verband.van), places.get(verband.naar)];
    if (!van || !naar || naar.column <= van.column) return;
    const link = { nummer: i + 1, bewijs: verband.bewijs.soort };
    if (naar.column === van.column + 1) {
      add(gaps[van.column], { ...link, from: { x: 0, y: van.y }, to: { x: 1, y: naar.y } });
      return;
    }
    add(gaps[van.column], { ...link, from: { x: 0, y: van.y }, to: { x: 0.5, y: van.y } });
    add(gaps[naar.column - 1], { ...link, from: { x: 0.5, y: naar.y }, to: { x: 1, y: naar.y } });
  });
  return Object.fromEntries(stappen.map((stap, i) => [stap, gaps[i] ?? []])) as Record<Stap, KetenLink[]>;
}

function placeElements(elementen: Element[]): Map<string, Place> {
  return new Map(
    stappen.flatMap((stap, column) => {
      const own = elementen.filter((element) => element.stap === stap);
      return own.map((element, i) => [element.id, { column, y: (i + 0.5) / own.length }] as const);
    }),
  );
}

function add(gap: KetenLink[] | undefined, link: Omit<KetenLink, "label">): void {
  if (!gap) return;
  const places = labelPlaces.map((t) => ({
    x: link.from.x + t * (link.to.x - link.from.x),
    y: link.from.y + t * (link.to.y - link.from.y),
  }));
  const label = places.find((place) => isClear(place, gap)) ?? places[0];
  if (label) gap.push({ ...link, label });
}

function isClear(place: { y: number }, gap: KetenLink[]): boolean {
  return gap.every((other) => Math.abs(other.label.y - place.y) >= CLEAR);
}
