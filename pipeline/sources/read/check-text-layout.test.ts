import { expect, test } from "vitest";
import { checkTextLayout } from "./check-text-layout.ts";
import type { Scheidingsteken } from "./table-layout.ts";

function messages(text: string, scheidingsteken: Scheidingsteken, kopregel?: number): string[] {
  const source = { bytes: Buffer.from(text), getoond: "x" };
  return checkTextLayout(source, { codering: "utf-8", scheidingsteken, kopregel }).map(
    ({ melding }) => melding,
  );
}

test("another sign between the columns than declared is named, with what to write in bron.yml", () => {
  const source = { bytes: Buffer.from("a\tb\n1\t2\n"), getoond: "x.csv" };
  expect(checkTextLayout(source, { codering: "utf-8", scheidingsteken: ";" })).toEqual([
    {
      code: "scheidingsteken-tegenspraak",
      melding: "Volgens bron.yml staat er een puntkomma tussen de kolommen, maar het lijkt een tab.",
      hint: `Klopt dat, zet dan "scheidingsteken: '\\t'" in bron.yml. Anders: bewaar het bestand opnieuw met een puntkomma.`,
      bestand: "x.csv",
      regel: 1,
    },
  ]);
});

test.each<[string, string, Scheidingsteken]>([
  ["right", "a;b\n1,5;2\n", ";"],
  ["right, in a file of one column", "naam\nPiet, Jan\nKlaas\n", ";"],
  ["right, in a file of one column with a comma in its name", "naam, voornaam\nPiet\nKlaas\n", ";"],
  ["right, with a ragged record", "a;b\n1;2\n3\n4;5\n", ";"],
  ["right, in an empty file", "", ";"],
  ["right, with another sign in every record too", "a,x;b,y\n1,2;3,4\n", ";"],
])("a declared sign that is %s is left alone", (_, text, sign) => {
  expect(messages(text, sign)).toEqual([]);
});

test.each<[string, string, Scheidingsteken]>([
  ["commas", "a,b\n1,2\n", ";"],
  ["semicolons around decimal commas", "a;b;c,d\n1,5;2;x\n1,7;3;y\n2;4;z\n", ","],
  ["bars", "a|b\n1|2\n", "\t"],
])("a file with %s is told", (_, text, sign) => {
  expect(messages(text, sign)).toHaveLength(1);
});

test("only the header and what is below it counts", () => {
  const text = "titel, met, komma's\na;b\n1;2\n";
  expect(messages(text, ";", 2)).toEqual([]);
  expect(messages(text, ",", 2)).toHaveLength(1);
});

test("the encoding comes first", () => {
  const source = { bytes: Buffer.from("a,\xe9\n1,2\n", "latin1"), getoond: "x" };
  const problems = checkTextLayout(source, { codering: "utf-8", scheidingsteken: ";" });
  expect(problems.map(({ code }) => code)).toEqual(["codering-tegenspraak"]);
});
