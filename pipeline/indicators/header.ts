import { z } from "zod";
import {
  bronSoorten,
  eenheden,
  effecten2021,
  type IndicatorHeader,
  maten,
  programmaTags,
  richtingen,
  schalen,
  stappen,
  tellingen,
  teltSoorten,
  uitsplitsingen,
} from "../domain/indicator.ts";

const text = z.string().trim().min(1);

const voorbeeldSchema = z.strictObject({
  gegeven: z.record(
    z.string(),
    z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  ),
  verwacht: z.record(z.string(), z.number().nullable()),
});

const ageBand = z.string().regex(/^\d+(-\d+|\+)$/, 'schrijf een leeftijd als "4-17" of "65+"');

/** The closed list of header keys of design §5. */
export const headerSchema = z.strictObject({
  titel: text,
  definitie: text,
  "wat-dit-niet-zegt": text,
  stap: z.enum(stappen),
  element: text,
  maat: z.enum(maten),
  "bron-soort": z.enum(bronSoorten),
  eenheid: z.enum(eenheden),
  richting: z.enum(richtingen),
  telt: z.enum(teltSoorten),
  telling: z.enum(tellingen).optional(),
  noemer: z
    .strictObject({ bron: z.literal("bevolking"), leeftijd: ageBand.optional(), peil: z.literal("1-1") })
    .optional(),
  per: z.int().positive().optional(),
  schaal: z.enum(schalen).optional(),
  "relevant-verschil": z.number().positive().optional(),
  decimalen: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional(),
  vraag: z.union([text, z.record(z.string().regex(/^\d{4}$/, "gebruik jaartallen"), text)]).optional(),
  uitsplitsing: z.array(z.enum(uitsplitsingen)).optional(),
  "ook-bij": z.array(text).optional(),
  tags: z.array(z.enum(programmaTags)).optional(),
  "effect-2021": z.array(z.enum(effecten2021)).optional(),
  voorbeeld: voorbeeldSchema,
});

export type HeaderYaml = z.output<typeof headerSchema>;
export type Voorbeeld = z.output<typeof voorbeeldSchema>;

/** Key that is required, or not allowed, given other keys. `sleutel` is where the message points. */
export interface HeaderFault {
  sleutel: keyof HeaderYaml;
  ontbreekt: boolean;
  uitleg: string;
}

/** Whether one observation is a respondent: the survey rules apply. */
export function isSurvey(header: Pick<IndicatorHeader, "bronSoort" | "maat">): boolean {
  return header.bronSoort === "enquete" && header.maat !== "overgenomen";
}

/** Rules between keys that the schema cannot say ("required where" in design §5). */
export function checkHeader(header: HeaderYaml): HeaderFault[] {
  const counts = ["aantal", "som", "per-inwoners"].includes(header.maat);
  const survey = header["bron-soort"] === "enquete";
  const counted = ["aantal", "per-inwoners"].includes(header.maat) && header.telling === "onafhankelijk";
  const testable = counted || ["aandeel", "gemiddelde"].includes(header.maat);
  const rules: [keyof HeaderYaml, boolean, string][] = [
    ["telling", counts, `maat "${header.maat}"`],
    ["noemer", header.maat === "per-inwoners", `maat "${header.maat}"`],
    ["per", header.maat === "per-inwoners", `maat "${header.maat}"`],
    ["schaal", header.maat === "gemiddelde", `maat "${header.maat}"`],
    ["vraag", survey, `bron-soort "${header["bron-soort"]}"`],
    ["relevant-verschil", testable && header.telt !== "openbaar", `maat "${header.maat}"`],
  ];
  const missing = rules
    .filter(([key, required]) => required && header[key] === undefined)
    .map(([sleutel, , why]) => ({ sleutel, ontbreekt: true, uitleg: `nodig bij ${why}` }));
  const surplus = rules
    .filter(([key, required]) => !required && key !== "relevant-verschil" && header[key] !== undefined)
    .map(([sleutel, , why]) => ({ sleutel, ontbreekt: false, uitleg: `hoort niet bij ${why}` }));
  return [...missing, ...surplus, ...checkCombination(header)];
}

function checkCombination(header: HeaderYaml): HeaderFault[] {
  const faults: HeaderFault[] = [];
  if (header["bron-soort"] === "enquete" && !["aandeel", "gemiddelde", "overgenomen"].includes(header.maat)) {
    faults.push({ sleutel: "maat", ontbreekt: false, uitleg: "een enquete kent aandeel of gemiddelde" });
  }
  if (header.maat === "aandeel" && header.eenheid !== "procent") {
    faults.push({ sleutel: "eenheid", ontbreekt: false, uitleg: "een aandeel heeft eenheid procent" });
  }
  if (header.uitsplitsing && header["bron-soort"] !== "enquete") {
    faults.push({ sleutel: "uitsplitsing", ontbreekt: false, uitleg: "alleen bij een enquete" });
  }
  return faults;
}

/** The header in the words of the domain, with defaults filled in. */
export function toHeader(yaml: HeaderYaml): IndicatorHeader {
  return {
    titel: yaml.titel,
    definitie: yaml.definitie,
    watDitNietZegt: yaml["wat-dit-niet-zegt"],
    stap: yaml.stap,
    element: yaml.element,
    maat: yaml.maat,
    bronSoort: yaml["bron-soort"],
    eenheid: yaml.eenheid,
    richting: yaml.richting,
    telt: yaml.telt,
    telling: yaml.telling ?? null,
    noemer: yaml.noemer ?? null,
    per: yaml.per ?? null,
    schaal: yaml.schaal ?? null,
    relevantVerschil: yaml["relevant-verschil"] ?? null,
    decimalen: yaml.decimalen ?? 0,
    vraag: yaml.vraag ?? null,
    uitsplitsing: yaml.uitsplitsing ?? [],
    ookBij: yaml["ook-bij"] ?? [],
    tags: yaml.tags ?? [],
    effect2021: yaml["effect-2021"] ?? [],
  };
}
