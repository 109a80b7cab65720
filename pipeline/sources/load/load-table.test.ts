import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field } from "../fields/field.ts";
import { type Delivered, loadDelivered } from "../fixtures/load-delivered.ts";
import { problemsOf } from "../fixtures/temporary-folder.ts";

const id: Field = { naam: "id", type: "tekst", verplicht: true };
const naam: Field = { naam: "naam", type: "tekst" };

/** Loads one column of this type: which texts are taken, as what, and which are refused. */
async function loadColumn(field: Omit<Field, "naam">, texts: string[], layout: Partial<Delivered> = {}) {
  const lines = texts.map((text, index) => `${index};"${text}"`);
  const { geladen, rijen } = await loadDelivered({
    velden: [id, { naam: "v", ...field }],
    bestanden: [`id;v\n${lines.join("\n")}\n`],
    ...layout,
  });
  return {
    waarden: rijen.map(({ v }) => v),
    afgekeurd: (geladen[0]?.rejects ?? []).map(({ waarde }) => waarde),
    rejects: geladen[0]?.rejects ?? [],
  };
}

describe("each type of field", () => {
  const cases: [string, Omit<Field, "naam">, [string, unknown][], string[]][] = [
    [
      "tekst",
      { type: "tekst" },
      [
        ["a", "a"],
        ["  b c ", "b c"],
        ["", null],
        ["   ", null],
      ],
      [],
    ],
    [
      "code",
      { type: "code", toegestaan: ["ja", "nee"] },
      [
        ["ja", "ja"],
        [" nee ", "nee"],
        ["", null],
      ],
      ["Ja", "misschien"],
    ],
    [
      "ja-nee",
      { type: "ja-nee" },
      [
        ["ja", "ja"],
        ["Nee", "nee"],
        ["J", "ja"],
        ["", null],
      ],
      ["1", "misschien"],
    ],
    [
      "geheel",
      { type: "geheel" },
      [
        ["12", 12],
        [" 7 ", 7],
        ["0", 0],
        ["007", 7],
        ["", null],
      ],
      ["-3", "3.7", "3,7", "1.000", "1e3", "0x1F", "1_000", "twaalf", "9999999999", "٣"],
    ],
    [
      "decimaal",
      { type: "decimaal" },
      [
        ["1,5", 1.5],
        ["3", 3],
        ["-2,25", -2.25],
        ["1,2E-2", 0.012],
        ["", null],
      ],
      ["1.5", "1.234,5", "1,2,3", "nan", "inf", "veel"],
    ],
    [
      "weging",
      { type: "weging" },
      [
        ["0,85", 0.85],
        ["14,7705", 14.7705],
        ["1", 1],
      ],
      ["0", "0,0", "-1,5", "inf", "1.5"],
    ],
    [
      "bedrag",
      { type: "bedrag" },
      [
        ["16350,00", 16350],
        ["0", 0],
        ["12,5", 12.5],
        ["7,50000", 7.5],
        ["€ 5", 5],
        ["€12,50", 12.5],
        ["15000,-", 15000],
        ["12345,670000000001", 12345.67],
        ["", null],
      ],
      ["-1", "15.000", "1.234,56", "12,345", "1e3", "€", "5 euro"],
    ],
    [
      "datum",
      { type: "datum" },
      [
        ["08-05-2022", "2022-05-08"],
        ["29-02-2024", "2024-02-29"],
        ["8-5-2022", "2022-05-08"],
        ["2022-05-08", "2022-05-08"],
        ["08-05-2022 13:45", "2022-05-08"],
        ["", null],
      ],
      ["31-02-2024", "29-02-2023", "05/08/2022", "08-05-22", "08-05-0202", "44689", "vandaag"],
    ],
    [
      "jaar",
      { type: "jaar" },
      [
        ["2022", 2022],
        [" 1900 ", 1900],
        ["2100", 2100],
      ],
      ["1899", "2101", "22", "2022,5", "2022.4", "dit jaar"],
    ],
    [
      "buurt",
      { type: "buurt" },
      [
        ["N1", "N1"],
        [" Z2 ", "Z2"],
        ["", null],
      ],
      ["N9", "noord", "GM9999", "n1"],
    ],
    [
      "gebied",
      { type: "gebied" },
      [
        ["N1", "N1"],
        ["GM9999", "GM9999"],
      ],
      ["noord", "N9"],
    ],
    [
      "aandeel",
      { type: "aandeel" },
      [
        ["0,5", 0.5],
        ["1", 1],
        ["0", 0],
        ["0,333333", 0.333333],
      ],
      ["1,1", "-0,1", "50%", "0.5"],
    ],
  ];

  test.each(cases)("%s is taken in its own forms and refused in others", async (_, field, good, bad) => {
    const { waarden, afgekeurd } = await loadColumn(field, [...good.map(([text]) => text), ...bad]);
    expect(waarden).toEqual(good.map(([, value]) => value));
    expect(afgekeurd).toEqual(bad);
  });

  test("numbers with a decimal point are taken where the delivery has points", async () => {
    const texts = ["1.5", "3", "1,5", "1,000.5"];
    const layout = { bron: { formaat: { decimaalteken: "." } } };
    for (const type of ["decimaal", "bedrag"] as const) {
      const { waarden, afgekeurd } = await loadColumn({ type }, texts, layout);
      expect(waarden).toEqual([1.5, 3]);
      expect(afgekeurd).toEqual(["1,5", "1,000.5"]);
    }
  });

  test("dates are read in the notation of the delivery", async () => {
    const layout = { bron: { datumnotatie: "jjjj/mm/dd" } };
    const { waarden, afgekeurd } = await loadColumn({ type: "datum" }, ["2022/05/08", "08-05-2022"], layout);
    expect(waarden).toEqual(["2022-05-08"]);
    expect(afgekeurd).toEqual(["08-05-2022"]);
  });

  test("a translation into an answer that does not exist is not taken", async () => {
    const field = { type: "code", toegestaan: ["ja", "nee"] } as const;
    const bron = { kolommen: { v: { codes: { 1: "ja", 2: "neen" } } } };
    const { waarden, afgekeurd } = await loadColumn(field, ["1", "2", "ja"], { bron });
    expect(waarden).toEqual(["ja", "ja"]);
    expect(afgekeurd).toEqual(["2"]);
  });

  test("a refusal says in Dutch what was expected", async () => {
    const { rejects } = await loadColumn({ type: "bedrag" }, ["-5"]);
    expect(rejects).toEqual([
      {
        bron: "proef",
        bestand: "raw/proef/levering_0.csv",
        blad: null,
        record: 1,
        regel: 2,
        kolom: "v",
        waarde: "-5",
        regelcode: "vorm",
        melding: "v moet zijn: een bedrag van 0 of meer in euro's, zoals 15000,50.",
        hint: "Een waarde onder 0 kan hier niet. Haal het minteken weg of verbeter de waarde.",
      },
    ]);
  });
});

describe("a refusal tells the likeliest cause", () => {
  const hintOf = async (field: Omit<Field, "naam">, text: string) =>
    (await loadColumn(field, [text])).rejects[0]?.hint ?? "";

  test.each([
    ["13/05/2025", "Dit lijkt dd/mm/jjjj."],
    ["05/13/2025", "Dit lijkt mm/dd/jjjj."],
    [
      "07/10/2024",
      "Dit past bij dd/mm/jjjj en bij mm/dd/jjjj: zoek in andere rijen welk deel boven de 12 komt.",
    ],
    ["45483", "Dit is een datum als volgnummer van Excel."],
    ["in juli", "Schrijf de datum als dd-mm-jjjj."],
  ])("of the date %s", async (text, hint) => {
    expect(await hintOf({ type: "datum" }, text)).toContain(hint);
  });

  test.each([
    ["17300.00", 'Volgens bron.yml is "," het decimaalteken, hier lijkt het ".".'],
    ["€ 17.300,00", 'Hier staat "." tussen duizenden.'],
    ["1.017.300", 'Hier staat "." tussen duizenden.'],
    [
      "17.300",
      'Staat "." tussen duizenden, zet dan bij "formaat" in bron.yml: duizendtalteken: ".". Is het het',
    ],
  ])("of the amount %s", async (text, hint) => {
    expect(await hintOf({ type: "bedrag" }, text)).toContain(hint);
  });

  test("of a row whose cells moved one column: not of every cell on its own", async () => {
    const velden: Field[] = [
      id,
      { naam: "jaar", type: "jaar" },
      { naam: "verleend", type: "bedrag" },
      { naam: "datum", type: "datum" },
    ];
    const sound = Array.from({ length: 20 }, (_, n) => `${n};2024;10,00;01-02-2024`);
    const load = (rows: string[]) =>
      loadDelivered({ velden, bestanden: [`id;jaar;verleend;datum\n${rows.join("\n")}\n`] });
    const moved = await load([...sound, "20;01-02-2024;2024,x;10,00"]);
    const hints = moved.geladen[0]?.rejects.map(({ regel, hint }) => `${regel} ${hint.slice(0, 52)}`);
    expect(hints).toEqual(Array(3).fill("22 In deze rij kloppen drie of meer cellen niet: kijk e"));
    const all = await load(["20;01-02-2024;2024,x;10,00"]);
    expect(all.geladen[0]?.rejects.filter(({ hint }) => hint.startsWith("In deze rij"))).toEqual([]);
  });
});

describe("rows", () => {
  const velden: Field[] = [id, naam, { naam: "jaar", type: "jaar", verplicht: true }];
  const load = (bestanden: string[], more: Partial<Delivered> = {}) =>
    loadDelivered({ velden, bestanden, ...more });

  test("with a blank that is required are refused, whatever is wrong besides", async () => {
    const { geladen, rijen } = await load(["id;naam;jaar\n1;a;\n;b;x\n3;c;2022\n"]);
    expect(rijen).toEqual([{ id: "3", naam: "c", jaar: 2022 }]);
    expect(geladen[0]?.rejects.map(({ record, kolom, regelcode }) => [record, kolom, regelcode])).toEqual([
      [1, "jaar", "verplicht"],
      [2, "id", "verplicht"],
      [2, "jaar", "vorm"],
    ]);
    expect(geladen[0]?.delivery).toMatchObject({ gelezen: 3, geladen: 1, afgekeurd: 2, weggelaten: 0 });
  });

  test("that come a second time are refused, in one file and over files", async () => {
    const sleutel = ["id", "jaar"];
    const files = ["id;naam;jaar\n1;a;2022\n1;b;2022\n1;c;2023\n", "id;naam;jaar\n1;d;2023\n2;e;2023\n"];
    const { geladen, rijen } = await load(files, { sleutel });
    expect(rijen.map((row) => row.naam)).toEqual(["a", "c", "e"]);
    expect(geladen[0]?.rejects).toMatchObject([
      { record: 2, regel: 3, kolom: "id + jaar", waarde: "1 + 2022", regelcode: "dubbel" },
    ]);
    expect(geladen[1]?.rejects).toMatchObject([{ record: 1, waarde: "1 + 2023", regelcode: "dubbel" }]);
  });

  test("whose first appearance was refused are not doubles", async () => {
    const { rijen } = await load(["id;naam;jaar\n1;a;fout\n1;b;2022\n"]);
    expect(rijen).toEqual([{ id: "1", naam: "b", jaar: 2022 }]);
  });

  test("with too few or too many cells are refused with their line", async () => {
    const { geladen, rijen } = await load(["id;naam;jaar\n1;a;2022\n2;b\n3;c;2022;x\n4;d;2022\n"]);
    expect(rijen.map((row) => row.id)).toEqual(["1", "4"]);
    expect(geladen[0]?.rejects.map(({ regel, regelcode }) => [regel, regelcode])).toEqual([
      [3, "rij-breedte"],
      [4, "rij-breedte"],
    ]);
    expect(geladen[0]?.rejects[0]?.melding).toContain("2 kolommen, de kop 3");
    expect(geladen[0]?.delivery).toMatchObject({ gelezen: 4, geladen: 2, afgekeurd: 2 });
  });

  test("are told by the line they start on, also after line breaks inside quotes", async () => {
    // header 1; record 1 on 2-3; ragged on 4; record 2 on 5-7; record 3 on 8
    const text = 'id;naam;jaar\n1;"twee\nregels";2022\nkort\n2;"drie\n\nregels";fout\n3;c;fout\n';
    const { geladen, rijen } = await load([text]);
    expect(rijen).toEqual([{ id: "1", naam: "twee\nregels", jaar: 2022 }]);
    expect(geladen[0]?.rejects.map(({ regel, regelcode }) => `${regel} ${regelcode}`).sort()).toEqual([
      "4 rij-breedte",
      "5 vorm",
      "8 vorm",
    ]);
  });

  test("keep the order of the delivery", async () => {
    const ids = Array.from({ length: 50 }, (_, index) => (index * 37) % 50);
    const { rijen } = await load([`id;naam;jaar\n${ids.map((n) => `${n};x;2022`).join("\n")}\n`]);
    expect(rijen.map((row) => Number(row.id))).toEqual(ids);
  });

  test.each([
    ["line ends of Windows and a byte order mark", "\uFEFFid;naam;jaar\r\n1;a;2022\r\n2;b;2022\r\n"],
    ["no line end at the end", "id;naam;jaar\n1;a;2022\n2;b;2022"],
    ["blank lines", "id;naam;jaar\n1;a;2022\n\n2;b;2022\n\n"],
    ["columns in another order and columns nobody asked for", "extra;jaar;id;naam\nx;2022;1;a\ny;2022;2;b\n"],
    ["spaces around the names", " id ;naam ; jaar\n1;a;2022\n2;b;2022\n"],
    ["quotes around everything", '"id";"naam";"jaar"\n"1";"a";"2022"\n"2";"b";"2022"\n'],
  ])("are read from a file with %s", async (_, text) => {
    const { geladen, rijen } = await load([text]);
    expect(rijen).toEqual([
      { id: "1", naam: "a", jaar: 2022 },
      { id: "2", naam: "b", jaar: 2022 },
    ]);
    expect(geladen[0]?.delivery).toMatchObject({ gelezen: 2, geladen: 2, afgekeurd: 0 });
  });

  test("keep quotes and separators inside quotes", async () => {
    const { rijen } = await load(['id;naam;jaar\n1;"a;b ""c""";2022\n2;5" buis;2022\n']);
    expect(rijen.map((row) => row.naam)).toEqual(['a;b "c"', '5" buis']);
  });

  test("of a file with only a header are none", async () => {
    const { geladen } = await load(["id;naam;jaar\n"]);
    expect(geladen[0]).toMatchObject({ rejects: [], delivery: { gelezen: 0, geladen: 0, afgekeurd: 0 } });
  });
});

describe("columns", () => {
  const velden: Field[] = [id, naam];

  test("may have another name in the delivery; refusals use that name", async () => {
    const { geladen, rijen } = await loadDelivered({
      velden: [id, { naam: "jaar", type: "jaar" }],
      bestanden: ["respnr;peiljaar\n1;2022\n2;eerder\n"],
      bron: { kolommen: { id: "respnr", jaar: "peiljaar" } },
    });
    expect(rijen).toEqual([{ id: "1", jaar: 2022 }]);
    expect(geladen[0]?.rejects).toMatchObject([{ kolom: "peiljaar", waarde: "eerder" }]);
  });

  test("that the file does not have get their fixed value", async () => {
    const { rijen } = await loadDelivered({
      velden,
      bestanden: ["id\n1\n"],
      bron: { kolommen: { naam: { vast: "niet gevraagd" } } },
    });
    expect(rijen).toEqual([{ id: "1", naam: "niet gevraagd" }]);
  });

  test("that are missing are all told, with the name that comes nearest", async () => {
    const work = () => loadDelivered({ velden: [id, naam], bestanden: ["idd;anders\n1;2\n"] });
    const problems = await problemsOf(work);
    expect(problems.map(({ code, regel }) => `${code}:${regel}`)).toEqual([
      "tabel-onvolledig:1",
      "tabel-onvolledig:1",
    ]);
    expect(problems[0]?.melding).toContain("(gevonden: idd, anders)");
    expect(problems[0]?.hint).toContain('Bedoelde u "idd"?');
    expect(problems[0]?.hint).toContain("bron.yml");
  });

  test("of an empty file are missing", async () => {
    const problems = await problemsOf(() => loadDelivered({ velden, bestanden: [""] }));
    expect(problems.map(({ code }) => code)).toEqual(["bestand-leeg"]);
  });
});

describe("a file that cannot be read", () => {
  const velden: Field[] = [id, naam];

  test("because a quote stays open is told with the line, and no row is lost in silence", async () => {
    const rows = Array.from({ length: 10 }, (_, index) => (index === 3 ? `${index};"x` : `${index};y`));
    const problems = await problemsOf(() =>
      loadDelivered({ velden, bestanden: [`id;naam\n${rows.join("\n")}\n`] }),
    );
    // The header is line 1, row 3 is line 5.
    expect(problems).toMatchObject([{ code: "aanhalingsteken-open", regel: 5 }]);
    expect(problems[0]?.melding).toContain("aanhalingsteken");
  });

  test("because it is not in UTF-8 is refused, with what it looks like", async () => {
    const problems = await problemsOf(() =>
      loadDelivered({ velden, bestanden: [Buffer.from("id;naam\n1;caf\xe9\n2;thee\n", "latin1")] }),
    );
    expect(problems).toMatchObject([{ code: "codering-tegenspraak", regel: 2 }]);
  });
});

test("no row is lost: read = loaded + refused, for any delivery", async () => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("1", "2", "a", "", " ", "2022") },
    { weight: 1, arbitrary: fc.constantFrom('"x\ny"', '"a;b"', '"c""d"', '5" buis', '"" ') },
  );
  const row = fc.oneof(
    { weight: 8, arbitrary: fc.array(cell, { minLength: 3, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(cell, { minLength: 1, maxLength: 5 }) },
  );
  const isBlank = (cells: string[]) => cells.length === 1 && cells[0] === "";
  const velden: Field[] = [id, naam, { naam: "jaar", type: "jaar" }];
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 30 }), fc.constantFrom("\n", "\r\n"), async (rows, end) => {
      const text = ["id;naam;jaar", ...rows.map((cells) => cells.join(";"))].join(end) + end;
      const { geladen, rijen } = await loadDelivered({ velden, bestanden: [text] });
      const [loaded] = geladen;
      expect(loaded?.delivery.gelezen).toBe(rows.filter((cells) => !isBlank(cells)).length);
      expect(loaded?.delivery.geladen).toBe(rijen.length);
      expect(loaded?.delivery.gelezen).toBe(rijen.length + (loaded?.delivery.afgekeurd ?? 0));
      for (const reject of loaded?.rejects ?? []) expect(reject.regel).toBeGreaterThan(1);
    }),
    { numRuns: 25, seed: 7 },
  );
});
