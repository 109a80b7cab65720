import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { InputError } from "../../errors/input-error.ts";
import { temporaryFolder } from "../../sources/fixtures/temporary-folder.ts";
import { readWorkspace, repositoryRoot } from "../../sources/workspace.ts";
import { apart } from "../../statistics/fixtures/apart.ts";
import { hasOracle, type OraclePart, readOracle } from "../../statistics/fixtures/oracle.ts";
import { makeTabel } from "./make-tabel.ts";
import { parseTabelOptions, type TabelOptions } from "./tabel-options.ts";

const fixtures = join(repositoryRoot, "pipeline", "statistics", "fixtures", "oracle");
const oracleFile: Record<OraclePart, string> = {
  fixture: join(fixtures, "survey.csv"),
  all: join(repositoryRoot, "..", "shared", "oracle", "survey.csv"),
};

const eenzaam: TabelOptions = {
  file: oracleFile.fixture,
  value: "eenzaam",
  yes: "1",
  valid: "1,2",
  by: "wave,area",
  weight: "weight",
  stratum: "area",
  wave: "wave",
  format: "csv",
};

async function csvOf(options: TabelOptions): Promise<Record<string, string>[]> {
  const { content } = await makeTabel(parseTabelOptions(options), null);
  return parse(content, { columns: true });
}

/** The codes of what is wrong with a question. */
async function faultsOf(options: TabelOptions): Promise<string[]> {
  try {
    await makeTabel(parseTabelOptions(options), null);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}

const folder = temporaryFolder();

function fileWith(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

describe("the table of a file", () => {
  test("has one header line and a row per cell, in the agreed columns", async () => {
    const { content } = await makeTabel(parseTabelOptions({ ...eenzaam, unsuppressed: true }), null);
    const [header, ...rows] = String(content).trim().split("\n");
    expect(header).toBe("wave,area,indicator,n,n_yes,weighted_n,estimate,se,neff,ci_low,ci_high,status");
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^2018,SD7,eenzaam,9,/);
  });

  test("leaves a suppressed figure blank but for its status, unless asked otherwise with a warning", async () => {
    const [hidden] = await csvOf(eenzaam);
    expect(hidden).toEqual({
      wave: "2018",
      area: "SD7",
      indicator: "eenzaam",
      n: "",
      n_yes: "",
      weighted_n: "",
      estimate: "",
      se: "",
      neff: "",
      ci_low: "",
      ci_high: "",
      status: "suppress_privacy",
    });
    const { warnings } = await makeTabel(parseTabelOptions({ ...eenzaam, unsuppressed: true }), null);
    expect(warnings[0]).toMatch(/^Let op: met --unsuppressed/);
  });

  const parts: OraclePart[] = hasOracle ? ["fixture", "all"] : ["fixture"];
  test.each(parts)("equals R's survey package for every question, area, age and sex (%s)", async (part) => {
    const file = oracleFile[part];
    const expected = readOracle("survey_expected.csv", part);
    const shares = "eenzaam,vrijwilliger,mantelzorg,discriminatie,rolstoel,internet,veilig,opvoedproblemen";
    const ask = { ...eenzaam, file, unsuppressed: true, by: "wave,area,age_group,sex", totals: true };
    const { yes: _, ...grades } = ask;
    const rows = [
      ...(await csvOf({ ...ask, value: shares })),
      ...(await csvOf({ ...grades, value: "rapport_buurt,rapport_leven", mean: true, valid: "1:10" })),
      ...(await csvOf({ ...grades, value: "cohesie", mean: true, valid: "1:5" })),
    ];
    const keyOf = (row: Record<string, string>, indicator = "") =>
      [indicator, row.wave, row.area, row.age_group, row.sex].join("|");
    const found = new Map(rows.map((row) => [keyOf(row, row.indicator), row]));
    const asked = [...shares.split(","), "rapport_buurt", "rapport_leven", "cohesie"];
    const compared = expected.filter(
      ({ indicator = "", herkomst }) => asked.includes(indicator.replace(/_(pct|mean)$/, "")) && !herkomst,
    );
    expect(compared.length).toBeGreaterThan(part === "all" ? 4000 : 100);
    const wrong = compared.flatMap((row) => {
      const ours = found.get(keyOf(row, row.indicator?.replace(/_(pct|mean)$/, "")));
      if (!ours) return [`missing: ${keyOf(row, row.indicator)}`];
      const keys = ["n", "n_yes", "weighted_n", "estimate", "se", "neff", "ci_low", "ci_high"];
      const off = keys.filter((key) => apart(ours[key] === "" ? null : Number(ours[key]), row[key]) > 1e-9);
      return [...off, ...(ours.status === row.status ? [] : ["status"])].map(
        (key) => `${keyOf(row, row.indicator)} ${key}: ${ours[key]}, expected ${row[key]}`,
      );
    });
    expect(wrong.filter((line) => !/ (n|weighted_n): 0, expected $/.test(line)).slice(0, 10)).toEqual([]);
  });

  test("compares with the wave before and with the rest, in columns of their own", async () => {
    const rows = await csvOf({ ...eenzaam, by: "wave,sex", compare: ["wave", "rest"] });
    const last = rows.at(-1) ?? {};
    expect(Object.keys(last).slice(12)).toEqual([
      ...[
        "base",
        "estimate",
        "diff",
        "diff_se",
        "diff_low",
        "diff_high",
        "z",
        "p",
        "p_bh",
        "comparable",
        "significant",
      ].map((column) => `wave_${column}`),
      ...["estimate", "diff", "diff_se", "diff_low", "diff_high", "z", "p", "p_bh", "significant"].map(
        (column) => `rest_${column}`,
      ),
    ]);
    expect(last.wave_base).toBe("2022");
    // With two groups the rest is the other group: differences mirror.
    const [men, women] = rows.slice(-2);
    expect(Number(men?.rest_diff)).toBeCloseTo(-Number(women?.rest_diff), 12);
    expect(men?.rest_p).toBe(women?.rest_p);
  });

  test("gives no comparison with a suppressed figure", async () => {
    const rows = await csvOf({ ...eenzaam, compare: ["wave"] });
    const second = rows.find(({ wave }) => wave === "2020");
    expect(second).toMatchObject({
      status: "flag_indicative",
      wave_base: "",
      wave_diff: "",
      wave_significant: "",
    });
  });

  test("in Markdown is Dutch and rounded", async () => {
    const { content } = await makeTabel(parseTabelOptions({ ...eenzaam, format: "md" }), null);
    const lines = String(content).split("\n");
    expect(lines[0]).toMatch(
      /^\| wave +\| area \| vraag +\| antwoorden \| aandeel \| +marge \| opmerking +\|$/,
    );
    expect(lines[2]).toMatch(/^\| 2018 \| SD7 +\| eenzaam \| +\| +\| +\| niet getoond: privacy +\|$/);
    expect(lines[5]).toMatch(/^\| 2024 \| SD7 +\| eenzaam \| +\d+ \| +\d+% \| \d+ tot \d+% \|/);
  });

  test("as a workbook holds the same figures, says what was asked, and is the same bytes each time", async () => {
    const made = async () =>
      (await makeTabel(parseTabelOptions({ ...eenzaam, format: "xlsx" }), null)).content as Buffer;
    const [first, second] = [await made(), await made()];
    expect(first.equals(second)).toBe(true);
    const [header, hidden, , , last] = await readSheet(first, "Tabel");
    expect(header?.slice(0, 4)).toEqual(["wave", "area", "indicator", "n"]);
    expect(hidden?.slice(3, 12).filter((cell) => cell !== null)).toEqual(["suppress_privacy"]);
    const csv = (await csvOf(eenzaam)).at(-1);
    expect(last?.[6]).toBe(Number(csv?.estimate));
    const words = (await readSheet(first, "Toelichting")).map(([line]) => line);
    expect(words).toContain("Aandeel met antwoord 1, als getal van 0 tot 1 (de cel toont een percentage).");
    expect(words).toContain("Gegevens: survey.csv. Vragen: eenzaam.");
  });
});

describe("a Dutch file", () => {
  const lines = [
    "stadsdeel;weging;cijfer",
    ...Array(40).fill("Noord;1,5;7,5"),
    ...Array(40).fill("Zuid;0,5;6"),
  ];

  test("with semicolons and decimal commas is read as one", async () => {
    const file = fileWith("nederlands.csv", lines);
    const rows = await csvOf({
      file,
      value: "cijfer",
      mean: true,
      by: "stadsdeel",
      weight: "weging",
      totals: true,
      format: "csv",
    });
    expect(rows.map(({ stadsdeel, estimate, weighted_n }) => [stadsdeel, estimate, weighted_n])).toEqual([
      ["Noord", "7.5", "60"],
      ["Zuid", "6", "20"],
      ["", "7.125", "80"],
    ]);
  });

  test("without a weight counts everyone alike and says so", async () => {
    const file = fileWith("zonder-weging.csv", lines);
    const { warnings } = await makeTabel(
      parseTabelOptions({ file, value: "cijfer", mean: true, format: "csv" }),
      null,
    );
    expect(warnings).toEqual(["Zonder --weight telt iedere respondent even zwaar."]);
  });

  test("with weights that differ very much is told so", async () => {
    const file = fileWith("scheef.csv", ["w,v", ...Array(50).fill("1,1"), "400,2"]);
    const { warnings } = await makeTabel(
      parseTabelOptions({ file, value: "v", yes: "1", weight: "w", format: "csv" }),
      null,
    );
    expect(warnings).toEqual([
      expect.stringMatching(/^De wegingen zijn zo ongelijk/),
      expect.stringMatching(/^De zwaarste respondent telt 400 keer zo zwaar/),
    ]);
  });
});

test("a figure that can be worked out from the total is told", async () => {
  const people = (area: string, count: number) => Array(count).fill(`${area},1`);
  const file = fileWith("herleidbaar.csv", [
    "area,v",
    ...people("a", 60),
    ...people("b", 60),
    ...people("c", 5),
  ]);
  const ask = { file, value: "v", yes: "1", by: "area", totals: true, format: "csv" };
  const { warnings } = await makeTabel(parseTabelOptions(ask), null);
  expect(warnings.at(-1)).toMatch(/^Let op: v voor c is verborgen voor privacy, maar uit de andere cijfers/);
  const two = fileWith("twee.csv", ["area,v", ...people("a", 60), ...people("b", 15), ...people("c", 5)]);
  expect((await makeTabel(parseTabelOptions({ ...ask, file: two }), null)).warnings).toHaveLength(1);
  // Without totals the figure of the rest gives the total away; the workbook itself never says so.
  const rest = { ...ask, totals: false, compare: ["rest"], format: "xlsx" };
  const made = await makeTabel(parseTabelOptions(rest), null);
  expect(made.warnings.at(-1)).toMatch(/^Let op: v voor c is verborgen/);
  const words = (await readSheet(made.content as Buffer, "Toelichting")).flat().join(" ");
  expect(words).not.toContain("verborgen voor privacy");
});

test("a figure that can be worked out after another has been, is told too", async () => {
  const people = (area: string, age: string, count: number) => Array(count).fill(`${area},${age},1`);
  const file = fileWith("keten.csv", [
    "area,age,v",
    ...[...people("A", "1", 7), ...people("A", "2", 20), ...people("B", "1", 20), ...people("B", "2", 60)],
    ...[...people("C", "1", 60), ...people("C", "2", 60)],
  ]);
  const ask = { file, value: "v", yes: "1", by: "area,age", totals: true, format: "csv" };
  // (A,2) is alone in its column, (B,1) in its row: then (A,1) is the only one left.
  const { warnings } = await makeTabel(parseTabelOptions(ask), null);
  expect(warnings.filter((text) => text.startsWith("Let op: v voor A, 1 "))).toHaveLength(1);
});

describe("a question that does not fit", () => {
  test.each<[string, { [K in keyof TabelOptions]?: TabelOptions[K] | undefined }, string]>([
    ["a file and a source at once", { bron: "enquete" }, "tabel-bron-onduidelijk"],
    ["neither share nor mean", { yes: undefined }, "tabel-maat-onduidelijk"],
    ["both share and mean", { mean: true }, "tabel-maat-onduidelijk"],
    ["answers that cannot be read", { valid: "5:1" }, "tabel-codes-ongeldig"],
    ["a yes that is not valid", { yes: "3" }, "tabel-ja-telt-niet"],
    ["an unknown format", { format: "pdf" }, "optie-ongeldig"],
    ["an unknown comparison", { compare: ["vorige"] }, "optie-ongeldig"],
    ["waves compared that are not in the table", { by: "area", compare: ["wave"] }, "tabel-golf-nodig"],
    ["the rest of nothing", { by: "wave", compare: ["rest"] }, "tabel-uitsplitsing-nodig"],
    ["a wave that is not there", { compare: ["wave=2019"] }, "tabel-golf-onbekend"],
    ["an unknown column", { value: "eenzam" }, "tabel-kolom-onbekend"],
    ["an unknown weight", { weight: "weging" }, "tabel-kolom-onbekend"],
    ["a column asked for twice", { by: "area,area" }, "tabel-kolom-dubbel"],
    ["answers nobody gave", { yes: "ja", valid: "ja,nee" }, "tabel-geen-antwoord"],
    ["no question at all", { value: " , " }, "tabel-vraag-nodig"],
    ["a column that the table has itself", { by: "wave,status" }, "tabel-kolom-gereserveerd"],
    ["the last wave as the one to compare with", { compare: ["wave=2024"] }, "tabel-golf-zonder-latere"],
    ["a wave without its name", { compare: ["wave="] }, "optie-ongeldig"],
    ["two waves to compare with", { compare: ["wave,wave=2018"] }, "optie-ongeldig"],
    ["a range without end", { valid: "1:Infinity" }, "tabel-codes-ongeldig"],
    ["a folder", { file: fixtures }, "bestand-ontbreekt"],
    ["a file that is not there", { file: "nergens.csv" }, "bestand-ontbreekt"],
    ["a text as weight", { weight: "area" }, "tabel-weging-onbruikbaar"],
  ])("%s is refused", async (_, changes, code) => {
    const options = { ...eenzaam, ...changes };
    expect(
      await faultsOf(Object.fromEntries(Object.entries(options).filter(([, v]) => v !== undefined)) as never),
    ).toEqual([code]);
  });

  test("words where numbers are needed are told with an example", async () => {
    const file = fileWith("woorden.csv", ["v", "7", "nvt", "8"]);
    expect(await faultsOf({ file, value: "v", mean: true, format: "csv" })).toEqual(["tabel-geen-getal"]);
    expect(await faultsOf({ file, value: "v", mean: true, valid: "1:10", format: "csv" })).toEqual([]);
  });

  test("a missing or negative weight is told with its row", async () => {
    const file = fileWith("wegingen.csv", ["v,w", "1,2", "2,", "1,-1"]);
    const ask = { file, value: "v", yes: "1", weight: "w", format: "csv" };
    await expect(makeTabel(parseTabelOptions(ask), null)).rejects.toThrow(
      'bij 2 respondenten leeg, geen getal, of niet groter dan 0 (voor het eerst bij rij 2 onder de kop: "")',
    );
  });

  test("a broken line is told with its number", async () => {
    const file = fileWith("kapot.csv", ["a,b", "1,2", "1,2,3", "4,5"]);
    const asked = makeTabel(parseTabelOptions({ file, value: "a", yes: "1", format: "csv" }), null);
    await expect(asked).rejects.toThrow(
      `${file}:3: Het bestand is niet te lezen: een regel heeft niet evenveel`,
    );
  });

  test("an empty file, and a file with two columns of one name, are told", async () => {
    const ask = { value: "a", yes: "1", format: "csv" };
    expect(await faultsOf({ ...ask, file: fileWith("leeg.csv", [""]) })).toEqual(["bestand-leeg"]);
    const twice = fileWith("twee-keer.csv", ["a,b,a", "1,2,3"]);
    expect(await faultsOf({ ...ask, file: twice })).toEqual(["tabel-kolom-dubbel"]);
  });
});

describe("what would go wrong in silence", () => {
  test("decimal commas in a share are read as numbers", async () => {
    const file = fileWith("komma.csv", ["cijfer;w", ...Array(40).fill("7,5;1"), ...Array(60).fill("6,0;1")]);
    const [row] = await csvOf({
      file,
      value: "cijfer",
      yes: "7:10",
      valid: "1:10",
      weight: "w",
      format: "csv",
    });
    expect([row?.n, row?.estimate]).toEqual(["100", "0.4"]);
  });

  test("decimal commas between commas are refused, not left out", async () => {
    const file = fileWith("komma-komma.csv", [
      "cijfer,w",
      ...Array(40).fill('"7,5",1'),
      ...Array(40).fill("8,1"),
    ]);
    expect(await faultsOf({ file, value: "cijfer", mean: true, valid: "1:10", format: "csv" })).toEqual([
      "tabel-geen-getal",
    ]);
  });

  test("an answer that nobody gave is told", async () => {
    const file = fileWith("nul.csv", ["v", ...Array(60).fill("ja"), ...Array(60).fill("nee")]);
    const ask = { file, value: "v", yes: "Ja", format: "csv" };
    const { warnings } = await makeTabel(parseTabelOptions(ask), null);
    expect(warnings).toContain('Niemand antwoordde "Ja" op v. Klopt de code achter --yes?');
  });

  test("a file whose name looks like a pattern is read itself", async () => {
    fileWith("a1.csv", ["v", ...Array(99).fill("1")]);
    const file = fileWith("a[1].csv", ["v", ...Array(60).fill("1")]);
    const [row] = await csvOf({ file, value: "v", yes: "1", format: "csv" });
    expect(row?.n).toBe("60");
  });

  test("columns named like ours do no harm", async () => {
    const names = ["golf", "rij", "aantal", "_w", "_k0", "_0_y", "order", "Straat naam", 'a"b'];
    const header = names
      .map((name) => (name.includes('"') ? `"${name.replace('"', '""')}"` : name))
      .join(",");
    const file = fileWith("namen.csv", [header, ...Array(60).fill(names.map(() => "1").join(","))]);
    for (const name of names) {
      const ask = { file, value: name, yes: "1", by: "golf", weight: name, wave: "golf", stratum: "order" };
      const [row] = await csvOf({ ...ask, format: "csv" });
      expect([name, row?.n, row?.estimate]).toEqual([name, "60", "1"]);
    }
  });

  test("people without a wave or a place are counted aloud, and blanks around a level make no other level", async () => {
    const rows = [...Array(40).fill("1,a,1"), ...Array(20).fill("1, a ,1"), ...Array(5).fill("1,,1"), ",a,1"];
    const file = fileWith("leeg-niveau.csv", ["golf,area,v", ...rows]);
    const ask = { file, value: "v", yes: "1", by: "golf,area", wave: "golf", format: "csv" };
    const { content, warnings } = await makeTabel(parseTabelOptions(ask), null);
    expect(String(content).split("\n")).toHaveLength(3);
    expect(warnings).toContain("1 respondenten hebben niets in de kolom golf. Zij staan in geen enkele rij.");
    expect(warnings).toContain(
      "5 respondenten hebben niets in de kolom area. Zij tellen alleen mee in totalen en in de rest.",
    );
  });

  test("a question that nobody answered is a row without data beside the others, and is told", async () => {
    const file = fileWith("stil.csv", ["v,m", ...Array(60).fill("1,")]);
    const ask = { file, value: "v,m", yes: "1", format: "csv" };
    expect((await csvOf(ask)).map(({ indicator, status }) => [indicator, status])).toEqual([
      ["v", "ok"],
      ["m", "no_data"],
    ]);
    const { warnings } = await makeTabel(parseTabelOptions(ask), null);
    expect(warnings).toContain("In de kolom m is geen enkel geldig antwoord.");
  });

  test("a file with a header only has no respondents", async () => {
    const file = fileWith("kop.csv", ["v"]);
    expect(await faultsOf({ file, value: "v", yes: "1", format: "csv" })).toEqual([
      "tabel-geen-respondenten",
    ]);
  });
});

describe("the table of a survey in the workspace", () => {
  const workspace = readWorkspace(join(repositoryRoot, "data", "sample"));
  const ask = { bron: "enquete", value: "eenzaam", yes: "ja", by: "jaar,stadsdeel", format: "csv" };

  test("knows its weight, stratum, wave and valid answers, and the stadsdeel of each buurt", async () => {
    const { content, warnings } = await makeTabel(parseTabelOptions({ ...ask, totals: true }), workspace);
    const rows: Record<string, string>[] = parse(content, { columns: true });
    expect(rows).toHaveLength(4 * 8);
    // The same figure is published: 46,1% in 2022 (pipeline/jobs/sample.test.ts).
    const city = rows.find(({ jaar, stadsdeel }) => jaar === "2022" && stadsdeel === "");
    expect(Number(city?.estimate)).toBeCloseTo(0.461, 3);
    expect(warnings).toEqual([]);
  });

  test("does not test across a break in the series", async () => {
    const { content } = await makeTabel(
      parseTabelOptions({ ...ask, by: "jaar", compare: ["wave"] }),
      workspace,
    );
    const rows: Record<string, string>[] = parse(content, { columns: true });
    expect(rows.map(({ jaar, wave_significant }) => [jaar, wave_significant])).toEqual([
      ["2014", ""],
      ["2018", "no"],
      ["2022", ""],
      ["2026", "no"],
    ]);
  });

  test("is not pooled over its waves, nor asked for an answer it does not have", async () => {
    const pooled = makeTabel(parseTabelOptions({ ...ask, by: "stadsdeel" }), workspace);
    await expect(pooled).rejects.toThrow("[tabel-golven-samen]");
    const wrong = makeTabel(parseTabelOptions({ ...ask, yes: "Ja" }), workspace);
    await expect(wrong).rejects.toThrow("[tabel-ja-telt-niet]");
  });

  test("that is not there is told with what there is", async () => {
    await expect(makeTabel(parseTabelOptions({ ...ask, bron: "enquette" }), workspace)).rejects.toThrow(
      'Bedoelde u "enquete"?',
    );
  });
});
