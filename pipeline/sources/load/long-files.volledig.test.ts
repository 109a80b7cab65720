import { expect, test } from "vitest";
import type { Field } from "../fields/field.ts";
import { loadDelivered } from "../fixtures/load-delivered.ts";

const velden: Field[] = [
  { naam: "id", type: "tekst", verplicht: true },
  { naam: "aantal", type: "geheel" },
  { naam: "cijfer", type: "decimaal" },
  { naam: "verleend", type: "bedrag" },
  { naam: "datum", type: "datum" },
  { naam: "jaar", type: "jaar", verplicht: true },
  { naam: "status", type: "code", toegestaan: ["open", "dicht"] },
  { naam: "actief", type: "ja-nee" },
  { naam: "buurt", type: "buurt" },
  { naam: "deel", type: "aandeel" },
  { naam: "naam", type: "tekst" },
];
const header = velden.map(({ naam }) => naam).join(";");

/** Rows enough for several threads to read several parts each: more than 50 MB. */
const ROWS = 600_000;
/** Not regular in the size of anything the database cuts a file into. */
const isFaulty = (row: number) => row % 9973 === 17;
const isDouble = (row: number) => row % 50_021 === 40_000;

const line = (row: number) =>
  [
    isDouble(row) ? row - 1 : row,
    isFaulty(row) ? "fout" : row % 500,
    `${row % 10},${1 + (row % 97)}`,
    `${row % 90_000},50`,
    "01-02-2024",
    2022,
    row % 2 ? "open" : "dicht",
    "ja",
    "N1",
    "0,5",
    `Activiteit nummer ${row} die om de zoveel tijd in de buurt wordt gehouden`,
  ].join(";");

const lines = Array.from({ length: ROWS }, (_, row) => line(row));

async function load(text: string) {
  const { geladen, rijen } = await loadDelivered({ velden, bestanden: [text], sleutel: ["id"], pad: "bulk" });
  const rejects = geladen[0]?.rejects.map(({ regel, regelcode }) => `${regel} ${regelcode}`);
  return { rejects, ids: rijen.map(({ id }) => Number(id)), delivery: geladen[0]?.delivery };
}

const rows = Array.from({ length: ROWS }, (_, row) => row);
const wrong = rows.filter((row) => isFaulty(row) || isDouble(row));
const sound = rows.filter((row) => !isFaulty(row) && !isDouble(row));
const nameOf = (row: number) => (isFaulty(row) ? "vorm" : "dubbel");

test("a long file keeps the order of its lines, and refusals name the line, on all threads", async () => {
  const { rejects, ids, delivery } = await load(`${header}\n${lines.join("\n")}\n`);
  expect(rejects).toEqual(wrong.map((row) => `${row + 2} ${nameOf(row)}`));
  expect(ids).toEqual(sound);
  expect(delivery).toMatchObject({ gelezen: ROWS, geladen: sound.length, afgekeurd: wrong.length });
}, 120_000);

test("a long file with line breaks inside quotes keeps them too: one thread then reads", async () => {
  const quoted = lines.map((text, row) =>
    row % 1000 === 0 ? `${text.slice(0, text.lastIndexOf(";"))};"een\n${row};twee"` : text,
  );
  const { rejects, ids } = await load(`${header}\n${quoted.join("\n")}\n`);
  // Every thousandth row, from row 0 on, takes one line more, which moves the rows behind it.
  const lineOf = (row: number) => row + 2 + Math.ceil(row / 1000);
  expect(rejects).toEqual(wrong.map((row) => `${lineOf(row)} ${nameOf(row)}`));
  expect(ids).toEqual(sound);
}, 120_000);

test("a long file of which the last lines are far longer than the first keeps the order of its lines", async () => {
  const uneven = lines.map((text, row) => (row > 0.9 * ROWS ? `${text}${" en verder".repeat(30)}` : text));
  const { rejects, ids } = await load(`${header}\n${uneven.join("\n")}\n`);
  expect(rejects).toEqual(wrong.map((row) => `${row + 2} ${nameOf(row)}`));
  expect(ids).toEqual(sound);
}, 120_000);
