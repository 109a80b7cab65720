import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field } from "../fields/field.ts";
import { type Delivered, loadDelivered } from "../fixtures/load-delivered.ts";
import { problemsOf } from "../fixtures/temporary-folder.ts";

const velden: Field[] = [
  { naam: "id", type: "tekst", verplicht: true },
  { naam: "aantal", type: "geheel" },
  { naam: "cijfer", type: "decimaal" },
  { naam: "weging", type: "weging", verplicht: true },
  { naam: "verleend", type: "bedrag" },
  { naam: "saldo", type: "bedrag", negatief: true },
  { naam: "datum", type: "datum" },
  { naam: "jaar", type: "jaar", verplicht: true },
  { naam: "status", type: "code", toegestaan: ["open", "dicht"] },
  { naam: "actief", type: "ja-nee" },
  { naam: "buurt", type: "buurt" },
  { naam: "gebied", type: "gebied", verplicht: true },
  { naam: "deel", type: "aandeel" },
  { naam: "verhaal", type: "tekst", vrijeTekst: true },
];

/** Numbers as people and programs write them, right and wrong. */
const number = fc.oneof(
  fc.integer({ min: -2000, max: 3_000_000 }).map(String),
  fc.double({ min: -1e7, max: 1e7, noNaN: true }).map((value) => String(value).replace(".", ",")),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.stringMatching(/^-?(€ ?)?[0-9]{0,12}([.,' ][0-9]{3}){0,3}([.,][0-9]{0,9})?(,-|€)?$/),
  fc.constantFrom(
    "1,005",
    "0,0000005",
    "0,9999995",
    "99999999999999",
    "1e5",
    "1E-3",
    ".5",
    ",5",
    "5,",
    "+3",
    "--1",
    "٣",
    "1 000",
  ),
);

const date = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 0, max: 32 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 1890, max: 2110 }),
    )
    .map((parts) => parts.join("-")),
  fc.constantFrom(
    "29-02-1900",
    "29-02-2000",
    "2024-2-30",
    "2024-02-29T10:00:00",
    "20240229",
    "01-01-2024 9:05",
    "31/12/2024",
    "44689",
  ),
);

const word = fc.oneof(
  fc.constantFrom(
    "open",
    "dicht",
    "1",
    "2",
    "9",
    "ja",
    "Nee",
    "J",
    "x",
    "PM",
    "n.b.",
    "-",
    "N1",
    "Noord 1",
    "noord",
    "Zuid",
    "6211",
    "GM9999",
    "a@b.nl",
    "bel 0612345678",
  ),
  fc.string({ maxLength: 8 }).map((text) => text.replaceAll("\0", "")),
  fc.string({ unit: "grapheme", maxLength: 6 }).map((text) => text.replaceAll("\0", "")),
);

const padded = fc.tuple(
  fc.constantFrom("", "", " ", "\t", "\u00a0", "\n"),
  fc.oneof({ weight: 3, arbitrary: number }, date, word, fc.constant("")),
  fc.constantFrom("", "", " ", "\r\n", "\u202f"),
);
const cell = padded.map((parts) => `"${parts.join("").replaceAll('"', '""')}"`);

/** A value that is right more often than not, by field. */
const likely: Record<string, string[]> = {
  id: ["a", "b", "c", "d", "e", "f"],
  weging: ["1,5", "0,2", "3"],
  jaar: ["2022", "2023"],
  gebied: ["N1", "Z2", "Noord 1"],
};
const row = fc.tuple(
  ...velden.map(({ naam }) =>
    likely[naam] ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...likely[naam]) }, cell) : cell,
  ),
);

const layout = fc.record({
  formaat: fc.constantFrom<object>(
    {},
    { decimaalteken: "," },
    { decimaalteken: ".", duizendtalteken: "," },
    { decimaalteken: ",", duizendtalteken: "." },
    { decimaalteken: ",", duizendtalteken: " " },
  ),
  datumnotatie: fc.constantFrom<string | string[]>(
    "dd-mm-jjjj",
    ["dd-mm-jjjj", "jjjj-mm-dd"],
    ["jjjjmmdd", "dd/mm/jjjj"],
  ),
  ontbrekend: fc.constantFrom<object>({}, { PM: "PM", "n.b.": "nog niet bekend", x: "geheim", "-": "0" }),
  kolommen: fc.constantFrom<object>(
    {},
    {
      status: { codes: { 1: "open", 2: "dicht" } },
      actief: { codes: { 1: "ja", 2: "nee" } },
      buurt: { gebied: "naam" },
      gebied: { gebied: ["code", "naam", "pc4", "stadsdeel"] },
      saldo: { maal: 1000, decimaalteken: "." },
      jaar: { deel: "^([0-9]{4})" },
    },
  ),
});

async function both(delivered: Delivered) {
  const bulk = await loadDelivered({ ...delivered, pad: "bulk" });
  const rows = await loadDelivered({ ...delivered, pad: "rijen" });
  return { bulk, rows };
}

describe("the bulk path and the row path", () => {
  test("load the same rows, refuse the same with the same words, and count the same, for any delivery", {
    timeout: 90_000,
  }, async () => {
    const delivery = fc.tuple(fc.array(row, { minLength: 60, maxLength: 120 }), layout);
    await fc.assert(
      fc.asyncProperty(delivery, async ([rows, bron]) => {
        const header = velden.map(({ naam }) => naam).join(";");
        const text = `${[header, ...rows.map((cells) => cells.join(";"))].join("\n")}\n`;
        const { bulk, rows: byRow } = await both({
          velden,
          bestanden: [text],
          sleutel: ["id", "jaar"],
          bron,
        });
        expect(byRow.rijen).toEqual(bulk.rijen);
        expect(byRow.geladen).toEqual(bulk.geladen);
      }),
      { numRuns: 10, seed: 20261122, endOnFailure: true },
    );
  });

  test("read a long file as they read a short one: the bulk path then trims only what needs it", {
    timeout: 60_000,
  }, async () => {
    const header = velden.map(({ naam }) => naam).join(";");
    const sound = [
      "a",
      "3",
      "7,5",
      "1,5",
      "10",
      "-5",
      "01-02-2024",
      "2022",
      "open",
      "ja",
      "N1",
      "N1",
      "0,5",
      "x",
    ];
    const drawn = fc.sample(row, { numRuns: 100, seed: 5 }).flatMap((cells) => [cells, sound]);
    const copies = 260;
    const fileOf = (count: number) => {
      const lines = Array.from({ length: count }, (_, copy) =>
        drawn.map((cells, index) => [`${copy}-${index}`, ...cells.slice(1)].join(";")),
      );
      return `${[header, ...lines.flat()].join("\n")}\n`;
    };
    const load = (count: number) =>
      loadDelivered({ velden, bestanden: [fileOf(count)], sleutel: ["id"], pad: "bulk" });
    const [short, long] = [await load(1), await load(copies)];
    expect(long.geladen[0]?.delivery.gelezen).toBe(copies * drawn.length);
    expect(long.geladen[0]?.delivery.geladen).toBe(copies * (short.geladen[0]?.delivery.geladen ?? 0));
    expect(short.geladen[0]?.delivery.afgekeurd).toBeGreaterThan(10);
    const first = long.rijen.filter(({ id }) => String(id).startsWith("0-"));
    expect(first.length).toBeGreaterThanOrEqual(100);
    expect(first).toEqual(short.rijen);
    const rejects = (found: typeof short, count: number) =>
      (found.geladen[0]?.rejects ?? [])
        .slice(0, count)
        .map(({ regel, kolom, melding }) => [regel, kolom, melding]);
    expect(rejects(long, 50)).toEqual(rejects(short, 50));
  });

  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
  const encodings: [string, (text: string) => Buffer][] = [
    ["windows-1252", (text) => Buffer.from(text, "latin1")],
    ["utf-16", utf16],
    ["utf-16", (text) => utf16(text).swap16()],
  ];

  test.each(encodings)("give the same rows and rejects of a file in %s", async (codering, encode) => {
    const columns: Field[] = [
      { naam: "id", type: "tekst", verplicht: true },
      { naam: "plek", type: "tekst" },
      { naam: "aantal", type: "geheel" },
    ];
    const body = '1;Café Één;3\r\n2;"Brasserie\nÀ côté";vier\r\n3;;5\r\n1;Tweeën;1\r\n';
    const text = `id;plek;aantal\r\n${body}`;
    const { bulk, rows } = await both({
      velden: columns,
      bestanden: [encode(text)],
      bron: { formaat: { codering } },
    });
    expect(rows).toEqual(bulk);
    expect(bulk.rijen.map(({ id, plek }) => [id, plek])).toEqual([
      ["1", "Café Één"],
      ["3", null],
    ]);
    expect(bulk.geladen[0]?.rejects.map(({ regel, kolom, waarde }) => [regel, kolom, waarde])).toEqual([
      [3, "aantal", "vier"],
      [6, "id", "1"],
    ]);
  });

  test("have no part in JSON, whose encoding is declared all the same", async () => {
    const velden: Field[] = [{ naam: "id", type: "tekst", verplicht: true }];
    const text = '[{"id":"Café"},{"id":"Één"}]';
    for (const [codering, encode] of encodings) {
      const bron = { formaat: { soort: "json", codering } };
      const { rijen } = await loadDelivered({ velden, bestanden: [encode(text)], bron });
      expect(rijen).toEqual([{ id: "Café" }, { id: "Één" }]);
    }
  });

  test("are not both taken for a file whose encoding is in doubt: the reader says what is wrong", async () => {
    const velden: Field[] = [{ naam: "id", type: "tekst", verplicht: true }];
    const doubtful: [Buffer, string, string][] = [
      [Buffer.from("id\ncafé\n"), "windows-1252", "codering-tegenspraak"],
      [Buffer.from("id\na\x81\n", "latin1"), "windows-1252", "codering-onbekend"],
      [Buffer.from("id\ncaf\xe9\n", "latin1"), "utf-16", "codering-tegenspraak"],
    ];
    for (const [bytes, codering, code] of doubtful) {
      const problems = await problemsOf(() =>
        loadDelivered({ velden, bestanden: [bytes], bron: { formaat: { codering } } }),
      );
      expect(problems).toMatchObject([{ code }]);
    }
    const mixed = Buffer.concat([Buffer.from("id\ncafé\n"), Buffer.from("caf\xe9\n", "latin1")]);
    const { geladen } = await loadDelivered({
      velden,
      bestanden: [mixed],
      bron: { formaat: { codering: "windows-1252" } },
    });
    expect(geladen[0]?.opmerkingen[0]).toContain("Regel 2 lijkt in utf-8 geschreven");
  });

  test("refuse an error of a spreadsheet in every field, unless bron.yml says why it is missing", async () => {
    const columns: Field[] = [
      { naam: "id", type: "tekst", verplicht: true },
      { naam: "naam", type: "tekst" },
      { naam: "verhaal", type: "tekst", vrijeTekst: true },
      { naam: "soort", type: "code" },
      { naam: "status", type: "code", toegestaan: ["open", "anders"] },
      { naam: "aantal", type: "geheel" },
    ];
    const rows = [
      "1;#N/B;;;;",
      "2;;#VERW!;;;",
      "3;;;#REF!;;",
      "4;;;;#N/A;",
      "5;;;;;#DEEL/0!",
      "6;# 1;#;#1;iets;1",
    ];
    const deliver = (ontbrekend: object) =>
      both({
        velden: columns,
        bestanden: [`${columns.map(({ naam }) => naam).join(";")}\n${rows.join("\n")}\n`],
        bron: { ontbrekend, kolommen: { status: { anders: "anders" } } },
      });
    const strict = await deliver({});
    expect(strict.rows).toEqual(strict.bulk);
    expect(strict.rows.rijen).toMatchObject([
      { id: "6", naam: "# 1", verhaal: "#", soort: "#1", status: "anders" },
    ]);
    expect(
      strict.rows.geladen[0]?.rejects.map(({ regel, kolom, regelcode }) => [regel, kolom, regelcode]),
    ).toEqual(
      ["naam", "verhaal", "soort", "status", "aantal"].map((kolom, k) => [k + 2, kolom, "foutwaarde"]),
    );
    const declared = await deliver({ "#N/B": "niet gemeten", "#N/A": "niet gemeten", "#DEEL/0!": "n.v.t." });
    expect(declared.rows).toEqual(declared.bulk);
    expect(declared.rows.rijen).toMatchObject([
      { id: "1", naam: null },
      { id: "4", status: null },
      { id: "5", aantal: null, aantal_reden: "n.v.t." },
      { id: "6" },
    ]);
  });

  test("know the same doubles within a file and over files", async () => {
    const head = "id;naam\n";
    const { bulk, rows } = await both({
      velden: [
        { naam: "id", type: "tekst", verplicht: true },
        { naam: "naam", type: "tekst" },
      ],
      bestanden: [`${head}1;a\n1;a\n1;b\n2;c\n`, `${head}2;c\n2;d\n3;e\n`],
    });
    expect(rows).toEqual(bulk);
    expect(bulk.rijen).toEqual([
      { id: "1", naam: "a" },
      { id: "2", naam: "c" },
      { id: "3", naam: "e" },
    ]);
    expect(
      bulk.geladen.map(({ rejects }) => rejects.map(({ regel, regelcode }) => `${regel} ${regelcode}`)),
    ).toEqual([
      ["3 dubbel-gelijk", "4 dubbel"],
      ["2 dubbel-gelijk", "3 dubbel"],
    ]);
  });
});
