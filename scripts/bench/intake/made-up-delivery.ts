import { closeSync, openSync, writeSync } from "node:fs";
import type { StagingTable } from "../../../pipeline/sources/fields/field.ts";

/** A register with ten columns, one of every kind that a delivery has. */
export const benchTable: StagingTable = {
  naam: "proef",
  sleutel: ["id"],
  velden: [
    { naam: "id", type: "tekst", verplicht: true },
    { naam: "jaar", type: "jaar", verplicht: true },
    { naam: "buurt", type: "buurt", verplicht: true },
    { naam: "datum", type: "datum" },
    { naam: "verleend", type: "bedrag" },
    { naam: "bezoeken", type: "geheel" },
    { naam: "cijfer", type: "decimaal" },
    { naam: "status", type: "code", toegestaan: ["aangevraagd", "verleend", "vastgesteld"], verplicht: true },
    { naam: "actief", type: "ja-nee" },
    { naam: "omschrijving", type: "tekst" },
  ],
};

/** Areas of the made-up delivery. */
export const benchBuurten = Array.from(
  { length: 44 },
  (_, index) => `BU0999${String(index).padStart(4, "0")}`,
);

/** One in this many rows has a cell that must be refused. */
const ROWS_PER_FAULT = 100;
const BATCH = 20_000;

/** Small numbers that look random and are the same on every machine (Numerical Recipes' generator, high bits). */
function createDigits(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Writes a CSV file of this many rows × ten columns, about 100 bytes a row. */
export function writeDelivery(path: string, rows: number): void {
  const handle = openSync(path, "w");
  const below = createDigits(7);
  writeSync(handle, `${benchTable.velden.map(({ naam }) => naam).join(";")}\n`);
  for (let start = 0; start < rows; start += BATCH) {
    const count = Math.min(BATCH, rows - start);
    writeSync(handle, Array.from({ length: count }, (_, index) => row(start + index, below)).join(""));
  }
  closeSync(handle);
}

const two = (value: number) => String(value).padStart(2, "0");

function row(index: number, below: (limit: number) => number): string {
  const cells = [
    `S-${index}`,
    String(2021 + below(5)),
    benchBuurten[below(44)] ?? "",
    `${two(1 + below(28))}-${two(1 + below(12))}-2024`,
    `${below(100_000)},${two(below(100))}`,
    String(below(500)),
    `${below(10)},${1 + below(999)}`,
    ["aangevraagd", "verleend", "vastgesteld"][below(3)] ?? "",
    below(2) === 0 ? "ja" : "nee",
    `Activiteit nummer ${index} in de buurt`,
  ];
  if (index % ROWS_PER_FAULT === 50) cells[1 + below(8)] = "fout";
  return `${cells.join(";")}\n`;
}
