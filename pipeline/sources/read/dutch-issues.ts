import type { z } from "zod";

const kinds: Readonly<Record<string, string>> = {
  string: "een tekst",
  number: "een getal",
  int: "een heel getal",
  boolean: "true of false",
  array: "een lijst",
  object: "een blok met sleutels",
  record: "een blok met sleutels",
  null: "leeg",
  undefined: "niets",
};

function kindOf(value: unknown): string {
  if (value === null) return "leeg";
  if (Array.isArray(value)) return "een lijst";
  return kinds[typeof value] ?? "iets anders";
}

/** What is wrong with a value of a configuration file, in Dutch that an analyst understands: no words of the library. */
export function dutchIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return `verwacht: ${kinds[issue.expected] ?? issue.expected}; gevonden: ${kindOf(issue.input)}`;
    case "invalid_value":
      return `kies uit: ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return issue.inclusive === false
        ? `moet kleiner zijn dan ${issue.maximum}`
        : `mag niet groter of langer zijn dan ${issue.maximum}`;
    case "invalid_union":
      return `verwacht: ${unionKinds(issue.errors ?? []).join(" of ")}; gevonden: ${kindOf(issue.input)}`;
    case "unrecognized_keys":
      return `onbekend: ${issue.keys.join(", ")}`;
    case "invalid_format":
      return "de schrijfwijze klopt niet";
    default:
      return "deze waarde kan hier niet";
  }
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall | z.core.$ZodRawIssue): string {
  if (origin === "string") return "mag niet leeg zijn";
  if (origin === "array")
    return `moet minstens ${minimum} ${minimum === 1 ? "onderdeel" : "onderdelen"} hebben`;
  return inclusive === false ? `moet groter zijn dan ${minimum}` : `mag niet kleiner zijn dan ${minimum}`;
}

function unionKinds(errors: readonly (readonly z.core.$ZodIssue[])[]): string[] {
  const found = errors.flatMap(([first]) => {
    if (first?.code === "invalid_type") return [kinds[first.expected] ?? first.expected];
    return first?.code === "invalid_value" ? [first.values.map(String).join(", ")] : [];
  });
  return [...new Set(found)];
}
