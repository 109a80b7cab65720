import { StringDecoder } from "node:string_decoder";
import { Parser } from "htmlparser2";
import { problem } from "../../../errors/catalogue.ts";
import { InputError } from "../../../errors/input-error.ts";

/** Attributes of an element: name without prefix → value. */
export type Attributes = Readonly<Record<string, string>>;

/** What a reader does with the parts of a document. Names come without prefix: "x:row" is "row". */
export interface XmlHandlers {
  open?: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  /** A piece of text; one text can come in several pieces. */
  text?: (text: string) => void;
}

/** Deeper than any part of a workbook; the parser slows down on documents that only nest. */
const MAX_DEPTH = 64;

/** No program writes definitions in a workbook; a text that names itself ten times ten times fills any memory. */
const DEFINES = "er staan definities in (DOCTYPE of ENTITY) die in een werkmap niet thuishoren.";

/**
 * Passes the parts of an XML document to the handlers, piece by piece. Throws an {@link InputError} when the
 * document is cut off, nests without end or defines entities of its own.
 */
export async function parseXml(
  chunks: AsyncIterable<Buffer>,
  bestand: string,
  handlers: XmlHandlers,
): Promise<void> {
  let [depth, elements] = [0, 0];
  const onopentag = (name: string, attributes: Attributes) => {
    elements++;
    if (++depth > MAX_DEPTH) throw damagedXml(bestand);
    handlers.open?.(localName(name), withoutPrefixes(attributes));
  };
  const onclosetag = (name: string) => {
    depth--;
    handlers.close?.(localName(name));
  };
  const ontext = (text: string) => handlers.text?.(text);
  const onprocessinginstruction = (name: string) => {
    if (name.startsWith("!"))
      throw new InputError([problem("bestand-onveilig", { uitleg: DEFINES }, { bestand })]);
  };
  const parser = new Parser(
    { onopentag, onclosetag, ontext, onprocessinginstruction },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new StringDecoder("utf8");
  for await (const chunk of chunks) parser.write(decoder.write(chunk));
  // The parser closes what the document leaves open only at the end: a document that is whole has nothing open.
  if (depth !== 0 || elements === 0) throw damagedXml(bestand);
  parser.end(decoder.end());
}

function damagedXml(bestand: string): InputError {
  return new InputError([
    problem("bestand-beschadigd", { uitleg: "een onderdeel van de werkmap is niet volledig." }, { bestand }),
  ]);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function withoutPrefixes(attributes: Attributes): Attributes {
  const entries = Object.entries(attributes);
  if (!entries.some(([name]) => name.includes(":"))) return attributes;
  return Object.fromEntries(entries.map(([name, value]) => [localName(name), value]));
}
