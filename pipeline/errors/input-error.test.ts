import { describe, expect, test } from "vitest";
import { problem, problemCodes } from "./catalogue.ts";
import { failOnProblems, formatProblem, InputError } from "./input-error.ts";

const unknownKey = problem(
  "sleutel-onbekend",
  { sleutel: "richtng", suggestie: 'Bedoelde u "richting"?' },
  { bestand: "indicators/a.sql", regel: 7 },
);

describe("a problem", () => {
  test("reads as file, line, message, code and hint", () => {
    expect(formatProblem(unknownKey)).toBe(
      'indicators/a.sql:7: De sleutel "richtng" bestaat niet. [sleutel-onbekend]\n  → Bedoelde u "richting"?',
    );
  });

  test("without a line or a file leaves those out", () => {
    expect(formatProblem({ ...unknownKey, regel: null })).toMatch(/^indicators\/a\.sql: De sleutel/);
    expect(formatProblem(problem("sql-geen-select", {}))).toMatch(/^De SQL is geen SELECT\./);
  });
});

test("an error lists all its problems", () => {
  const error = new InputError([unknownKey, problem("sql-geen-select", {})]);
  expect(error.problems).toHaveLength(2);
  expect(error.message).toContain("richtng");
  expect(error.message).toContain("SELECT");
});

test("no problems, no error", () => {
  expect(() => failOnProblems([])).not.toThrow();
  expect(() => failOnProblems([unknownKey])).toThrow(InputError);
});

test("a tolerated share is written the Dutch way", () => {
  const { melding } = problem("te-veel-uitval", {
    bron: "subsidies",
    afgekeurd: 3,
    gelezen: 100,
    grens: 0.015,
    eerste: "",
  });
  expect(melding).toBe('Bron "subsidies": 3 van 100 rijen zijn afgekeurd, meer dan de toegestane 1,5%.');
});

test("codes are written in one way", () => {
  for (const code of problemCodes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
