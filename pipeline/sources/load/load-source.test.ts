import { describe, expect, test } from "vitest";
import { loadBron } from "../fixtures/load-bron.ts";
import { problemsOf } from "../fixtures/temporary-folder.ts";
import type { Vraag } from "../vragen.ts";

const vragen: Vraag[] = [
  {
    id: "eenzaam",
    soort: "ja-nee",
    tekst: "Eenzaam?",
    antwoorden: ["ja", "nee", "weet niet", "niet gevraagd"],
  },
  { id: "cijfer", soort: "cijfer", tekst: "Cijfer?", van: 1, tot: 10, antwoorden: ["niet gevraagd"] },
];

/** Loads one source; `tabel` is read back from staging. */
const load = (config: object, bestanden: Record<string, string | Uint8Array>, tabel = "enquete") =>
  loadBron({ config, bestanden, tabel, vragen });

const golf = (jaar: number) => ({
  jaar,
  titel: `Peiling ${jaar}`,
  werving: "brief",
  steekproef: jaar > 2020,
});

const survey = {
  soort: "enquete",
  bestanden: { enquete: "peiling_*.csv" },
  golven: [golf(2018), golf(2022)],
  vragen: {
    eenzaam: { kolom: "v1", codes: { 1: "ja", 2: "nee", 8: "weet niet" } },
    cijfer: { kolom: "v2", "niet-in": [2018] },
  },
};

const HEAD = "respondent;jaar;buurt;stratum;weging;leeftijd;geslacht;huishouden";
const person = (id: number, jaar: number) => `${id};${jaar};N1;a;1,5;18-34;man;paar`;

describe("a survey", () => {
  const wave2018 = `${HEAD};v1\n${person(1, 2018)};1\n${person(2, 2018)};8\n`;
  const wave2022 = `${HEAD};v1;v2\n${person(1, 2022)};2;7\n${person(2, 2022)};;\n`;

  test("has its answers in words; what a wave did not ask is not asked, and a blank is no answer", async () => {
    const { rijen } = await load(survey, { "peiling_2018.csv": wave2018, "peiling_2022.csv": wave2022 });
    expect(rijen.map(({ jaar, eenzaam, cijfer, weging }) => [jaar, eenzaam, cijfer, weging])).toEqual([
      [2018, "ja", "niet gevraagd", 1.5],
      [2018, "weet niet", "niet gevraagd", 1.5],
      [2022, "nee", "7", 1.5],
      [2022, null, null, 1.5],
    ]);
  });

  test("is described with its waves, years and deliveries", async () => {
    const { source } = await load(survey, { "peiling_2018.csv": wave2018, "peiling_2022.csv": wave2022 });
    expect(source).toMatchObject({
      id: "bron",
      soort: "enquete",
      leverdatum: "2026-01-31",
      jaren: [2018, 2022],
      golven: [
        { jaar: 2018, werving: "brief", steekproef: false, respondenten: 2 },
        { jaar: 2022, werving: "brief", steekproef: true, respondenten: 2 },
      ],
      leveringen: [
        { bestand: "raw/bron/peiling_2018.csv", gelezen: 2, geladen: 2, afgekeurd: 0, weggelaten: 0 },
        { bestand: "raw/bron/peiling_2022.csv", gelezen: 2, geladen: 2 },
      ],
    });
  });

  test("that does not map a question did not ask it", async () => {
    const only = { ...survey, golven: [golf(2022)], vragen: { eenzaam: survey.vragen.eenzaam } };
    const { rijen } = await load(only, { "peiling_2022.csv": wave2022 });
    expect(rijen.map(({ cijfer }) => cijfer)).toEqual(["niet gevraagd", "niet gevraagd"]);
  });

  test("may not lack a question in a wave that asked it", async () => {
    const problems = await problemsOf(() =>
      load(survey, { "peiling_2022.csv": `${HEAD};v1\n${person(1, 2022)};1\n` }),
    );
    expect(problems).toMatchObject([{ code: "tabel-onvolledig", regel: 1 }]);
    expect(problems[0]?.melding).toContain('"v2"');
  });

  test("refuses an answer that does not exist and a weight of zero", async () => {
    const text = `${HEAD};v1;v2\n${person(1, 2022)};3;7\n${person(2, 2022).replace("1,5", "0")};1;7\n${person(3, 2022)};1;11\n`;
    const { rejects, rijen } = await load(
      { ...survey, golven: [golf(2022)], "toegestane-uitval": 1 },
      { "peiling_2022.csv": `${text}${person(4, 2022)};1;7\n` },
    );
    expect(rijen).toHaveLength(1);
    expect(rejects.map(({ regel, kolom, waarde }) => [regel, kolom, waarde])).toEqual([
      [2, "v1", "3"],
      [3, "weging", "0"],
      [4, "v2", "11"],
    ]);
    expect(rejects[0]?.melding).toBe("v1 moet zijn: een van: niet gevraagd, 1 (ja), 2 (nee), 8 (weet niet).");
  });

  test("with a wave that bron.yml does not describe is told", async () => {
    const text = `${HEAD};v1;v2\n${person(1, 2022)};1;7\n${person(2, 2026)};1;7\n`;
    const one = { ...survey, golven: [golf(2022)] };
    const problems = await problemsOf(() => load(one, { "peiling_2022.csv": text }));
    expect(problems).toMatchObject([{ code: "golf-onbekend", bestand: "raw/bron/bron.yml" }]);
    expect(problems[0]?.melding).toContain("2026");
  });

  test("of which a described wave stays away is told", async () => {
    const problems = await problemsOf(() => load(survey, { "peiling_2022.csv": wave2022 }));
    expect(problems).toMatchObject([{ code: "jaar-zonder-rijen", bestand: "raw/bron/bron.yml" }]);
    expect(problems[0]?.melding).toContain("2018");
  });

  test("that lacks a wave which bron.yml describes is told", async () => {
    const problems = await problemsOf(() => load(survey, { "peiling_2022.csv": wave2022 }));
    expect(problems).toMatchObject([{ code: "jaar-zonder-rijen", bestand: "raw/bron/bron.yml" }]);
    expect(problems[0]?.melding).toContain("Van 2018");
  });

  test("that maps a question nobody knows is told, with the one that was meant", async () => {
    const typo = { ...survey, vragen: { eenzam: survey.vragen.eenzaam } };
    const problems = await problemsOf(() => load(typo, { "peiling_2022.csv": wave2022 }));
    expect(problems).toMatchObject([{ code: "sleutel-onbekend", hint: 'Bedoelde u "eenzaam"?' }]);
  });

  test("that translates a code into an answer nobody knows is told", async () => {
    const typo = { ...survey, vragen: { eenzaam: { kolom: "v1", codes: { 8: "weet nit" } } } };
    const problems = await problemsOf(() => load(typo, { "peiling_2022.csv": wave2022 }));
    expect(problems).toMatchObject([{ code: "waarde-ongeldig" }]);
    expect(problems[0]?.melding).toContain('Bedoelde u "weet niet"?');
  });
});

describe("deliveries", () => {
  const register = { soort: "participatie", bestanden: { initiatieven: "initiatieven_*.csv" } };
  const head = "initiatief_id;jaar;buurt;deelambitie;startdatum;actief_na_jaar";
  const row = (id: string, buurt: string) => `${id};2022;${buurt};ontmoeten;01-03-2022;ja`;
  const rows = (count: number, prefix = "i") =>
    Array.from({ length: count }, (_, index) => row(`${prefix}${index}`, "N1")).join("\n");

  test("that are missing are told with the pattern", async () => {
    const problems = await problemsOf(() => load(register, { "anders.csv": "" }, "initiatieven"));
    expect(problems).toMatchObject([{ code: "levering-ontbreekt", bestand: "raw/bron/bron.yml" }]);
    expect(problems[0]?.melding).toContain('"initiatieven_*.csv"');
    expect(problems[0]?.hint).toContain("raw/bron/");
  });

  test("with nothing below the heading are told", async () => {
    const problems = await problemsOf(() =>
      load(register, { "initiatieven_1.csv": `${head}\n` }, "initiatieven"),
    );
    expect(problems).toMatchObject([{ code: "levering-leeg", bestand: "raw/bron/initiatieven_1.csv" }]);
  });

  test("for a table of another kind of source are told", async () => {
    const wrong = { ...register, bestanden: { enquete: "initiatieven_*.csv" } };
    const problems = await problemsOf(() => load(wrong, { "initiatieven_1.csv": "" }, "initiatieven"));
    expect(problems).toMatchObject([{ code: "waarde-ongeldig" }]);
    expect(problems[0]?.melding).toContain("bestanden.enquete");
  });

  test("with as many rejects as tolerated pass, and keep them apart", async () => {
    const files = { "initiatieven_1.csv": `${head}\n${rows(99)}\n${row("x", "N9")}\n` };
    const { source, rejects, rijen } = await load(
      { ...register, "toegestane-uitval": 0.01 },
      files,
      "initiatieven",
    );
    expect(rijen).toHaveLength(99);
    expect(rejects).toMatchObject([{ bron: "bron", regel: 101, kolom: "buurt", waarde: "N9" }]);
    expect(source.leveringen[0]).toMatchObject({ gelezen: 100, geladen: 99, afgekeurd: 1 });
  });

  test("with more rejects fail with the first of them: file, line and reason", async () => {
    const files = { "initiatieven_1.csv": `${head}\n${rows(98)}\n${row("x", "N9")}\n${row("y", "N8")}\n` };
    const problems = await problemsOf(() =>
      load({ ...register, "toegestane-uitval": 0.01 }, files, "initiatieven"),
    );
    expect(problems).toMatchObject([
      { code: "te-veel-uitval", bestand: "raw/bron/initiatieven_1.csv", regel: 100 },
    ]);
    expect(problems[0]?.melding).toContain("2 van 100 rijen");
    expect(problems[0]?.melding).toContain("1%");
    expect(problems[0]?.hint).toContain("een buurtcode uit gebieden.csv");
  });

  test("are judged one by one: a bad year does not hide behind the good ones", async () => {
    const files = {
      "initiatieven_1.csv": `${head}\n${rows(199)}\n`,
      "initiatieven_2.csv": `${head}\n${row("x", "N9")}\n`,
    };
    const problems = await problemsOf(() =>
      load({ ...register, "toegestane-uitval": 0.01 }, files, "initiatieven"),
    );
    expect(problems).toMatchObject([{ code: "te-veel-uitval", bestand: "raw/bron/initiatieven_2.csv" }]);
  });

  test("without rows in a year that bron.yml promises are told", async () => {
    const files = { "initiatieven_1.csv": `${head}\n${rows(3)}\n` };
    const promising = { ...register, jaren: [2021, 2022] };
    const problems = await problemsOf(() => load(promising, files, "initiatieven"));
    expect(problems).toMatchObject([{ code: "jaar-zonder-rijen", bestand: "raw/bron/bron.yml" }]);
    expect(problems[0]?.melding).toContain("Van 2021 is voor initiatieven niets geleverd");
  });

  test("that are not UTF-8 are told, with what they look like", async () => {
    const text = `${head}\n${row("één", "N1")}\n`;
    const encodings = [
      [Buffer.from(text, "latin1"), "windows-1252"],
      [Buffer.from(`\uFEFF${text}`, "utf16le"), "utf-16"],
    ] as const;
    for (const [bytes, words] of encodings) {
      const problems = await problemsOf(() =>
        load(register, { "initiatieven_1.csv": bytes }, "initiatieven"),
      );
      expect(problems).toMatchObject([{ code: "codering-tegenspraak" }]);
      expect(problems[0]?.melding).toContain(words);
    }
  });
});

describe("a table that describes every buurt", () => {
  const networks = { soort: "participatie", bestanden: { buurtnetwerken: "n.csv" } };
  const table = (...rows: string[]) => ({ "n.csv": `buurt;jaar;actief\n${rows.join("\n")}\n` });
  const all = ["N1", "N2", "Z1", "Z2"].map((buurt) => `${buurt};2022;ja`);

  test("is complete with equally many rows for all", async () => {
    const { rijen } = await load(networks, table(...all), "buurtnetwerken");
    expect(rijen).toHaveLength(4);
  });

  test("that was cut off is told with the year: a rate over half the residents is no rate", async () => {
    const problems = await problemsOf(() =>
      load(networks, table(...all, "N1;2023;ja", "N2;2023;ja", "Z1;2023;nee"), "buurtnetwerken"),
    );
    expect(problems).toMatchObject([{ code: "buurten-onvolledig" }]);
    expect(problems[0]?.melding).toContain("voor 2023 is niet volledig: bij 1 van de 4 buurten");
  });
});

describe("a register with free text", () => {
  const config = { soort: "participatie", bestanden: { knelpunten: "k.csv" }, "toegestane-uitval": 1 };
  const text = (...rows: string[]) =>
    `knelpunt_id;datum;gebied;deelambitie;herkomst;knelpunt;akkoord\n${rows.join("\n")}\n`;
  const row = (id: number, knelpunt: string, akkoord: string) =>
    `${id};01-03-2025;N1;ontmoeten;melding;${knelpunt};${akkoord}`;

  test("keeps the text only with consent, and refuses what points at a person without showing it", async () => {
    const file = text(
      row(1, "De zaal is dicht", "ja"),
      row(2, "Mijn buurman is alleen", "nee"),
      row(3, "Bel mij op 06 1234 5678", "ja"),
      row(4, "Mail jan@voorbeeld.nl", "ja"),
      row(5, "Geen idee", ""),
    );
    const { rijen, rejects } = await load(config, { "k.csv": file }, "knelpunten");
    expect(rijen.map(({ knelpunt }) => knelpunt)).toEqual(["De zaal is dicht", "(niet vrijgegeven)"]);
    expect(rejects.map(({ regel, kolom, regelcode }) => `${regel} ${kolom} ${regelcode}`)).toEqual([
      "4 knelpunt vorm",
      "5 knelpunt vorm",
      "6 akkoord verplicht",
    ]);
    expect(JSON.stringify(rejects)).not.toMatch(/jan@|06 1234/);
  });
});

describe("a register of grants", () => {
  const grants = {
    soort: "subsidies",
    bestanden: { subsidies: "subsidies.csv", subsidie_verdeling: "verdeling.csv" },
  };
  const head =
    "subsidie_id;jaar;organisatie_id;organisatie;rechtsvorm;regeling;status;aanvraagdatum;aangevraagd;verleend;bevoorschot;vastgesteld;teruggevorderd";
  const subsidies = `${head}\nS1;2022;O1;Club;organisatie;R;verleend;01-02-2022;100,50;90,00;;;\n`;
  const verdeling = (...rows: string[]) => `subsidie_id;deelambitie;gebied;aandeel\n${rows.join("\n")}\n`;

  test("is divided over areas and deelambities; the shares are exact", async () => {
    const shares = verdeling(
      "S1;ontmoeten;N1;0,333333",
      "S1;cultuur;N1;0,333333",
      "S1;cultuur;GM9999;0,333334",
    );
    const { source, rijen } = await load(
      grants,
      { "subsidies.csv": subsidies, "verdeling.csv": shares },
      "subsidies",
    );
    expect(rijen).toMatchObject([{ subsidie_id: "S1", aangevraagd: 100.5, verleend: 90, bevoorschot: null }]);
    expect(source.jaren).toEqual([2022]);
    expect(source.golven).toEqual([]);
  });

  test("does not keep the name of a natural person", async () => {
    const person = subsidies.replace("O1;Club;organisatie", "O1;Jan Voorbeeld;natuurlijk persoon");
    const files = { "subsidies.csv": person, "verdeling.csv": verdeling("S1;ontmoeten;N1;1") };
    const { rijen } = await load(grants, files, "subsidies");
    expect(rijen).toMatchObject([{ subsidie_id: "S1", organisatie: "(particulier)" }]);
    expect(JSON.stringify(rijen)).not.toContain("Voorbeeld");
  });

  test("keeps apart why an amount is missing", async () => {
    const row = (id: string, amount: string) => `${id};2022;O1;Club;organisatie;R;verleend;;${amount};;;;\n`;
    const words = { PM: "PM", x: "geheim", "n.b.": "nog niet bekend", "-": "0" };
    const text = `${head}\n${["PM", "x", "n.b.", "-", "", "0"].map((amount, i) => row(`S${i}`, amount)).join("")}`;
    const register = { soort: "subsidies", bestanden: { subsidies: "subsidies.csv" }, ontbrekend: words };
    const { rijen } = await load(register, { "subsidies.csv": text }, "subsidies");
    expect(rijen.map(({ aangevraagd, aangevraagd_reden }) => [aangevraagd, aangevraagd_reden])).toEqual([
      [null, "PM"],
      [null, "geheim"],
      [null, "nog niet bekend"],
      [0, null],
      [null, null],
      [0, null],
    ]);
  });

  test("of which the shares of a grant are not 1 together is told", async () => {
    const shares = verdeling("S1;ontmoeten;N1;0,333333", "S1;cultuur;N1;0,666666");
    const problems = await problemsOf(() =>
      load(grants, { "subsidies.csv": subsidies, "verdeling.csv": shares }, "subsidies"),
    );
    expect(problems).toMatchObject([{ code: "verdeling-onvolledig", bestand: "raw/bron/verdeling.csv" }]);
    expect(problems[0]?.melding).toBe(
      "De aandelen van S1 in subsidie_verdeling tellen op tot 0,999999 in plaats van precies 1.",
    );
  });
});

test("published statistics are loaded per source, with their years", async () => {
  const config = {
    soort: "statline-v3",
    bestanden: { statistiek: "*.csv" },
    formaat: { decimaalteken: "." },
    "gebied-kolom": "RegioS",
  };
  const text = "RegioS;Perioden;Inwoners_5\nGM9999;2020JJ00;100\nGM9999;2016JJ00;90\n";
  const { source, rijen } = await load(config, { "a.csv": text }, "statistiek");
  expect(rijen).toHaveLength(2);
  expect(source).toMatchObject({ soort: "statline-v3", jaren: [2016, 2020] });
});
