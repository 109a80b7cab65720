import type { Gebied } from "../../domain/gebied.ts";
import type { Maat } from "../../domain/indicator.ts";
import type { Verandertheorie } from "../../domain/verandertheorie.ts";
import type { Vraag } from "../../sources/vragen.ts";

/** What the analyst chose. */
export interface NewIndicator {
  id: string;
  deelambitie: string;
  element: string;
  /** A staging table: enquete, statistiek or a register. */
  tabel: string;
  maat: Maat;
  /** The survey question; the fields of the register, joined by a comma; the subject of a published figure; else null. */
  onderwerp: string | null;
}

/** What there is to choose from. */
export interface NewIndicatorContext {
  theorie: Verandertheorie;
  vragen: readonly Vraag[];
  /** Areas for the worked example. */
  gebieden: readonly Gebied[];
}

/** Header keys and SQL of a first version. */
export interface FirstVersion {
  kop: Record<string, unknown>;
  sql: string;
}

/** Two buurten of one stadsdeel and one of another, for worked examples. Throws when there are none. */
export function exampleAreas(gebieden: readonly Gebied[]) {
  const buurten = gebieden.filter(({ soort }) => soort === "buurt");
  const first = buurten.find(
    (one) => buurten.filter(({ stadsdeel }) => stadsdeel === one.stadsdeel).length > 1,
  );
  const second = buurten.find((one) => one.stadsdeel === first?.stadsdeel && one !== first);
  const other = buurten.find(({ stadsdeel }) => stadsdeel !== first?.stadsdeel);
  if (!first?.stadsdeel || !second || !other?.stadsdeel) throw new Error("too few areas for an example");
  return {
    buurten: [first.id, second.id, other.id] as const,
    een: first.stadsdeel,
    ander: other.stadsdeel,
  };
}
