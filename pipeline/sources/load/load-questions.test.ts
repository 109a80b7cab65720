import { describe, expect, test } from "vitest";
import { loadBron } from "../fixtures/load-bron.ts";
import { problemsOf } from "../fixtures/temporary-folder.ts";
import type { Vraag } from "../vragen.ts";

const yesNo = (id: string): Vraag => ({
  id,
  soort: "ja-nee",
  tekst: id,
  antwoorden: ["ja", "nee", "weet niet", "niet gevraagd"],
});
const vragen = ["eenzaam", "hulp_buren", "hulp_familie"].map(yesNo);

const golf = (jaar: number) => ({ jaar, titel: `Peiling ${jaar}`, werving: "brief", steekproef: true });

const survey = (config: object) => ({
  soort: "enquete",
  bestanden: { enquete: "peiling*.csv" },
  golven: [golf(2022)],
  "toegestane-uitval": 1,
  kolommen: { leeftijd: { vast: "" }, geslacht: { vast: "" }, huishouden: { vast: "" } },
  ...config,
});

const load = (config: object, bestanden: Record<string, string>) =>
  loadBron({ config: survey(config), bestanden, tabel: "enquete", vragen });

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;

describe("a long delivery, a row per respondent and question", () => {
  const lang = { per: ["respondent"], vraag: "vraag", antwoord: "antwoord" };
  const codes = { 1: "ja", 2: "nee" };
  const eenzaam = { kolom: "v1", codes };
  const hulp = { hulp_buren: { kolom: "v2=a" }, hulp_familie: { kolom: "v2=b" } };
  const meerkeuze = { v2: { scheidingsteken: ",", antwoorden: ["a", "b", "c"] } };
  const head = "respondent;jaar;buurt;stratum;weging;vraag;antwoord";
  const row = (id: number, vraag: string, antwoord: string, buurt = "N1") =>
    `${id};2022;${buurt};a;1,5;${vraag};${antwoord}`;

  test("gives the same rows as the same answers in a wide one", async () => {
    const long = lines(
      head,
      ...[row(1, "v1", "1"), row(2, "v2", "c"), row(1, "v2", "a"), row(1, "v2", "b"), row(3, "v1", "")],
      ...[row(2, "v1", "2"), row(3, "v2", "")],
    );
    const wide = lines(
      "respondent;jaar;buurt;stratum;weging;v1;v2",
      ...["1;2022;N1;a;1,5;1;a,b", "2;2022;N1;a;1,5;2;c", "3;2022;N1;a;1,5;;"],
    );
    const questions = { vragen: { eenzaam, ...hulp } };
    const byRow = await load({ ...questions, formaat: { lang, meerkeuze } }, { "peiling.csv": long });
    const byRespondent = await load({ ...questions, formaat: { meerkeuze } }, { "peiling.csv": wide });
    expect(byRow.rijen).toEqual(byRespondent.rijen);
    expect(byRow.rijen.map((rij) => [rij.respondent, rij.eenzaam, rij.hulp_buren, rij.hulp_familie])).toEqual(
      [
        ["1", "ja", "ja", "ja"],
        ["2", "nee", "nee", "nee"],
        ["3", null, null, null],
      ],
    );
    expect(byRow.source.leveringen).toMatchObject([
      {
        gelezen: 7,
        geladen: 3,
        afgekeurd: 0,
        weggelaten: 4,
        weglatingen: [{ reden: "bij de eerste rij van dezelfde respondent gevoegd", rijen: 4 }],
      },
    ]);
  });

  test("refuses what contradicts an earlier row of the respondent, and what says not whose answer it is", async () => {
    const file = lines(
      head,
      ...[row(1, "v1", "1"), row(1, "v1", "2"), row(1, "v1", "1"), row(1, "v3", "1", "N2"), row(2, "", "1")],
      ";2022;N1;a;1,5;v1;1",
    );
    const { rijen, rejects, source } = await load(
      { vragen: { eenzaam }, formaat: { lang } },
      { "peiling.csv": file },
    );
    expect(rijen.map((rij) => [rij.respondent, rij.eenzaam])).toEqual([["1", "ja"]]);
    expect(rejects.map(({ regel, regelcode }) => `${regel} ${regelcode}`)).toEqual([
      "3 lang-dubbel",
      "5 lang-tegenspraak",
      "6 lang-onvolledig",
      "7 lang-onvolledig",
    ]);
    expect(source.leveringen).toMatchObject([{ gelezen: 6, geladen: 1, afgekeurd: 4, weggelaten: 1 }]);
  });

  test("is refused with the line of the answer, not of the respondent", async () => {
    const formaat = { lang, meerkeuze };
    const file = lines(
      head,
      ...[row(1, "v0", "1"), row(1, "v1", "7"), row(2, "v0", "1"), row(2, "v2", "z"), row(2, "v1", "1")],
      row(3, "v1", "2"),
    );
    const { rejects, source } = await load(
      { vragen: { eenzaam, ...hulp }, formaat },
      { "peiling.csv": file },
    );
    expect(rejects.map(({ record, regel, kolom, regelcode }) => [record, regel, kolom, regelcode])).toEqual([
      [2, 3, "v1", "vorm"],
      [4, 5, "", "meerkeuze-onbekend"],
    ]);
    expect(source.leveringen).toMatchObject([{ gelezen: 6, geladen: 1, afgekeurd: 2, weggelaten: 3 }]);
  });

  test("is judged by its respondents: the rows that join another do not dilute the refused ones", async () => {
    const many = Array.from({ length: 20 }, (_, question) => row(1, `v${question}`, "1"));
    const file = lines(head, ...many, row(2, "v1", "7"));
    const strict = { vragen: { eenzaam }, formaat: { lang }, "toegestane-uitval": 0.4 };
    const problems = await problemsOf(() => load(strict, { "peiling.csv": file }));
    expect(problems).toMatchObject([{ code: "te-veel-uitval" }]);
    expect(problems[0]?.melding).toContain("1 van 2 rijen");
  });

  test("with a question called like a column, or without the columns that bron.yml names, is refused", async () => {
    const double = await problemsOf(() =>
      load({ vragen: { eenzaam }, formaat: { lang } }, { "peiling.csv": lines(head, row(1, "buurt", "1")) }),
    );
    expect(double).toMatchObject([{ code: "kop-dubbel" }]);
    const other = await problemsOf(() =>
      load(
        { vragen: { eenzaam }, formaat: { lang: { ...lang, vraag: "vraagnr" } } },
        { "peiling.csv": lines(head, row(1, "v1", "1")) },
      ),
    );
    expect(other).toMatchObject([{ code: "tabel-onvolledig" }]);
    expect(other[0]?.melding).toContain('"vraagnr"');
  });
});

describe("a question with several answers", () => {
  const head = "respondent;jaar;buurt;stratum;weging";
  const person = (id: number) => `${id};2022;N1;a;1,5`;

  test("in one cell refuses an answer that bron.yml does not list", async () => {
    const meerkeuze = { v2: { scheidingsteken: "|", antwoorden: [1, 2] } };
    const file = lines(`${head};v2`, `${person(1)};1 | 2`, `${person(2)};3`, `${person(3)};2|`);
    const { rijen, rejects } = await load(
      { formaat: { meerkeuze }, vragen: { hulp_buren: { kolom: "v2=1" } } },
      { "peiling.csv": file },
    );
    expect(rijen.map((rij) => [rij.respondent, rij.hulp_buren])).toEqual([
      ["1", "ja"],
      ["3", "nee"],
    ]);
    expect(rejects).toMatchObject([{ regel: 3, regelcode: "meerkeuze-onbekend" }]);
    expect(rejects[0]?.melding).toContain('het antwoord "3"');
  });

  test("in a column each: a blank box is no for whoever ticked another, and no answer for who ticked none", async () => {
    const meerkeuze = { hulp: { kolommen: ["buren", "familie"] } };
    const file = lines(`${head};buren;familie`, `${person(1)};1;`, `${person(2)};;1`, `${person(3)};;`);
    const codes = { 1: "ja" };
    const { rijen } = await load(
      {
        formaat: { meerkeuze },
        vragen: { hulp_buren: { kolom: "buren", codes }, hulp_familie: { kolom: "familie", codes } },
      },
      { "peiling.csv": file },
    );
    expect(rijen.map((rij) => [rij.hulp_buren, rij.hulp_familie])).toEqual([
      ["ja", "nee"],
      ["nee", "ja"],
      [null, null],
    ]);
  });
});

describe("a question with versions", () => {
  const vraag = {
    kolom: "v1",
    codes: { 1: "ja", 2: "nee" },
    versies: [
      { golven: [2014, 2018], codes: { 1: "nee", 2: "ja" } },
      { golven: [2010], kolom: "oud", codes: { J: "ja", N: "nee" } },
    ],
  };
  const golven = [2010, 2014, 2018, 2022].map(golf);
  const config = { golven, vragen: { eenzaam: vraag } };
  const file = (kolom: string, ...rows: [jaar: number, antwoord: string][]) =>
    lines(
      `respondent;jaar;buurt;stratum;weging;${kolom}`,
      ...rows.map(([jaar, antwoord], id) => `${id};${jaar};N1;a;1;${antwoord}`),
    );

  test("is read in every wave as that wave asked it", async () => {
    const { rijen, rejects } = await load(config, {
      "peiling_1.csv": file("oud", [2010, "J"], [2010, "N"]),
      "peiling_2.csv": file("v1", [2014, "1"], [2018, "2"]),
      "peiling_3.csv": file("v1", [2022, "1"], [2022, "2"]),
    });
    expect(rejects).toEqual([]);
    expect(rijen.map((rij) => [rij.jaar, rij.eenzaam])).toEqual([
      [2010, "ja"],
      [2010, "nee"],
      [2014, "nee"],
      [2018, "ja"],
      [2022, "ja"],
      [2022, "nee"],
    ]);
  });

  test("knows its wave by the name of the file too", async () => {
    const jaar = { "uit-bestandsnaam": "([0-9]{4})" };
    const kolommen = { ...survey({}).kolommen, jaar };
    const versies = [{ golven: [2014], codes: { 1: "nee" } }];
    const { rijen } = await load(
      { golven: [golf(2014)], kolommen, vragen: { eenzaam: { ...vraag, versies } } },
      { "peiling_2014.csv": lines("respondent;buurt;stratum;weging;v1", "1;N1;a;1;1") },
    );
    expect(rijen).toMatchObject([{ jaar: 2014, eenzaam: "nee" }]);
  });

  test("of waves that stand in one file is told: one file can be read in one way only", async () => {
    const files = { "peiling.csv": file("v1", [2018, "1"], [2022, "2"]) };
    const problems = await problemsOf(() =>
      load({ ...config, golven: [2010, 2014, 2018, 2022].map(golf) }, files),
    );
    expect(problems).toMatchObject([{ code: "versies-in-een-bestand" }]);
    expect(problems[0]?.melding).toContain("2018, 2022");
  });

  test("names waves that exist, each once, and answers that exist", async () => {
    const versies = [
      { golven: [2018, 2030], codes: { 1: "jaa" } },
      { golven: [2018], kolom: "x" },
    ];
    const problems = await problemsOf(() =>
      load({ ...config, vragen: { eenzaam: { ...vraag, versies } } }, { "peiling.csv": "" }),
    );
    expect(problems.map(({ code, melding }) => [code, /"([^"]*)"/.exec(melding)?.[1]])).toEqual([
      ["waarde-ongeldig", "vragen.eenzaam.versies.0.codes.1"],
      ["waarde-ongeldig", "vragen.eenzaam.versies"],
      ["waarde-ongeldig", "vragen.eenzaam.versies"],
    ]);
  });
});
