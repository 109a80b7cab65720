import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Document, visit } from "yaml";
import type { Element } from "../../domain/verandertheorie.ts";
import { problem } from "../../errors/catalogue.ts";
import { InputError } from "../../errors/input-error.ts";
import { didYouMean } from "../../errors/suggestion.ts";
import { elementsOf, foldersOf } from "../verandertheorie/elements.ts";
import { publishedVersion } from "./published-version.ts";
import { registerVersion } from "./register-version.ts";
import { surveyVersion } from "./survey-version.ts";
import type { FirstVersion, NewIndicator, NewIndicatorContext } from "./wish.ts";

/**
 * Writes a first version of an indicator, worked example included, that passes `check`; the analyst rewrites the words.
 * @returns path of the new file
 * @throws InputError for a deelambitie, element, question or field nobody knows, a bad name, or a file that exists
 */
export function writeNewIndicator(wish: NewIndicator, context: NewIndicatorContext, folder: string): string {
  const path = join(folder, wish.deelambitie, `${wish.id}.sql`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(wish.id))
    throw new InputError([problem("naam-ongeldig", { naam: wish.id })]);
  if (existsSync(path)) {
    throw new InputError([problem("indicator-dubbel", { id: wish.id, ander: path }, { bestand: path })]);
  }
  const text = fileText(wish, elementOf(wish, context), versionOf(wish, context));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function versionOf(wish: NewIndicator, context: NewIndicatorContext): FirstVersion {
  if (wish.tabel === "enquete") return surveyVersion(wish, context);
  return wish.tabel === "statistiek" ? publishedVersion(wish, context) : registerVersion(wish, context);
}

function elementOf(wish: NewIndicator, { theorie }: NewIndicatorContext): Element {
  const folders = foldersOf(theorie);
  if (!folders.includes(wish.deelambitie)) {
    const suggestie = didYouMean(wish.deelambitie, folders);
    throw new InputError([problem("indicator-map-onbekend", { map: wish.deelambitie, suggestie })]);
  }
  const elements = elementsOf(theorie, wish.deelambitie);
  const element = elements.find(({ id }) => id === wish.element);
  if (element) return element;
  const suggestie = didYouMean(
    wish.element,
    elements.map(({ id }) => id),
  );
  throw new InputError([problem("element-onbekend", { element: wish.element, suggestie })]);
}

function titleOf(id: string): string {
  const words = id.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The header in the order of the other files, then the SQL. */
function fileText(wish: NewIndicator, element: Element, { kop, sql }: FirstVersion): string {
  const { definitie, voorbeeld, ...rest } = kop;
  const header = {
    titel: titleOf(wish.id),
    stap: element.stap,
    element: element.id,
    richting: "omhoog",
    ...rest,
    definitie,
    "wat-dit-niet-zegt": "Schrijf hier wat lezers niet uit dit cijfer mogen afleiden.",
    voorbeeld,
  };
  return `/*---\n${headerText(header)}---*/\n${sql}`;
}

/** YAML in which a row of the example, and any other list of values, stands on a line of its own. */
function headerText(header: object): string {
  const document = new Document(header);
  visit(document, {
    Map: (key, node, path) => {
      const inRow = path.length > 0 && (key === 0 || typeof key === "number");
      const isNoemer = node.has("peil");
      if (inRow || isNoemer) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 160 });
}
