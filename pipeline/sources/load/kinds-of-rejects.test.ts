import { expect, test } from "vitest";
import { describeKind, kindsOfRejects } from "./kinds-of-rejects.ts";
import type { Reject } from "./reject.ts";

const reject = (regel: number | null, kolom: string, waarde: string): Reject => ({
  bron: "proef",
  bestand: "raw/proef/a.csv",
  blad: null,
  record: 7,
  regel,
  kolom,
  waarde,
  regelcode: "vorm",
  melding: `${kolom} moet zijn: een getal.`,
  hint: "Verbeter het.",
});

test("refused cells are told by kind, the commonest first, with the place and the value of the first", () => {
  const kinds = kindsOfRejects([
    reject(2, "a", "x"),
    reject(2, "b", "y"),
    reject(3, "b", "z"),
    reject(4, "c", "q"),
  ]);
  expect(kinds.map(describeKind)).toEqual([
    '2 keer, voor het eerst op regel 2: b moet zijn: een getal. Er staat "y".',
    'Eén keer, op regel 2: a moet zijn: een getal. Er staat "x".',
    'Eén keer, op regel 4: c moet zijn: een getal. Er staat "q".',
  ]);
});

test("a blank is not quoted, a long value is cut, and a file without lines has its row", () => {
  expect(describeKind({ aantal: 1, eerste: reject(null, "a", "") })).toBe(
    "Eén keer, op rij 7: a moet zijn: een getal.",
  );
  expect(describeKind({ aantal: 1, eerste: reject(2, "a", "b".repeat(100)) })).toContain(
    `"${"b".repeat(60)}…".`,
  );
});
