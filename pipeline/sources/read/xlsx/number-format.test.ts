import { expect, test } from "vitest";
import { kindOfFormat } from "./number-format.ts";

test.each([
  ["General", "getal"],
  ["Standaard", "getal"],
  ["[Red]General", "getal"],
  ["0.00", "getal"],
  ["@", "getal"],
  ["#,##0.00E+00", "getal"],
  ['"€" #,##0.00;[Red]-"€" #,##0.00', "getal"],
  ["[$€-413] #,##0", "getal"],
  ['0 "dagen"', "getal"],
  ["0\\d", "getal"],
  ["0_d", "getal"],
  ["0;yyyy", "getal"],
  ["0%", "procent"],
  ["0.0%;[Red]-0.0%", "procent"],
  ["dd-mm-yyyy", "datum"],
  ["[$-413]d mmmm yyyy;@", "datum"],
  ["mmm", "datum"],
  ["yyyy", "datum"],
  ['dd"/"mm', "datum"],
  ["d-m-yy h:mm", "datumtijd"],
  ["yyyy-mm-ddThh:mm:ss", "datumtijd"],
  ["hh:mm", "tijd"],
  ["mm:ss.0", "tijd"],
  ["h:mm AM/PM", "tijd"],
  ["[h]:mm", "duur"],
  ["[mm]:ss", "duur"],
])("a number shown as %s is a %s", (code, expected) => {
  expect(kindOfFormat(code)).toBe(expected);
});
