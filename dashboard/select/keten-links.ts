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
const MIDDLE = 0.5;
const labelPlaces = [MIDDLE, 0.34, 0.66, 0.24, 0.76];
/** Least vertical distance between two numbers, as a fraction of the height. */
const CLEAR = 0.09;

type Line = Omit<KetenLink, "label">;

interface Place {
  column: number;
  y: number;
}

/** The pieces of all verbanden in the gap after each stap; elements of a stap share its height equally. */
export function ketenLinks(elementen: Element[], verbanden: Verband[]): Record<Stap, KetenLink[]> {
  const places = placeElements(elementen);
  const gaps: Line[][] = stappen.map(() => []);
  verbanden.forEach((verband, i) => {
    const [van, naar] = [places.get(verband.van), places.get(verband.naar)];
    if (!van || !naar || naar.column <= van.column) return;
    const link = { nummer: i + 1, bewijs: verband.bewijs.soort };
    if (naar.column === van.column + 1) {
      gaps[van.column]?.push({ ...link, from: { x: 0, y: van.y }, to: { x: 1, y: naar.y } });
      return;
    }
    gaps[van.column]?.push({ ...link, from: { x: 0, y: van.y }, to: { x: 0.5, y: van.y } });
    gaps[naar.column - 1]?.push({ ...link, from: { x: 0.5, y: naar.y }, to: { x: 1, y: naar.y } });
  });
  return Object.fromEntries(stappen.map((stap, i) => [stap, labelled(gaps[i] ?? [])])) as Record<
    Stap,
    KetenLink[]
  >;
}

function placeElements(elementen: Element[]): Map<string, Place> {
  return new Map(
    stappen.flatMap((stap, column) => {
      const own = elementen.filter((element) => element.stap === stap);
      return own.map((element, i) => [element.id, { column, y: (i + 0.5) / own.length }] as const);
    }),
  );
}

/** Numbers on the flattest lines first: a steep line has most places to give way to them. */
function labelled(lines: Line[]): KetenLink[] {
  const placed: KetenLink[] = [];
  for (const line of lines.toSorted((a, b) => rise(a) - rise(b) || a.nummer - b.nummer))
    placed.push({ ...line, label: labelOf(line, placed) });
  return placed.toSorted((a, b) => a.nummer - b.nummer);
}

const rise = ({ from, to }: Line) => Math.abs(to.y - from.y);

function labelOf({ from, to }: Line, placed: KetenLink[]): KetenLink["label"] {
  const at = (t: number) => ({ x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) });
  return at(labelPlaces.find((t) => isClear(at(t), placed)) ?? MIDDLE);
}

function isClear(place: { y: number }, placed: KetenLink[]): boolean {
  return placed.every((other) => Math.abs(other.label.y - place.y) >= CLEAR);
}
