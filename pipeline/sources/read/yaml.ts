import { z } from "zod";
import { problem } from "../../errors/catalogue.ts";
import { InputError, type Problem } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { dutchIssue } from "./dutch-issues.ts";
import { type YamlDocument, yamlDocument } from "./yaml-document.ts";

z.config({ localeError: dutchIssue });

type Path = readonly PropertyKey[];

/** A YAML text with the file it came from and the line its first line has in that file. */
export interface YamlText {
  text: string;
  bestand: string;
  eersteRegel?: number;
}

/**
 * Parses YAML and checks it against a strict schema. Throws one {@link InputError} with every problem,
 * each at its own line; an unknown key comes with the nearest known one. Of text that is not YAML only the first
 * fault is told: the others follow from it.
 */
export function parseYaml<S extends z.ZodType>(source: YamlText, schema: S): z.output<S> {
  return parseYamlWithLines(source, schema).data;
}

/** The same, with the line of a path in it (counted from 1), for what a schema cannot check. */
export function parseYamlWithLines<S extends z.ZodType>(
  source: YamlText,
  schema: S,
): { data: z.output<S>; lineAt: (path: readonly PropertyKey[]) => number } {
  const { document, lineAt: lineInText } = yamlDocument(source.text);
  const lineOf = (offset: number) => lineInText(offset) + (source.eersteRegel ?? 1) - 1;
  const [fault] = document.errors;
  if (fault) {
    const uitleg = yamlReasons[fault.code] ?? "de opbouw klopt niet";
    const place = { bestand: source.bestand, regel: lineOf(fault.pos[0]) };
    throw new InputError([problem("yaml-onleesbaar", { uitleg }, place)]);
  }
  const result = schema.safeParse(plainValue(document, { bestand: source.bestand, regel: lineOf(0) }) ?? {});
  const lineAt = (path: Path) => lineOf(offsetOf(document, path));
  if (result.success) return { data: result.data, lineAt };
  const locator: Locator = {
    bestand: source.bestand,
    lineAt,
    isAbsent: (path) => path.length > 0 && !document.hasIn(path),
  };
  const problems = result.error.issues.flatMap((issue) => toProblems(issue, schema, locator));
  throw new InputError(withoutEchoes(problems));
}

/** The value of a document. Throws an {@link InputError} for references that multiply until no memory holds them. */
function plainValue(document: YamlDocument["document"], place: { bestand: string; regel: number }) {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const uitleg = "verwijzingen (&naam en *naam) vermenigvuldigen elkaar, of wijzen nergens heen";
    throw new InputError([problem("yaml-onleesbaar", { uitleg }, place)]);
  }
}

interface Locator {
  bestand: string;
  lineAt: (path: Path) => number;
  isAbsent: (path: Path) => boolean;
}

/** A misspelt key is one problem: the key that is missing because of it is not told again. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const meant = problems.filter(({ code }) => code === "sleutel-onbekend").map(({ hint }) => hint);
  return problems.filter(
    ({ code, melding }) =>
      code !== "sleutel-ontbreekt" ||
      !meant.some((hint) => new RegExp(`[".]${/"(.+)"/.exec(hint)?.[1]}"`).test(melding)),
  );
}

function toProblems(issue: z.core.$ZodIssue, schema: z.ZodType, locator: Locator): Problem[] {
  const { bestand, lineAt } = locator;
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((sleutel) =>
      problem(
        "sleutel-onbekend",
        { sleutel, suggestie: didYouMean(sleutel, known) },
        { bestand, regel: lineAt([...issue.path, sleutel]) },
      ),
    );
  }
  const meant = issue.code === "invalid_union" ? meantOption(issue) : null;
  if (meant) return meant.flatMap((inner) => toProblems(inner, schema, locator));
  const sleutel = issue.path.map(String).join(".") || "(het hele bestand)";
  const place = { bestand, regel: lineAt(issue.path) };
  if (locator.isAbsent(issue.path)) {
    return [problem("sleutel-ontbreekt", { sleutel }, place)];
  }
  return [problem("waarde-ongeldig", { sleutel, uitleg: issue.message }, place)];
}

/**
 * Of a value that fits none of several forms: the problems of the form whose kind it has, or null when it has the kind
 * of none.
 */
function meantOption({ errors, path }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | null {
  const ofKind = errors.find((option) =>
    option.every(
      ({ code, path: own }) => own.length > 0 || !["invalid_type", "invalid_value"].includes(code),
    ),
  );
  return ofKind?.map((inner) => ({ ...inner, path: [...path, ...inner.path] })) ?? null;
}

/** Keys an object schema knows at a path; unions contribute the keys of all their options. */
function keysAt(schema: unknown, path: Path): string[] {
  const current = unwrap(schema);
  if (current instanceof z.ZodDiscriminatedUnion || current instanceof z.ZodUnion) {
    return [...new Set(current.options.flatMap((option) => keysAt(option, path)))];
  }
  const [step, ...rest] = path;
  if (step === undefined) return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
  if (current instanceof z.ZodObject) return keysAt(current.shape[String(step)], rest);
  if (current instanceof z.ZodArray) return keysAt(current.element, rest);
  return current instanceof z.ZodRecord ? keysAt(current.valueType, rest) : [];
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  return schema;
}

function offsetOf(document: YamlDocument["document"], path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length);
    const parent = length === 1 ? document.contents : document.getIn(steps.slice(0, -1), true);
    const key = steps.at(-1);
    const pair = pairsOf(parent).find((item) => String(item.key?.value ?? item.key) === String(key));
    if (pair?.key?.range) return pair.key.range[0];
    const node = document.getIn(steps, true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

interface Pair {
  key?: { value?: unknown; range?: [number, number, number] };
}

function pairsOf(node: unknown): Pair[] {
  const items = (node as { items?: unknown[] } | null | undefined)?.items ?? [];
  return items.filter((item): item is Pair => typeof item === "object" && item !== null && "key" in item);
}

const yamlReasons: Record<string, string> = {
  BAD_INDENT: "de regel springt verkeerd in, of een haakje blijft open",
  BLOCK_AS_IMPLICIT_KEY: "een dubbele punt in een tekst zonder aanhalingstekens",
  DUPLICATE_KEY: "dezelfde sleutel staat er twee keer",
  MISSING_CHAR: "een haakje, aanhalingsteken of komma ontbreekt",
  TAB_AS_INDENT: "een tab als inspringing; gebruik spaties",
  MULTILINE_IMPLICIT_KEY: "een sleutel loopt door op de volgende regel",
  BAD_ALIAS: "een * of & zonder aanhalingstekens",
  UNEXPECTED_TOKEN: "een teken op een onverwachte plaats",
};
