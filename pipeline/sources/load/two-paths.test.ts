import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field } from "../fields/field.ts";
import { trimmed } from "../fields/white-space.ts";
import { anyFields, anyLayout, anyRow } from "../fixtures/any-delivery.ts";
import { type Delivered, loadDelivered } from "../fixtures/load-delivered.ts";
import { problemsOf } from "../fixtures/temporary-folder.ts";

async function both(delivered: Delivered) {
  const bulk = await loadDelivered({ ...delivered, pad: "bulk" });
  const rows = await loadDelivered({ ...delivered, pad: "rijen" });
  return { bulk, rows };
}

describe("the bulk path and the row path", () => {
  /** As somebody delivers it who writes plainly: no quotes, and no white space around a value. */
  const plainly = (cell: string) => trimmed(cell.replace(/[";\r\n]/g, "")) ?? "";

  test.each([
    ["for any delivery", (cell: string) => cell],
    ["for any delivery that is written plainly", plainly],
  ])(
    "load the same rows, refuse the same with the same words, and count the same, %s",
    {
      timeout: 45_000,
    },
    async (_, written) => {
      const delivery = fc.tuple(fc.array(anyRow, { minLength: 50, maxLength: 80 }), anyLayout);
      await fc.assert(
        fc.asyncProperty(delivery, async ([rows, bron]) => {
          const header = anyFields.map(({ naam }) => naam).join(";");
          const text = `${[header, ...rows.map((cells) => cells.map(written).join(";"))].join("\n")}\n`;
          const { bulk, rows: byRow } = await both({
            velden: anyFields,
            bestanden: [text],
            sleutel: ["id", "jaar"],
            bron,
          });
          expect(byRow.rijen).toEqual(bulk.rijen);
          expect(byRow.geladen).toEqual(bulk.geladen);
        }),
        { numRuns: 7, seed: 20261122, endOnFailure: true },
      );
    },
  );

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
