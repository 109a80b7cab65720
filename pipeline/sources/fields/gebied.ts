import { lookupName } from "../gebied-sleutels.ts";
import type { AreaNotation, FieldDefinition } from "./field.ts";
import { parsedText } from "./parsed.ts";

const noted: Record<AreaNotation, string> = {
  code: "een buurtcode uit gebieden.csv",
  naam: "de naam van een buurt uit gebieden.csv",
  pc4: "een postcode van vier cijfers uit postcodes.csv",
  stadsdeel: "een stadsdeel uit gemeente.yml",
};

/** An area; `soorten` are the kinds of area the column may hold. A text that fits two notations is read by the first. */
function areaField(soort: "buurt" | "gebied", soorten: readonly string[], also: string): FieldDefinition {
  return {
    sqlType: "VARCHAR",
    reasoned: true,
    cast: (text, { notation }) => {
      const found = notation.gebied.map((one) => `${lookupName(one, soort)}(${text})`);
      return found.length === 1 ? (found[0] ?? "NULL") : `coalesce(${found.join(", ")})`;
    },
    schema: ({ notation }, areas) =>
      parsedText((text) => {
        const found = notation.gebied
          .map((one) => areas.get(one)?.get(text))
          .find((area) => area !== undefined && soorten.includes(area.soort));
        return found?.id ?? null;
      }),
    expectation: ({ notation }) => `${notation.gebied.map((one) => noted[one]).join(" of ")}${also}`,
  };
}

/** A buurt. */
export const buurt = areaField("buurt", ["buurt"], "");

/** Any area a figure can be about; a stadsdeel only where the delivery is declared to have them. */
export const gebied = areaField("gebied", ["buurt", "stadsdeel", "gemeente"], " of de code van de gemeente");
