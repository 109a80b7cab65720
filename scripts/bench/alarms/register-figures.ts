import type { Gebied } from "../../../pipeline/domain/gebied.ts";
import type { RawOutcome } from "../../../pipeline/domain/outcome.ts";
import { rateOf } from "../../../pipeline/statistics/register/rates.ts";
import { shareInterval } from "../../../pipeline/statistics/register/share-interval.ts";
import type { Random } from "../../make-sample/random.ts";
import { emptyOutcome, type Figures, YEARS } from "./figures.ts";

/** A stadsdeel with its size: residents for a rate, units for a share. */
export interface Sized {
  gebied: Gebied;
  size: number;
}

/** How a register figure is drawn and made. */
interface RegisterKind {
  /** Cases among so many. */
  draw: (size: number, random: Random) => number;
  figure: (teller: number, noemer: number) => { waarde: number; onder: number; boven: number } | null;
}

/** Residents per case told: rates are per 1,000. */
export const PER = 1000;

/** Independent cases at one rate per 1,000 residents everywhere, in both years. */
export function rates(per1000: number): RegisterKind {
  return {
    draw: (size, random) => drawPoisson((size * per1000) / PER, random),
    figure: (aantal, bevolking) => rateOf({ aantal, bevolking }, PER),
  };
}

/** Independent units that have a property with one chance everywhere, in both years. */
export function registerShares(chance: number): RegisterKind {
  return {
    draw: (size, random) =>
      Array.from({ length: size }, () => random.next()).filter((u) => u < chance).length,
    figure: (teller, noemer) => {
      const interval = shareInterval({ teller, noemer });
      if (!interval) return null;
      return { waarde: (teller / noemer) * 100, onder: interval.onder * 100, boven: interval.boven * 100 };
    },
  };
}

/** Cases that come in clusters, such as visits: three times as spread as independent ones (variance/mean = 9). */
export function clustered(per1000: number): RegisterKind {
  const alone = rates(per1000 / CLUSTER);
  return { ...rates(per1000), draw: (size, random) => CLUSTER * alone.draw(size, random) };
}

const CLUSTER = 9;

/** Both years of a register figure: the gemeente, its stadsdelen, and the city without each of them. */
export function drawRegister(
  { draw, figure }: RegisterKind,
  { gemeente, stadsdelen }: { gemeente: Gebied; stadsdelen: readonly Sized[] },
  random: Random,
): Figures {
  const figures: Figures = { outcomes: [], rest: [] };
  for (const jaar of YEARS) {
    const cells = stadsdelen.map(({ gebied, size }) => ({
      gebied,
      noemer: size,
      teller: draw(size, random),
    }));
    const sum = (of: "teller" | "noemer") => cells.reduce((total, cell) => total + cell[of], 0);
    const city = { teller: sum("teller"), noemer: sum("noemer") };
    const make = (place: RawOutcome, teller: number, noemer: number): RawOutcome => ({
      ...place,
      ...figure(teller, noemer),
      ...{ teller, noemer, n: teller },
    });
    figures.outcomes.push(make(emptyOutcome(gemeente, jaar), city.teller, city.noemer));
    for (const { gebied, teller, noemer } of cells) {
      const place = emptyOutcome(gebied, jaar);
      figures.outcomes.push(make(place, teller, noemer));
      figures.rest.push({ ...make(place, city.teller - teller, city.noemer - noemer), correlatie: 0 });
    }
  }
  return figures;
}

/** Poisson by multiplying uniforms (Knuth), in pieces small enough for e^-mean to keep its digits. */
export function drawPoisson(mean: number, random: Random): number {
  if (mean > PIECE) return drawPoisson(PIECE, random) + drawPoisson(mean - PIECE, random);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count += 1;
  return count;
}

const PIECE = 30;
