import { describe, expect, test } from "vitest";
import { openDatabase } from "../db/fixtures/open-database.ts";
import type { Problem } from "../errors/input-error.ts";
import { createGebieden, createStaging } from "../sources/staging.ts";
import type { Vraag } from "../sources/vragen.ts";
import { smallGebieden } from "../statistics/fixtures/observations.ts";
import { type CheckedIndicator, checkIndicators } from "./check-indicator.ts";
import { publishedText, registerText, surveyText } from "./fixtures/indicator-texts.ts";
import { smallTheorie } from "./fixtures/small-theorie.ts";
import { type IndicatorOrigin, splitIndicator } from "./indicator-file.ts";
import { createObservations } from "./observations.ts";

const answers = ["ja", "nee", "weet niet", "niet gevraagd"];
const vragen: Vraag[] = [
  { id: "eenzaam", soort: "ja-nee", tekst: "Eenzaam?", antwoorden: answers },
  { id: "groen", soort: "cijfer", tekst: "Cijfer?", van: 1, tot: 10, antwoorden: ["weet niet"] },
];

const database = openDatabase("compute", async (opened) => {
  await createGebieden(opened, smallGebieden);
  await createStaging(opened, vragen);
  await createObservations(opened);
});

const origin: IndicatorOrigin = {
  id: "proef",
  deelambitie: "samen-zijn",
  bestand: "proef.sql",
  herkomst: "repository",
  hash: "abc",
};

type Change = readonly [from: string, to: string];

/** Text with changes made; a change that does not apply is a mistake in the test. */
function changed(text: string, ...changes: readonly Change[]): string {
  return changes.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`not in the text: ${from}`);
    return result.replace(from, () => to);
  }, text);
}

async function check(text: string, where: Partial<IndicatorOrigin> = {}): Promise<CheckedIndicator> {
  const file = splitIndicator(text, { ...origin, ...where });
  const [checked] = await checkIndicators(database(), [file], {
    theorie: smallTheorie,
    vragen,
    gebieden: smallGebieden,
  });
  if (!checked) throw new Error("no answer");
  return checked;
}

async function problemsIn(text: string, where: Partial<IndicatorOrigin> = {}): Promise<readonly Problem[]> {
  return (await check(text, where)).problems;
}

/** `code:line` of each problem; every problem names the file and what to do. */
function short(problems: readonly Problem[]): string[] {
  for (const { bestand, hint } of problems) {
    expect(bestand).toBe("proef.sql");
    expect(hint).not.toBe("");
  }
  return problems.map(({ code, regel }) => `${code}:${regel}`);
}

/** The SQL of an indicator replaced by another. */
const withSql = (text: string, sql: string) => `${text.slice(0, text.indexOf("---*/"))}---*/\n${sql}`;

describe("a sound indicator", () => {
  test("of a survey has no problems and knows what it reads", async () => {
    const { indicator, problems } = await check(surveyText);
    expect(problems).toEqual([]);
    expect(indicator).toMatchObject({
      id: "proef",
      deelambitie: "samen-zijn",
      tabellen: ["enquete"],
      vragen: ["eenzaam"],
      decimalen: 0,
      uitsplitsing: [],
      hash: "abc",
    });
  });

  test("of a register has no problems, no questions", async () => {
    const { indicator, problems } = await check(registerText);
    expect(problems).toEqual([]);
    expect(indicator).toMatchObject({ tabellen: ["initiatieven"], vragen: [], telling: "onafhankelijk" });
  });

  test("that takes over published figures has no problems", async () => {
    expect((await check(publishedText)).problems).toEqual([]);
  });

  test("may end in a comment or a semicolon", async () => {
    expect(await problemsIn(`${surveyText.trimEnd()} -- alle respondenten`)).toEqual([]);
    expect(await problemsIn(`${surveyText.trimEnd()};\n`)).toEqual([]);
  });

  test("may use CTEs, joins of staging tables, and scalar functions", async () => {
    const sql = `with lopend as (select * from staging.initiatieven where startdatum is not null or true),
ook as (select i.buurt, i.jaar, upper(i.initiatief_id) as id from lopend i
        left join staging.buurtnetwerken b on b.buurt = i.buurt and b.jaar = i.jaar)
select buurt as gebied, jaar, lower(coalesce(id, '')) as eenheid_id from ook where jaar between 2000 and 2100
`;
    const { indicator, problems } = await check(withSql(registerText, sql));
    expect(problems).toEqual([]);
    expect(indicator?.tabellen).toEqual(["buurtnetwerken", "initiatieven"]);
  });

  test("leaves the tables it was tried on as they were", async () => {
    await check(surveyText);
    const counts = await database().row(
      `select (select count(*) from staging.enquete) as a, (select count(*) from observaties_enquete) as b`,
    );
    expect(counts).toEqual({ a: 0, b: 0 });
  });
});

describe("a fault in the header", () => {
  const cases: [string, Change, string][] = [
    ["a misspelt key", ["richting:", "richtng:"], "sleutel-onbekend:8"],
    ["broken YAML: a colon in a text", ["definitie: Aandeel", "definitie: a: Aandeel"], "yaml-onleesbaar:12"],
    ["an unknown step", ["stap: effect", "stap: gevolg"], "waarde-ongeldig:3"],
    ["an unknown measure", ["maat: aandeel", "maat: percentage"], "waarde-ongeldig:5"],
    ["an unknown direction", ["omlaag", "naar beneden"], "waarde-ongeldig:8"],
    [
      "a difference that is no number",
      ["relevant-verschil: 3", "relevant-verschil: drie"],
      "waarde-ongeldig:10",
    ],
    ["a difference of zero", ["relevant-verschil: 3", "relevant-verschil: 0"], "waarde-ongeldig:10"],
    ["an empty title", ["titel: Inwoners die zich eenzaam voelen", 'titel: ""'], "waarde-ongeldig:2"],
    ["no title", ["titel: Inwoners die zich eenzaam voelen\n", ""], "sleutel-ontbreekt:2"],
    ["no question in a survey", ["vraag: Voelt u zich eenzaam?\n", ""], "sleutel-ontbreekt:2"],
    [
      "no smallest difference where a test is possible",
      ["relevant-verschil: 3\n", ""],
      "sleutel-ontbreekt:2",
    ],
    ["a share that is not in percent", ["eenheid: procent", "eenheid: aantal"], "waarde-ongeldig:7"],
    ["a key that does not belong here", ["vraag:", "telling: geclusterd\nvraag:"], "waarde-ongeldig:11"],
    ["an unknown element", ["element: minder-eenzaam", "element: minder-eenzamen"], "element-onbekend:4"],
    [
      "an element of another deelambitie",
      ["element: minder-eenzaam", "element: meer-meedoen"],
      "element-onbekend:4",
    ],
    [
      "another deelambitie that does not exist",
      ["vraag:", "ook-bij: [samen-eten]\nvraag:"],
      "ook-bij-onbekend:11",
    ],
    ["its own deelambitie as another", ["vraag:", "ook-bij: [initiatieven]\nvraag:"], "ook-bij-zichzelf:11"],
    ["another stap than its element has", ["stap: effect", "stap: prestatie"], "element-andere-stap:3"],
    ["a programme nobody knows", ["vraag:", "tags: [GALLA]\nvraag:"], "waarde-ongeldig:11"],
  ];

  test.each(cases)("%s is told at its line", async (_, change, place) => {
    expect(short(await problemsIn(changed(surveyText, change)))).toEqual([place]);
  });

  test("that is a slip of the pen comes with what was meant", async () => {
    const [key] = await problemsIn(changed(surveyText, ["richting:", "richtng:"]));
    const [element] = await problemsIn(changed(surveyText, ["minder-eenzaam", "minder-eenzamen"]));
    expect(key?.hint).toBe('Bedoelde u "richting"?');
    expect(element?.hint).toBe('Bedoelde u "minder-eenzaam"?');
  });

  test("does not hide a fault in the SQL", async () => {
    const text = changed(
      surveyText,
      ["element: minder-eenzaam", "element: meer"],
      ["staging.enquete", "staging.enquetes"],
    );
    expect(short(await problemsIn(text)).sort()).toEqual(["element-onbekend:4", "sql-tabel-verboden:27"]);
  });

  test("in the folder: an unknown deelambitie is told with the one that was meant", async () => {
    const [problem] = await problemsIn(surveyText, { deelambitie: "samen-zyn" });
    expect(problem).toMatchObject({ code: "indicator-map-onbekend", hint: 'Bedoelde u "samen-zijn"?' });
  });
});

describe("rules between the keys of a header", () => {
  const cases: [string, Change[], string[]][] = [
    ["a count says how it is counted", [["telling: onafhankelijk\n", ""]], ["sleutel-ontbreekt:2"]],
    [
      "a figure per residents says per how many of whom",
      [["maat: aantal", "maat: per-inwoners"]],
      ["sleutel-ontbreekt:2", "sleutel-ontbreekt:2"],
    ],
    ["a register has no question", [["telling:", "vraag: Wat?\ntelling:"]], ["waarde-ongeldig:10"]],
    [
      "a register has no breakdown",
      [["telling:", "uitsplitsing: [leeftijd]\ntelling:"]],
      ["waarde-ongeldig:10"],
    ],
    [
      "a survey does not count",
      [["bron-soort: register", "bron-soort: enquete\nvraag: Wat?"]],
      ["waarde-ongeldig:5"],
    ],
    ["only a mean has a scale", [["telling:", "schaal: 1-10\ntelling:"]], ["waarde-ongeldig:10"]],
  ];

  test.each(cases)("%s", async (_, changes, places) => {
    const problems = await problemsIn(changed(registerText, ...changes));
    expect(short(problems.filter(({ code }) => !code.startsWith("sql-")))).toEqual(places);
  });

  test("what is counted from rows about persons counts persons, whatever the header says", async () => {
    const maatjes: Change[] = [
      ["staging.initiatieven", "staging.maatjes"],
      ["initiatief_id as", "koppeling_id as"],
    ];
    const problems = await problemsIn(changed(registerText, ...maatjes));
    expect(short(problems)).toEqual(["telt-personen:9"]);
    expect(problems[0]?.hint).toContain("telt: personen");
    const survey = await problemsIn(changed(surveyText, ["telt: personen", "telt: openbaar"]));
    expect(short(survey)).toContain("telt-personen:9");
  });

  test("an age band is two ages or an open end", async () => {
    const perResident = (leeftijd: string): Change[] => [
      ["maat: aantal", "maat: per-inwoners"],
      ["telling:", `noemer: { bron: bevolking, leeftijd: ${leeftijd}, peil: 1-1 }\nper: 1000\ntelling:`],
    ];
    expect(short(await problemsIn(changed(registerText, ...perResident("jong"))))).toEqual([
      "waarde-ongeldig:10",
    ]);
    const sound = await problemsIn(changed(registerText, ...perResident("4-17")));
    // Without residents in the example there is no figure: the only thing left to say.
    expect(new Set(sound.map(({ code }) => code))).toEqual(new Set(["voorbeeld-klopt-niet"]));
  });
});

describe("SQL of an indicator may not", () => {
  const register = "select buurt as gebied, jaar, initiatief_id as eenheid_id\nfrom staging.initiatieven";
  const cases: [string, string, string[]][] = [
    ["be two statements", `${register};\nselect 1`, ["sql-niet-een-opdracht:20"]],
    ["hide a second statement", `${register};\ndrop table staging.enquete`, ["sql-niet-een-opdracht:20"]],
    ["be empty", "-- nog te doen\n", ["sql-zonder-tabel:20"]],
    ["write", "insert into staging.initiatieven select * from staging.initiatieven", ["sql-geen-select:20"]],
    ["copy to a file", `copy (${register}) to '/tmp/uit.csv'`, ["sql-geen-select:20"]],
    ["attach a database", "attach '/tmp/x.duckdb'", ["sql-geen-select:20"]],
    ["set anything", "set threads = 8", ["sql-geen-select:20"]],
    ["read a CSV", "select 1 as a\nfrom read_csv('/etc/passwd')", ["sql-functie-verboden:21"]],
    ["read a file as a table", "select 1 as a from '/etc/passwd'", ["sql-tabel-verboden:20"]],
    ["list files", "select 1 as a from glob('/*')", ["sql-functie-verboden:20"]],
    ["look into settings", "select 1 as a from duckdb_settings()", ["sql-functie-verboden:20"]],
    ["look into the catalogue", "select 1 as a from information_schema.tables", ["sql-tabel-verboden:20"]],
    [
      "read outcomes",
      `${register}\nunion all select 'N1', 1, 'x' from outcome.outcomes`,
      ["sql-tabel-verboden:22"],
    ],
    ["read areas", `${register}, reference.gebieden`, ["sql-tabel-verboden:21"]],
    ["read a table without its schema", register.replace("staging.", ""), ["sql-tabel-verboden:21"]],
    [
      "read no table at all",
      "select 'N1' as gebied, 2022 as jaar, 'x' as eenheid_id",
      ["sql-zonder-tabel:20"],
    ],
    [
      "hide a table in a CTE",
      `with x as (select * from reference.gebieden)\n${register}`,
      ["sql-tabel-verboden:20"],
    ],
    [
      "hide a table in a subquery",
      `${register}\nwhere buurt in (select id from reference.gebieden)`,
      ["sql-tabel-verboden:22"],
    ],
    ["know the time", `${register}\nwhere startdatum < now()`, ["sql-functie-verboden:22"]],
    ["know the date", `${register}\nwhere startdatum < current_date`, ["sql-functie-verboden:22"]],
    ["know the timestamp", `${register}\nwhere startdatum < current_timestamp`, ["sql-functie-verboden:22"]],
    ["know today", `${register}\nwhere startdatum < today()`, ["sql-functie-verboden:22"]],
    ["throw dice", `${register}\nwhere random() < 0.5`, ["sql-functie-verboden:22"]],
    ["make up keys", `${register.replace("initiatief_id", "uuid()")}`, ["sql-functie-verboden:20"]],
    ["read an environment variable", `${register}\nwhere getenv('HOME') = ''`, ["sql-functie-verboden:22"]],
    ["group", `${register}\ngroup by all`, ["sql-groepeert:20"]],
    ["group by a column", `${register}\ngroup by buurt, jaar, initiatief_id`, ["sql-groepeert:22"]],
    ["sum", register.replace("initiatief_id as", "sum(jaar) as"), ["sql-groepeert:20"]],
    ["count", register.replace("initiatief_id as", "count(*) as"), ["sql-groepeert:20"]],
    ["number rows", register.replace("initiatief_id as", "row_number() over () as"), ["sql-groepeert:20"]],
    ["limit the rows", `${register}\nlimit 10`, ["sql-begrenst:22"]],
    ["skip rows", `${register}\noffset 10`, ["sql-begrenst:22"]],
    ["limit the rows of a union", `(${register})\nunion all (${register})\nlimit 3`, ["sql-begrenst:24"]],
    ["limit the rows of a subquery", `select * from (${register}\nlimit 3)`, ["sql-begrenst:22"]],
    ["take a sample", `${register} using sample 10%`, ["sql-begrenst:20"]],
    ["take a sample of a table", `${register} tablesample reservoir(10)`, ["sql-begrenst:21"]],
  ];

  test.each(cases)("%s", async (_, sql, places) => {
    expect(short(await problemsIn(withSql(registerText, sql)))).toEqual(places);
  });

  test("use a function that is not known, and is told the one that comes near", async () => {
    const [problem] = await problemsIn(withSql(registerText, register.replace("buurt as", "uper(buurt) as")));
    expect(problem).toMatchObject({ code: "sql-functie-verboden", regel: 20 });
    expect(problem?.hint).toContain('Bedoelde u "upper"?');
  });

  test("misspell a table, and is told the one that comes near", async () => {
    const [problem] = await problemsIn(changed(surveyText, ["staging.enquete", "staging.enqete"]));
    expect(problem).toMatchObject({ code: "sql-tabel-verboden", regel: 27 });
    expect(problem?.hint).toBe('Bedoelde u "staging.enquete"?');
  });
});

describe("SQL that DuckDB does not understand", () => {
  test.each([
    ["a comma too many", ["weging,\n", "weging,,\n"], 21],
    ["a bracket that stays open", ["('ja', 'nee')", "('ja', 'nee'"], 22],
    ["nothing after from", ["from staging.enquete", "from"], 27],
  ] as const)("%s is told at its line", async (_, change, regel) => {
    const problems = await problemsIn(changed(surveyText, change));
    expect(short(problems)).toEqual([`sql-fout:${regel}`]);
  });

  test("is told at its line after lines with accents", async () => {
    const text = changed(surveyText, [
      "from staging.enquete",
      "-- één énquête, café\nfrom staging.enquete wher",
    ]);
    const [problem] = await problemsIn(`${text.trimEnd()} x = 1\n`);
    expect(problem).toMatchObject({ code: "sql-fout", regel: 28 });
  });
});

describe("a column", () => {
  test("that does not exist is told at its line, with the one that was meant", async () => {
    const text = changed(surveyText, ["case eenzaam when 'ja'", "case eenzam when 'ja'"]);
    const problems = await problemsIn(text);
    expect(short(problems)).toEqual(["sql-kolom-onbekend:26"]);
    expect(problems[0]?.melding).toContain('"eenzam"');
    expect(problems[0]?.hint).toBe('Bedoelde u "eenzaam"?');
  });

  test("that does not exist in an aliased table is told too", async () => {
    const sql =
      "select i.buurt as gebied, i.jaar,\n  i.initiatif_id as eenheid_id from staging.initiatieven i";
    const problems = await problemsIn(withSql(registerText, sql));
    expect(short(problems)).toEqual(["sql-kolom-onbekend:21"]);
    expect(problems[0]?.hint).toBe('Bedoelde u "initiatief_id"?');
  });

  test.each([
    ["stratum", ["stratum, weging", "weging"]],
    ["waarde", ["as waarde", "as uitkomst"]],
    ["leeftijd", ["vraag:", "uitsplitsing: [leeftijd]\nvraag:"]],
  ] as const)("%s that the measure needs is missed", async (kolom, change) => {
    const problems = await problemsIn(changed(surveyText, change));
    expect(problems[0]).toMatchObject({ code: "sql-kolom-ontbreekt" });
    expect(problems[0]?.melding).toContain(`"${kolom}"`);
  });

  test.each([
    ["a count has no value", registerText, ["as eenheid_id", "as eenheid_id, 1 as waarde"], "waarde"],
    ["a survey has no unit", surveyText, ["weging,\n", "weging, respondent as eenheid_id,\n"], "eenheid_id"],
    [
      "a deelambitie is told by the folder",
      registerText,
      ["as eenheid_id", "as eenheid_id, deelambitie"],
      "deelambitie",
    ],
  ] as const)("%s", async (_, text, change, kolom) => {
    const problems = await problemsIn(changed(text, change));
    expect(problems).toMatchObject([{ code: "sql-kolom-teveel" }]);
    expect(problems[0]?.melding).toContain(`"${kolom}"`);
  });

  test("with the deelambitie is needed for what is measured once per deelambitie", async () => {
    const text = changed(
      registerText,
      ["element: initiatieven", "element: subsidie-inzet"],
      ["stap: prestatie", "stap: middel"],
    );
    const shared = { deelambitie: "gemeenschappelijk" };
    expect(await problemsIn(text, shared)).toMatchObject([{ code: "sql-kolom-ontbreekt" }]);
    const complete = changed(
      text,
      ["as eenheid_id", "as eenheid_id, deelambitie"],
      ["buurt: N1 }", "buurt: N1, deelambitie: samen-zijn }"],
      ["buurt: Z1 }", "buurt: Z1, deelambitie: samen-doen }"],
      ["gemeente-2024: 2, noord-2024: 1", "samen-zijn/gemeente-2024: 1, samen-doen/noord-2024: 0"],
    );
    expect(await problemsIn(complete, shared)).toEqual([]);
  });
});

describe("a survey without data", () => {
  const from = "from staging.enquete\n";
  test.each([
    [
      "a WHERE on the answer",
      ["from staging.enquete", "from staging.enquete\nwhere eenzaam is not null"],
      28,
    ],
    [
      "a WHERE on valid answers",
      ["from staging.enquete", "from staging.enquete where eenzaam in ('ja', 'nee')"],
      27,
    ],
    ["a WHERE on a group", ["from staging.enquete", "from staging.enquete\n  where geslacht = 'vrouw'"], 28],
    [
      "a JOIN",
      ["from staging.enquete", "from staging.enquete\njoin staging.buurtnetwerken using (buurt, jaar)"],
      28,
    ],
    ["DISTINCT", ["select buurt", "select distinct buurt"], 21],
  ] as const)("shows that %s drops respondents", async (_, change, regel) => {
    const problems = await problemsIn(changed(surveyText, change));
    expect(short(problems)).toEqual([`enquete-rijen-weg:${regel}`]);
    expect(problems[0]?.hint).toContain("niet-gevraagd");
  });

  test("shows rows that come twice", async () => {
    const body = surveyText.slice(surveyText.indexOf("select"));
    const problems = await problemsIn(withSql(surveyText, `${body}union all\n${body}`));
    expect(problems.map(({ code }) => code)).toEqual(["enquete-rijen-weg"]);
  });

  test("shows respondents that were made up: another year, another stratum", async () => {
    const body = surveyText.slice(surveyText.indexOf("select"));
    for (const extra of [
      body.replace("jaar,", "jaar + 1 as jaar,"),
      body.replace("stratum,", "'nieuw' as stratum,"),
    ]) {
      const problems = await problemsIn(withSql(surveyText, `${body}union all\n${extra}`));
      expect(problems.map(({ code }) => code)).toEqual(["enquete-rijen-weg"]);
    }
  });

  test.each([
    ["an answer that does not exist", ["'geen-antwoord'", "'anders'"], "antwoord-onbekend"],
    ["an answer that is blank", ["else 'geen-antwoord' end", "end"], "antwoord-onbekend"],
    ["a valid answer without a value", ["when 'nee' then 0 end", "end"], "antwoord-onbekend"],
    ["a share that is not 0 or 1", ["when 'ja' then 1", "when 'ja' then 100"], "waarde-buiten-bereik"],
  ] as const)("shows %s", async (_, change, code) => {
    const problems = await problemsIn(changed(surveyText, change));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test("shows a grade outside its scale", async () => {
    const grade = changed(
      surveyText,
      ["maat: aandeel", "maat: gemiddelde\nschaal: 1-5"],
      ["eenheid: procent", "eenheid: cijfer"],
      [
        "case when eenzaam in ('ja', 'nee') then 'geldig'",
        "case when try_cast(groen as integer) is not null then 'geldig'",
      ],
      ["case eenzaam when 'ja' then 1 when 'nee' then 0 end", "try_cast(groen as integer)"],
    );
    const problems = await problemsIn(grade);
    expect(problems.map(({ code }) => code)).toContain("waarde-buiten-bereik");
    expect(problems[0]?.melding).toContain("1 tot en met 5");
  });

  test("is not filled by what was tried", async () => {
    await problemsIn(changed(surveyText, [from, `${from}where eenzaam = 'ja'\n`]));
    expect(await database().row("select count(*) as a from staging.enquete")).toEqual({ a: 0 });
  });
});

describe("a worked example", () => {
  test.each([
    [
      "has another outcome",
      ["gemeente-2022: 25", "gemeente-2022: 30"],
      "voorbeeld-klopt-niet",
      "berekend is 25",
    ],
    [
      "expects a figure where there is none",
      ["noord-2022: 100", "noord-2023: 100"],
      "voorbeeld-klopt-niet",
      "geen cijfer",
    ],
    [
      "expects nothing where there is a figure",
      ["noord-2022: 100", "noord-2022: null"],
      "voorbeeld-klopt-niet",
      "berekend is 100",
    ],
    [
      "names an area that does not exist",
      ["noord-2022: 100", "oost-2022: 100"],
      "gebied-onbekend",
      "oost-2022",
    ],
    ["names no year", ["noord-2022: 100", "noord: 100"], "gebied-onbekend", "noord"],
    ["fills a table that does not exist", ["    enquete:\n", "    enquetes:\n"], "voorbeeld-fout", ""],
    [
      "fills a column that does not exist",
      ["weging: 1, eenzaam", "gewicht: 1, eenzaam"],
      "voorbeeld-fout",
      "",
    ],
  ] as const)("that %s is told at its line", async (_, change, code, words) => {
    const problems = await problemsIn(changed(surveyText, change));
    expect(short(problems)).toEqual([`${code}:14`]);
    expect(problems[0]?.melding).toContain(words);
  });

  test("is compared at the digits it is written with", async () => {
    // Weights 1 and 2: a third.
    const thirds: Change = ["weging: 3", "weging: 2"];
    const expecting = (figure: string): Change => ["gemeente-2022: 25", `gemeente-2022: ${figure}`];
    expect(await problemsIn(changed(surveyText, thirds, expecting("33.3")))).toEqual([]);
    expect(await problemsIn(changed(surveyText, thirds, expecting("33.33")))).toEqual([]);
    expect(await problemsIn(changed(surveyText, thirds, expecting("33.4")))).toHaveLength(1);
    expect(await problemsIn(changed(surveyText, thirds, expecting("33")))).toHaveLength(1);
  });

  test("may say that there is no figure", async () => {
    const nobody: Change = ["weging: 1, eenzaam: ja", "weging: 1, eenzaam: weet niet"];
    const text = changed(surveyText, nobody, ["25, noord-2022: 100", "0, noord-2022: null"]);
    expect(await problemsIn(text)).toEqual([]);
  });

  test("is not held to publication limits, and leaves nothing behind", async () => {
    expect(await problemsIn(surveyText)).toEqual([]);
    expect(await database().row("select count(*) as a from staging.enquete")).toEqual({ a: 0 });
  });
});

describe("observations that stand there twice", () => {
  test("make a published figure ambiguous: two ages in one year", async () => {
    const text = changed(
      publishedText,
      [" and leeftijd = '18+'", ""],
      [
        "waarde: 43.2 }]",
        "waarde: 43.2 }, { bron: rivm, gebied: GM9999, jaar: 2020, onderwerp: Eenzaam, leeftijd: 65+, waarde: 50 }]",
      ],
    );
    const problems = await problemsIn(text);
    expect(problems).toMatchObject([{ code: "waarneming-dubbel", bestand: "proef.sql" }]);
    expect(problems[0]?.melding).toContain("GM9999 in 2020");
  });

  test("make a unit count twice: a join that finds more than one row", async () => {
    const text = changed(
      registerText,
      ["maat: aantal", "maat: som"],
      ["eenheid: aantal", "eenheid: aantal"],
      ["as eenheid_id", "as eenheid_id, 10 as waarde"],
      [
        "from staging.initiatieven",
        "from staging.initiatieven left join staging.buurtnetwerken n using (buurt)",
      ],
      [
        "  verwacht:",
        "    buurtnetwerken: [{ buurt: N1, jaar: 2023 }, { buurt: N1, jaar: 2024 }]\n  verwacht:",
      ],
      ["as gebied, jaar", "as gebied, initiatieven.jaar"],
    );
    const problems = await problemsIn(text);
    expect(problems).toMatchObject([{ code: "waarneming-dubbel" }]);
    expect(problems[0]?.melding).toContain("i1");
  });
});
